/** What somebody does: one call of the public API. */
export interface Act {
  /** A demo person, or the code of the body for which its department acts. */
  readonly as: string;
  /** `<unit>/<path>`; exactly one of the three. `find` takes the first of a list, as soon as there is one. */
  readonly post?: string;
  readonly put?: string;
  readonly find?: string;
  readonly with?: unknown;
  /** The name under which later acts of the story know the id of the answer: `{name}`. */
  readonly keep?: string;
}

/** Acts one after another; stories are independent of each other. */
export interface Story {
  readonly name: string;
  readonly acts: readonly Act[];
}

export type Names = Readonly<Record<string, string>>;

const dayMs = 86_400_000;
const marker = /^@(?:(year|next-year)|([+-]?\d+)(?: (\d{2}:\d{2}))?)$/;

/**
 * The text or body of an act with names and days in their places: `{name}`; `@+30` and `@-5` for a day so many days from the first one,
 * `@+30 09:00` for an instant (Asia/Shanghai), `@year` and `@next-year` for numbers. `firstDay` is a calendar date.
 */
export const filled = (value: unknown, names: Names, firstDay: string): unknown => {
  if (Array.isArray(value)) return value.map((item) => filled(item, names, firstDay));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, names, firstDay)]));
  return typeof value === 'string' ? filledText(value, names, firstDay) : value;
};

const filledText = (text: string, names: Names, firstDay: string): string | number => {
  const found = marker.exec(text);
  if (!found) return text.replace(/\{([a-z-]+)\}/g, (_, name: string) => named(name, names));
  const [, year, days, time] = found;
  const firstYear = Number(firstDay.slice(0, 4));
  if (year !== undefined) return year === 'year' ? firstYear : firstYear + 1;
  const day = new Date(Date.parse(firstDay) + Number(days) * dayMs).toISOString().slice(0, 10);
  return time === undefined ? day : new Date(`${day}T${time}:00+08:00`).toISOString();
};

/** Error: an Error for a name that no earlier act has kept. */
const named = (name: string, names: Names): string => {
  const value = names[name];
  if (value === undefined) throw new Error(`nothing is known as {${name}}`);
  return value;
};

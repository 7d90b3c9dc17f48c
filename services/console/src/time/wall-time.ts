const dayMs = 86_400_000;

const parts = (instantMs: number, zone: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(new Date(instantMs))
      .map(({ type, value }) => [type, Number(value)]),
  );

/** What the zone's clocks show at the instant, as milliseconds of a clock in UTC that shows the same. */
const shownMs = (instantMs: number, zone: string): number => {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts(instantMs, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

/** `2027-03-08T09:00` on the zone's clocks as an instant. A time that a clock change skips is the same distance after it; of a doubled time the first one. Undefined when it is no time. */
export const instantOf = (wall: string, zone: string): string | undefined => {
  const wanted = Date.parse(`${wall}Z`);
  if (Number.isNaN(wanted)) return undefined;
  const offsetAt = (instantMs: number): number => shownMs(instantMs, zone) - instantMs;
  // The offsets before and after any clock change that is near.
  const possible = [wanted - offsetAt(wanted - dayMs), wanted - offsetAt(wanted + dayMs)].sort((a, b) => a - b);
  const right = possible.find((one) => shownMs(one, zone) === wanted);
  return new Date(right ?? Math.max(...possible)).toISOString();
};

/** An instant on the zone's clocks, as an input of a browser has it: `2027-03-08T09:00`. */
export const wallOf = (instant: string, zone: string): string =>
  new Date(shownMs(Date.parse(instant), zone)).toISOString().slice(0, 16);

/** The instant at which a day (`2027-03-08`) begins on the zone's clocks. */
export const dayStart = (day: string, zone: string): string => instantOf(`${day}T00:00`, zone) ?? day;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);

export const dayOf = (instant: string, zone: string): string => wallOf(instant, zone).slice(0, 10);

/** Monday is 0. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;

import { sensitivities, type Sensitivity } from '#contracts';
import type { StructuredEvent } from '../feed/structured-event.js';
import { publicEventOf } from '../views/public-event.js';
import type { DisclosureLevel } from './disclosure-level.js';

/** What a masked text reads as. */
export const mask = '•••';

const hidden: Readonly<Record<DisclosureLevel, ReadonlySet<Sensitivity>>> = {
  masked: new Set<Sensitivity>(['personal', 'discipline']),
  persons: new Set<Sensitivity>(['discipline']),
  full: new Set<Sensitivity>(),
};

/** By these an event is found and told apart; they say which thing it is about, and of a person nothing. */
const identifying: ReadonlySet<string> = new Set([
  ...['initiative', 'resource', 'reservation', 'bundle', 'clearance', 'body', 'unit', 'line', 'round', 'host'],
]);

/**
 * The event as a reader of this sight sees it, the very same object where nothing is hidden.
 *
 * Hidden are the acting person (a service that acts is none) and the texts that the contract classes so. Of an event whose data class is personal, all
 * of the payload is hidden but ids and codes from whoever may not see persons. Of an event that this process does not know nobody can say
 * what its texts are: it is hidden so from whoever may not see everything.
 */
export const maskEvent = (event: StructuredEvent, sight: DisclosureLevel): StructuredEvent => {
  const classes = hidden[sight];
  if (classes.size === 0) return event;
  const { actor } = event;
  const isPersonHidden = classes.has('personal') && actor !== undefined && !actor.startsWith('system:');
  const data = maskedData(event, classes);
  if (!isPersonHidden && data === event.data) return event;
  return { ...event, ...(isPersonHidden && { actor: mask }), data };
};

const maskedData = (event: StructuredEvent, classes: ReadonlySet<Sensitivity>): unknown => {
  const known = publicEventOf(event);
  if (known === undefined || (event.dataclass === 'personal' && classes.has('personal')))
    return withoutContent(event.data);
  let { data } = event;
  for (const [path, sensitivity] of Object.entries(sensitivities[known.type])) {
    if (classes.has(sensitivity)) data = masked(data, path.split('.'));
  }
  return data;
};

/** A copy with the value at the path masked; the same value where there is none. */
const masked = (value: unknown, [name, ...rest]: readonly string[]): unknown => {
  if (name === undefined) return value === undefined ? value : mask;
  if (name === '*') {
    if (!Array.isArray(value)) return value;
    const items = value.map((item) => masked(item, rest));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isObject(value) || !Object.hasOwn(value, name)) return value;
  const before = value[name];
  const after = masked(before, rest);
  return after === before ? value : { ...value, [name]: after };
};

const withoutContent = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutContent);
  if (!isObject(value)) return value === null ? value : mask;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      identifying.has(name) && isIdOrCode(member) ? member : withoutContent(member),
    ]),
  );
};

/** `org-7f3k2m.b1`, `LJ-TW`, 3: not a text that somebody typed. */
const isIdOrCode = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^[A-Za-z0-9][\w.-]*$/.test(value));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

import {
  definitionOf,
  hiddenAt,
  mask,
  maskPayload,
  type DisclosureLevel,
  type EventType,
  type Sensitivity,
} from '#contracts';
import type { StructuredEvent } from './structured-event.js';
import { publicEventOf } from './public-event.js';

/** By these an event is found and told apart; they say which thing it is about, and of a person nothing. */
const identifying: ReadonlySet<string> = new Set([
  ...['initiative', 'resource', 'reservation', 'bundle', 'clearance', 'body', 'unit', 'line', 'round', 'host'],
]);

/**
 * The event as a reader of this sight sees it, the very same object where nothing is hidden.
 *
 * Hidden are the acting person (a service that acts is none) and the texts that the contract classes so. Of an event that this process does not know nobody can say
 * what its texts are: it is hidden so from whoever may not see everything.
 */
export const maskEvent = (event: StructuredEvent, sight: DisclosureLevel): StructuredEvent => {
  const classes = hiddenAt(sight);
  if (classes.size === 0) return event;
  const { actor } = event;
  const isPersonHidden = classes.has('personal') && actor !== undefined && !actor.startsWith('system:');
  const data = maskedData(event, classes);
  if (!isPersonHidden && data === event.data) return event;
  return { ...event, ...(isPersonHidden && { actor: mask }), data };
};

const maskedData = (event: StructuredEvent, classes: ReadonlySet<Sensitivity>): unknown => {
  const known = publicEventOf(event);
  if (known === undefined) return withoutContent(event.data);
  // A newer producer may have added what this process cannot class.
  const isGuarded = event.dataclass === 'personal' && classes.has('personal');
  const data = isGuarded ? withoutUnknown(known.type, known.data) : known.data;
  return maskPayload(known.type, data, classes);
};

const withoutUnknown = (type: EventType, data: unknown): unknown => {
  const { properties } = definitionOf(type).definition.schema as { properties?: Readonly<Record<string, unknown>> };
  if (!isObject(data) || !properties) return data;
  const isAllKnown = Object.keys(data).every((name) => Object.hasOwn(properties, name));
  if (isAllKnown) return data;
  const members = Object.entries(data).map(([name, member]) => [
    name,
    Object.hasOwn(properties, name) ? member : withoutContent(member),
  ]);
  return Object.fromEntries(members);
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

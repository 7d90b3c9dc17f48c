import { isInstant, validationFailed, type FieldError } from '#http';
import { isSource, type Source } from '#kernel';
import { bodiesOf, subjectsOf } from '../feed-store/event-references.js';
import type { StructuredEvent } from '../feed-store/structured-event.js';

/** Which events a reader wants: all of the given conditions hold; of the values of one condition any does. */
export interface FeedFilter {
  readonly units: readonly Source[];
  /** `initiative.posted`, `initiative.*` or the whole public type. */
  readonly types: readonly string[];
  /** A stream's name, or the start of one with `*` at its end. */
  readonly subjects: readonly string[];
  readonly bodies: readonly string[];
  /** Events in the initiative's stream or that name it. */
  readonly initiatives: readonly string[];
  readonly resources: readonly string[];
  /** A text anywhere in subject, type or payload, in any case. */
  readonly text?: string;
  /** Half-open, over the instant of the decision, in milliseconds. */
  readonly fromMs?: number;
  readonly toMs?: number;
}

export type Query = Readonly<Record<string, unknown>>;

const conditions = ['unit', 'type', 'subject', 'body', 'initiative', 'resource', 'q', 'from', 'to'] as const;
type Condition = (typeof conditions)[number];
const maxValues = 50;
const maxValueLength = 200;

/**
 * The filter that a query asks for; undefined when it hides nothing. A condition may be given several times or as a comma list.
 *
 * Error: Problem 400, each wrong parameter named: for an unknown parameter (beside `others`), an unknown unit, a bad instant, too many or too long values.
 */
export const filterOf = (query: Query, others: readonly string[]): FeedFilter | undefined => {
  const errors: FieldError[] = [];
  for (const name of Object.keys(query)) {
    if (!(conditions as readonly string[]).includes(name) && !others.includes(name)) {
      errors.push({ path: name, message: 'is not a parameter of the feed' });
    }
  }
  const values = (name: Condition): string[] => {
    const given = valuesOf(query[name]).flatMap((value) => (name === 'q' ? [value] : value.split(',')));
    const wanted = given.map((value) => value.trim()).filter((value) => value !== '');
    if (wanted.length > maxValues) errors.push({ path: name, message: `has more than ${maxValues} values` });
    if (wanted.some((value) => value.length > maxValueLength)) {
      errors.push({ path: name, message: `is longer than ${maxValueLength} characters` });
    }
    return wanted;
  };
  const instant = (name: 'from' | 'to'): number | undefined => {
    const value = query[name];
    if (value === undefined) return undefined;
    if (typeof value === 'string' && isInstant(value)) return Date.parse(value);
    errors.push({ path: name, message: `${name} must be one instant as RFC 3339 has it, like 2027-03-08T01:30:00Z` });
    return undefined;
  };
  const units: Source[] = [];
  for (const value of values('unit')) {
    if (isSource(value)) units.push(value);
    else errors.push({ path: 'unit', message: `${value} is not a unit` });
  }
  const [text] = values('q');
  const fromMs = instant('from');
  const toMs = instant('to');
  const filter: FeedFilter = {
    units,
    types: values('type').map((type) => type.replace(/^liandong\./, '').replace(/\.v\d+$/, '')),
    subjects: values('subject'),
    bodies: values('body'),
    initiatives: values('initiative').map((id) => id.replace(/^initiative\//, '')),
    resources: values('resource').map((id) => id.replace(/^resource\//, '')),
    ...(text === undefined ? {} : { text: text.toLowerCase() }),
    ...(fromMs === undefined ? {} : { fromMs }),
    ...(toMs === undefined ? {} : { toMs }),
  };
  if (errors.length > 0) throw validationFailed(errors);
  return conditions.some((name) => values(name).length > 0) ? filter : undefined;
};

export const accepts = (filter: FeedFilter, event: StructuredEvent): boolean =>
  matches(filter.units, (unit) => event.source === `/liandong/${unit}`) &&
  matches(filter.types, (type) => isOfType(event.type, type)) &&
  matches(filter.subjects, (subject) => isLike(event.subject, subject)) &&
  (filter.bodies.length === 0 || hasAny(bodiesOf(event), filter.bodies)) &&
  (filter.initiatives.length === 0 ||
    hasAny(
      new Set(subjectsOf(event)),
      filter.initiatives.map((id) => `initiative/${id}`),
    )) &&
  (filter.resources.length === 0 ||
    hasAny(
      new Set(subjectsOf(event)),
      filter.resources.map((id) => `resource/${id}`),
    )) &&
  (filter.fromMs === undefined || Date.parse(event.time) >= filter.fromMs) &&
  (filter.toMs === undefined || Date.parse(event.time) < filter.toMs) &&
  (filter.text === undefined || textOf(event).includes(filter.text));

export const valuesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');

const matches = <T>(wanted: readonly T[], test: (value: T) => boolean): boolean =>
  wanted.length === 0 || wanted.some(test);

const hasAny = (present: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  wanted.some((value) => present.has(value));

const isLike = (value: string, pattern: string): boolean =>
  pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : value === pattern;

const isOfType = (ceType: string, wanted: string): boolean =>
  isLike(ceType.replace(/^liandong\./, '').replace(/\.v\d+$/, ''), wanted);

const textOf = (event: StructuredEvent): string =>
  `${event.subject} ${event.type} ${JSON.stringify(event.data)}`.toLowerCase();

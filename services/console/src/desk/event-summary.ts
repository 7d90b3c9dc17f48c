import { textOf, type FeedEvent } from '../live/event.ts';

const told = ['title', 'name', 'purpose', 'summary', 'reason', 'body', 'to'] as const;

/** `to` is a body in a relation, and the end of a time in a reservation. */
const isInstant = /^\d{4}-\d{2}-\d{2}T/;

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** The few words of a payload that tell most: a title, a name, a purpose, a reason; then the bodies. */
export const summaryOf = ({ data }: FeedEvent): string => {
  const places = [data, member(data, 'content'), member(data, 'description')];
  const words = places
    .flatMap((place) => told.flatMap((name) => textOf(place, name) ?? []))
    .filter((word) => !isInstant.test(word));
  const host = textOf(member(data, 'content'), 'host') ?? textOf(member(data, 'description'), 'owner');
  return [...new Set([...words, ...(host === undefined ? [] : [host])])].join(' · ');
};

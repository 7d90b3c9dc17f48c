import { nameOf, textOf, type FeedEvent } from '../live/event.ts';

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** What an event changed, as it was and as it is. A side that is missing was nothing before, or is nothing now. */
export type Change =
  | { readonly of: 'time'; readonly was?: Span; readonly is?: Span }
  | { readonly of: 'title' | 'place'; readonly was?: string; readonly is?: string };

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

const spanOf = (value: unknown, start: 'from' | 'startsAt', end: 'to' | 'endsAt'): Span | undefined => {
  const [from, to] = [textOf(value, start), textOf(value, end)];
  return from === undefined || to === undefined ? undefined : { from, to };
};

/** The dates of a booking, of a series each one. */
const datesOf = (data: unknown): readonly Span[] => {
  const dates = member(data, 'occurrences');
  const listed = Array.isArray(dates) ? dates.flatMap((date) => spanOf(date, 'from', 'to') ?? []) : [];
  const own = spanOf(data, 'from', 'to');
  return listed.length > 0 ? listed : own === undefined ? [] : [own];
};

const isAmong = (dates: readonly Span[], { from, to }: Span): boolean =>
  dates.some((date) => date.from === from && date.to === to);

const contentChanges = (was: unknown, is: unknown): readonly Change[] => {
  const [before, after] = [spanOf(was, 'startsAt', 'endsAt'), spanOf(is, 'startsAt', 'endsAt')];
  const time: readonly Change[] =
    before !== undefined && after !== undefined && !isAmong([before], after)
      ? [{ of: 'time', was: before, is: after }]
      : [];
  const texts = (['title', 'place'] as const).flatMap((of): Change[] => {
    const [former, now] = [textOf(was, of), textOf(is, of)];
    return former === now
      ? []
      : [{ of, ...(former !== undefined && { was: former }), ...(now !== undefined && { is: now }) }];
  });
  return [...time, ...texts];
};

/**
 * What each of these events changed, by the event's id: a booking's time, what an initiative is called, where and when it is. Events stand in
 * their order; what came before the first of them is not known, and then only what the event itself says is told.
 */
export const changesOf = (events: readonly FeedEvent[]): ReadonlyMap<string, readonly Change[]> => {
  const changes = new Map<string, readonly Change[]>();
  const bookings = new Map<string, readonly Span[]>();
  const contents = new Map<string, unknown>();
  for (const event of events) {
    const { id, subject, data } = event;
    const name = nameOf(event);
    const content = member(data, 'content');
    if (content !== undefined) {
      const former = contents.get(subject);
      if (former !== undefined) changes.set(id, contentChanges(former, content));
      contents.set(subject, content);
    }
    const reservation = textOf(data, 'reservation');
    if (reservation === undefined || !name.startsWith('reservation.')) continue;
    const former = bookings.get(reservation) ?? [];
    const dates = datesOf(data);
    if (name === 'reservation.moved') {
      const gone = former.filter((date) => !isAmong(dates, date));
      const added = dates.filter((date) => !isAmong(former, date));
      changes.set(id, pairs(gone, former.length === 0 ? [] : added));
      bookings.set(reservation, dates);
    } else if (name === 'reservation.released' || name === 'reservation.displaced' || name === 'reservation.expired') {
      const gone = dates.length > 0 ? dates : former;
      changes.set(
        id,
        gone.slice(0, mostDates).map((was) => ({ of: 'time', was })),
      );
      bookings.set(
        reservation,
        former.filter((date) => !isAmong(gone, date)),
      );
    } else if (dates.length > 0) bookings.set(reservation, dates);
  }
  return changes;
};

const mostDates = 5;

const pairs = (gone: readonly Span[], added: readonly Span[]): readonly Change[] =>
  Array.from({ length: Math.min(mostDates, Math.max(gone.length, added.length)) }, (_, index): Change => {
    const [was, is] = [gone[index], added[index]];
    return { of: 'time', ...(was !== undefined && { was }), ...(is !== undefined && { is }) };
  });

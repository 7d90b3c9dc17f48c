import { Type, type Static } from 'typebox';
import type { Interval } from './shapes.js';

/** So many dates an event lists in full, whatever it lists: with them it stays well below the 64 KiB of a record. */
export const datesInFull = 500;

/**
 * The dates of a long series beyond those that its event lists in full, as it travels: a date is the distance of its start from that of the date
 * before it in its list (of the first of all from 1970) and its length, both in milliseconds. Who reads by `libs/messaging` or from the desk's feed
 * never sees it: `wholeSeries` has listed the dates.
 */
export const FurtherDates = Type.Object({
  /** Distance and length of each. */
  occurrences: Type.Optional(Type.Array(Type.Integer())),
  /** Distance, length and reason (its place in {@link reasons}) of each. */
  skipped: Type.Optional(Type.Array(Type.Integer())),
  /** Which of all occurrences, from 0. */
  readded: Type.Optional(Type.Array(Type.Integer({ minimum: 0 }))),
});
type FurtherDates = Static<typeof FurtherDates>;

const reasons = [undefined, 'closed', 'taken'] as const;

interface Skipped extends Interval {
  readonly reason?: (typeof reasons)[number];
}

interface Dates {
  readonly occurrences?: readonly Interval[] | undefined;
  readonly skipped?: readonly Skipped[] | undefined;
  readonly readded?: readonly Interval[] | undefined;
  readonly further?: FurtherDates;
}

/** `reservation.held`: only of reservations is there a series. */
const mayListDates = (type: string): boolean => type.startsWith('reservation.');

/**
 * The payload of an event as it travels: itself where it lists at most {@link datesInFull} dates, else the first of them in full and the
 * others as {@link FurtherDates}. Lists beside these are not whole; the README tells readers of the topics how they are read.
 */
export const packedSeries = <Payload extends object>(type: string, payload: Payload): Payload => {
  if (!mayListDates(type)) return payload;
  const { occurrences = [], skipped = [], readded = [] } = payload as Dates;
  if (occurrences.length + skipped.length + readded.length <= datesInFull) return payload;
  const kept = Math.min(occurrences.length, datesInFull);
  const keptSkipped = Math.min(skipped.length, datesInFull - kept);
  const further: FurtherDates = {
    ...(kept < occurrences.length && { occurrences: packed(occurrences, kept, () => []) }),
    ...(keptSkipped < skipped.length && {
      skipped: packed(skipped, keptSkipped, ({ reason }) => [reasons.indexOf(reason)]),
    }),
    ...(readded.length > 0 && { readded: placesOf(readded, occurrences) }),
  };
  return {
    ...payload,
    ...(occurrences.length > 0 && { occurrences: occurrences.slice(0, kept) }),
    ...(skipped.length > 0 && { skipped: skipped.slice(0, keptSkipped) }),
    ...(readded.length > 0 && { readded: [] }),
    further,
  };
};

/** The payload of an event with every date listed. Throws a RangeError where it packs what is no date. */
export const wholeSeries = <Payload>(type: string, payload: Payload): Payload => {
  if (!mayListDates(type) || typeof payload !== 'object' || payload === null || !('further' in payload)) return payload;
  const { further = {}, ...rest } = payload as Payload & Dates;
  const { occurrences = [], skipped = [], readded = [] } = rest as Dates;
  const all = [...occurrences, ...unpacked(further.occurrences, occurrences.at(-1), 2, () => ({}))];
  const isListed = (list: keyof FurtherDates): boolean => Object.hasOwn(rest, list) || further[list] !== undefined;
  return {
    ...rest,
    ...(isListed('occurrences') && { occurrences: all }),
    ...(isListed('skipped') && {
      skipped: [...skipped, ...unpacked(further.skipped, skipped.at(-1), 3, reasonOf)],
    }),
    ...(isListed('readded') && {
      readded: [...readded, ...(further.readded ?? []).map((place) => dateAt(all, place))],
    }),
  } as Payload;
};

const packed = <Date extends Interval>(
  dates: readonly Date[],
  kept: number,
  more: (date: Date) => readonly number[],
): number[] =>
  dates.slice(kept).flatMap((date, index) => {
    const before = dates[kept + index - 1];
    const from = Date.parse(date.from);
    return [from - (before ? Date.parse(before.from) : 0), Date.parse(date.to) - from, ...more(date)];
  });

const unpacked = <More extends object>(
  numbers: readonly number[] = [],
  last: Interval | undefined,
  width: number,
  more: (numbers: readonly number[]) => More,
): readonly (Interval & More)[] => {
  if (numbers.length % width !== 0) throw new RangeError('half a date is packed');
  let start = last ? Date.parse(last.from) : 0;
  return Array.from({ length: numbers.length / width }, (_, index) => {
    const [distance = 0, length = 0, ...rest] = numbers.slice(index * width, (index + 1) * width);
    start += distance;
    return { from: new Date(start).toISOString(), to: new Date(start + length).toISOString(), ...more(rest) };
  });
};

const reasonOf = ([place = 0]: readonly number[]): Pick<Skipped, 'reason'> => {
  const reason = reasons[place];
  return reason === undefined ? {} : { reason };
};

const placesOf = (dates: readonly Interval[], all: readonly Interval[]): number[] => {
  const places = new Map(all.map(({ from }, place) => [from, place]));
  return dates.map(({ from }) => places.get(from) ?? -1);
};

const dateAt = (all: readonly Interval[], place: number): Interval => {
  const date = all[place];
  if (!date) throw new RangeError('a date is packed that the series has not');
  return date;
};

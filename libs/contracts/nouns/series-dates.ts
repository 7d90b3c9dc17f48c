import { Type, type Static, type TObject, type TProperties, type TSchema } from 'typebox';
import { event, type EventDefinition } from '../noun.js';
import { Instant, oneOf, type Interval } from '../shapes.js';

/**
 * The dates of a series as they are written on Kafka since version 2: the first start, then for each later date the milliseconds from the start
 * before it, and the length of each in milliseconds (one number where all are alike). 1,000 dates stay below 20 KB.
 */
export const SeriesDates = Type.Object(
  {
    first: Type.Optional(Instant),
    gaps: Type.Array(Type.Integer()),
    lengths: Type.Array(Type.Integer()),
  },
  { examples: [{ first: '2027-03-01T08:00:00.000Z', gaps: [86_400_000], lengths: [3_600_000] }] },
);
type SeriesDates = Static<typeof SeriesDates>;

const reasons = ['none', 'closed', 'taken'] as const;
/** {@link SeriesDates}, and for each why it was left out. */
export const SkippedDates = Type.Object(
  { ...SeriesDates.properties, reasons: Type.Array(oneOf(reasons)) },
  { examples: [{ first: '2027-03-08T08:00:00.000Z', gaps: [], lengths: [3_600_000], reasons: ['taken'] }] },
);
type SkippedDates = Static<typeof SkippedDates>;

/**
 * Version 1 of the same: at most 500 dates in full, the others here, as the distance of a start from that of the date before it in its list (of the
 * first of all from 1970) and the length, both in milliseconds.
 */
const FurtherDates = Type.Object(
  {
    occurrences: Type.Optional(Type.Array(Type.Integer())),
    /** Distance, length and reason (0 none, 1 closed, 2 taken) of each. */
    skipped: Type.Optional(Type.Array(Type.Integer())),
    /** Which of all occurrences, from 0. */
    readded: Type.Optional(Type.Array(Type.Integer({ minimum: 0 }))),
  },
  { examples: [{ occurrences: [86_400_000, 3_600_000], skipped: [604_800_000, 3_600_000, 2], readded: [1] }] },
);
type FurtherDates = Static<typeof FurtherDates>;

interface Skipped extends Interval {
  readonly reason?: 'closed' | 'taken';
}

interface Dates {
  readonly occurrences?: readonly Interval[];
  readonly skipped?: readonly Skipped[];
  readonly readded?: readonly Interval[];
}

interface WrittenDates {
  readonly occurrences?: SeriesDates;
  readonly skipped?: SkippedDates;
  readonly readded?: SeriesDates;
}

/**
 * An event that may list the dates of a series (`occurrences`, `skipped`, `readded`). Services see every date as an interval; on Kafka version 2 has
 * one compact form for every length, and version 1, which listed 500 in full and packed the rest, is read for ever.
 */
export const withDates = <Properties extends TProperties>(
  schema: TObject<Properties>,
): EventDefinition<TObject<Properties>> => {
  const { occurrences, skipped, readded, ...rest } = schema.properties as Readonly<Record<string, TSchema>>;
  const written = Type.Object({
    ...rest,
    ...(occurrences && { occurrences: Type.Optional(SeriesDates) }),
    ...(skipped && { skipped: Type.Optional(SkippedDates) }),
    ...(readded && { readded: Type.Optional(SeriesDates) }),
  });
  const listed = Type.Object({ ...schema.properties, further: Type.Optional(FurtherDates) });
  return event<TObject<Properties>>(schema, {
    earlier: [{ schema: listed, upcast: (data: object) => wholeSeries(data) }],
    wire: {
      schema: written,
      encode: (payload) => compactDates(payload),
      decode: (data: WrittenDates) => listedDates(data) as never,
    },
  });
};

/** The payload with its dates in the compact form. */
export const compactDates = (payload: Dates): unknown => ({
  ...payload,
  ...(payload.occurrences && { occurrences: compact(payload.occurrences) }),
  ...(payload.skipped && {
    skipped: { ...compact(payload.skipped), reasons: payload.skipped.map(({ reason = 'none' }) => reason) },
  }),
  ...(payload.readded && { readded: compact(payload.readded) }),
});

/** The payload with every date listed. Throws a RangeError where numbers are missing or name no instant. */
export const listedDates = (written: WrittenDates): unknown => ({
  ...written,
  ...(written.occurrences && { occurrences: listed(written.occurrences) }),
  ...(written.skipped && { skipped: listedSkipped(written.skipped) }),
  ...(written.readded && { readded: listed(written.readded) }),
});

const compact = (dates: readonly Interval[]): SeriesDates => {
  const starts = dates.map(({ from }) => Date.parse(from));
  const lengths = dates.map(({ to }, index) => Date.parse(to) - (starts[index] ?? 0));
  const [first] = dates;
  return {
    ...(first && { first: first.from }),
    gaps: starts.slice(1).map((start, index) => start - (starts[index] ?? 0)),
    lengths: new Set(lengths).size === 1 ? lengths.slice(0, 1) : lengths,
  };
};

const listed = ({ first, gaps, lengths }: SeriesDates): Interval[] => {
  if (first === undefined) return [];
  if (lengths.length !== 1 && lengths.length !== gaps.length + 1) throw new RangeError('a date without a length');
  let start = Date.parse(first);
  return [0, ...gaps].map((gap, index) => {
    start += gap;
    const length = lengths[lengths.length === 1 ? 0 : index] ?? 0;
    return { from: new Date(start).toISOString(), to: new Date(start + length).toISOString() };
  });
};

const listedSkipped = (written: SkippedDates): Skipped[] => {
  const dates = listed(written);
  if (written.reasons.length !== dates.length) throw new RangeError('a skipped date without a reason');
  return dates.map((date, index) => {
    const reason = written.reasons[index];
    return reason === undefined || reason === 'none' ? date : { ...date, reason };
  });
};

/** Version 1 with every date listed. Throws a RangeError where it packs what is no date. */
export const wholeSeries = (payload: Dates & { readonly further?: FurtherDates }): unknown => {
  if (!payload.further) return payload;
  const { further, ...rest } = payload;
  const { occurrences = [], skipped = [], readded = [] } = rest;
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
  };
};

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
  return reason === undefined || reason === 'none' ? {} : { reason };
};

const dateAt = (all: readonly Interval[], place: number): Interval => {
  const date = all[place];
  if (!date) throw new RangeError('a date is packed that the series has not');
  return date;
};

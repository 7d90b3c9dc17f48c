import { EventStore } from '#event-store';
import type { RunningUnits } from '#testing';
import { unitsWithTerms } from './register-under-test.js';

interface TermData {
  readonly startedOn: string;
  readonly endsOn: string;
  readonly to: string;
  readonly on: string;
}
interface Stored {
  readonly stream: string;
  readonly events: readonly { readonly type: string; readonly data: TermData }[];
}

/** One term as the events alone say: its end, the last day approved for it, and the day of the election that followed. */
interface Span {
  readonly stream: string;
  readonly endsOn: string;
  readonly lastDay: string;
  readonly electedOn?: string;
  readonly isClosed: boolean;
}

/** Every term of every unit, written out of the events in the order of their streams, without the fold of the product. */
export const spansOf = async (units: RunningUnits): Promise<readonly Span[]> => {
  const spans: Span[] = [];
  for (const unit of unitsWithTerms) {
    const commits = units.app(unit).get(EventStore).connection.collection<Stored>('commits');
    const stored = await commits
      .find({ stream: { $regex: '^term/' } })
      .sort({ _id: 1 })
      .toArray();
    for (const [stream, own] of Map.groupBy(stored, (one) => one.stream)) {
      const events = own.flatMap(({ events }) => events);
      const begins = events.flatMap(({ type }, at) => (type === 'term.started' || type === 'term.renewed' ? [at] : []));
      begins.forEach((at, place) => {
        const next = begins[place + 1];
        const mine = events.slice(at, next);
        const dated = mine.filter(({ type }) => /started|renewed|corrected/.test(type)).at(-1);
        const delay = mine.filter(({ type }) => type === 'term.delay-approved').at(-1);
        const endsOn = dated?.data.endsOn ?? '';
        const electedOn = next === undefined ? undefined : events[next]?.data.startedOn;
        const isClosed = mine.some(({ type }) => type === 'term.closed');
        spans.push({
          stream,
          endsOn,
          lastDay: delay?.data.to ?? endsOn,
          isClosed,
          ...(electedOn !== undefined && { electedOn }),
        });
      });
    }
  }
  return spans;
};

/** The sums of the first table on a day. */
export const heldAgain = (spans: readonly Span[], year: string, on: string) => {
  const of = spans.filter(({ endsOn, isClosed }) => endsOn.startsWith(year) && !isClosed);
  const held = of.filter(({ electedOn = '9999' }) => electedOn <= on);
  const open = of.filter((span) => !held.includes(span));
  return {
    due: of.length,
    held: held.length,
    heldOnTime: held.filter(({ electedOn = '', lastDay }) => electedOn <= lastDay).length,
    delayed: open.filter(({ endsOn, lastDay }) => endsOn < on && on <= lastDay).length,
    overdue: open.filter(({ lastDay }) => lastDay < on).length,
    notYet: open.filter(({ endsOn }) => on <= endsOn).length,
  };
};

/** The streams of the second table. */
export const plannedAgain = (spans: readonly Span[], year: string): readonly string[] =>
  spans
    .filter(({ electedOn, isClosed, lastDay }) => electedOn === undefined && !isClosed && lastDay.startsWith(year))
    .map(({ stream }) => stream)
    .sort();

import { addDays } from '#working-days';
import { ask, type Doubt, NoTime, usual } from '../doubts.js';
import type { Settings } from '../settings.js';
import type { DateSpan, HourSpan } from '../time-reading.js';
import type { Draft, Meaning, MeaningOf } from '../values/draft.js';
import { entriesOf } from './entries.js';
import { withoutEdgesBetween, withSharedMarks } from './entry-lists.js';
import { simpleOf } from './simple.js';
import type { TermCursor } from '../terms/term-cursor.js';

/** Dates, ranges, periods and deadlines, one or several in a cell. */
export const datedOf = (cursor: TermCursor, settings: Settings): Draft => {
  const { entries, doubts, moves } = entriesOf(cursor, settings);
  if (entries.length === 0) throw new NoTime('no-date');
  const all = withoutEdgesBetween(withSharedMarks(entries)).map((entry) => simpleOf(entry, settings));
  const joined = join(all);
  const moved = moves ? movedBy(joined.meaning, moves, settings) : { meaning: joined.meaning, doubts: [] };
  const ofEach = all.flatMap((one) => one.doubts);
  // A beginning that has its end beside it is no beginning alone.
  const isClosed = joined.meaning.kind === 'window';
  const ofAll = isClosed ? ofEach.filter(({ reason }) => reason.code !== 'starts-then') : ofEach;
  return { meaning: moved.meaning, doubts: [...doubts, ...ofAll, ...joined.doubts, ...moved.doubts] };
};

const join = (all: readonly Draft[]): Draft => {
  const meanings = all.map(({ meaning }) => meaning);
  const [first, second] = meanings;
  if (!first) throw new NoTime('no-date');
  if (meanings.length === 1) return { meaning: first, doubts: [] };
  const of = <Kind extends Meaning['kind']>(kind: Kind): readonly MeaningOf<Kind>[] =>
    meanings.filter((one): one is MeaningOf<Kind> => one.kind === kind);
  const areAll = (kind: Meaning['kind']): boolean => of(kind).length === meanings.length;
  if (areAll('exact')) return { meaning: exact(all), doubts: [] };
  if (areAll('days')) return { meaning: { kind: 'days', spans: of('days').flatMap(({ spans }) => spans) }, doubts: [] };
  if (areAll('window')) return windows(of('window'));
  if (areAll('latest')) return deadlines(of('latest'));
  if (meanings.length === 2 && first.kind === 'open' && first.from !== undefined && second) {
    const until =
      second.kind === 'latest' && second.at === undefined
        ? second.on
        : second.kind === 'window'
          ? second.spans[0]?.to
          : undefined;
    if (until !== undefined && until >= first.from)
      return { meaning: { kind: 'window', spans: [{ from: first.from, to: until }] }, doubts: [] };
  }
  const exacts = of('exact');
  const shared = sharedHours(all);
  if (shared) return { meaning: shared, doubts: [usual('hours-of-last')] };
  if (exacts.length > 0 && of('days').length + exacts.length === meanings.length)
    return { meaning: exact(all), doubts: [ask('no-hours-of-one')] };
  return { meaning: exacts[0] ?? first, doubts: [ask('several-kinds')] };
};

/** 9月6日至10日；9月13日至17日，每天8:30-17:00: the hours of the last hold for the days before it, which have none. */
const sharedHours = (all: readonly Draft[]): Meaning | undefined => {
  const last = all.at(-1)?.meaning;
  const before = all.slice(0, -1).flatMap(({ meaning }) => (meaning.kind === 'days' ? [meaning] : []));
  const [group, another] = last?.kind === 'exact' ? last.groups : [];
  if (!group || another || before.length !== all.length - 1) return undefined;
  return { kind: 'exact', groups: [{ ...group, spans: [...before.flatMap(({ spans }) => spans), ...group.spans] }] };
};

/** Dates in a row that share the same words for their hours are one group; such that repeat them stay apart. */
const exact = (all: readonly Draft[]): Meaning => {
  const groups: { readonly spans: DateSpan[]; readonly hours: HourSpan }[] = [];
  let before: Draft['hours'];
  for (const { meaning, hours } of all) {
    const [group] = meaning.kind === 'exact' ? meaning.groups : [];
    const last = groups.at(-1);
    if (group && last && hours !== undefined && hours === before) last.spans.push(...group.spans);
    else if (group) groups.push({ spans: [...group.spans], hours: group.hours });
    before = hours;
  }
  return { kind: 'exact', groups };
};

/** 今年下半年（10月） is October: the part that lies within all others, where there is one. */
const innermost = (spans: readonly DateSpan[]): DateSpan | undefined =>
  spans.find((one) => spans.every(({ from, to }) => from <= one.from && one.to <= to));

const monthOf = (date: string): number => Number(date.slice(5, 7));

const windows = (all: readonly MeaningOf<'window'>[]): Draft => {
  const spans = all.flatMap((one) => one.spans);
  const [first] = spans;
  const isInARow = spans.every((span, index) => {
    const before = spans[index - 1];
    return !before || span.from === addDays(before.to, 1);
  });
  const inner = innermost(spans);
  if (inner && !isInARow) return { meaning: { kind: 'window', spans: [inner] }, doubts: [usual('within-bounds')] };
  const isMonth = ({ from, to }: { from: string; to: string }): boolean =>
    from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && addDays(to, 1).endsWith('-01');
  if (first && isInARow) {
    const whole = { from: first.from, to: spans.at(-1)?.to ?? first.to };
    return {
      meaning: { kind: 'window', spans: [whole] },
      doubts: spans.every(isMonth) ? [usual('months-in-a-row')] : [],
    };
  }
  const months = spans.map(({ from }) => monthOf(from));
  const isInOrder = months.every((month, index) => index === 0 || month > (months[index - 1] ?? 0));
  if (spans.every(isMonth) && isInOrder && spans.every(({ from }) => from.slice(0, 4) === first?.from.slice(0, 4)))
    return {
      meaning: {
        kind: 'recurring',
        rhythm: { kind: 'once-in-each', months },
        isLatest: false,
        movesToNextWorkingDay: false,
      },
      doubts: [usual('months-once-each')],
    };
  return { meaning: { kind: 'window', spans }, doubts: [ask('several-kinds')] };
};

/** 6月底、12月底前 is one deadline in each of the months. */
const deadlines = (all: readonly MeaningOf<'latest'>[]): Draft => {
  const isMonthEnd = (on: string): boolean => addDays(on, 1).endsWith('-01');
  const days = new Set(all.map(({ on }) => (isMonthEnd(on) ? -1 : Number(on.slice(8)))));
  const [day] = days;
  const months = all.map(({ on }) => monthOf(on));
  const isInOrder = months.every((month, index) => index === 0 || month > (months[index - 1] ?? 0));
  const isOneYear = all.every(({ on }) => on.slice(0, 4) === all[0]?.on.slice(0, 4));
  if (days.size === 1 && day !== undefined && isInOrder && isOneYear && all.every(({ at }) => at === undefined)) {
    const rule = `FREQ=MONTHLY;BYMONTH=${months.join(',')};BYMONTHDAY=${day}`;
    return {
      meaning: { kind: 'recurring', rhythm: { kind: 'rule', rule }, isLatest: true, movesToNextWorkingDay: false },
      doubts: [usual('months-once-each')],
    };
  }
  return { meaning: all[0] ?? { kind: 'open' }, doubts: [ask('several-kinds')] };
};

/** 遇节假日顺延 beside a single date: the date is moved at once where the calendar says so. */
const movedBy = (meaning: Meaning, moves: 'next' | 'previous', { calendar }: Settings): Draft => {
  const move = (on: string): string =>
    calendar.isWorkingDay(on) ? on : moves === 'next' ? calendar.nextWorkingDay(on) : calendar.lastWorkingDayBefore(on);
  const doubts: readonly Doubt[] = [usual('moved-to-working-day')];
  if (meaning.kind === 'latest') return { meaning: { ...meaning, on: move(meaning.on) }, doubts };
  if (meaning.kind === 'days' && meaning.spans.every(({ from, to }) => from === to))
    return {
      meaning: { kind: 'days', spans: meaning.spans.map(({ from }) => ({ from: move(from), to: move(from) })) },
      doubts,
    };
  if (meaning.kind === 'recurring' && moves === 'next')
    return { meaning: { ...meaning, movesToNextWorkingDay: true }, doubts: [] };
  return { meaning, doubts: [ask('moved-to-working-day')] };
};

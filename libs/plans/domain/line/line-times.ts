import type { Cell } from '#sheets';
import { maxCellLength, readTimes, type TimeDefaults, type TimeReading } from '#times';
import { dueOf, type PlannedDue } from '../cells/due.js';
import { planTimeOfRule, planTimesOf, type PlanTime } from '../cells/plan-time.js';
import type { Questions } from '../questions.js';
import { readingIn } from './reading-words.js';
import { reasonOf, type PlanReason } from '../reasons.js';
import type { PlanColumn } from '../table/plan-table.js';

/** When a line is, as its cells say it. */
export type LineTime =
  | {
      readonly is: 'hours';
      readonly times: readonly PlanTime[];
      readonly column: string;
      readonly words: string;
      readonly reading: string;
      readonly sure: TimeReading['sure'];
    }
  | {
      readonly is: 'due';
      readonly due: PlannedDue;
      readonly column: string;
      readonly words: string;
      readonly reading: string;
      readonly sure: TimeReading['sure'];
    }
  | { readonly is: 'fault'; readonly column: string; readonly words: string; readonly reason: PlanReason };

/** The words of a line that say when, and the column where they stand. */
export interface TimeWords {
  readonly column: PlanColumn;
  readonly words: string;
  readonly hours?: string;
}

const usualMinutes = 120;

/** Finds the words: start and end together, else the first time or deadline, with the month's column where the words name none. */
export const timeWordsOf = (
  columns: readonly PlanColumn[],
  cellAt: (column: PlanColumn) => Cell | undefined,
): TimeWords | undefined => {
  const of = (...wanted: readonly PlanColumn['meaning'][]): readonly PlanColumn[] =>
    columns
      .filter(({ meaning }) => wanted.includes(meaning))
      .sort((a, b) => wanted.indexOf(a.meaning) - wanted.indexOf(b.meaning) || a.rank - b.rank);
  const filled = (list: readonly PlanColumn[]): PlanColumn | undefined => list.find((column) => cellAt(column));
  const text = (column: PlanColumn | undefined): string => (column && cellAt(column)?.text) ?? '';
  const [start, end] = [filled(of('start')), filled(of('end'))];
  const month = text(filled(of('month'))).replace(/份$/, '');
  const times = of('time', 'deadline');
  const hours = text(filled(of('hours'))) || hoursBeside(times.map(text));
  const withHours = hours === '' ? {} : { hours };
  const main = times.find((column) => text(column) !== '' && text(column) !== hours);
  if (main) return { column: main, words: withMonth(text(main), month), ...withHours };
  if (start) return { column: start, words: end ? `${text(start)} 至 ${text(end)}` : `${text(start)}起`, ...withHours };
  if (end) return { column: end, words: `${text(end)}前`, ...withHours };
  const only = filled(of('month'));
  if (only) return { column: only, words: monthWords(text(only)), ...withHours };
  return periodWords(
    of('period')
      .filter((column) => cellAt(column))
      .toSorted((a, b) => a.index - b.index),
  );
};

/** Where nothing else says when, the columns of months or quarters do in which something stands. */
const periodWords = (periods: readonly PlanColumn[]): TimeWords | undefined => {
  const [column] = periods;
  const names = periods.map(({ period = '' }) => period);
  if (!column) return undefined;
  const isEvery = (count: number, sign: string): boolean =>
    names.length === count && names.every((name) => name.includes(sign));
  const words = isEvery(12, '月') ? '每月' : isEvery(4, '季度') ? '每季度' : names.join('、');
  return { column, words };
};

/** A second column of times that holds hours alone. */
const hoursBeside = (texts: readonly string[]): string =>
  texts.length > 1
    ? (texts.find(
        (text) => /^[上下]?[午晚中]?[午上]?\s*\d{1,2}[::时点]/.test(text.normalize('NFKC')) && !/[月日]/.test(text),
      ) ?? '')
    : '';

const monthWords = (text: string): string => (/^\d{1,2}$/.test(text.trim()) ? `${text.trim()}月` : text);

/** `25日前` under 3月 is 3月25日前; words that name a month, a rhythm or a festival are whole. */
const withMonth = (words: string, month: string): string => {
  if (month === '' || (!/^\d{1,2}月?$/.test(month) && !/^[一二三四五六七八九十]{1,3}月$/.test(month))) return words;
  return /^(?:\d{1,2}[日号]|[上中下]旬|月?[初中底末]|第?[一二三四]周)/.test(words.normalize('NFKC'))
    ? `${monthWords(month)}${words}`
    : words;
};

/** Reads the time of a line; what is not certain is asked. A deadline that is left empty is to be dated; an empty time of an activity is a fault. */
export const readLineTime = (
  line: number,
  found: TimeWords | undefined,
  columns: readonly PlanColumn[],
  defaults: TimeDefaults,
  questions: Questions,
): LineTime => {
  if (!found) {
    const column = columns.find(({ meaning }) => meaning === 'time' || meaning === 'deadline' || meaning === 'start');
    if (!column || column.meaning === 'time')
      return { is: 'fault', column: column?.heading ?? '时间', words: '', reason: reasonOf('empty') };
    return undated(line, column.heading, '', questions);
  }
  const { column, words, hours } = found;
  if (words.length > maxCellLength)
    return {
      is: 'fault',
      column: column.heading,
      words: `${words.slice(0, 40)}…`,
      reason: reasonOf('too-long', maxCellLength),
    };
  const reading = readTimes(words, { ...defaults, ...(hours !== undefined && { hours }) });
  if (reading.kind === 'fault') return { is: 'fault', column: column.heading, words, reason: reading.reason };
  if (reading.kind === 'unreadable') return undated(line, column.heading, words, questions, defaults);
  return settled(line, column.heading, words, withUsualEnd(reading), defaults, questions);
};

const settled = (
  line: number,
  column: string,
  words: string,
  reading: TimeReading,
  defaults: TimeDefaults,
  questions: Questions,
): LineTime => {
  if (reading.sure === 'certain') return lineTime(column, words, reading, defaults);
  const reason: PlanReason = reading.reason ?? reasonOf('to-be-dated');
  const answer = questions.ask({ line, column, words, offer: reading.reading, sure: reading.sure, reason });
  if (!answer.isOwn || answer.reading === reading.reading) return lineTime(column, words, reading, defaults);
  return answered(column, words, answer.reading, reading, defaults);
};

const undated = (
  line: number,
  column: string,
  words: string,
  questions: Questions,
  defaults?: TimeDefaults,
): LineTime => {
  const answer = questions.ask({ line, column, words, offer: '', sure: 'usual', reason: reasonOf('to-be-dated') });
  if (answer.reading !== '' && defaults) return answered(column, words, answer.reading, undefined, defaults);
  return { is: 'due', due: { kind: 'to-be-dated' }, column, words, reading: '', sure: 'usual' };
};

const answered = (
  column: string,
  words: string,
  given: string,
  before: TimeReading | undefined,
  defaults: TimeDefaults,
): LineTime => {
  if (given === '') return { is: 'due', due: { kind: 'to-be-dated' }, column, words, reading: '', sure: 'certain' };
  const reading = readingIn(given, before, defaults);
  return reading
    ? lineTime(column, words, reading, defaults)
    : { is: 'fault', column, words, reason: reasonOf('reading-wrong') };
};

const lineTime = (column: string, words: string, reading: TimeReading, defaults: TimeDefaults): LineTime => {
  const common = { column, words, reading: reading.reading, sure: reading.sure };
  if (reading.kind === 'exact') {
    const times = planTimesOf(reading);
    return times ? { is: 'hours', times, ...common } : { is: 'fault', column, words, reason: reasonOf('no-end') };
  }
  if (reading.kind === 'recurring') {
    const time = planTimeOfRule(reading, defaults.year, defaults.calendar);
    if (time) return { is: 'hours', times: [time], ...common };
  }
  const due = dueOf(reading);
  return due ? { is: 'due', due, ...common } : { is: 'fault', column, words, reason: reasonOf('reading-wrong') };
};

/** A time without an end is offered with the usual length. */
const withUsualEnd = (reading: TimeReading): TimeReading => {
  if (reading.kind !== 'exact' || reading.groups.every(({ hours }) => hours.to !== undefined)) return reading;
  const groups = reading.groups.map((group) => {
    const { from, to } = group.hours;
    return to === undefined ? { ...group, hours: { from, ...laterBy(from, usualMinutes) } } : group;
  });
  const notation = groups
    .map(({ spans, hours }) => {
      const [span] = spans;
      const isOneDay = spans.length === 1 && span && span.from === span.to;
      const days = spans.map((one) => (one.from === one.to ? one.from : `${one.from}..${one.to}`)).join(' ');
      return isOneDay
        ? `${days}T${hours.from}/${days}T${hours.to ?? ''}`
        : `${days} each ${hours.from}/${hours.to ?? ''}`;
    })
    .join(' and ');
  return { ...reading, groups, reading: notation, sure: 'ask', reason: reading.reason ?? endMissing };
};

const endMissing = reasonOf('no-end') as unknown as NonNullable<TimeReading['reason']>;

const laterBy = (from: string, minutes: number): { readonly to: string } => {
  const [hour = 0, minute = 0] = from.split(':').map(Number);
  const end = Math.min(hour * 60 + minute + minutes, 1_440);
  return { to: `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}` };
};

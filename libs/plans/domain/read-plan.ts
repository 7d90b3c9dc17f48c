import type { Sheet } from '#sheets';
import type { OfficeHours, TimeDefaults } from '#times';
import type { WorkingCalendar } from '#working-days';
import type { BodyNames } from './bodies/body-names.js';
import { carriedDown } from './line/carried-down.js';
import { planTimeZone } from './cells/plan-time.js';
import { timeWordsOf } from './line/line-times.js';
import type { PlanLine, ReadCell } from './line/plan-line.js';
import { yearOfPlan, yearNamedIn } from './plan-year.js';
import { Questions, type Asked, type Confirmation, type Learned } from './questions.js';
import { readLine } from './line/read-line.js';
import { reasonOf, type PlanFault } from './reasons.js';
import { meanings, type Meaning } from './table/meanings.js';
import { planTable, type PassedLine, type PlanColumn, type PlanTable } from './table/plan-table.js';

/** What the reader of a plan knows beside the sheet. */
export interface PlanContext {
  readonly names: BodyNames;
  /** The body of the sender: offered as the lead where a sheet names none. */
  readonly sender: string;
  /** The date of today, for the year of a plan that names none. */
  readonly today: string;
  readonly year?: number;
  readonly officeHours?: OfficeHours;
  readonly calendar?: WorkingCalendar;
  readonly confirmations?: readonly Confirmation[];
  readonly confirmsUsual?: boolean;
  /** The sender's own headings and names, confirmed with an earlier sheet. */
  readonly rememberedHeadings?: ReadonlyMap<string, Meaning>;
  readonly rememberedNames?: ReadonlyMap<string, string>;
}

export interface Plan {
  readonly readAs: Sheet['readAs'];
  readonly year?: number;
  readonly columns: readonly Pick<PlanColumn, 'heading' | 'meaning' | 'sure'>[];
  readonly lines: readonly PlanLine[];
  /** Every fault of every bad line, in the order of the sheet. */
  readonly faults: readonly PlanFault[];
  /** What waits for the sender's word; a line that it concerns is in `pending`. */
  readonly asked: readonly Asked[];
  readonly pending: readonly number[];
  readonly learned: Learned;
  readonly passed: readonly PassedLine[];
  readonly others: Sheet['others'];
  /** The words of each line's cells beside their readings. */
  readonly cells: ReadonlyMap<number, readonly ReadCell[]>;
}

/**
 * Reads a plan as agencies keep it: lines that can be loaded, faults that name line, column, words and reason, and questions. Pure; linear in the
 * sheet. What is certain is read, what is usual is shown for one confirmation, what is doubtful is asked, what cannot be read stays words.
 */
export const readPlan = (sheet: Sheet, context: PlanContext): Plan => {
  const questions = new Questions(context.confirmations ?? [], context.confirmsUsual ?? false);
  const found = planTable(sheet, context.rememberedHeadings ?? new Map());
  const table = { ...found, columns: confirmedColumns(found, questions), rows: carriedDown(found.rows, found.columns) };
  const faults = [...table.faults, ...missingColumns(table)];
  const visible = askHidden(table, questions);
  const whole = {
    readAs: sheet.readAs,
    others: sheet.others,
    passed: [...table.passed, ...visible.passed].sort((a, b) => a.line - b.line),
  };
  const columns = table.columns.map(({ heading, meaning, sure }) => ({ heading, meaning, sure }));
  if (faults.length > 0)
    return {
      ...whole,
      columns,
      lines: [],
      faults,
      asked: questions.open,
      pending: [],
      learned: questions.learned,
      cells: new Map(),
    };
  const year = yearFor(sheet, table, visible.rows, questions, context);
  const defaults: TimeDefaults = {
    year,
    timeZone: planTimeZone,
    ...(context.officeHours && { officeHours: context.officeHours }),
    ...(context.calendar && { calendar: context.calendar }),
  };
  const lineContext = {
    table: { ...table, rows: visible.rows },
    defaults,
    names: context.names,
    remembered: context.rememberedNames ?? new Map<string, string>(),
    sender: context.sender,
    questions,
  };
  const read = visible.rows.map((row) => readLine(row, lineContext));
  const good = read.flatMap((line) => line.good ?? []);
  const repeats = repeatedLines(good, table);
  const bad = [...read.flatMap((line) => line.faults), ...repeats].sort((a, b) => a.line - b.line);
  const badLines = new Set(bad.map(({ line }) => line));
  return {
    ...whole,
    year,
    columns,
    lines: good.filter(({ line }) => !badLines.has(line)),
    faults: bad,
    asked: questions.open,
    learned: questions.learned,
    pending: good.map(({ line }) => line).filter((line) => questions.isPending(line)),
    cells: new Map(read.map(({ line, cells }) => [line, cells])),
  };
};

/** Headings that are told by a pattern or by nothing are shown; the sender may say what they mean. */
const confirmedColumns = ({ columns, headingLine }: PlanTable, questions: Questions): readonly PlanColumn[] =>
  columns.map((column) => {
    if (column.sure === 'certain') return column;
    const { heading, meaning } = column;
    const reason = column.sure === 'unknown' ? reasonOf('column-unknown') : reasonOf('column-told', meaning);
    const answer = questions.ask({
      line: headingLine,
      column: heading,
      words: heading,
      offer: meaning,
      sure: 'usual',
      reason,
    });
    const own = meanings.find((one) => one === answer.reading);
    return own && answer.isOwn ? { ...column, meaning: own, rank: 0, sure: 'certain' } : column;
  });

const missingColumns = ({ columns, headingLine, faults }: PlanTable): readonly PlanFault[] => {
  if (columns.length === 0) return [];
  const has = (...wanted: readonly Meaning[]): boolean => columns.some(({ meaning }) => wanted.includes(meaning));
  const missing = [
    ...(has('title', 'measures', 'goal') ? [] : ['活动名称']),
    ...(has('time', 'deadline', 'start', 'end', 'month', 'period') ? [] : ['时间']),
  ];
  return faults.length > 0
    ? []
    : missing.map((column) => ({ line: headingLine, column, value: '', reason: reasonOf('column-missing') }));
};

/** Hidden lines are not seen by whoever sends the sheet: they are passed over, and said so. */
const askHidden = (table: PlanTable, questions: Questions) => {
  const hidden = table.rows.filter(({ isHidden }) => isHidden);
  const [first] = hidden;
  if (!first) return { rows: table.rows, passed: [] as readonly PassedLine[] };
  const words = hidden
    .map(({ line }) => line)
    .join(' ')
    .slice(0, 100);
  const answer = questions.ask({
    line: first.line,
    column: '',
    words,
    offer: 'skip',
    sure: 'usual',
    reason: reasonOf('hidden-rows'),
  });
  if (answer.reading === 'read') return { rows: table.rows, passed: [] };
  return {
    rows: table.rows.filter(({ isHidden }) => !isHidden),
    passed: hidden.map(({ line }): PassedLine => ({ line, what: 'hidden' })),
  };
};

const yearFor = (
  sheet: Sheet,
  table: PlanTable,
  rows: PlanTable['rows'],
  questions: Questions,
  { year, today }: PlanContext,
): number => {
  if (year !== undefined) return year;
  const words = rows.flatMap(
    ({ cells }) => timeWordsOf(table.columns, ({ index }) => cells[index])?.words.slice(0, 100) ?? [],
  );
  const named = yearOfPlan([...table.titles, ...(sheet.name === undefined ? [] : [`${sheet.name} `])], words);
  if (named !== undefined) return named;
  const [thisYear = 0, month = 0] = today.split('-').map(Number);
  const offer = month >= 10 ? thisYear + 1 : thisYear;
  const needs = rows.find(({ cells }) => {
    const found = timeWordsOf(table.columns, ({ index }) => cells[index]);
    return found !== undefined && yearNamedIn(found.words) === undefined;
  });
  if (!needs) return offer;
  const column = table.columns.find(({ meaning }) => meaning === 'time' || meaning === 'deadline')?.heading ?? '时间';
  const answer = questions.ask({
    line: needs.line,
    column,
    words: '年份',
    offer: String(offer),
    sure: 'ask',
    reason: reasonOf('year-unknown'),
  });
  const given = Number(answer.reading);
  return Number.isInteger(given) && given >= 1970 && given <= 2200 ? given : offer;
};

/** A repeat is judged by what was read: the same name, lead and time, however they are written. */
const repeatedLines = (lines: readonly PlanLine[], table: PlanTable): readonly PlanFault[] => {
  const first = new Map<string, PlanLine>();
  const numberColumn = table.columns.find(({ meaning }) => meaning === 'number');
  const numberOf = ({ line }: PlanLine): string =>
    (numberColumn && table.rows.find((row) => row.line === line)?.cells[numberColumn.index]?.text) ?? '';
  return lines.flatMap((line): readonly PlanFault[] => {
    const key = contentKey(line);
    const before = first.get(key);
    if (!before) {
      first.set(key, line);
      return [];
    }
    const number = numberOf(line);
    if (numberColumn && number !== '' && number === numberOf(before))
      return [
        {
          line: line.line,
          column: numberColumn.heading,
          value: number,
          reason: reasonOf('repeats-number', before.line),
        },
      ];
    const column = table.columns.find(({ meaning }) => meaning === 'title')?.heading ?? '';
    return [{ line: line.line, column, value: line.title, reason: reasonOf('repeats', before.line) }];
  });
};

/** What makes a line itself, whatever its number, amounts and partners. */
export const contentKey = (line: PlanLine): string =>
  JSON.stringify([
    line.is,
    line.title.normalize('NFKC').replace(/\s/g, ''),
    line.host,
    line.is === 'initiative' ? line.times.map(({ dates, from, to }) => [dates, from, to]) : [line.reading || line.when],
  ]);

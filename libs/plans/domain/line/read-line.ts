import { cellFaultTexts } from '#sheets';
import type { TimeDefaults } from '#times';
import { reasonOf, type PlanFault } from '../reasons.js';
import type { PlanTable, TableRow } from '../table/plan-table.js';
import { readLineBodies, type BodyContext } from './line-bodies.js';
import { LineCells } from './line-cells.js';
import { readNote, readPost, readPurpose, readSteps, readTaskTexts, readTitle } from './line-texts.js';
import { readLineTime, timeWordsOf, type LineTime } from './line-times.js';
import { readBudget, readKind, readPlaceCount } from './line-values.js';
import type { PlannedActivity, PlannedTask, PlanLine, ReadCell } from './plan-line.js';

export interface LineContext extends BodyContext {
  readonly table: PlanTable;
  readonly defaults: TimeDefaults;
}

export interface ReadLine {
  readonly line: number;
  readonly good?: PlanLine;
  readonly cells: readonly ReadCell[];
  readonly faults: readonly PlanFault[];
}

/** Of an initiative; a task's title may be a paragraph. */
const maxTitle = 200;
const maxTaskTitle = 500;
const maxPlace = 300;

/** Reads one line of the plan; a line is good or has at least one fault. What is not certain is asked in `context.questions`. */
export const readLine = (row: TableRow, context: LineContext): ReadLine => {
  const { columns, rows } = context.table;
  const cells = new LineCells(row, columns, rows);
  refuseBrokenCells(cells);
  const titled = readTitle(cells);
  const kindColumn = cells.of('type').length > 0;
  const { host, invited, ...bodies } = readLineBodies(row.line, columns, (column) => cells.at(column), context);
  cells.faults.push(...bodies.faults);
  cells.read.push(...bodies.cells);
  const words = timeWordsOf(columns, (column) => cells.at(column));
  const time = readLineTime(row.line, words, columns, context.defaults, context.questions);
  if (time.is === 'fault') cells.refuse(time.column, time.words, time.reason);
  else cells.read.push({ column: time.column, words: time.words, reading: time.reading, sure: time.sure });
  const isTask = time.is === 'due';
  const max = isTask ? maxTaskTitle : maxTitle;
  if (titled && titled.text.length > max)
    cells.refuse(titled.column, `${titled.text.slice(0, 40)}…`, reasonOf('too-long', max));
  const isActivity = time.is === 'hours' || (time.is === 'fault' && kindColumn);
  const kind = isActivity ? readKind(cells, titled?.text ?? '', context.questions) : undefined;
  const texts = lineTexts(cells, isTask, context);
  if (!titled || host === undefined || time.is === 'fault' || cells.faults.length > 0)
    return { line: row.line, cells: cells.read, faults: cells.faults };
  const common = { line: row.line, title: titled.text, host, invited, ...texts.common, cells: cells.read };
  const good =
    time.is === 'hours'
      ? activityOf(common, time, kind ?? 'activity', texts, readPurpose(cells))
      : taskOf(common, time, cells, context.defaults);
  return { line: row.line, good, cells: cells.read, faults: [] };
};

type Common = Pick<PlanLine, 'line' | 'title' | 'host' | 'invited' | 'responsiblePost' | 'note' | 'cells'>;

const lineTexts = (cells: LineCells, isTask: boolean, { questions }: LineContext) => {
  const post = readPost(cells);
  const budget = readBudget(cells, questions);
  const places = readPlaceCount(cells, questions);
  const place = cells.text('place', maxPlace);
  const extra = [
    ...(place === '' ? [] : [`地点：${place}`]),
    ...(places === undefined ? [] : [`名额：${places}`]),
    ...(budget === undefined ? [] : [`经费：${budget / 100}元`]),
  ];
  const note = readNote(cells, isTask, isTask ? extra : []);
  return {
    budget,
    places,
    place,
    common: { ...(post !== '' && { responsiblePost: post }), ...(note !== '' && { note }) },
  };
};

const activityOf = (
  common: Common,
  { times }: LineTime & { readonly is: 'hours' },
  kind: PlannedActivity['kind'],
  { budget, places, place }: ReturnType<typeof lineTexts>,
  purpose: string,
): PlannedActivity => ({
  is: 'initiative',
  ...common,
  kind,
  times,
  ...(purpose !== '' && { purpose }),
  ...(place !== '' && { place }),
  ...(places !== undefined && { places }),
  ...(budget !== undefined && { budgetFen: budget }),
});

const taskOf = (
  common: Common,
  { due, words, reading }: LineTime & { readonly is: 'due' },
  cells: LineCells,
  defaults: TimeDefaults,
): PlannedTask => ({
  is: 'task',
  ...common,
  due,
  when: words,
  reading,
  ...readTaskTexts(cells),
  steps: readSteps(cells, defaults),
});

/** What the spreadsheet itself says is no value, and values beyond the headings: often a comma that moved what follows it by one column. */
const refuseBrokenCells = (cells: LineCells): void => {
  cells.row.cells.forEach((cell, index) => {
    if (cell?.fault === undefined) return;
    const column = cells.columns.find((one) => one.index === index);
    cells.refuse(column?.heading ?? '', cell.text, { code: cell.fault, text: cellFaultTexts[cell.fault] });
  });
  const width = Math.max(0, ...cells.columns.map(({ index }) => index + 1));
  const stray = cells.row.cells.slice(width).flatMap((cell) => (cell ? [cell.text] : []));
  if (stray.length > 0) cells.refuse('', stray.join(',').slice(0, 200), reasonOf('more-cells'));
};

import { initiativeKinds, type InitiativeKind } from '#contracts';
import { parsePlaces, parseYuan } from './plan-amounts.js';
import type { PlanColumn, PlanFault, PlanRow, PlanSheet } from './plan-sheet.js';
import { parsePlanTime, UnreadableTime, yearNamedIn, type PlanTime } from './plan-time.js';

/** A line of the plan that can be loaded. */
export interface PlanLine {
  readonly line: number;
  readonly title: string;
  readonly kind: InitiativeKind;
  /** Codes of the register. */
  readonly host: string;
  readonly invited: readonly string[];
  readonly time: PlanTime;
  readonly place?: string;
  readonly places?: number;
  readonly budgetFen?: number;
  readonly responsiblePost?: string;
  readonly note?: string;
}

export interface Plan extends Pick<PlanSheet, 'readAs'> {
  readonly lines: readonly PlanLine[];
  /** Every fault of every bad line, in the order of the sheet. */
  readonly faults: readonly PlanFault[];
}

/** What the register says of a code. */
export type BodyStanding = 'registered' | 'dissolved' | 'unknown';

/** A time is a few words; what is longer is not looked into. */
const maxTimeCharacters = 100;

/** How many characters an initiative takes where a plan has a text. */
const longest: Readonly<Partial<Record<PlanColumn, number>>> = {
  活动名称: 200,
  时间: maxTimeCharacters,
  地点: 300,
  责任人岗位: 200,
  备注: 4_000,
};
const mostInvited = 400;

/**
 * Turns the rows of a sheet into lines that can be loaded and faults that name line, column, value and reason.
 *
 * A line is either good or has at least one fault; nothing is guessed. A line that repeats an earlier one's 序号, or its name, host
 * and time, is bad. Without `standingOf` codes are taken as they are.
 */
export const parsePlan = (sheet: PlanSheet, standingOf: (code: string) => BodyStanding = () => 'registered'): Plan => {
  const year = yearOf(sheet.rows);
  const parsed = sheet.rows.map((row) => parseRow(row, year, standingOf));
  const repeats = repeatedRows(sheet.rows);
  const faults = [...sheet.faults, ...parsed.flatMap((row) => row.faults), ...repeats].sort((a, b) => a.line - b.line);
  const bad = new Set(faults.map(({ line }) => line));
  return {
    ...(sheet.readAs && { readAs: sheet.readAs }),
    lines: parsed.flatMap(({ good }) => (good === undefined || bad.has(good.line) ? [] : [good])),
    faults,
  };
};

/** Every code that a sheet names, to be looked up before it is parsed. */
export const codesNamedIn = ({ rows }: PlanSheet): readonly string[] => [
  ...new Set(rows.flatMap(({ cells }) => [cells.牵头单位, ...codesIn(cells.参加单位)])),
];

/** The year that most lines name; undefined when none does, or two are named equally often. */
const yearOf = (rows: readonly PlanRow[]): number | undefined => {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const year = yearNamedIn(cells.时间.slice(0, maxTimeCharacters));
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[1] === second?.[1] ? undefined : first?.[0];
};

interface ParsedRow {
  readonly good?: PlanLine;
  readonly faults: readonly PlanFault[];
}

const parseRow = (
  { line, cells }: PlanRow,
  year: number | undefined,
  standingOf: (code: string) => BodyStanding,
): ParsedRow => {
  const faults: PlanFault[] = [];
  const refuse = (column: PlanColumn, reason: string, value = cells[column]): undefined => {
    faults.push({ line, column, value, reason });
    return undefined;
  };
  for (const [column, most] of Object.entries(longest) as [PlanColumn, number][])
    if (cells[column].length > most)
      refuse(column, `is longer than ${most} characters`, `${cells[column].slice(0, 40)}…`);
  const title = cells.活动名称 === '' ? refuse('活动名称', 'is empty') : cells.活动名称;
  const kind =
    initiativeKinds.find((name) => name === cells.类型) ?? refuse('类型', `is none of ${initiativeKinds.join(', ')}`);
  const hostProblem = bodyProblem(cells.牵头单位, standingOf);
  if (hostProblem !== undefined) refuse('牵头单位', hostProblem);
  const invited = codesIn(cells.参加单位);
  for (const code of new Set(invited)) {
    const problem = invitedProblem(code, invited, cells.牵头单位, standingOf);
    if (problem !== undefined) refuse('参加单位', problem, code);
  }
  if (invited.length > mostInvited) refuse('参加单位', `names more than ${mostInvited} bodies`, '');
  const time =
    cells.时间.length > maxTimeCharacters ? undefined : readTime(cells.时间, year, (reason) => refuse('时间', reason));
  const places = optional(cells.名额, parsePlaces) ?? refuse('名额', 'is not a whole number of places');
  const budget = optional(cells['经费（元）'], parseYuan) ?? refuse('经费（元）', 'is not a number of yuan');
  if (title === undefined || kind === undefined || time === undefined || faults.length > 0) return { faults };
  return {
    faults,
    good: {
      line,
      title,
      kind,
      host: cells.牵头单位,
      invited,
      time,
      ...(cells.地点 !== '' && { place: cells.地点 }),
      ...(places?.value !== undefined && { places: places.value }),
      ...(budget?.value !== undefined && { budgetFen: budget.value }),
      ...(cells.责任人岗位 !== '' && { responsiblePost: cells.责任人岗位 }),
      ...(cells.备注 !== '' && { note: cells.备注 }),
    },
  };
};

const readTime = (
  cell: string,
  year: number | undefined,
  refuse: (reason: string) => undefined,
): PlanTime | undefined => {
  try {
    return parsePlanTime(cell, year);
  } catch (error) {
    if (error instanceof UnreadableTime) return refuse(error.message);
    throw error;
  }
};

/** An empty cell is no value and no fault; undefined when there is a text that `parse` does not take. */
const optional = (
  cell: string,
  parse: (text: string) => number | undefined,
): { readonly value?: number } | undefined => {
  if (cell === '') return {};
  const value = parse(cell);
  return value === undefined ? undefined : { value };
};

const codesIn = (cell: string): readonly string[] =>
  cell
    .normalize('NFKC')
    .split(/[;,、\s]+/)
    .filter((code) => code !== '');

const bodyProblem = (code: string, standingOf: (code: string) => BodyStanding): string | undefined => {
  if (code === '') return 'is empty';
  switch (standingOf(code)) {
    case 'registered':
      return undefined;
    case 'dissolved':
      return 'the body is dissolved';
    case 'unknown':
      return 'no body of the register has this code';
  }
};

const invitedProblem = (
  code: string,
  invited: readonly string[],
  host: string,
  standingOf: (code: string) => BodyStanding,
): string | undefined => {
  if (code === host) return 'hosts the activity and cannot be invited to it';
  if (invited.indexOf(code) !== invited.lastIndexOf(code)) return 'stands twice';
  return bodyProblem(code, standingOf);
};

const repeatedRows = (rows: readonly PlanRow[]): readonly PlanFault[] => {
  const firstByNumber = new Map<string, number>();
  const firstByContent = new Map<string, number>();
  return rows.flatMap(({ line, cells }): readonly PlanFault[] => {
    const number = cells.序号;
    const content = JSON.stringify([cells.活动名称, cells.牵头单位, cells.时间]);
    const sameNumber = number === '' ? undefined : firstByNumber.get(number);
    const sameContent = firstByContent.get(content);
    firstByNumber.set(number, sameNumber ?? line);
    firstByContent.set(content, sameContent ?? line);
    if (sameNumber !== undefined)
      return [{ line, column: '序号', value: number, reason: `repeats 序号 of line ${sameNumber}` }];
    if (sameContent === undefined || cells.活动名称 === '') return [];
    return [
      {
        line,
        column: '活动名称',
        value: cells.活动名称,
        reason: `repeats line ${sameContent}: same name, host and time`,
      },
    ];
  });
};

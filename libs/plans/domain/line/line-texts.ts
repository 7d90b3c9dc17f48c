import type { TimeDefaults } from '#times';
import { hasTimedSteps, stepsIn, type PlannedStep } from '../cells/steps.js';
import { reasonOf } from '../reasons.js';
import type { PlanColumn } from '../table/plan-table.js';
import type { LineCells } from './line-cells.js';

const maxPost = 200;
const maxNote = 4_000;
const maxPurpose = 2_000;
/** A tick under a month or a quarter. */
const tick = /^[√✓✔●★☆○▲△是1]$/;

export interface TitleInCell {
  readonly text: string;
  readonly column: string;
}

/** What the line is called: the first column of titles that has words; with the measure where one task has several lines. */
export const readTitle = (cells: LineCells): TitleInCell | undefined => {
  const columns = [...cells.of('title'), ...cells.of('goal'), ...cells.of('measures')];
  const column = columns.find((one) => cells.at(one));
  const cell = column && cells.at(column);
  if (!column || !cell) return cells.refuse(columns[0]?.heading ?? '', '', reasonOf('empty'));
  const measures = isOneOfSeveral(cells, column) ? cells.of('measures').map((one) => cells.at(one)) : [];
  const own = measures.find((one) => one && !one.isCovered);
  return { text: own ? `${cell.text}：${own.text}` : cell.text, column: column.heading };
};

/** Is the title that of more lines, merged over them? */
const isOneOfSeveral = (cells: LineCells, { index, meaning }: PlanColumn): boolean => {
  if (meaning !== 'title') return false;
  const own = cells.row.cells[index];
  const next = cells.rows.find(({ line }) => line === cells.row.line + 1)?.cells[index];
  return own?.isCovered === true || (next?.isCovered === true && next.text === own?.text);
};

export const readPost = (cells: LineCells): string => {
  const column = [...cells.of('person'), ...cells.of('leader')].find((one) => cells.at(one));
  const text = (column && cells.at(column)?.text) ?? '';
  if (column && text.length > maxPost)
    cells.refuse(column.heading, `${text.slice(0, 40)}…`, reasonOf('too-long', maxPost));
  return text;
};

export const readPurpose = (cells: LineCells): string => {
  const texts = [...cells.of('goal'), ...cells.of('measures')].flatMap((column) => cells.at(column)?.text ?? []);
  return [...new Set(texts)].join('；').slice(0, maxPurpose);
};

/** What stands under quarters and months, and measures with times of their own. */
export const readSteps = (cells: LineCells, defaults: TimeDefaults): readonly PlannedStep[] => {
  const title = cells.firstText('title');
  const periods = cells.of('period').toSorted((a, b) => a.index - b.index);
  const planned = periods.flatMap((column) => {
    const text = cells.at(column)?.text;
    if (text === undefined) return [];
    return tick.test(text)
      ? stepsIn(`${column.period ?? ''}：${title}`, defaults)
      : stepsIn(text, defaults, column.period);
  });
  const measured = cells.of('measures').flatMap((column) => {
    const steps = stepsIn(cells.at(column)?.text ?? '', defaults);
    return hasTimedSteps(steps) ? steps : [];
  });
  return [...planned, ...measured];
};

export const readTaskTexts = (cells: LineCells) => {
  const goal = cells.text('goal', maxNote);
  const measures = cells.text('measures', maxNote);
  const reports = cells.text('frequency', maxPost);
  const section = cells.firstText('class') || (cells.row.section ?? '');
  return {
    ...(goal !== '' && { goal }),
    ...(measures !== '' && { measures }),
    ...(reports !== '' && { reports }),
    ...(section !== '' && { section: section.slice(0, maxPost) }),
  };
};

/** 备注 as it is; then every other column that has no place of its own, with its heading before it, and `extra`. */
export const readNote = (cells: LineCells, isTask: boolean, extra: readonly string[]): string => {
  const plain = cells.of('note').filter(({ sure }) => sure === 'certain');
  const others = cells.of('note').filter(({ sure }) => sure !== 'certain');
  const leaders = cells.of('person').some((column) => cells.at(column)) ? cells.of('leader') : [];
  const rest = [...leaders, ...others, ...cells.of('status'), ...(isTask ? [] : cells.of('period', 'frequency'))];
  const headed = rest.flatMap((column) => {
    const text = cells.at(column)?.text;
    return text === undefined ? [] : [`${column.heading}：${text}`];
  });
  const note = [...plain.flatMap((column) => cells.at(column)?.text ?? []), ...headed, ...extra].join('\n');
  if (note.length > maxNote)
    cells.refuse(plain[0]?.heading ?? '备注', `${note.slice(0, 40)}…`, reasonOf('too-long', maxNote));
  return note;
};

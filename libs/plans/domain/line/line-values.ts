import { initiativeKinds, type InitiativeKind } from '#contracts';
import type { Cell } from '#sheets';
import { readPlaces, readYuan, type NumberReading } from '../cells/amounts.js';
import { kindNamed, kindTold } from '../cells/kinds.js';
import type { Questions } from '../questions.js';
import { reasonOf } from '../reasons.js';
import type { PlanColumn } from '../table/plan-table.js';
import type { LineCells } from './line-cells.js';

/** The type of an activity: its own word, else told by it, the title or the class, and shown. */
export const readKind = (cells: LineCells, title: string, questions: Questions): InitiativeKind | undefined => {
  const [column] = cells.of('type');
  const cell = column && cells.at(column);
  const named = cell && kindNamed(cell.text);
  if (named) {
    cells.read.push({ column: column.heading, words: cell.text, reading: named, sure: 'certain' });
    return named;
  }
  if (column && cell && /^[\x20-\x7e]+$/.test(cell.text))
    return cells.refuse(column.heading, cell.text, reasonOf('no-kind', initiativeKinds.join(', ')));
  const told =
    [cell?.text ?? '', title, cells.firstText('class')].map(kindTold).find((one) => one !== 'activity') ?? 'activity';
  const words = cell?.text ?? title;
  const heading = column?.heading ?? '类型';
  const { line } = cells.row;
  const answer = questions.ask({
    line,
    column: heading,
    words,
    offer: told,
    sure: 'usual',
    reason: reasonOf('kind-guessed'),
  });
  const kind = initiativeKinds.find((one) => one === answer.reading) ?? kindNamed(answer.reading);
  if (!kind) return cells.refuse(heading, words, reasonOf('reading-wrong'));
  cells.read.push({ column: heading, words, reading: kind, sure: answer.isOwn ? 'certain' : 'usual' });
  return kind;
};

export const readBudget = (cells: LineCells, questions: Questions): number | undefined =>
  readNumber(cells, 'budget', (cell, column) => readYuan(cell, column.unit), questions);

export const readPlaceCount = (cells: LineCells, questions: Questions): number | undefined =>
  readNumber(cells, 'places', readPlaces, questions);

const readNumber = (
  cells: LineCells,
  meaning: 'budget' | 'places',
  read: (cell: Cell, column: PlanColumn) => NumberReading,
  questions: Questions,
): number | undefined => {
  for (const column of cells.of(meaning)) {
    const cell = cells.at(column);
    if (!cell || cell.fault !== undefined) continue;
    const value = settledNumber(cells, column, cell, read(cell, column), questions);
    if (value !== undefined) return value;
  }
  return undefined;
};

/** An amount in words is a fault with an offer, so that the other lines can be loaded without it; confirmed, it is a value. */
const settledNumber = (
  cells: LineCells,
  column: PlanColumn,
  cell: Cell,
  reading: NumberReading,
  questions: Questions,
): number | undefined => {
  const { line } = cells.row;
  const { heading, meaning } = column;
  const words = cell.text;
  if (reading.kind === 'none') return undefined;
  if (reading.kind === 'fault') return cells.refuse(heading, words.slice(0, 200), reading.reason);
  if (cell.isCovered && meaning === 'budget') {
    const first = cells.rows.find((row) => row.line < line && row.cells[column.index]?.text === words);
    const reason = reasonOf('amount-merged', first?.line ?? line - 1);
    cells.read.push({ column: heading, words, reading: '', sure: 'usual', reason });
    return undefined;
  }
  if (reading.kind === 'value') {
    const shown = meaning === 'budget' ? reading.value / 100 : reading.value;
    cells.read.push({ column: heading, words, reading: String(shown), sure: 'certain' });
    return reading.value;
  }
  const { offer, reason, kind: sure, value } = reading;
  const answer = questions.ask({ line, column: heading, words, offer, sure, reason });
  if (answer.isOwn && answer.reading !== offer) {
    if (answer.reading === '') return undefined;
    const own =
      meaning === 'budget' ? readYuan({ text: answer.reading }, 'yuan') : readPlaces({ text: answer.reading });
    return own.kind === 'value' ? own.value : cells.refuse(heading, words, reasonOf('reading-wrong'));
  }
  if (!answer.isAnswered && sure === 'ask')
    return cells.refuse(heading, words, reasonOf(meaning === 'budget' ? 'no-amount' : 'no-places'), offer);
  cells.read.push({ column: heading, words, reading: offer, sure });
  return value;
};

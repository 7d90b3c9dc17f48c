import type { ReceiptKind, RuleUsed, SheetContent } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import {
  type ActivityYear,
  type ActivityYearEvent,
  type ActivityYearState,
  boundFenOf,
  evolveActivityYear,
  type Sheet,
  spentFenOf,
} from './activity-year.js';

interface OfYear {
  readonly body: string;
  readonly year: number;
}
interface OfSheet {
  readonly sheet: string;
}

export type ActivityYearCommand =
  | (OfYear & { readonly type: 'set-year-budget'; readonly budgetFen: number })
  | (OfYear & { readonly type: 'close-year' })
  | (OfYear & OfSheet & { readonly type: 'plan-sheet'; readonly content: SheetContent; readonly by: string })
  | (OfSheet & { readonly type: 'revise-sheet'; readonly content: SheetContent; readonly by: string })
  | (OfSheet & {
      readonly type: 'approve-sheet';
      readonly by: string;
      readonly settleBy?: string;
      readonly rule?: RuleUsed;
      readonly approval: string;
      /** The draw on the sheet’s fund that follows. */
      readonly reservation?: string;
    })
  | (OfSheet & { readonly type: 'refuse-sheet'; readonly by: string; readonly reason: string })
  | (OfSheet & { readonly type: 'confirm-draw' })
  | (OfSheet & { readonly type: 'refuse-draw'; readonly code: string })
  | (OfSheet & {
      readonly type: 'add-receipt';
      readonly receipt: string;
      readonly kind: ReceiptKind;
      readonly amountFen: number;
      readonly on: string;
      readonly number?: string;
      readonly item?: number;
    })
  | (OfSheet & { readonly type: 'strike-receipt'; readonly receipt: string; readonly reason: string })
  | (OfSheet & { readonly type: 'mark-overdue'; readonly settleBy: string; readonly on: string })
  /** `on`: the day on which it is settled. */
  | (OfSheet & { readonly type: 'settle-sheet'; readonly on: string })
  | (OfSheet & { readonly type: 'cancel-sheet'; readonly reason: string });

export const maxSheets = 1_000;
export const maxReceipts = 200;

/**
 * A body's money of one year. Errors: `not-found`; `year-closed`; `open-sheets`; `too-many-sheets`; `year-of-money`; `ends-before-start`;
 * `allowance-beyond-roster`; `over-year-budget`; `own-request`; `sheet-not-planned`; `sheet-not-approved`; `draw-awaited`; `over-sheet-budget`;
 * `too-many-receipts`; `budget-item-unknown`.
 */
export const decideActivityYear = (
  command: Timed<ActivityYearCommand>,
  { current }: ActivityYearState,
): readonly ActivityYearEvent[] => {
  if (command.type === 'set-year-budget') return setBudget(command, current);
  if (command.type === 'close-year') return closeYear(command, current);
  if (command.type === 'plan-sheet') return plan(command, current);
  const sheet = current?.sheets.find(({ id }) => id === command.sheet);
  if (!current || !sheet) throw new RuleViolation('not-found', `There is no sheet ${command.sheet} here.`, 'not-found');
  return decideSheet(command, current, sheet);
};

const setBudget = (
  { body, year, budgetFen }: Extract<ActivityYearCommand, { readonly type: 'set-year-budget' }>,
  current: ActivityYear | undefined,
): readonly ActivityYearEvent[] => {
  if (current) requireOpenYear(current);
  if (current?.budgetFen === budgetFen) return [];
  if (current && boundFenOf(current) > budgetFen)
    throw new RuleViolation('over-year-budget', 'The sheets bind more than that.', 'conflict', {
      boundFen: boundFenOf(current),
    });
  return [{ type: 'activity-year.budget-set', data: { body, year, budgetFen } }];
};

/** Once; nothing of it may be open. What was returned is what was approved and not spent. */
const closeYear = (
  { body, year, at }: Timed<Extract<ActivityYearCommand, { readonly type: 'close-year' }>>,
  current: ActivityYear | undefined,
): readonly ActivityYearEvent[] => {
  const known = current ?? { body, year, sheets: [] };
  requireOpenYear(known);
  const open = known.sheets.filter(({ status }) => status === 'planned' || status === 'approved');
  if (open.length > 0)
    throw new RuleViolation('open-sheets', `${open.length} sheets of ${year} are not settled.`, 'conflict', {
      sheets: open.slice(0, 50).map(({ id }) => id),
    });
  const settled = known.sheets.flatMap(({ settlement }) => settlement ?? []);
  const sum = (of: 'spentFen' | 'returnedFen') => settled.reduce((total, one) => total + one[of], 0);
  const sums = { sheets: settled.length, spentFen: sum('spentFen'), returnedFen: sum('returnedFen') };
  return [{ type: 'activity-year.closed', data: { body, year, ...sums, closedAt: at } }];
};

const plan = (
  { body, year, sheet, content, by }: Extract<ActivityYearCommand, { readonly type: 'plan-sheet' }>,
  current: ActivityYear | undefined,
): readonly ActivityYearEvent[] => {
  if (current?.sheets.some(({ id }) => id === sheet)) return [];
  if (current) requireOpenYear(current);
  if ((current?.sheets.length ?? 0) >= maxSheets)
    throw new RuleViolation('too-many-sheets', `At most ${maxSheets} sheets stand in one year.`);
  requireContent(content, year);
  return [{ type: 'activity-sheet.planned', data: { body, year, sheet, content, budgetFen: budgetOf(content), by } }];
};

type SheetCommand = Exclude<ActivityYearCommand, { readonly type: 'set-year-budget' | 'close-year' | 'plan-sheet' }>;

const decideSheet = (command: Timed<SheetCommand>, year: ActivityYear, sheet: Sheet): readonly ActivityYearEvent[] => {
  const ofSheet = { body: year.body, year: year.year, sheet: sheet.id };
  switch (command.type) {
    case 'revise-sheet': {
      const { content, by } = command;
      requireOpenYear(year);
      if (sheet.status !== 'planned' && sheet.status !== 'refused') throw notPlanned(sheet);
      requireContent(content, year.year);
      const isSame = sheet.status === 'planned' && JSON.stringify(content) === JSON.stringify(sheet.content);
      return isSame
        ? []
        : [{ type: 'activity-sheet.revised', data: { ...ofSheet, content, budgetFen: budgetOf(content), by } }];
    }
    case 'approve-sheet': {
      const { type: _type, sheet: _sheet, at, ...approval } = command;
      requireOpenYear(year);
      requireOtherPerson(sheet, command.by);
      if (sheet.status !== 'planned') throw notPlanned(sheet);
      const leftFen = (year.budgetFen ?? Number.POSITIVE_INFINITY) - boundFenOf(year);
      if (sheet.budgetFen > leftFen)
        throw new RuleViolation('over-year-budget', 'That is more than the year has left.', 'conflict', {
          leftFen: Math.max(0, leftFen),
        });
      const { fund } = sheet.content;
      const data = {
        ...ofSheet,
        ...approval,
        budgetFen: sheet.budgetFen,
        approvedAt: at,
        ...(fund !== undefined && { fund }),
      };
      return [{ type: 'activity-sheet.approved', data }];
    }
    case 'refuse-sheet': {
      const { by, reason } = command;
      requireOtherPerson(sheet, by);
      if (sheet.status !== 'planned') throw notPlanned(sheet);
      return [{ type: 'activity-sheet.refused', data: { ...ofSheet, by, reason } }];
    }
    case 'confirm-draw': {
      const { status, funding } = sheet;
      if (status !== 'approved' || !funding || funding.isConfirmed) return [];
      return [{ type: 'activity-sheet.funded', data: { ...ofSheet, reservation: funding.reservation } }];
    }
    case 'refuse-draw':
      if (sheet.status !== 'approved' || !sheet.funding || sheet.receipts.length > 0) return [];
      return [{ type: 'activity-sheet.draw-refused', data: { ...ofSheet, code: command.code } }];
    case 'add-receipt': {
      const { type: _type, at: _at, ...receipt } = command;
      if (sheet.receipts.some(({ id }) => id === command.receipt)) return [];
      requireOpenYear(year);
      requireSpendable(sheet);
      requireReceipt(sheet, command);
      return [{ type: 'activity-sheet.receipt-added', data: { ...ofSheet, ...receipt } }];
    }
    case 'strike-receipt': {
      const { receipt, reason } = command;
      const known = sheet.receipts.find(({ id }) => id === receipt);
      if (!known) throw new RuleViolation('not-found', 'There is no such receipt.', 'not-found');
      if (known.struck !== undefined) return [];
      requireSpendable(sheet);
      return [{ type: 'activity-sheet.receipt-struck', data: { ...ofSheet, receipt, reason } }];
    }
    case 'mark-overdue': {
      const { settleBy, on } = command;
      const isDue = sheet.status === 'approved' && sheet.settleBy === settleBy && sheet.overdueOn === undefined;
      return isDue ? [{ type: 'activity-sheet.overdue', data: { ...ofSheet, on } }] : [];
    }
    case 'settle-sheet': {
      if (sheet.status === 'settled') return [];
      requireOpenYear(year);
      requireSpendable(sheet);
      const spentFen = spentFenOf(sheet);
      const data = {
        ...ofSheet,
        spentFen,
        returnedFen: sheet.budgetFen - spentFen,
        isLate: sheet.settleBy !== undefined && command.on > sheet.settleBy,
        settledAt: command.at,
        ...(sheet.funding && { reservation: sheet.funding.reservation }),
      };
      return [{ type: 'activity-sheet.settled', data }];
    }
    case 'cancel-sheet': {
      const { status, receipts, funding } = sheet;
      if (status === 'cancelled') return [];
      if (status === 'settled' || receipts.some(({ struck }) => struck === undefined)) throw notPlanned(sheet);
      const { reason } = command;
      return [
        {
          type: 'activity-sheet.cancelled',
          data: { ...ofSheet, reason, ...(funding && { reservation: funding.reservation }) },
        },
      ];
    }
  }
};

export const budgetOf = ({ items }: SheetContent): number => items.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** Money does not pass into another year; an allowance is at most so much a head times the roster. */
const requireContent = ({ startsOn, endsOn, items, people }: SheetContent, year: number): void => {
  if (endsOn < startsOn)
    throw new RuleViolation('ends-before-start', 'It ends before it starts.', 'unprocessable', { path: 'endsOn' });
  for (const day of [startsOn, endsOn]) requireYearOfMoney(day, year);
  const index = items.findIndex(
    ({ amountFen, perHeadFen }) => perHeadFen !== undefined && amountFen > perHeadFen * people,
  );
  if (index >= 0)
    throw new RuleViolation(
      'allowance-beyond-roster',
      'The item is more than its rate times the roster.',
      'unprocessable',
      {
        item: index,
        people,
      },
    );
};

const requireReceipt = (
  sheet: Sheet,
  { on, amountFen, item }: { readonly on: string; readonly amountFen: number; readonly item?: number },
): void => {
  requireYearOfMoney(on, sheet.year);
  if (item !== undefined && item >= sheet.content.items.length)
    throw new RuleViolation('budget-item-unknown', 'The sheet has no such item.', 'unprocessable', { item });
  if (sheet.receipts.length >= maxReceipts)
    throw new RuleViolation('too-many-receipts', `At most ${maxReceipts} receipts stand under one sheet.`);
  const leftFen = sheet.budgetFen - spentFenOf(sheet);
  if (amountFen > leftFen)
    throw new RuleViolation('over-sheet-budget', 'That is more than the sheet’s budget has left.', 'conflict', {
      budgetFen: sheet.budgetFen,
      leftFen,
    });
};

const requireYearOfMoney = (day: string, year: number): void => {
  if (!day.startsWith(`${year}-`))
    throw new RuleViolation('year-of-money', `The money is of ${year}.`, 'unprocessable', { year, day });
};

const requireOpenYear = ({ closed, year }: ActivityYear): void => {
  if (closed) throw new RuleViolation('year-closed', `The year ${year} is closed.`, 'conflict', { year });
};

const requireOtherPerson = (sheet: Sheet, by: string): void => {
  if (sheet.by === by) throw new RuleViolation('own-request', 'Nobody approves their own sheet.', 'forbidden');
};

const requireSpendable = ({ status, funding }: Sheet): void => {
  if (status !== 'approved')
    throw new RuleViolation('sheet-not-approved', `The sheet is ${status}.`, 'conflict', { state: status });
  if (funding && !funding.isConfirmed)
    throw new RuleViolation('draw-awaited', 'The fund has not given the money yet.', 'conflict');
};

const notPlanned = ({ status }: Sheet): RuleViolation =>
  new RuleViolation('sheet-not-planned', `The sheet is ${status}.`, 'conflict', { state: status });

export const activityYearDecider: Decider<ActivityYearCommand, ActivityYearEvent, ActivityYearState> = {
  initial: () => ({}),
  decide: decideActivityYear,
  evolve: evolveActivityYear,
};

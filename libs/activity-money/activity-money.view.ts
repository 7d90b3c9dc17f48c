import { Type, type Static } from 'typebox';
import type { Known } from '#aggregates';
import { BodyCode, CalendarDate, Id, receiptKinds, RuleUsed, SheetContent, Text } from '#contracts';
import { csvOf, declareProblems, OneOf, PageOf } from '#http';
import { type ActivityYear, boundFenOf, type Sheet, sheetStatuses, spentFenOf } from './domain/activity-year.js';

const Instant = Type.String({ format: 'date-time' });

export const SheetView = Type.Object(
  {
    id: Type.String(),
    /** Of the body's year, in which the sheet stands. */
    version: Type.Integer(),
    body: BodyCode,
    year: Type.Integer(),
    status: OneOf(sheetStatuses),
    ...SheetContent.properties,
    budgetFen: Type.Integer(),
    spentFen: Type.Integer(),
    /** Of the budget, before it is settled; what returns, after. */
    leftFen: Type.Integer(),
    settleBy: Type.Optional(CalendarDate),
    rule: Type.Optional(RuleUsed),
    funding: Type.Optional(Type.Object({ reservation: Id, isConfirmed: Type.Boolean() })),
    drawRefused: Type.Optional(Type.String()),
    refusedReason: Type.Optional(Text('personal')),
    receipts: Type.Array(
      Type.Object({
        id: Id,
        kind: OneOf(receiptKinds),
        amountFen: Type.Integer(),
        on: CalendarDate,
        number: Type.Optional(Type.String()),
        item: Type.Optional(Type.Integer()),
        struck: Type.Optional(Type.String()),
      }),
    ),
    overdueOn: Type.Optional(CalendarDate),
    isLate: Type.Optional(Type.Boolean()),
    settledAt: Type.Optional(Instant),
    cancelledReason: Type.Optional(Type.String()),
  },
  { $id: 'ActivitySheet', parties: ['body'] },
);
export type SheetView = Static<typeof SheetView>;
export const SheetsPage = PageOf(SheetView);

export const sheetView = (sheet: Sheet, version: number): SheetView => {
  const { content, settlement, receipts, funding, by: _by, ...rest } = sheet;
  const spentFen = spentFenOf(sheet);
  return {
    ...structuredClone(content),
    ...rest,
    version,
    spentFen,
    leftFen: sheet.budgetFen - spentFen,
    receipts: [...receipts],
    ...(funding && { funding: { reservation: funding.reservation, isConfirmed: funding.isConfirmed } }),
    ...(settlement && { isLate: settlement.isLate, settledAt: settlement.settledAt }),
  };
};

export const ActivityYearView = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    body: BodyCode,
    year: Type.Integer(),
    budgetFen: Type.Optional(Type.Integer()),
    /** The budget of the approved sheets, and what the settled ones spent. */
    boundFen: Type.Integer(),
    spentFen: Type.Integer(),
    sheets: Type.Integer(),
    openSheets: Type.Integer(),
    closed: Type.Optional(Type.Object({ spentFen: Type.Integer(), returnedFen: Type.Integer(), closedAt: Instant })),
  },
  { $id: 'ActivityYear' },
);
export type ActivityYearView = Static<typeof ActivityYearView>;
export const ActivityYearsPage = PageOf(ActivityYearView);

export const activityYearView = ({ id, thing, version }: Known<ActivityYear>): ActivityYearView => {
  const { body, year, budgetFen, sheets, closed } = thing;
  return {
    id,
    version,
    body,
    year,
    ...(budgetFen !== undefined && { budgetFen }),
    boundFen: boundFenOf(thing),
    spentFen: sheets.reduce((sum, sheet) => sum + spentFenOf(sheet), 0),
    sheets: sheets.length,
    openSheets: sheets.filter(({ status }) => status === 'planned' || status === 'approved').length,
    ...(closed && { closed: { ...closed } }),
  };
};

const yuan = (fen: number): string => (fen / 100).toFixed(2);
const words = { planned: '待审批', refused: '未批准', approved: '已批准', settled: '已报销', cancelled: '已取消' };
const header = [
  '单号',
  '组织',
  '年度',
  '活动',
  '开始',
  '结束',
  '人数',
  '预算（元）',
  '支出（元）',
  '退回（元）',
  '状态',
  '票据数',
  '报销日期',
];

/** For the finance office: a line for each sheet, amounts in yuan. */
export const sheetsCsv = (sheets: readonly Sheet[]): string =>
  csvOf(
    header,
    sheets.map((sheet) => {
      const { id, body, year, content, budgetFen, status, receipts, settlement } = sheet;
      return {
        单号: id,
        组织: body,
        年度: year,
        活动: content.title,
        开始: content.startsOn,
        结束: content.endsOn,
        人数: content.people,
        '预算（元）': yuan(budgetFen),
        '支出（元）': yuan(spentFenOf(sheet)),
        '退回（元）': settlement ? yuan(settlement.returnedFen) : '',
        状态: words[status],
        票据数: receipts.filter(({ struck }) => struck === undefined).length,
        报销日期: settlement?.settledAt.slice(0, 10) ?? '',
      };
    }),
  );

const amounts = (...names: readonly string[]) =>
  Type.Object(Object.fromEntries(names.map((name) => [name, Type.Optional(Type.Integer())])));

declareProblems({
  'year-closed': { status: 409, when: 'The year is closed.', fields: amounts('year') },
  'open-sheets': {
    status: 409,
    when: 'Sheets of the year are not settled.',
    fields: Type.Object({ sheets: Type.Array(Type.String()) }),
  },
  'too-many-sheets': { status: 409, when: 'More sheets than these do not stand in one year.' },
  'year-of-money': {
    status: 422,
    when: 'Money does not pass into another year.',
    fields: Type.Object({ year: Type.Integer(), day: Type.String() }),
  },
  'allowance-beyond-roster': {
    status: 422,
    when: 'An allowance is at most its rate times the roster.',
    fields: amounts('item', 'people'),
  },
  'over-year-budget': { status: 409, when: 'The year has less left.', fields: amounts('leftFen', 'boundFen') },
  'over-sheet-budget': { status: 409, when: 'The sheet has less left.', fields: amounts('budgetFen', 'leftFen') },
  'sheet-not-planned': {
    status: 409,
    when: 'The sheet is past that step.',
    fields: Type.Object({ state: OneOf(sheetStatuses) }),
  },
  'sheet-not-approved': {
    status: 409,
    when: 'Nothing is spent on a sheet that is not approved, or is settled.',
    fields: Type.Object({ state: OneOf(sheetStatuses) }),
  },
  'draw-awaited': { status: 409, when: 'The fund has not given the money yet.' },
  'too-many-receipts': { status: 409, when: 'More receipts than these do not stand under one sheet.' },
  'budget-item-unknown': { status: 422, when: 'The sheet has no such item.', fields: amounts('item') },
});

import type { PublicEvent, ReceiptKind, RuleUsed, SheetContent } from '#contracts';

/** `approved`: what it costs is spoken for, at a fund perhaps not yet, see {@link Sheet.funding}. */
export const sheetStatuses = ['planned', 'refused', 'approved', 'settled', 'cancelled'] as const;
export type SheetStatus = (typeof sheetStatuses)[number];

export interface Receipt {
  readonly id: string;
  readonly kind: ReceiptKind;
  readonly amountFen: number;
  readonly on: string;
  readonly number?: string;
  readonly item?: number;
  /** Entered wrongly, and why; it counts no more. */
  readonly struck?: string;
}

export interface Sheet {
  readonly id: string;
  readonly body: string;
  readonly year: number;
  readonly status: SheetStatus;
  readonly content: SheetContent;
  readonly budgetFen: number;
  /** Mark of whoever wrote it last. */
  readonly by: string;
  readonly settleBy?: string;
  readonly rule?: RuleUsed;
  readonly funding?: { readonly reservation: string; readonly isConfirmed: boolean; readonly approval: string };
  /** Why the fund did not give it the last time. */
  readonly drawRefused?: string;
  readonly refusedReason?: string;
  readonly receipts: readonly Receipt[];
  readonly overdueOn?: string;
  readonly settlement?: {
    readonly spentFen: number;
    readonly returnedFen: number;
    readonly isLate: boolean;
    readonly settledAt: string;
  };
  readonly cancelledReason?: string;
}

/** A body's year: its sheets in the order in which they were planned. */
export interface ActivityYear {
  readonly body: string;
  readonly year: number;
  readonly budgetFen?: number;
  readonly sheets: readonly Sheet[];
  readonly closed?: { readonly spentFen: number; readonly returnedFen: number; readonly closedAt: string };
}

/** Nothing before the first event. */
export interface ActivityYearState {
  readonly current?: ActivityYear;
}

export type ActivityYearEvent = PublicEvent<
  | 'activity-year.budget-set'
  | 'activity-year.closed'
  | 'activity-sheet.planned'
  | 'activity-sheet.revised'
  | 'activity-sheet.approved'
  | 'activity-sheet.funded'
  | 'activity-sheet.draw-refused'
  | 'activity-sheet.refused'
  | 'activity-sheet.receipt-added'
  | 'activity-sheet.receipt-struck'
  | 'activity-sheet.overdue'
  | 'activity-sheet.settled'
  | 'activity-sheet.cancelled'
>;

export const yearId = (body: string, year: number): string => `${body}.${year}`;

/** The year's id and the sheet's place in it from a sheet's id, `<body>.<year>.<suffix>`; undefined where it is none. */
export const yearOfSheet = (sheet: string): string | undefined =>
  /^([A-Za-z0-9][A-Za-z0-9-]{0,39}\.\d{4})\.[0-9a-z]{1,40}$/.exec(sheet)?.[1];

export const spentFenOf = ({ receipts }: Sheet): number =>
  receipts.reduce((sum, { amountFen, struck }) => sum + (struck === undefined ? amountFen : 0), 0);

/** What sheets bind of a year: the budget of the approved, what was spent of the settled. */
export const boundFenOf = ({ sheets }: ActivityYear): number =>
  sheets.reduce((sum, { status, budgetFen, settlement }) => {
    if (status === 'approved') return sum + budgetFen;
    return sum + (settlement?.spentFen ?? 0);
  }, 0);

export const evolveActivityYear = ({ current }: ActivityYearState, event: ActivityYearEvent): ActivityYearState => {
  const { body, year } = event.data;
  const before: ActivityYear = current ?? { body, year, sheets: [] };
  if (event.type === 'activity-year.budget-set') return { current: { ...before, budgetFen: event.data.budgetFen } };
  if (event.type === 'activity-year.closed') {
    const { spentFen, returnedFen, closedAt } = event.data;
    return { current: { ...before, closed: { spentFen, returnedFen, closedAt } } };
  }
  if (event.type === 'activity-sheet.planned') {
    const { sheet: id, content, budgetFen, by } = event.data;
    const sheet: Sheet = { id, body, year, status: 'planned', content, budgetFen, by, receipts: [] };
    return { current: { ...before, sheets: [...before.sheets, sheet] } };
  }
  const sheets = before.sheets.map((one) => (one.id === event.data.sheet ? changed(one, event) : one));
  return { current: { ...before, sheets } };
};

type SheetChange = Exclude<
  ActivityYearEvent,
  { readonly type: 'activity-year.budget-set' | 'activity-year.closed' | 'activity-sheet.planned' }
>;

const changed = (sheet: Sheet, event: SheetChange): Sheet => {
  switch (event.type) {
    case 'activity-sheet.revised': {
      const { content, budgetFen, by } = event.data;
      const { refusedReason: _r, drawRefused: _d, ...rest } = sheet;
      return { ...rest, status: 'planned', content, budgetFen, by };
    }
    case 'activity-sheet.approved': {
      const { settleBy, rule, reservation, approval } = event.data;
      const { drawRefused: _, ...rest } = sheet;
      return {
        ...rest,
        status: 'approved',
        ...(settleBy !== undefined && { settleBy }),
        ...(rule && { rule }),
        ...(reservation !== undefined && { funding: { reservation, approval, isConfirmed: false } }),
      };
    }
    case 'activity-sheet.funded':
      return { ...sheet, ...(sheet.funding && { funding: { ...sheet.funding, isConfirmed: true } }) };
    case 'activity-sheet.draw-refused': {
      const { funding: _f, settleBy: _s, rule: _r, ...rest } = sheet;
      return { ...rest, status: 'planned', drawRefused: event.data.code };
    }
    case 'activity-sheet.refused':
      return { ...sheet, status: 'refused', refusedReason: event.data.reason };
    case 'activity-sheet.receipt-added': {
      const { receipt: id, kind, amountFen, on, number, item } = event.data;
      const receipt: Receipt = {
        id,
        kind,
        amountFen,
        on,
        ...(number !== undefined && { number }),
        ...(item !== undefined && { item }),
      };
      return { ...sheet, receipts: [...sheet.receipts, receipt] };
    }
    case 'activity-sheet.receipt-struck': {
      const { receipt, reason } = event.data;
      const receipts = sheet.receipts.map((one) => (one.id === receipt ? { ...one, struck: reason } : one));
      return { ...sheet, receipts };
    }
    case 'activity-sheet.overdue':
      return { ...sheet, overdueOn: event.data.on };
    case 'activity-sheet.settled': {
      const { spentFen, returnedFen, isLate, settledAt } = event.data;
      return { ...sheet, status: 'settled', settlement: { spentFen, returnedFen, isLate, settledAt } };
    }
    case 'activity-sheet.cancelled':
      return { ...sheet, status: 'cancelled', cancelledReason: event.data.reason };
  }
};

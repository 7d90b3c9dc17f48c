import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SheetContent } from '#contracts';
import { RuleViolation } from '#kernel';
import { given } from '#testing';
import { type ActivityYearCommand, activityYearDecider, decideActivityYear } from './activity-year.decide.js';
import { type ActivityYearEvent, type ActivityYearState, boundFenOf, evolveActivityYear } from './activity-year.js';

const at = '2027-05-01T02:00:00.000Z';
const sheet = 'LJ-CZJ-GH.2027.a';
const ofYear = { body: 'LJ-CZJ-GH', year: 2027 };
const ofSheet = { ...ofYear, sheet };
const content: SheetContent = {
  title: '职工健步走',
  startsOn: '2027-05-08',
  endsOn: '2027-05-08',
  people: 40,
  items: [
    { name: '矿泉水', amountFen: 20_000 },
    { name: '补贴', amountFen: 40_000, perHeadFen: 1_000 },
  ],
};
const planned: ActivityYearEvent = {
  type: 'activity-sheet.planned',
  data: { ...ofSheet, content, budgetFen: 60_000, by: 'p-1' },
};
const approved: ActivityYearEvent = {
  type: 'activity-sheet.approved',
  data: { ...ofSheet, by: 'p-2', budgetFen: 60_000, approvedAt: at, settleBy: '2027-05-13', approval: 'a1' },
};
const receipt: ActivityYearEvent = {
  type: 'activity-sheet.receipt-added',
  data: { ...ofSheet, receipt: 'r1', kind: 'invoice', amountFen: 15_000, on: '2027-05-08' },
};
const settled: ActivityYearEvent = {
  type: 'activity-sheet.settled',
  data: { ...ofSheet, spentFen: 15_000, returnedFen: 45_000, isLate: false, settledAt: at },
};
const after = (...events: readonly ActivityYearEvent[]) => ({
  when: (command: ActivityYearCommand) => {
    const { events: decided, refusal } = given(activityYearDecider, events).when({ ...command, at });
    return {
      then: (...wanted: readonly ActivityYearEvent[]) => expect(decided).toEqual(wanted),
      thenRefused: (code: string, fields: object = {}) => {
        expect(refusal?.code).toBe(code);
        expect(refusal?.fields).toMatchObject(fields);
      },
    };
  },
});
const plan = { type: 'plan-sheet', ...ofSheet, content, by: 'p-1' } as const;
const approve = { type: 'approve-sheet', sheet, by: 'p-2', settleBy: '2027-05-13', approval: 'a1' } as const;
const pay = {
  type: 'add-receipt',
  sheet,
  receipt: 'r1',
  kind: 'invoice',
  amountFen: 15_000,
  on: '2027-05-08',
} as const;

describe('An activity sheet', () => {
  it('is planned once, with the sum of its items as budget', () => {
    after().when(plan).then(planned);
    after(planned).when(plan).then();
  });

  it('is of its year’s money, and an allowance is at most its rate times the roster', () => {
    const next = { ...content, endsOn: '2028-01-01' };
    after()
      .when({ ...plan, content: next })
      .thenRefused('year-of-money', { year: 2027 });
    const dear = { ...content, items: [{ name: '补贴', amountFen: 40_001, perHeadFen: 1_000 }] };
    after()
      .when({ ...plan, content: dear })
      .thenRefused('allowance-beyond-roster', { item: 0, people: 40 });
    const backwards = { ...content, startsOn: '2027-05-09' };
    after()
      .when({ ...plan, content: backwards })
      .thenRefused('ends-before-start');
  });

  it('is approved by another person than who wrote it, once, within the year’s budget', () => {
    after(planned).when(approve).then(approved);
    after(planned)
      .when({ ...approve, by: 'p-1' })
      .thenRefused('own-request');
    after(planned, approved).when(approve).thenRefused('sheet-not-planned', { state: 'approved' });
    const budget: ActivityYearEvent = { type: 'activity-year.budget-set', data: { ...ofYear, budgetFen: 59_999 } };
    after(budget, planned).when(approve).thenRefused('over-year-budget', { leftFen: 59_999 });
  });

  it('is another’s to approve for whoever revised it last', () => {
    const revised: ActivityYearEvent = {
      type: 'activity-sheet.revised',
      data: { ...ofSheet, content: { ...content, title: '健步走' }, budgetFen: 60_000, by: 'p-2' },
    };
    after(planned)
      .when({ type: 'revise-sheet', sheet, content: { ...content, title: '健步走' }, by: 'p-2' })
      .then(revised);
    after(planned, revised).when(approve).thenRefused('own-request');
    after(planned, approved).when({ type: 'revise-sheet', sheet, content, by: 'p-1' }).thenRefused('sheet-not-planned');
  });

  it('takes receipts of its year up to its budget, once each, after approval and the fund’s money', () => {
    after(planned).when(pay).thenRefused('sheet-not-approved', { state: 'planned' });
    after(planned, approved).when(pay).then(receipt);
    after(planned, approved, receipt).when(pay).then();
    after(planned, approved, receipt)
      .when({ ...pay, receipt: 'r2', amountFen: 45_001 })
      .thenRefused('over-sheet-budget', { leftFen: 45_000 });
    after(planned, approved)
      .when({ ...pay, on: '2028-01-02' })
      .thenRefused('year-of-money');
    after(planned, approved)
      .when({ ...pay, item: 2 })
      .thenRefused('budget-item-unknown');
    const drawn: ActivityYearEvent = {
      type: 'activity-sheet.approved',
      data: { ...approved.data, reservation: 'mas-f.r' },
    };
    after(planned, drawn).when(pay).thenRefused('draw-awaited');
  });

  it('counts a struck receipt no more', () => {
    const struck: ActivityYearEvent = {
      type: 'activity-sheet.receipt-struck',
      data: { ...ofSheet, receipt: 'r1', reason: '重复' },
    };
    after(planned, approved, receipt)
      .when({ type: 'strike-receipt', sheet, receipt: 'r1', reason: '重复' })
      .then(struck);
    after(planned, approved, receipt, struck)
      .when({ ...pay, receipt: 'r2', amountFen: 60_000 })
      .then({
        type: 'activity-sheet.receipt-added',
        data: { ...receipt.data, receipt: 'r2', amountFen: 60_000 },
      });
  });

  it('is settled once; the rest returns, and what comes after the day is late', () => {
    const settle = { type: 'settle-sheet', sheet, on: '2027-05-13' } as const;
    after(planned, approved, receipt).when(settle).then(settled);
    after(planned, approved, receipt, settled).when(settle).then();
    const late = given(activityYearDecider, [planned, approved, receipt]).when({ ...settle, on: '2027-05-14', at });
    expect(late.events?.[0]?.data).toMatchObject({ isLate: true, returnedFen: 45_000 });
    after(planned, approved, receipt, settled)
      .when({ ...pay, receipt: 'r2' })
      .thenRefused('sheet-not-approved');
  });

  it('is overdue once, for the day that counts', () => {
    const mark = { type: 'mark-overdue', sheet, settleBy: '2027-05-13', on: '2027-05-14' } as const;
    const overdue: ActivityYearEvent = { type: 'activity-sheet.overdue', data: { ...ofSheet, on: '2027-05-14' } };
    after(planned, approved).when(mark).then(overdue);
    after(planned, approved, overdue).when(mark).then();
    after(planned, approved, receipt, settled).when(mark).then();
  });
});

describe('A year of activity money', () => {
  const close = { type: 'close-year', ...ofYear } as const;

  it('closes once, with nothing of it open, and takes nothing more', () => {
    after(planned)
      .when(close)
      .thenRefused('open-sheets', { sheets: [sheet] });
    after(planned, approved).when(close).thenRefused('open-sheets');
    const closed: ActivityYearEvent = {
      type: 'activity-year.closed',
      data: { ...ofYear, sheets: 1, spentFen: 15_000, returnedFen: 45_000, closedAt: at },
    };
    after(planned, approved, receipt, settled).when(close).then(closed);
    after(planned, approved, receipt, settled, closed).when(close).thenRefused('year-closed', { year: 2027 });
    after(planned, approved, receipt, settled, closed)
      .when({ ...plan, sheet: 'LJ-CZJ-GH.2027.b' })
      .thenRefused('year-closed');
  });

  it('keeps its sums at every prefix of any history', () => {
    const step = fc.record({
      kind: fc.constantFrom('plan', 'approve', 'pay', 'strike', 'settle', 'cancel', 'budget', 'close'),
      which: fc.integer({ min: 0, max: 3 }),
      amount: fc.integer({ min: 0, max: 80_000 }),
      by: fc.constantFrom('p-1', 'p-2'),
    });
    const commandOf = (
      { kind, which, amount, by }: { kind: string; which: number; amount: number; by: string },
      n: number,
    ) => {
      const one = `LJ-CZJ-GH.2027.s${which}`;
      const commands: Record<string, ActivityYearCommand> = {
        plan: { ...plan, sheet: one, by, content: { ...content, items: [{ name: 'x', amountFen: amount }] } },
        approve: { ...approve, sheet: one, by },
        pay: { ...pay, sheet: one, receipt: `r${n}`, amountFen: amount },
        strike: { type: 'strike-receipt', sheet: one, receipt: `r${n - 1}`, reason: 'x' },
        settle: { type: 'settle-sheet', sheet: one, on: '2027-05-10' },
        cancel: { type: 'cancel-sheet', sheet: one, reason: 'x' },
        budget: { type: 'set-year-budget', ...ofYear, budgetFen: amount * 3 },
        close,
      };
      return commands[kind] ?? close;
    };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let state: ActivityYearState = {};
        let closes = 0;
        for (const [n, one] of steps.entries()) {
          let events: readonly ActivityYearEvent[] = [];
          try {
            events = decideActivityYear({ ...commandOf(one, n), at }, state);
          } catch (error) {
            if (!(error instanceof RuleViolation)) throw error;
          }
          for (const event of events) {
            state = evolveActivityYear(state, event);
            if (event.type === 'activity-year.closed') closes += 1;
            const year = state.current;
            if (!year) throw new Error('a year with events is known');
            for (const { receipts, budgetFen, settlement } of year.sheets) {
              const paid = receipts.filter(({ struck }) => struck === undefined);
              const spent = paid.reduce((sum, { amountFen }) => sum + amountFen, 0);
              expect(spent).toBeLessThanOrEqual(budgetFen);
              if (settlement) expect(settlement.spentFen + settlement.returnedFen).toBe(budgetFen);
              if (settlement) expect(settlement.spentFen).toBe(spent);
            }
            if (year.budgetFen !== undefined) expect(boundFenOf(year)).toBeLessThanOrEqual(year.budgetFen);
          }
        }
        expect(closes).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

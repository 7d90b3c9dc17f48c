import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, Units } from '../units.fixture.js';
import { clerkOf, of, registerFederations } from './federations.fixture.js';

interface Sheet {
  readonly id: string;
  readonly type?: string;
  readonly status: string;
  readonly budgetFen: number;
  readonly spentFen: number;
  readonly leftFen: number;
  readonly settleBy?: string;
  readonly overdueOn?: string;
  readonly funding?: { readonly isConfirmed: boolean; readonly reservation: string };
  readonly receipts: readonly { readonly id: string }[];
}

const unit = 'mass-organisations';
const clerk = clerkOf('LJ-CZJ-GH');
const chair = of('LJ-CZJ-GH', 'chair', 'department', 'secretary', 'resource-owner');
const path = (id: string, step = '') => `/v1/activity-sheets/${id}${step}`;
const problem = (code: string) => `urn:liandong:problem:${code}`;

describe('Activity money', () => {
  let units: Units;
  let year: number;

  beforeAll(async () => {
    units = await Units.start(unit);
    await registerFederations(units);
    year = new Date().getUTCFullYear() + 1;
  }, 60_000);
  afterAll(() => units.close());

  const call = <Body = Sheet>(as: object, method: string, at: string, body?: object) =>
    units.call<Body>(unit, method, at, as, body);
  const step = (as: object, id: string, name: string, body: object = {}) =>
    call(as, 'POST', path(id, `/${name}`), body);
  const content = () => ({
    title: '职工健步走',
    startsOn: `${year}-05-08`,
    endsOn: `${year}-05-08`,
    people: 40,
    items: [{ name: '矿泉水', amountFen: 60_000 }],
  });
  const planned = async (more: object = {}, as = clerk) =>
    (await call(as, 'POST', '/v1/activity-sheets', { ...content(), ...more })).body.id;
  const approved = async (more: object = {}) => {
    const id = await planned(more);
    await step(chair, id, 'approve');
    return id;
  };
  const receipt = (amountFen: number, more: object = {}) => ({
    kind: 'invoice',
    amountFen,
    on: `${year}-05-08`,
    ...more,
  });
  const fundOf = async (more: object = {}) => {
    const terms = { kind: 'fund', sharing: 'budget', budgetFen: 100_000, owner: 'LJ-ZGH', timeZone: 'Asia/Shanghai' };
    const offered = { name: '活动经费', approval: 'automatic', ...terms, ...more };
    return (await call<{ id: string }>(clerkOf('LJ-ZGH'), 'POST', '/v1/resources', offered)).body.id;
  };
  const leftOf = async (fund: string): Promise<number> => {
    const asked = await step(chair, await planned({ fund, items: [{ name: '试探', amountFen: 100_000 }] }), 'approve');
    return asked.body.leftFen;
  };

  it('is planned, approved by another person, paid by receipts within the budget, and settled; it is late only after its days', async () => {
    const made = await call(clerk, 'POST', '/v1/activity-sheets', content());
    expect([made.status, made.body.status, made.body.budgetFen]).toEqual([201, 'planned', 60_000]);
    const { id } = made.body;
    const own = await step(clerk, id, 'approve');
    expect([own.status, own.body.type]).toEqual([403, problem('own-request')]);
    const early = await step(clerk, id, 'receipts', receipt(1));
    expect([early.status, early.body.type]).toEqual([409, problem('sheet-not-approved')]);
    expect((await step(chair, id, 'approve')).body).toMatchObject({ status: 'approved', settleBy: `${year}-05-13` });
    await step(clerk, id, 'receipts', receipt(50_000));
    const more = await step(clerk, id, 'receipts', receipt(10_001));
    expect([more.status, more.body.type, more.body.leftFen]).toEqual([409, problem('over-sheet-budget'), 10_000]);
    const other = await step(clerk, id, 'receipts', receipt(1, { on: `${year + 1}-01-01` }));
    expect([other.status, other.body.type]).toEqual([422, problem('year-of-money')]);
    expect((await step(clerk, id, 'settle')).body).toMatchObject({
      status: 'settled',
      spentFen: 50_000,
      leftFen: 10_000,
      isLate: false,
    });
  });

  it('draws its budget on a fund, and what was not spent returns when it is settled', async () => {
    const fund = await fundOf();
    const id = await approved({ fund });
    expect((await call(clerk, 'GET', path(id))).body.funding).toMatchObject({ isConfirmed: true });
    expect(await leftOf(fund)).toBe(40_000);
    await step(clerk, id, 'receipts', receipt(15_000));
    await step(clerk, id, 'settle');
    expect(await leftOf(fund)).toBe(85_000);
  });

  it('stays unapproved where the fund has too little, and is let go whole where it is cancelled', async () => {
    const fund = await fundOf();
    const dear = await planned({ fund, items: [{ name: '租车', amountFen: 100_001 }] });
    const refused = await step(chair, dear, 'approve');
    expect([refused.status, refused.body.type]).toEqual([422, problem('capacity-exceeded')]);
    expect((await call(clerk, 'GET', path(dear))).body).toMatchObject({
      status: 'planned',
      drawRefused: expect.any(String),
    });
    const id = await approved({ fund });
    await step(clerk, id, 'cancel', { reason: '改期' });
    expect(await leftOf(fund)).toBe(100_000);
  });

  it('waits for the fund’s owner, and is paid only after', async () => {
    const fund = await fundOf({ approval: 'owner' });
    const id = await approved({ fund });
    const waiting = await step(clerk, id, 'receipts', receipt(1));
    expect([waiting.status, waiting.body.type]).toEqual([409, problem('draw-awaited')]);
    const reservation = (await call(clerk, 'GET', path(id))).body.funding?.reservation ?? '';
    expect((await call(clerkOf('LJ-ZGH'), 'POST', `/v1/reservations/${reservation}/approve`)).status).toBe(200);
    await eventually(async () => (await call(clerk, 'GET', path(id))).body.funding?.isConfirmed === true);
    expect((await step(clerk, id, 'receipts', receipt(1))).status).toBe(200);
  });

  it('is of its federation alone', async () => {
    const id = await planned();
    for (const as of [clerkOf('LJ-TW'), clerkOf('LJ-FL'), of('LJ-JYJ-TW', 'x', 'secretary')]) {
      const seen = await call(as, 'GET', path(id));
      expect([seen.status, seen.body.type]).toEqual([403, problem('other-federation')]);
      const decided = await step(as, id, 'approve');
      expect([decided.status, decided.body.type]).toEqual([403, problem('other-federation')]);
    }
    expect((await call(clerkOf('LJ-ZGH'), 'GET', path(id))).status).toBe(200);
    expect((await step(clerkOf('LJ-JYJ-GH'), id, 'approve')).body.type).toBe(problem('not-your-body'));
  });

  it('keeps its year’s budget, and closes the year once, with nothing of it open', async () => {
    const school = clerkOf('LJ-JYJ-GH');
    const head = of('LJ-JYJ-GH', 'head', 'secretary');
    const at = `/v1/activity-years/LJ-JYJ-GH.${year}`;
    expect((await call(school, 'PUT', `${at}/budget`, { budgetFen: 50_000 })).status).toBe(200);
    const id = await planned({}, school);
    const over = await step(head, id, 'approve');
    expect([over.status, over.body.type, over.body.leftFen]).toEqual([409, problem('over-year-budget'), 50_000]);
    const open = await call<{ type: string; sheets: string[] }>(school, 'POST', `${at}/close`);
    expect([open.status, open.body.type, open.body.sheets]).toEqual([409, problem('open-sheets'), [id]]);
    await step(school, id, 'cancel', { reason: '超预算' });
    expect((await call<{ closed: object }>(school, 'POST', `${at}/close`)).body.closed).toMatchObject({ spentFen: 0 });
    const again = await call(school, 'POST', `${at}/close`);
    expect([again.status, again.body.type]).toEqual([409, problem('year-closed')]);
    const late = await call(school, 'POST', '/v1/activity-sheets', content());
    expect([late.status, late.body.type]).toEqual([409, problem('year-closed')]);
  });

  it('comes out for finance in yuan, line by line, and lists page by page', async () => {
    const mine = await call<{ items: readonly Sheet[]; next: string | null }>(
      clerk,
      'GET',
      '/v1/activity-sheets?limit=2',
    );
    expect(mine.body.items).toHaveLength(2);
    const rest = await call<{ items: readonly Sheet[] }>(
      clerk,
      'GET',
      `/v1/activity-sheets?limit=500&cursor=${mine.body.next}`,
    );
    const all = await call<{ items: readonly Sheet[] }>(clerk, 'GET', '/v1/activity-sheets?limit=500');
    expect([...mine.body.items, ...rest.body.items]).toEqual(all.body.items);
    const { text, headers } = await call(clerk, 'GET', `/v1/activity-sheets/export?year=${year}`);
    expect(headers.get('content-type')).toContain('text/csv');
    expect(text).toContain('"600.00","500.00","100.00","已报销"');
  });

  it('is overdue the day after its days have passed, once', async () => {
    const id = await approved({ startsOn: `${year}-06-01`, endsOn: `${year}-06-01` });
    units.moveTo(unit, new Date(`${year}-06-06T16:00:01.000Z`));
    await eventually(async () => (await call(clerk, 'GET', path(id))).body.overdueOn !== undefined);
    await step(clerk, id, 'receipts', receipt(1, { on: `${year}-06-01` }));
    expect((await step(clerk, id, 'settle')).body).toMatchObject({ status: 'settled', isLate: true });
  });
});

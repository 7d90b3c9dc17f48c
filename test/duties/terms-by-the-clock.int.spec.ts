import type { RunningUnits } from '#testing';
import { clockAt, coordinator, registerUnderTest, sheet, toldBy } from './register-under-test.js';
import { heldAgain, plannedAgain, spansOf } from './years-again.js';
import { ledgerAgain, remindersAgain, termsOf } from './reminders-again.js';

const terms = termsOf(sheet);
const withTerm = terms.filter(({ endsOn }) => endsOn !== undefined);

interface Ledger {
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly { readonly body: string; readonly class: string; readonly daysOver?: number }[];
}
interface TermAnswer {
  readonly state: string;
  readonly dueOn: string;
  readonly endsOn: string;
  readonly warnings: readonly string[];
  readonly past: readonly object[];
}

describe('the terms of the whole register over 45 days', () => {
  let units: RunningUnits;

  beforeAll(async () => {
    units = await registerUnderTest(clockAt('2026-11-24T01:00:00Z'), withTerm.length);
  });
  afterAll(() => units.close());

  const ledgerOn = async (on: string) => {
    const { body } = await units.call<Ledger>('organisation', 'GET', `/v1/terms/ledger?on=${on}&limit=500`);
    const codes = (name: string) => body.items.flatMap((row) => (row.class === name ? [row.body] : [])).sort();
    return {
      body,
      classes: {
        'overdue-a': codes('overdue-a'),
        'overdue-b': codes('overdue-b'),
        ending: codes('ending'),
        missing: codes('missing'),
      },
    };
  };

  it.each(['2026-11-24', '2028-06-30'])(
    'stand in the ledger of %s as an independent look at the sheet has them',
    async (on) => {
      const { body, classes } = await ledgerOn(on);
      expect(classes).toEqual(ledgerAgain(terms, on));
      expect(Object.values(body.counts).reduce((sum, count) => sum + count, 0)).toBe(terms.length);
      expect(body.items).toHaveLength(terms.length);
    },
  );

  it('are told of at each of their days, each exactly once and to whom it concerns', async () => {
    await units.moveClock('2027-01-08T01:00:00Z');
    const { sent, missed } = await toldBy(units);
    expect(sent).toEqual(remindersAgain(terms, '2026-11-24', '2027-01-08'));
    expect(sent.length).toBeGreaterThan(10);
    expect(missed).toEqual([]);
  });

  it('are marked in their streams when they near their end and when it has passed, once each', async () => {
    const { body } = await units.call<TermAnswer>('organisation', 'GET', '/v1/terms/LJ-CZJ');
    expect(body).toMatchObject({ endsOn: '2026-12-20', state: 'overdue' });
    const commits = await units.call<{ items: readonly object[] }>('organisation', 'GET', '/v1/terms?state=overdue');
    const overdue = withTerm.filter(({ endsOn = '' }) => endsOn < '2027-01-08').map(({ code }) => code);
    expect(commits.body.items).toHaveLength(overdue.length);
  });

  it('are apart in the ledger once a delay is approved, which keeps the old date and moves the reminders', async () => {
    const approval = { number: '临直工委复〔2026〕12号', on: '2026-12-18', by: 'LJ-GW' };
    const delayed = await units.call<TermAnswer>('organisation', 'POST', '/v1/terms/LJ-CZJ/delay', {
      as: coordinator,
      body: { to: '2027-06-30', approval },
    });
    expect(delayed).toMatchObject({
      status: 200,
      body: { dueOn: '2027-06-30', endsOn: '2026-12-20', state: 'near', warnings: [] },
    });
    await units.settle();
    expect((await ledgerOn('2027-01-08')).body.items.find(({ body }) => body === 'LJ-CZJ')).toMatchObject({
      class: 'delayed',
      daysOver: 19,
    });
    expect((await ledgerOn('2027-07-01')).body.items.find(({ body }) => body === 'LJ-CZJ')).toMatchObject({
      class: 'overdue-a',
    });
    await units.moveClock('2027-02-25T01:00:00Z');
    const { sent } = await toldBy(units);
    expect(sent.filter(({ body, on }) => body === 'LJ-CZJ' && on > '2027-01-08')).toEqual([]);
  });

  it('begin anew with an election, by the rule for the kind of body, and warn where it was late without an approval', async () => {
    const renewed = await units.call<TermAnswer & { rule: object }>(
      'organisation',
      'POST',
      '/v1/terms/LJ-FGW-2/renew',
      {
        as: coordinator,
        body: { electedOn: '2027-02-20' },
      },
    );
    expect(renewed.body).toMatchObject({
      endsOn: '2030-02-20',
      state: 'open',
      warnings: ['late-without-approval'],
      past: [{ endsOn: '2026-10-09', renewedOn: '2027-02-20' }],
      rule: { key: 'term.months', scope: 'kind:branch', version: 1, certainty: 'A' },
    });
    await units.moveClock('2027-04-10T01:00:00Z');
    const { sent } = await toldBy(units);
    expect(sent.filter(({ body, on }) => body === 'LJ-FGW-2' && on > '2027-02-25')).toEqual([]);
  });

  it.each([
    ['2026', '2026-12-31'],
    ['2026', '2027-04-10'],
    ['2027', '2027-04-10'],
  ])('stand in the two tables of %s, counted on %s, as a recount from the events has them', async (year, on) => {
    const spans = await spansOf(units);
    type Row = Record<string, number> & { readonly unit: string; readonly id: string };
    const rowsOf = async (table: string) => {
      const { status, body } = await units.call<{ items: readonly Row[] }>(
        'organisation',
        'GET',
        `/v1/terms/years/${table}&limit=500`,
      );
      expect(status).toBe(200);
      return body.items;
    };
    const rows = await rowsOf(`held?year=${year}&on=${on}`);
    const again = heldAgain(spans, year, on);
    const summed = Object.fromEntries(
      Object.keys(again).map((name) => [name, rows.reduce((sum, row) => sum + (row[name] ?? 0), 0)]),
    );
    expect(summed).toEqual(again);
    expect(again.due).toBeGreaterThan(0);
    const planned = (await rowsOf(`planned?year=${Number(year) + 1}`)).map(({ unit, id }) => `term/${unit}/${id}`);
    expect(planned.sort()).toEqual(plannedAgain(spans, String(Number(year) + 1)));
    expect(planned.length).toBeGreaterThan(0);
  });

  it('are started where none was on record, and refused where there is no rule for their length or another unit decides', async () => {
    const start = (body: object, unit: 'organisation' | 'mass-organisations' = 'organisation') =>
      units.call<{ type?: string; id?: string }>(unit, 'POST', '/v1/terms', { as: coordinator, body });
    expect(await start({ body: 'LJ-JYJ-2', startedOn: '2027-03-01' })).toMatchObject({
      status: 201,
      body: { endsOn: '2030-03-01' },
    });
    expect(await start({ body: 'LJ-JYJ-2', startedOn: '2027-03-02' })).toMatchObject({ status: 409 });
    const committee = { body: 'LJ-FGW', kind: 'discipline-committee', startedOn: '2027-03-01' };
    expect(await start(committee)).toMatchObject({ status: 201, body: { id: 'LJ-FGW.discipline-committee' } });
    expect(await start({ body: 'LJ-GW', kind: 'discipline-committee', startedOn: '2027-03-01' })).toMatchObject({
      status: 422,
      body: { type: 'urn:liandong:problem:term-length-needed' },
    });
    expect(await start({ body: 'LJ-ZGH', startedOn: '2027-03-01', months: 60 })).toMatchObject({ status: 421 });
    expect(await start({ body: 'LJ-NONE', startedOn: '2027-03-01' })).toMatchObject({ status: 422 });
    expect((await ledgerOn('2027-04-10')).classes.missing).toEqual([]);
  });
});

describe('an outage of three months', () => {
  it('gives one reminder for each overdue term and records the two before it as missed', async () => {
    const units = await registerUnderTest(clockAt('2026-11-24T01:00:00Z'), withTerm.length);
    try {
      await units.moveClock('2027-02-24T01:00:00Z', true);
      const { sent, missed } = await toldBy(units);
      const owed = Map.groupBy(remindersAgain(terms, '2026-11-24', '2027-02-24'), ({ body }) => body);
      expect(missed.length + sent.length).toBe([...owed.values()].flat().length);
      for (const [body, reminders] of owed) {
        const newest = reminders.at(-1);
        expect(sent.filter((one) => one.body === body)).toEqual([newest]);
        expect(missed.filter((one) => one.body === body).map(({ on }) => on)).toEqual(
          reminders.slice(0, -1).map(({ on }) => on),
        );
      }
      expect([...owed.values()].filter((reminders) => reminders.length === 3)).not.toEqual([]);
    } finally {
      await units.close();
    }
  });
});

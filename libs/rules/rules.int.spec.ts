import { offsetClock } from '#kernel';
import { type Answered, eventually, RunningUnits, type TokenClaims } from '#testing';
import { Rules, RulesModule, WorkingDays } from './index.js';

const keeper: TokenClaims = { sub: 'rules', body: 'LJ-GW', roles: ['rules'] };
const clock = offsetClock(Date.parse('2026-11-24T08:00:00Z') - Date.now());
const change = {
  value: 48,
  unit: 'months',
  comparator: '=',
  source: { title: 'a decision of the working committee', article: '3' },
  certainty: 'A',
  validFrom: '2027-01-01',
  setBy: 'local',
};

interface History {
  readonly versions: readonly { readonly value?: unknown; readonly validTo?: string; readonly version: number }[];
}

describe('rules', () => {
  let units: RunningUnits;

  beforeAll(async () => {
    units = await RunningUnits.open(
      { clock, modules: (unit) => [RulesModule.forUnit(unit as 'organisation')] },
      'organisation',
      'propaganda',
    );
  });
  afterAll(() => units.close());

  const monthsAt = (unit: 'organisation' | 'propaganda', on: string) =>
    units.app(unit).get(Rules).number('term.months', { kind: 'branch', unit: 'organisation', body: 'LJ-CZJ-1', on });

  it('stand at every unit from the start of organisation, with source, article and certainty', async () => {
    const found = await eventually(
      () => monthsAt('propaganda', '2026-11-24'),
      (rule) => rule !== undefined,
    );
    expect(found).toMatchObject({
      value: 36,
      unit: 'months',
      article: '7',
      certainty: 'A',
      usualPractice: true,
      version: 1,
    });
    expect(found?.source).toContain('基层组织工作条例');
  });

  it('are imported once: a second import and a restart load nothing', async () => {
    const imported = await units.call('organisation', 'POST', '/v1/rules/import', { as: keeper });
    expect(imported).toMatchObject({ status: 200, body: { loaded: 0 } });
    await units.stop('organisation');
    await units.start('organisation');
    const one = await units.call('organisation', 'GET', '/v1/rules/term.months/kind:branch');
    expect(one.headers.get('etag')).toBe('"1"');
  });

  it('are changed by their keeper from a day on; both units then take the version of the day that is asked for', async () => {
    const path = '/v1/rules/term.months/kind:branch';
    const changed = await units.call<History>('organisation', 'PUT', path, { as: keeper, body: change });
    expect(changed).toMatchObject({
      status: 200,
      body: {
        versions: [
          { value: 36, validTo: '2027-01-01' },
          { value: 48, version: 2 },
        ],
      },
    });
    for (const unit of ['organisation', 'propaganda'] as const) {
      await eventually(
        async () => (await monthsAt(unit, '2027-01-01'))?.value,
        (value) => value === 48,
      );
      expect(await monthsAt(unit, '2026-12-31')).toMatchObject({ value: 36, version: 1 });
    }
    const listed = await units.call<{ items: object[] }>(
      'propaganda',
      'GET',
      '/v1/rules?key=term.months&scope=kind:branch&on=2027-06-01',
    );
    expect(listed.body.items).toMatchObject([{ value: 48, source: change.source }]);
    expect((await units.call('propaganda', 'GET', path)).headers.get('etag')).toBe('"2"');
  });

  it('are refused by name without a source or against another of the same time, by others than their keeper, and elsewhere', async () => {
    const put = (
      as: TokenClaims,
      body: object,
      unit: 'organisation' | 'propaganda' = 'organisation',
      scope = 'kind:branch',
    ) => units.call(unit, 'PUT', `/v1/rules/term.months/${scope}`, { as, body });
    const { source: _, ...sourceless } = change;
    expect(await put(keeper, { ...sourceless, validFrom: '2028-01-01' })).toMatchObject({
      status: 422,
      body: { type: 'urn:liandong:problem:rule-without-source', key: 'term.months' },
    });
    expect(await put(keeper, { ...change, value: 50 })).toMatchObject({
      status: 409,
      body: { type: 'urn:liandong:problem:rule-contradicts', other: { value: 48 } },
    });
    expect((await put({ roles: ['secretary'] }, change)).status).toBe(403);
    expect(await put(keeper, change, 'propaganda')).toMatchObject({ status: 421, body: { unit: 'organisation' } });
    expect((await put(keeper, change, 'organisation', 'nobody')).status).toBe(400);
    expect((await put(keeper, { ...change, value: { deep: { er: 1 } } })).status).toBe(400);
  });

  it('are listed page by page without a gap', async () => {
    const keys: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const path: string = `/v1/rules?key=election.&limit=7${next && `&cursor=${next}`}`;
      const page: Answered<{ items: { key: string; scope: string }[]; next: string | null }> = await units.call<{
        items: { key: string; scope: string }[];
        next: string | null;
      }>('propaganda', 'GET', path);
      keys.push(...page.body.items.map(({ key, scope }) => `${key} ${scope}`));
      next = page.body.next;
    }
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('election.quorum-min all');
    expect(keys.length).toBeGreaterThan(25);
  });
});

describe('working days', () => {
  let units: RunningUnits;
  const notice = {
    source: 'the notice for 2027',
    holidays: [{ name: '春节', from: '2027-02-05', to: '2027-02-11' }],
    workingDays: ['2027-02-20'],
  };

  beforeAll(async () => {
    units = await RunningUnits.open(
      { clock, modules: (unit) => [RulesModule.forUnit(unit as 'organisation')] },
      'organisation',
      'discipline',
    );
  });
  afterAll(() => units.close());

  const february = () =>
    units.call<{ items: { date: string; isWorkingDay: boolean }[]; years: object[] }>(
      'discipline',
      'GET',
      '/v1/working-days?from=2027-02-05&to=2027-02-20',
    );

  it('are provisional until the notice is entered, and then the notice’s at every unit', async () => {
    expect((await february()).body.years).toMatchObject([{ year: 2027, provisional: true }]);
    expect((await units.call('organisation', 'PUT', '/v1/working-days/2027', { body: notice })).status).toBe(403);
    expect(
      await units.call('organisation', 'PUT', '/v1/working-days/2027', { as: keeper, body: notice }),
    ).toMatchObject({ status: 200 });
    const { body } = await eventually(february, ({ body: { years } }) =>
      JSON.stringify(years).includes('"provisional":false'),
    );
    expect(body.items.find(({ date }) => date === '2027-02-20')).toMatchObject({
      isWorkingDay: true,
      isMakeUpDay: true,
    });
    expect(body.items.find(({ date }) => date === '2027-02-11')).toMatchObject({
      isWorkingDay: false,
      holiday: '春节',
    });
    expect((await units.app('discipline').get(WorkingDays).calendar()).addWorkingDays('2027-02-04', 1)).toBe(
      '2027-02-12',
    );
  });

  it('refuse a notice that makes no sense, a year elsewhere, and more days than a list holds', async () => {
    const wrong = { ...notice, workingDays: ['2027-02-01'] };
    expect(await units.call('organisation', 'PUT', '/v1/working-days/2027', { as: keeper, body: wrong })).toMatchObject(
      {
        status: 422,
        body: { type: 'urn:liandong:problem:working-day-wrong', date: '2027-02-01' },
      },
    );
    expect((await units.call('discipline', 'PUT', '/v1/working-days/2027', { as: keeper, body: notice })).status).toBe(
      421,
    );
    expect((await units.call('discipline', 'GET', '/v1/working-days?from=2027-02-05&to=2030-01-01')).status).toBe(400);
  });
});

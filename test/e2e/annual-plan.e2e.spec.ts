import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanResult } from '../../deploy/import/plan-result.js';
import { isUnit, type Unit } from '../../libs/kernel/index.js';
import { eventually, type Client } from './client.js';
import { runImport } from './run-import.js';
import { runSystem, startMs, type RunningSystem } from './running-system.js';

const sheet = 'deploy/local/data/annual-plan.csv';

interface Participant {
  readonly body: string;
  readonly unit: Unit;
}
interface Initiative {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly occurrences?: readonly { readonly startsAt: string }[];
  readonly participants: readonly Participant[];
}
interface Items<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

const linesOf = (rows: readonly { readonly line: number }[]): number[] =>
  rows.map(({ line }) => line).sort((a, b) => a - b);

describe('The annual plan', () => {
  let running: RunningSystem;
  let coordinator: Client;
  beforeAll(async () => {
    running = await runSystem();
    coordinator = await running.as('coordinator');
  }, startMs);
  afterAll(() => running.close(), startMs);

  const initiatives = async (unit: Unit): Promise<readonly Initiative[]> =>
    (await coordinator.get<Items<Initiative>>(`/api/${unit}/v1/initiatives?unit=${unit}&limit=500`)).body.items;

  it('with its four bad lines is told back with column and reason, and loads nothing', async () => {
    const { code, result } = await runImport<PlanResult>(running.system, 'plan', sheet);
    expect(code).toBe(1);
    expect(result.rejected.map(({ line, column }) => ({ line, column }))).toEqual([
      { line: 9, column: '时间' },
      { line: 17, column: '参加单位' },
      { line: 23, column: '经费（元）' },
      { line: 28, column: '序号' },
    ]);
    expect(result.rejected.every(({ reason }) => reason.length > 0)).toBe(true);
    expect(result.loaded).toEqual([]);
    expect(await initiatives('organisation')).toEqual([]);
  });

  describe('with the rest accepted', () => {
    let result: PlanResult;
    beforeAll(async () => {
      ({ result } = await runImport<PlanResult>(running.system, 'plan', sheet, '--accept-rest'));
    });

    it('loads 26 initiatives, each at its host’s unit', async () => {
      expect(result.loaded).toHaveLength(26);
      const counts = Map.groupBy(result.loaded, ({ unit }) => unit);
      expect(Object.fromEntries([...counts].map(([unit, lines]) => [unit, lines.length]))).toEqual({
        organisation: 12,
        'mass-organisations': 8,
        propaganda: 4,
        discipline: 2,
      });
      for (const [unit, lines] of counts) {
        if (!isUnit(unit)) throw new Error(`${unit} is no unit`);
        const ids = (await initiatives(unit)).map(({ id }) => id);
        expect(ids.sort()).toEqual(lines.map(({ id }) => id).sort());
      }
    });

    it('brings each invitation to the invited body’s own unit', async () => {
      const expected = new Map<string, { readonly unit: Unit; readonly initiatives: string[] }>();
      for (const { id, unit } of result.loaded) {
        const { body } = await coordinator.get<Initiative>(`/api/${unit}/v1/initiatives/${id}`);
        for (const { body: invited, unit: at } of body.participants) {
          const known = expected.get(invited) ?? { unit: at, initiatives: [] };
          known.initiatives.push(id);
          expected.set(invited, known);
        }
      }
      expect(expected.size).toBeGreaterThan(20);
      for (const [body, { unit, initiatives: ids }] of expected) {
        await eventually(
          () =>
            coordinator.get<Items<{ readonly initiative: { readonly id: string } | string }>>(
              `/api/${unit}/v1/invitations?status=open&body=${body}&limit=500`,
            ),
          ({ body: { items } }) =>
            items.length === ids.length && ids.every((id) => items.some((item) => JSON.stringify(item).includes(id))),
        );
      }
    });

    it('refuses exactly the four places that cannot be had, each with the rule and something else instead', () => {
      expect(result.refused.map(({ line, code }) => ({ line, code }))).toEqual([
        { line: 5, code: 'outside-opening-hours' },
        { line: 14, code: 'capacity-exceeded' },
        { line: 19, code: 'resource-unavailable' },
        { line: 20, code: 'outside-opening-hours' },
      ]);
      for (const refusal of result.refused) expect(refusal).toMatchObject({ detail: expect.stringMatching(/\S/) });
      expect(result.refused.filter(({ suggestions }) => suggestions.length < 3).map(({ line }) => line)).toEqual([]);
    });

    it('waits for the owner where the owner approves', () => {
      expect(linesOf(result.waiting)).toEqual([4, 11, 24, 26]);
      expect(new Set(result.waiting.map(({ status }) => status))).toEqual(new Set(['awaiting-approval']));
    });

    it('makes one initiative with twelve dates of the first Friday of each month', async () => {
      const line = result.loaded.find((loaded) => loaded.line === 13);
      const { body } = await coordinator.get<Initiative>(`/api/organisation/v1/initiatives/${line?.id ?? ''}`);
      const dates = body.occurrences?.map(({ startsAt }) => new Date(startsAt)) ?? [];
      expect(dates).toHaveLength(12);
      expect(new Set(dates.map((date) => date.getUTCMonth()))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]));
      expect(dates.every((date) => date.getUTCDay() === 5 && date.getUTCDate() <= 7)).toBe(true);
    });

    it('changes nothing when it is loaded again', async () => {
      const again = await runImport<PlanResult>(running.system, 'plan', sheet, '--accept-rest');
      expect(again.result.loaded.map(({ id }) => id).sort()).toEqual(result.loaded.map(({ id }) => id).sort());
      expect(linesOf(again.result.confirmed)).toEqual(linesOf(result.confirmed));
      expect(linesOf(again.result.refused)).toEqual(linesOf(result.refused));
      expect(await initiatives('organisation')).toHaveLength(12);
    });
  });
});

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Stack } from '../stack.js';
import { clearNamespace, seed, startSystem, type System } from '../system.js';
import { Actor } from './actor.js';
import { loadDemoYear } from './demo-year.js';

jest.setTimeout(180_000);

const givenStack = (): Stack => {
  const { KAFKA_BROKERS: brokers, MONGODB_URI: mongoUri } = process.env;
  if (!brokers || !mongoUri) throw new Error('Run this with npm run test:e2e, or set KAFKA_BROKERS and MONGODB_URI.');
  return { kind: 'given', brokers: brokers.split(','), mongoUri, stop: () => Promise.resolve() };
};

/** The lists that the console's pages show, as somebody sees them who works with them. */
const lists = [
  ['LJ-GW', 'organisation/needs'],
  ['LJ-GW', 'organisation/agreements'],
  ['LJ-GW', 'organisation/areas'],
  ['LJ-GW', 'organisation/initiatives'],
  ['LJ-JW', 'discipline/invitations?status=open'],
  ['LJ-GW', 'organisation/tasks'],
  ['LJ-XC', 'propaganda/tasks?body=LJ-XC'],
  ['LJ-CZJ', 'organisation/elections'],
  ['LJ-CZJ', 'organisation/posts'],
  ['LJ-CZJ', 'organisation/staffing'],
  ['LJ-GW', 'organisation/appointments'],
  ['LJ-CZJ', 'organisation/meetings'],
  ['LJ-GW', 'organisation/hearings'],
  ['LJ-GW', 'organisation/attendance-rights'],
  ['LJ-CZJ', 'organisation/terms'],
  ['discipline', 'discipline/clearances'],
  ['discipline', 'discipline/checklist-templates'],
  ['LJ-CZJ', 'organisation/checklists?body=LJ-CZJ'],
  ['discipline', 'discipline/inspections'],
  ['discipline', 'discipline/findings'],
  ['LJ-WJW', 'organisation/rectifications'],
  ['LJ-CZJ', 'organisation/directives'],
  ['LJ-GW', 'organisation/letters'],
  ['LJ-XC', 'propaganda/notices'],
  ['LJ-JYJ', 'propaganda/feedback'],
  ['LJ-XC', 'propaganda/materials'],
  ['LJ-ZZ', 'organisation/data-requests'],
  ['member', 'mass-organisations/proposals'],
  ['LJ-CZJ-GH', 'mass-organisations/care-cases'],
  ['LJ-ZGH', 'mass-organisations/care-visits'],
  ['LJ-ZGH', 'mass-organisations/honours'],
  ['LJ-TW', 'mass-organisations/volunteers'],
  ['LJ-ZGH', 'mass-organisations/activity-years'],
  ['LJ-ZGH', 'mass-organisations/activity-sheets'],
  ['LJ-CZJ', 'coordination/messages'],
  ['LJ-GW', 'coordination/board'],
] as const;

describe('The demo year', () => {
  const root = process.cwd();
  const namespace = `demo-${randomBytes(4).toString('hex')}`;
  const stack = givenStack();
  let dataDir: string;
  let system: System;
  let actor: Actor;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'liandong-demo-'));
    system = await startSystem({ root, stack, namespace, ports: 'free', dataDir });
    actor = new Actor(system);
    await seed(system, root);
  });
  afterAll(async () => {
    await system?.stop();
    await clearNamespace(stack, namespace);
    rmSync(dataDir, { recursive: true });
  });

  const idsOf = async ([as, path]: readonly [string, string]): Promise<readonly string[]> => {
    const { items } = await actor.get<{ items: { id?: string; body?: string }[] }>(as, path);
    return items.map(({ id, body }) => id ?? body ?? '').sort();
  };
  /** Another unit's things come by event. */
  const filledLists = async () => {
    const empty = async () => {
      const found = await Promise.all(lists.map(async (list) => ((await idsOf(list)).length === 0 ? list[1] : [])));
      return found.flat();
    };
    let left = await empty();
    for (let tries = 0; tries < 100 && left.length > 0; tries++) {
      await sleep(100);
      left = await empty();
    }
    return left;
  };

  it('goes on where a load broke off, in the middle of its stories', async () => {
    let calls = 0;
    const broken: System = {
      ...system,
      token: (name) => (++calls > 40 ? Promise.reject(new Error('broken off')) : system.token(name)),
    };
    await expect(loadDemoYear(broken, root, new Date())).rejects.toThrow('broken off');
    expect((await idsOf(['LJ-GW', 'organisation/needs'])).length).toBeLessThanOrEqual(2);
  });

  it('is taken whole by the units, and shows something in each list', async () => {
    const began = Date.now();
    const loaded = await loadDemoYear(system, root, new Date());
    console.log(`the demo year took ${((Date.now() - began) / 1_000).toFixed(1)} s`);
    expect(loaded.refused).toEqual([]);
    expect(loaded.isNew).toBe(true);
    expect(await filledLists()).toEqual([]);
    expect(await idsOf(['LJ-GW', 'organisation/needs'])).toHaveLength(2);
    expect(await idsOf(['LJ-CZJ', 'organisation/elections'])).toHaveLength(2);
  });

  it('adds nothing when it is loaded again, and asks one question to know that', async () => {
    const before = await Promise.all(lists.slice(0, -2).map(idsOf));
    const began = Date.now();
    expect(await loadDemoYear(system, root, new Date(Date.now() + 86_400_000))).toMatchObject({
      isNew: false,
      refused: [],
    });
    console.log(`the second time ${Date.now() - began} ms`);
    expect(await Promise.all(lists.slice(0, -2).map(idsOf))).toEqual(before);
  });

  it.each(['GET', 'POST'])('says what was not taken, with the reason (%s)', async (method) => {
    const path = 'organisation/needs';
    const asked =
      method === 'GET' ? actor.get('member', 'care/none') : actor.send('LJ-JYJ', 'POST', path, { title: '' });
    await expect(asked).rejects.toThrow(/was refused \(40[04]\)/);
  });
});

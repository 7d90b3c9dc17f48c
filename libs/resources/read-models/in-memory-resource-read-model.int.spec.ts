import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, hour, type UnitApp, World } from '../unit-app.fixture.js';
import type { KnownResources } from './known-resources.js';
import { InMemoryResourceReadModel } from './in-memory-resource-read-model.js';

const owner: TokenClaims = { sub: 'committee', unit: 'organisation', body: 'LJ-GW' };
const hall = { kind: 'venue', sharing: 'exclusive', timeZone: 'Asia/Shanghai', approval: 'automatic' };
const wish = { from: hour(0), to: hour(2), purpose: '读书会' };

interface Listed {
  readonly items: readonly { readonly id: string; readonly isFree: boolean }[];
}

describe('The copies in memory', () => {
  let world: World;
  let unit: UnitApp;
  let taken = '';
  let free = '';

  beforeAll(async () => {
    world = await World.open();
    unit = await world.start('organisation');
    [taken = '', free = ''] = await Promise.all(
      ['甲厅', '乙厅'].map(
        async (name) => (await unit.post<{ id: string }>('/v1/resources', { ...hall, name }, owner)).body.id,
      ),
    );
  }, 60_000);
  afterAll(() => world.close(), 60_000);

  const known = (of: UnitApp): KnownResources | undefined => of.app.get(InMemoryResourceReadModel).known;
  const loaded = (of: UnitApp): Promise<KnownResources> => eventually(() => Promise.resolve(known(of)));
  const isFree = async (at: UnitApp): Promise<Record<string, boolean>> => {
    const { body } = await at.get<Listed>(`/v1/resources?from=${wish.from}&to=${wish.to}`);
    return Object.fromEntries(body.items.map((one) => [one.id, one.isFree]));
  };
  /** From memory or not, the answer is this one. */
  const answers = (at: UnitApp) =>
    eventually(async () => {
      const found = await isFree(at);
      return found[taken] === false && found[free] === true;
    });

  it('follow each event: what is booked is not free, what is released is free again', async () => {
    await loaded(unit);
    const booked = await unit.post<{ id: string }>(`/v1/resources/${taken}/reservations`, wish, owner);
    expect(booked.status).toBe(201);
    await answers(unit);
    expect(known(unit)?.reservations).toBe(1);
    await unit.post(`/v1/reservations/${booked.body.id}/release`, {}, owner);
    await eventually(async () => (await isFree(unit))[taken]);
    expect(known(unit)?.reservations).toBe(0);
    await unit.post(`/v1/resources/${taken}/reservations`, wish, owner);
    await answers(unit);
  });

  it('are not asked while a second replica writes copies too, and are read anew when it has gone', async () => {
    const second = await world.start('organisation');
    await eventually(() => Promise.resolve(known(unit) === undefined));
    await answers(unit);
    await answers(second);
    expect([known(unit), known(second)]).toEqual([undefined, undefined]);
    await second.app.close();
    expect((await loaded(unit)).reservations).toBe(1);
    await answers(unit);
  }, 90_000);

  it('are there again after a restart', async () => {
    await unit.app.close();
    const again = await world.start('organisation');
    expect((await loaded(again)).reservations).toBe(1);
    await answers(again);
  }, 90_000);
});

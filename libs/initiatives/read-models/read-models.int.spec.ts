import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { InitiativeContent } from '#contracts';
import { EventStore } from '#event-store';
import { testIssuer, type TestIssuer } from '#testing';
import { initiativeCategory, initiativeStream } from '../initiative.category.js';
import type { InitiativeCommand } from '../domain/life-cycle/initiative.js';
import { inDays, postedBy, RunningUnits, until, wish } from '../running-units.fixture.js';

jest.setTimeout(60_000);

describe('copies of joint initiatives', () => {
  let issuer: TestIssuer;
  let units: RunningUnits;

  beforeAll(async () => {
    issuer = await testIssuer();
    units = new RunningUnits(issuer);
    await Promise.all([units.start('organisation'), units.start('mass-organisations')]);
  });
  afterAll(async () => {
    await units.close();
    await issuer.stop();
  });

  const host = () => units.caller('LJ-GW');
  const youth = () => units.caller('LJ-TW');
  const coordinator = () => units.caller('LJ-GW', { sub: 'coordinator', roles: ['coordinator'] });

  it('are seen at other units as they are at home, and as nothing while they are drafts', async () => {
    const hidden = (await host().post('organisation', '/initiatives', wish())).body.id;
    const id = await postedBy(host());
    const copy = await until(
      () => youth().get('mass-organisations', `/initiatives/${id}`),
      ({ status }) => status === 200,
    );
    expect(copy).toEqual(await host().get('organisation', `/initiatives/${id}`));
    expect(copy).toMatchObject({ etag: '"2"', body: { unit: 'organisation', status: 'posted', accountable: 'LJ-GW' } });
    expect(await youth().get('mass-organisations', `/initiatives/${hidden}`)).toMatchObject({ status: 404 });
    expect(await coordinator().get('mass-organisations', `/initiatives/${hidden}`)).toMatchObject({ status: 404 });
  });

  it.each([
    ['whose id is another unit’s', 'org-forged', 'LJ-TW', 'mass-organisations'],
    ['whose host is another unit’s', 'mas-forged', 'LJ-GW', 'organisation'],
  ] as const)('are not believed from a unit %s', async (_, id, body, reader) => {
    const content = { ...wish({ invited: [], onSilence: 'ask' }), host: body } as InitiativeContent;
    const forged = units.app('mass-organisations').get(EventStore, { strict: false }).category(initiativeCategory);
    const commands: InitiativeCommand[] = [{ type: 'draft', id, content }, { type: 'post' }];
    for (const command of commands) {
      const { type } = command;
      const context = {
        commandId: type,
        bodyHash: type,
        status: 200,
        actor: 'x',
        correlationId: 'c',
        causationId: 'c',
      };
      await forged.execute(initiativeStream(id), command, context);
    }
    await pause(500);
    const honest = await postedBy(host());
    await until(
      () => host().get(reader, `/initiatives/${honest}`),
      ({ status }) => status === 200,
    );
    expect(await host().get(reader, `/initiatives/${id}`)).toMatchObject({ status: 404 });
  });

  it('are listed by status, unit, body, time and words, page by page', async () => {
    const word = randomUUID();
    const ids: string[] = [];
    for (const day of [31, 32, 33]) {
      const times = { startsAt: inDays(day), endsAt: inDays(day + 0.5) };
      ids.push(await postedBy(host(), { title: `植树(${word}) ${day}`, ...times }));
    }
    const list = async (query: string) =>
      (
        await youth().get(
          'mass-organisations',
          `/initiatives?q=${encodeURIComponent(`(${word.toUpperCase()})`)}&${query}`,
        )
      ).body;
    const found = await until(
      () => list(''),
      ({ items }) => items.length === 3,
    );
    expect(found.items.map(({ id }) => id)).toEqual(ids);
    const first = await list('limit=2');
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const rest = await list(`limit=2&cursor=${String(first['next'])}`);
    expect(rest).toMatchObject({ items: [{ id: ids[2] }], next: null });
    const days = `from=${inDays(31.7)}&to=${inDays(32.2)}`;
    for (const [query, count] of [
      ['status=posted&unit=organisation&body=LJ-FL', 3],
      ['body=LJ-GW', 3],
      [days, 1],
      ['status=agreed', 0],
      ['unit=propaganda', 0],
      ['body=LJ-XC', 0],
    ] as const) {
      expect([query, (await list(query)).items.length]).toEqual([query, count]);
    }
    expect(await youth().get('organisation', '/initiatives?cursor=nonsense')).toMatchObject({ status: 400 });
    expect(await youth().get('organisation', '/initiatives?status=lost&from=soon')).toMatchObject({ status: 400 });
  });
});

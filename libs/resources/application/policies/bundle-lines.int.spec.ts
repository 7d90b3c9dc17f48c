import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BundleLine, PublicEvent } from '#contracts';
import type { TokenClaims } from '#testing';
import { eventually, hour, related, type UnitApp, World } from '../../unit-app.fixture.js';

const owner: TokenClaims = { sub: 'committee', unit: 'organisation', body: 'LJ-GW' };

interface Line {
  readonly id: string;
  readonly status: string;
  readonly code?: string;
  readonly reason?: string;
}

describe('The lines of a bundle on this unit’s calendars', () => {
  let world: World;
  let organisation: UnitApp;
  let host: UnitApp;

  beforeAll(async () => {
    world = await World.open();
    [organisation, host] = await Promise.all([world.start('organisation'), world.start('propaganda')]);
  }, 60_000);
  afterAll(() => world.close(), 60_000);

  const offer = async (changes: object = {}): Promise<string> => {
    const hall = { name: '厅', kind: 'venue', sharing: 'exclusive', timeZone: 'Asia/Shanghai', approval: 'automatic' };
    const { body } = await organisation.post<{ id: string }>('/v1/resources', { ...hall, ...changes }, owner);
    return body.id;
  };
  const newBundle = (resources: readonly string[], from = hour(0), to = hour(2)) => {
    const initiative = `pro-${randomUUID().slice(0, 8)}`;
    const bundle = `${initiative}.b1`;
    const lines = resources.map((resource, index): BundleLine => ({
      line: index + 1,
      resource,
      reservation: `${resource}.${randomUUID().slice(0, 8)}`,
      from,
      to,
      quantity: 1,
    }));
    return { initiative, bundle, lines };
  };
  type Bundle = ReturnType<typeof newBundle>;
  const requested = ({ initiative, bundle, lines }: Bundle, decideBy = hour(-1)): PublicEvent => ({
    type: 'bundle.requested',
    data: { bundle, initiative, host: 'LJ-XC', purpose: '读书月', lines, decideBy, onDisplacement: 'release' },
  });
  const refs = ({ lines }: Bundle) => lines.map(({ line, resource, reservation }) => ({ line, resource, reservation }));
  const ended = (bundle: Bundle, type: 'bundle.abandoned' | 'bundle.released' = 'bundle.abandoned'): PublicEvent => ({
    type,
    data: {
      bundle: bundle.bundle,
      initiative: bundle.initiative,
      lines: refs(bundle),
      reason: '不办了',
      host: 'LJ-XC',
    },
  });
  const confirmed = (bundle: Bundle): PublicEvent => ({
    type: 'bundle.confirmed',
    data: { bundle: bundle.bundle, initiative: bundle.initiative, lines: refs(bundle) },
  });
  const say = (by: UnitApp, { initiative }: Bundle, ...events: PublicEvent[]) =>
    by.say(`initiative/${initiative}`, ...events);

  /** The lines as the host's unit hears of them, once all have this status. */
  const become = (bundle: Bundle, ...statuses: string[]) =>
    eventually(async () => {
      const found = await Promise.all(
        bundle.lines.map(({ reservation }) => host.get<Line>(`/v1/reservations/${reservation}`)),
      );
      const lines = found.map(({ body }) => body);
      return lines.every(({ status }, index) => status === (statuses[index] ?? statuses[0])) && lines;
    });

  it('are held, confirmed by the host’s word, and released by it', async () => {
    const bundle = newBundle([await offer(), await offer()]);
    await say(host, bundle, requested(bundle));
    await become(bundle, 'held');
    await say(host, bundle, confirmed(bundle));
    await become(bundle, 'confirmed');
    await say(host, bundle, ended(bundle, 'bundle.released'));
    await become(bundle, 'released');
  });

  it('are all refused where one of the same calendar is, and name what is in the way', async () => {
    const hall = await offer();
    await organisation.post(`/v1/resources/${hall}/reservations`, { from: hour(3), to: hour(5), purpose: 'x' }, owner);
    const bundle = newBundle([hall, hall]);
    const lines = bundle.lines.map((line, index) => (index === 0 ? line : { ...line, from: hour(4), to: hour(6) }));
    await say(host, { ...bundle, lines }, requested({ ...bundle, lines }));
    expect(await become(bundle, 'refused')).toMatchObject([
      { code: 'bundle-line-refused' },
      { code: 'resource-unavailable' },
    ]);
  });

  it('on a resource that never was are refused, so that the host hears of them, and the resource stays unknown', async () => {
    const bundle = newBundle(['org-nobody']);
    await say(host, bundle, requested(bundle));
    expect(await become(bundle, 'refused')).toMatchObject([{ code: 'unknown-resource' }]);
    expect((await organisation.get('/v1/resources/org-nobody')).status).toBe(404);
    expect((await organisation.get('/v1/resources/org-nobody/calendar')).status).toBe(404);
  });

  it('that await approval hold their place and are ready when the owner approves', async () => {
    const bundle = newBundle([await offer({ approval: 'owner' })]);
    const [line] = bundle.lines;
    await say(host, bundle, requested(bundle));
    expect(await become(bundle, 'held')).toMatchObject([{ awaiting: 'approval' }]);
    const waiting = () => host.get<{ items: Line[] }>('/v1/reservations?owner=LJ-GW&awaiting=approval');
    expect((await waiting()).body.items.map(({ id }) => id)).toEqual([line?.reservation]);
    const taken = await organisation.post(
      `/v1/resources/${line?.resource}/reservations`,
      { from: hour(1), to: hour(3), purpose: 'x' },
      owner,
    );
    expect(taken).toMatchObject({ status: 409, body: { conflicts: [{ reservation: line?.reservation }] } });
    const approved = await organisation.post(`/v1/reservations/${line?.reservation}/approve`, undefined, owner);
    expect(approved).toMatchObject({ status: 200, body: { status: 'held' } });
    await eventually(async () => {
      const { body } = await host.get(`/v1/reservations/${line?.reservation}`);
      return body['awaiting'] === undefined;
    });
    expect((await waiting()).body.items).toEqual([]);
  });

  it('are nobody’s to confirm, release or move but their host’s', async () => {
    const bundle = newBundle([await offer()]);
    await say(host, bundle, requested(bundle));
    await become(bundle, 'held');
    const booker: TokenClaims = { sub: 'propaganda', unit: 'propaganda', body: 'LJ-XC' };
    const path = `/v1/reservations/${bundle.lines[0]?.reservation}`;
    for (const [step, body] of [
      ['confirm', undefined],
      ['release', {}],
      ['renew', { holdSeconds: 60 }],
      ['move', { from: hour(4), to: hour(5) }],
    ] as const) {
      expect(await organisation.post(`${path}/${step}`, body, booker)).toMatchObject({
        status: 409,
        body: { type: 'urn:liandong:problem:belongs-to-bundle', bundle: bundle.bundle },
      });
    }
  });

  it('may be displaced by their owner with a reason, and a confirmation that comes late leaves them so', async () => {
    const bundle = newBundle([await offer()]);
    const path = `/v1/reservations/${bundle.lines[0]?.reservation}`;
    await say(host, bundle, requested(bundle));
    await become(bundle, 'held');
    const displaced = await organisation.post(`${path}/displace`, { reason: '应急' }, owner);
    expect(displaced).toMatchObject({ status: 200, body: { status: 'displaced' } });
    await say(host, bundle, confirmed(bundle), ended(bundle, 'bundle.released'));
    const next = newBundle([bundle.lines[0]?.resource ?? '']);
    await say(host, next, requested(next));
    await become(next, 'held');
    expect((await organisation.get(path)).body).toMatchObject({ status: 'displaced' });
  });

  it('that were abandoned before their calendar heard of them are never held', async () => {
    const bundle = newBundle([await offer()]);
    await say(host, bundle, ended(bundle), requested(bundle));
    expect(await become(bundle, 'refused')).toMatchObject([{ code: 'bundle-ended' }]);
    const free = await organisation.get<{ reservations: object[] }>(
      `/v1/resources/${bundle.lines[0]?.resource}/calendar?from=${hour(0)}&to=${hour(2)}`,
    );
    expect(free.body.reservations).toEqual([]);
  });

  it('that meet a held line wait shortly, get its place when it is let go, or are refused when their time is over', async () => {
    const hall = await offer();
    const [first, second, third] = [newBundle([hall]), newBundle([hall]), newBundle([hall])];
    await say(host, first, requested(first));
    await become(first, 'held');
    await say(host, second, requested(second));
    await become(second, 'waitlisted');
    await say(host, first, ended(first));
    await become(second, 'held');
    await say(host, third, requested(third));
    await become(third, 'waitlisted');
    expect(await become(third, 'refused')).toMatchObject([{ code: 'resource-unavailable' }]);
  });

  it('are refused knowingly where the unit that asks does not own the initiative', async () => {
    const hall = await offer();
    const forged = newBundle([hall]);
    await say(organisation, forged, requested(forged));
    const honest = newBundle([hall]);
    await say(host, honest, requested(honest));
    await become(honest, 'held');
    expect((await organisation.get(`/v1/reservations/${forged.lines[0]?.reservation}`)).status).toBe(404);
  });

  it('follow the relations that stand between host and owner', async () => {
    const changes = { allowed: { relations: ['joint-building'] } };
    const bundle = newBundle([await offer(changes)]);
    await say(host, bundle, requested(bundle));
    expect(await become(bundle, 'refused')).toMatchObject([{ code: 'not-allowed-to-use' }]);
    await organisation.say(
      'body/LJ-XC',
      { type: 'body.registered', data: { body: 'LJ-XC', name: '宣传部', kind: 'department', unit: 'propaganda' } },
      related('LJ-XC', 'joint-building', 'LJ-GW'),
    );
    await eventually(async () => ((await organisation.bodyKnownHere('LJ-XC'))?.relations.length ?? 0) > 0);
    const again = newBundle([bundle.lines[0]?.resource ?? '']);
    await say(host, again, requested(again));
    await become(again, 'held');
  });
});

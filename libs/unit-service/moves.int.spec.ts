import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

const host: TokenClaims = { sub: 'xu', unit: 'organisation', body: 'LJ-GW', roles: ['department', 'resource-owner'] };
const owner: TokenClaims = { sub: 'lin', unit: 'propaganda', body: 'LJ-XC', roles: ['department', 'resource-owner'] };
const problem = (code: string): string => `urn:liandong:problem:${code}`;
/** A Monday to come; hours after 09:00 in Shanghai, one week after the other, so that no test meets another. */
let week = 0;
const at = (hours: number): string =>
  new Date(Date.parse('2027-11-01T01:00:00.000Z') + week * 604_800_000 + hours * 3_600_000).toISOString();

interface Line {
  readonly resource: string;
  readonly reservation: string;
  readonly status: string;
  readonly from: string;
  readonly code?: string;
}
interface Initiative {
  readonly id: string;
  readonly startsAt: string;
  readonly bundles: readonly { readonly id: string; readonly status: string; readonly lines: readonly Line[] }[];
  readonly move?: { readonly status: string; readonly abandonedBecause?: string; readonly lines: readonly Line[] };
}
interface Calendar {
  readonly reservations: readonly { readonly from: string; readonly status: string; readonly amountFen?: number }[];
}

describe('An initiative with resources of two units', () => {
  let units: Units;
  beforeAll(async () => {
    units = await Units.start('organisation', 'propaganda');
    await units.register('LJ-GW', 'organisation');
    await units.register('LJ-XC', 'propaganda');
  }, 60_000);
  afterAll(() => units.close(), 60_000);

  type Unit = 'organisation' | 'propaganda';
  const unitOf = (resource: string): Unit => (resource.startsWith('org') ? 'organisation' : 'propaganda');
  const offer = async (unit: Unit, changes: object = {}): Promise<string> => {
    const hall = { name: '厅', kind: 'venue', sharing: 'exclusive', timeZone: 'Asia/Shanghai', approval: 'automatic' };
    const as = unit === 'organisation' ? host : owner;
    const { status, body } = await units.call<{ id: string }>(unit, 'POST', '/v1/resources', as, {
      ...hall,
      ...changes,
    });
    expect(status).toBe(201);
    const { id } = body;
    await eventually(async () => (await units.call('organisation', 'GET', `/v1/resources/${id}`, host)).status === 200);
    return id;
  };
  const four = async (changes: object = {}) => [
    await offer('organisation'),
    await offer('propaganda', changes),
    await offer('propaganda', { sharing: 'capacity', capacity: 10 }),
    await offer('organisation', { kind: 'fund', sharing: 'budget', budgetFen: 10_000 }),
  ];
  const call = <Body = Initiative>(method: string, path: string, body?: object, headers = { prefer: 'wait=20' }) =>
    units.call<Body>('organisation', method, path, host, body, headers);
  const read = async (id: string) => (await call('GET', `/v1/initiatives/${id}`)).body;
  const calendarOf = async (resource: string): Promise<readonly string[]> => {
    const unit = unitOf(resource);
    const path = `/v1/resources/${resource}/calendar?from=${at(-24)}&to=${at(48)}`;
    const { body } = await units.call<Calendar>(unit, 'GET', path, host);
    return body.reservations.map(
      ({ from, status }) => `${status} ${(Date.parse(from) - Date.parse(at(0))) / 3_600_000}`,
    );
  };
  const approve = async (reservation: string) =>
    units.call('propaganda', 'POST', `/v1/reservations/${reservation}/approve`, owner);
  const lineOf = (resource: string, index: number) => ({
    resource,
    from: at(0),
    to: at(2),
    ...(index === 2 && { quantity: 8 }),
    ...(index === 3 && { amountFen: 8_000 }),
  });
  /** Posted, from nine to eleven, with a bundle of all resources at that time. */
  const withBundle = async (resources: readonly string[], isApproved = false): Promise<string> => {
    week += 1;
    const draft = {
      title: '读书月',
      host: 'LJ-GW',
      purpose: '',
      kind: 'activity',
      startsAt: at(0),
      endsAt: at(2),
      timeZone: 'Asia/Shanghai',
      invited: [],
    };
    const { body } = await call('POST', '/v1/initiatives', draft);
    await call('POST', `/v1/initiatives/${body.id}/post`);
    const path = `/v1/initiatives/${body.id}/bundles`;
    const asked = await call<Initiative['bundles'][number]>(
      'POST',
      path,
      { lines: resources.map(lineOf) },
      { prefer: isApproved ? 'wait=0' : 'wait=20' },
    );
    if (isApproved)
      await eventually(async () => (await approve(asked.body.lines[1]?.reservation ?? '')).status === 200);
    await eventually(async () => (await read(body.id)).bundles[0]?.status === 'confirmed');
    return body.id;
  };
  const all = async (resources: readonly string[], words: readonly string[]) => {
    for (const resource of resources)
      await eventually(async () => JSON.stringify(await calendarOf(resource)) === JSON.stringify(words));
  };

  it('moves with all of them, also into the time and the money that they have already', async () => {
    const resources = await four();
    const id = await withBundle(resources);
    const before = await read(id);
    const moved = await call('PATCH', `/v1/initiatives/${id}`, { startsAt: at(1), endsAt: at(3) });
    expect(moved).toMatchObject({
      status: 200,
      body: { startsAt: at(1), move: { status: 'moved' }, bundles: [{ status: 'confirmed' }] },
    });
    expect(moved.body.bundles[0]?.lines.map(({ from, status }) => `${status} ${from}`)).toEqual(
      resources.map(() => `confirmed ${at(1)}`),
    );
    await all(resources, ['confirmed 1']);
    for (const { reservation } of before.bundles[0]?.lines ?? []) {
      const unit = unitOf(reservation);
      const former = () => units.call<{ status: string }>(unit, 'GET', `/v1/reservations/${reservation}`, host);
      await eventually(async () => (await former()).body.status === 'released');
    }
  });

  it('answers 202 while an owner has to approve anew, holds both times meanwhile, and moves when it does', async () => {
    const resources = await four({ approval: 'owner' });
    const id = await withBundle(resources, true);
    const asked = await call(
      'PATCH',
      `/v1/initiatives/${id}`,
      { startsAt: at(4), endsAt: at(6) },
      { prefer: 'wait=0' },
    );
    expect(asked).toMatchObject({ status: 202, body: { startsAt: at(0), move: { status: 'requested' } } });
    await all(resources.slice(0, 3), ['confirmed 0', 'held 4']);
    expect((await call('PATCH', `/v1/initiatives/${id}`, { startsAt: at(5), endsAt: at(7) })).body).toMatchObject({
      type: problem('move-under-way'),
    });
    const again = { lines: [lineOf(resources[0] ?? '', 0)] };
    expect((await call('POST', `/v1/initiatives/${id}/bundles`, again)).body).toMatchObject({
      type: problem('move-under-way'),
    });
    await eventually(async () => (await approve(asked.body.move?.lines[1]?.reservation ?? '')).status === 200);
    await eventually(async () => (await read(id)).move?.status === 'moved');
    expect(await read(id)).toMatchObject({ startsAt: at(4), bundles: [{ status: 'confirmed' }] });
    await all(resources, ['confirmed 4']);
  });

  it('stays where it is with all of them when one cannot move, and says which and why', async () => {
    const resources = await four();
    const id = await withBundle(resources);
    const taken = { from: at(5), to: at(6), purpose: '会议' };
    await units.call('propaganda', 'POST', `/v1/resources/${resources[1]}/reservations`, owner, taken);
    const moved = await call('PATCH', `/v1/initiatives/${id}`, { startsAt: at(4), endsAt: at(6) });
    expect(moved).toMatchObject({
      status: 200,
      body: {
        startsAt: at(0),
        bundles: [{ status: 'confirmed' }],
        move: { status: 'abandoned', abandonedBecause: 'line 2 was refused: resource-unavailable' },
      },
    });
    expect(moved.body.move?.lines[1]).toMatchObject({ status: 'refused', code: 'resource-unavailable' });
    await all([resources[0] ?? '', resources[2] ?? '', resources[3] ?? ''], ['confirmed 0']);
    await all([resources[1] ?? ''], ['confirmed 0', 'confirmed 5']);
  });

  it('says before it moves what cannot, and with what it could, and asks nobody by that', async () => {
    const resources = await four({ approval: 'owner' });
    const id = await withBundle(resources, true);
    const taken = { from: at(5), to: at(6), purpose: '会议' };
    const other = await units.call<{ id: string }>(
      'organisation',
      'POST',
      `/v1/resources/${resources[0]}/reservations`,
      host,
      taken,
    );
    expect(other.status).toBe(201);
    const body = { startsAt: at(4), endsAt: at(6), dryRun: true };
    const preview = () => call<{ lines: object[] }>('POST', `/v1/initiatives/${id}/move`, body);
    await eventually(async () => JSON.stringify((await preview()).body).includes('false'));
    expect((await preview()).body.lines).toMatchObject([
      { resource: resources[0], from: at(4), isFree: false, instead: { line: 1 } },
      { resource: resources[1], isFree: true, awaits: 'approval' },
      { resource: resources[2], isFree: true },
      { resource: resources[3], isFree: true },
    ]);
    expect(await read(id)).not.toHaveProperty('move');
    const bundle = (await read(id)).bundles[0]?.id ?? '';
    const elsewhere = await offer('organisation');
    const lines = [
      { bundle, line: 1, resource: elsewhere },
      { bundle, line: 3, quantity: 10 },
    ];
    const asked = await call(
      'POST',
      `/v1/initiatives/${id}/move`,
      { startsAt: at(4), endsAt: at(6), lines },
      { prefer: 'wait=0' },
    );
    expect(asked.status).toBe(202);
    await eventually(async () => (await approve(asked.body.move?.lines[1]?.reservation ?? '')).status === 200);
    await eventually(async () => (await read(id)).move?.status === 'moved');
    await all([elsewhere, resources[2] ?? ''], ['confirmed 4']);
    await all([resources[0] ?? ''], ['confirmed 5']);
  });

  it('is let go of by its host, who may also move it alone, or withdraw it while it moves', async () => {
    const resources = await four({ approval: 'owner' });
    const id = await withBundle(resources, true);
    const later = { startsAt: at(4), endsAt: at(6) };
    const path = `/v1/initiatives/${id}`;
    await call('PATCH', path, later, { prefer: 'wait=0' });
    expect(await call('POST', `${path}/move/abandon`, { reason: '不改了' })).toMatchObject({
      status: 200,
      body: { startsAt: at(0), move: { status: 'abandoned', abandonedBecause: '不改了' } },
    });
    await all(resources, ['confirmed 0']);
    expect(await call('PATCH', path, { ...later, title: '读书周' })).toMatchObject({
      status: 422,
      body: { type: problem('move-alone'), path: 'title' },
    });
    expect(await call('POST', `${path}/move`, { endsAt: at(3), keepResources: true })).toMatchObject({ status: 200 });
    await all(resources, ['confirmed 0']);
    await call('PATCH', path, { startsAt: at(1), endsAt: at(4) }, { prefer: 'wait=0' });
    await call('POST', `${path}/withdraw`, { reason: '不办了' });
    expect(await read(id)).toMatchObject({ move: { status: 'abandoned' }, bundles: [{ status: 'released' }] });
    await all(resources, []);
  });

  it('ends a move at decideBy', async () => {
    const resources = await four({ approval: 'owner' });
    const id = await withBundle(resources, true);
    const decideBy = new Date(Date.now() + 1_500).toISOString();
    const body = { startsAt: at(4), endsAt: at(6), decideBy };
    expect((await call('POST', `/v1/initiatives/${id}/move`, body, { prefer: 'wait=0' })).status).toBe(202);
    await eventually(async () => (await read(id)).move?.status === 'abandoned');
    await all(resources, ['confirmed 0']);
  });
});

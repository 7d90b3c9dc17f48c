import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testIssuer, type TestIssuer } from '#testing';
import type { Unit } from '#kernel';
import { inMs, RunningUnits, until, wish, type Reply } from '../running-units.fixture.js';
import type { Bundle, LineOfBundle } from '../domain/bundles/bundle.js';
import { ScriptedOwner } from './scripted-owner.fixture.js';

jest.setTimeout(60_000);

const from = inMs(20 * 86_400_000);
const to = inMs(21 * 86_400_000);
const hall = { resource: 'pro-hall', from, to };
const bus = { resource: 'mas-bus', from, to, quantity: 2 };

describe('a bundle of one unit over resources of two others', () => {
  let issuer: TestIssuer;
  let units: RunningUnits;

  beforeAll(async () => {
    issuer = await testIssuer();
    units = new RunningUnits(issuer);
    await Promise.all((['organisation', 'propaganda', 'mass-organisations'] as const).map((unit) => units.start(unit)));
  });
  afterAll(async () => {
    await units.close();
    await issuer.stop();
  });

  const host = () => units.caller('LJ-GW');
  const postedInitiative = async (): Promise<string> => {
    const initiative = { title: '联合培训', purpose: '', kind: 'training', timeZone: 'Asia/Shanghai' };
    const { body } = await host().post('organisation', '/initiatives', { ...initiative, startsAt: from, endsAt: to });
    await host().post('organisation', `/initiatives/${body.id}/post`);
    return body.id;
  };
  const bundleOf = ({ body }: Reply): Bundle => body as unknown as Bundle;

  /** A bundle of the hall (line 1) and the bus (line 2), and its owners. */
  const requested = async (wishes: () => object = () => ({})) => {
    const initiative = await postedInitiative();
    const path = `/initiatives/${initiative}/bundles`;
    const reply = await host().post('organisation', path, { lines: [hall, bus], ...wishes() });
    expect(reply).toMatchObject({ status: 202, body: { status: 'requested' } });
    const { id, lines } = bundleOf(reply);
    expect(reply.location).toBe(`/v1${path}/${id}`);
    const owner = (unit: Unit) => new ScriptedOwner(units.app(unit), initiative, id);
    const at = async (unit: Unit) => bundleOf(await host().get(unit, `${path}/${id}`));
    const becomes = (isSo: (bundle: Bundle) => boolean, unit: Unit = 'organisation') => until(() => at(unit), isSo);
    const [first, second] = lines as [LineOfBundle, LineOfBundle];
    return { initiative, path, id, hallLine: first, busLine: second, owner, becomes };
  };
  const statuses = ({ lines }: Bundle) => lines.map(({ status }) => status);

  it('is confirmed when both owners hold their lines, and every unit sees it', async () => {
    const { hallLine, busLine, owner, becomes } = await requested();
    expect(hallLine.reservation).toMatch(/^pro-hall\./);
    await owner('propaganda').holds(hallLine);
    await becomes((bundle) => bundle.lines?.[0]?.status === 'held');
    await owner('mass-organisations').holds(busLine);
    expect(statuses(await becomes(({ status }) => status === 'confirmed'))).toEqual(['confirmed', 'confirmed']);
    await becomes(({ status }) => status === 'confirmed', 'propaganda');
  });

  it('is let go by its host and by nobody else, and not twice', async () => {
    const { path, id, hallLine, busLine, owner, becomes } = await requested();
    await owner('propaganda').holds(hallLine);
    await owner('mass-organisations').holds(busLine);
    await becomes(({ status }) => status === 'confirmed');
    const release = `${path}/${id}/release`;
    expect(await units.caller('LJ-TJJ').post('organisation', release, { reason: '改期' })).toMatchObject({
      status: 403,
    });
    expect(await host().post('propaganda', release, { reason: '改期' })).toMatchObject({ status: 421 });
    expect(await host().post('organisation', release, {})).toMatchObject({ status: 400 });
    const released = await host().post('organisation', release, { reason: '改期' });
    expect(released).toMatchObject({ status: 200, body: { status: 'released', reason: '改期' } });
    const again = await host().post('organisation', release, { reason: '再次' });
    expect(again).toMatchObject({ status: 200, etag: released.etag, body: { reason: '改期' } });
    await becomes(({ status }) => status === 'released', 'propaganda');
  });

  it('is abandoned when one owner refuses, and says why', async () => {
    const { hallLine, busLine, owner, becomes } = await requested();
    await owner('propaganda').holds(hallLine);
    await becomes((bundle) => bundle.lines?.[0]?.status === 'held');
    await owner('mass-organisations').refuses(busLine, [{ from, to }]);
    const abandoned = await becomes(({ status }) => status === 'abandoned');
    expect(abandoned).toMatchObject({
      reason: 'line 2 was refused: resource-unavailable',
      lines: [{ status: 'released' }, { status: 'refused', code: 'resource-unavailable', conflicts: [{ from, to }] }],
    });
  });

  it('waits for a line that waits for its place, and for one that awaits approval', async () => {
    const { hallLine, busLine, owner, becomes } = await requested();
    await owner('propaganda').holds(hallLine, 'approval');
    await owner('mass-organisations').waitlists(busLine);
    const waiting = await becomes((bundle) => statuses(bundle).join() === 'awaiting-approval,waitlisted');
    expect(waiting.status).toBe('requested');
    await owner('mass-organisations').holds(busLine);
    await owner('propaganda').approves(hallLine);
    await becomes(({ status }) => status === 'confirmed');
  });

  it('is answered with its outcome where the caller waits for it', async () => {
    const initiative = await postedInitiative();
    const path = `/initiatives/${initiative}/bundles`;
    const headers = { prefer: 'wait=10', 'idempotency-key': randomUUID() };
    const reply = host().post('organisation', path, { lines: [hall] }, headers);
    const seen = await until(
      () => host().get('organisation', `/initiatives/${initiative}`),
      ({ body }) => (body['bundles'] as Bundle[]).length === 1,
    );
    const [bundle] = seen.body['bundles'] as [Bundle];
    await new ScriptedOwner(units.app('propaganda'), initiative, bundle.id).holds(bundle.lines[0]!);
    expect(await reply).toMatchObject({ status: 200, body: { id: bundle.id, status: 'confirmed' } });

    const repeated = await host().post('organisation', path, { lines: [hall] }, headers);
    expect(repeated).toMatchObject({ status: 200, body: { id: bundle.id, status: 'confirmed' } });
    expect(await host().post('organisation', path, { lines: [bus] }, headers)).toMatchObject({ status: 422 });
  });

  it('is answered as it stands where the caller waits in vain', async () => {
    const initiative = await postedInitiative();
    const path = `/initiatives/${initiative}/bundles`;
    const reply = host().post('organisation', path, { lines: [hall, bus] }, { prefer: 'wait=1' });
    const seen = await until(
      () => host().get('organisation', `/initiatives/${initiative}`),
      ({ body }) => (body['bundles'] as Bundle[]).length === 1,
    );
    const [bundle] = seen.body['bundles'] as [Bundle];
    await new ScriptedOwner(units.app('propaganda'), initiative, bundle.id).holds(bundle.lines[0]!);
    const answered = await reply;
    expect(answered).toMatchObject({ status: 202, etag: '"5"', body: { id: bundle.id, status: 'requested' } });
    expect(statuses(bundleOf(answered))).toEqual(['held', 'requested']);
  });

  it('counts no word of a unit that does not own the resource', async () => {
    const { hallLine, busLine, owner, becomes } = await requested();
    await owner('mass-organisations').holds(hallLine);
    await owner('mass-organisations').holds(busLine);
    const bundle = await becomes((seen) => seen.lines?.[1]?.status === 'held');
    expect(statuses(bundle)).toEqual(['requested', 'held']);
    await pause(300);
    await owner('propaganda').refuses(hallLine, []);
    await becomes(({ status }) => status === 'abandoned');
  });

  it('is abandoned at decideBy, and what comes after counts for nothing', async () => {
    const { hallLine, busLine, owner, becomes } = await requested(() => ({ decideBy: inMs(2_500) }));
    await owner('propaganda').holds(hallLine);
    const abandoned = await becomes(({ status }) => status === 'abandoned');
    expect(abandoned).toMatchObject({ reason: 'not all lines were ready by decideBy' });
    await owner('mass-organisations').holds(busLine);
    await pause(300);
    expect((await becomes(() => true)).status).toBe('abandoned');
  });

  it('that was due while its host was down is decided when the host is back', async () => {
    const { becomes } = await requested(() => ({ decideBy: inMs(2_500) }));
    await units.stop('organisation');
    await pause(2_500);
    await units.start('organisation');
    await becomes(({ status }) => status === 'abandoned');
    await becomes(({ status }) => status === 'abandoned', 'propaganda');
  });

  it('that is confirmed is broken by a displacement, and lets its other lines go or keeps them as it was asked', async () => {
    for (const onDisplacement of ['release', 'keep'] as const) {
      const { hallLine, busLine, owner, becomes } = await requested(() => ({ onDisplacement }));
      await owner('propaganda').holds(hallLine);
      await owner('mass-organisations').holds(busLine);
      await becomes(({ status }) => status === 'confirmed');
      await owner('propaganda').displaces(hallLine, '抢险');
      const broken = await becomes(({ status }) => status === 'broken');
      expect(broken.reason).toBe('抢险');
      expect(statuses(broken)).toEqual(['displaced', onDisplacement === 'release' ? 'released' : 'confirmed']);
    }
  });

  it('is released with the initiative that is withdrawn', async () => {
    const { initiative, hallLine, busLine, owner, becomes } = await requested();
    await owner('propaganda').holds(hallLine);
    await owner('mass-organisations').holds(busLine);
    await becomes(({ status }) => status === 'confirmed');
    await host().post('organisation', `/initiatives/${initiative}/withdraw`, { reason: '改期' });
    expect(statuses(await becomes(({ status }) => status === 'released'))).toEqual(['released', 'released']);
  });

  it('is refused at once where it asks for what no unit owns, comes too early or to the wrong unit', async () => {
    const id = await postedInitiative();
    const path = `/initiatives/${id}/bundles`;
    const nobodys = { ...hall, resource: 'xyz-hall' };
    expect(await host().post('organisation', path, { lines: [hall, nobodys] })).toMatchObject({
      status: 422,
      body: { type: 'urn:liandong:problem:unknown-resource', path: 'lines.1.resource' },
    });
    expect(await host().post('organisation', path, { lines: [{ ...hall, resource: 'pro-a.b' }] })).toMatchObject({
      status: 422,
    });
    expect(await host().post('organisation', path, { lines: [{ from: 'soon', to, quantity: 0 }] })).toMatchObject({
      status: 400,
      body: {
        errors: expect.arrayContaining([
          expect.objectContaining({ path: 'lines.0.resource' }),
          expect.objectContaining({ path: 'lines.0.from' }),
          expect.objectContaining({ path: 'lines.0.quantity' }),
        ]) as unknown,
      },
    });
    expect(await host().post('propaganda', path, { lines: [hall] })).toMatchObject({
      status: 421,
      body: { location: `/api/organisation/v1${path}` },
    });
    expect(await units.caller('LJ-XC').post('organisation', path, { lines: [hall] })).toMatchObject({ status: 403 });
    expect(await host().get('organisation', `${path}/${id}.nothing`)).toMatchObject({ status: 404 });
    const draft = await host().post('organisation', '/initiatives', wish());
    const early = await host().post('organisation', `/initiatives/${draft.body.id}/bundles`, { lines: [hall] });
    expect(early).toMatchObject({ status: 409, body: { allowedFrom: ['posted', 'agreed', 'running'] } });
  });
});

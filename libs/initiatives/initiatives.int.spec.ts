import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testIssuer, type TestIssuer } from '#testing';
import { RunningUnits, until, type Reply } from './running-units.fixture.js';

jest.setTimeout(60_000);

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const wish = (changes: object = {}) => ({
  title: '植树志愿服务',
  purpose: '绿化机关周边',
  kind: 'volunteering',
  host: 'LJ-GW',
  startsAt: inDays(20),
  endsAt: inDays(21),
  timeZone: 'Asia/Shanghai',
  invited: [
    { body: 'LJ-TW', role: 'support', required: true },
    { body: 'LJ-FL', role: 'inform', required: false },
  ],
  ...changes,
});

describe('joint initiatives over two units', () => {
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
  const drafted = async (changes: object = {}): Promise<string> =>
    (await host().post('organisation', '/initiatives', wish(changes))).body.id;
  const posted = async (changes: object = {}): Promise<string> => {
    const id = await drafted(changes);
    expect(await host().post('organisation', `/initiatives/${id}/post`)).toMatchObject({ status: 200 });
    return id;
  };
  const seenBy =
    (caller: ReturnType<typeof youth>, at: 'organisation' | 'mass-organisations', id: string) =>
    (isSo: (reply: Reply) => boolean) =>
      until(() => caller.get(at, `/initiatives/${id}`), isSo);

  it('are posted at one unit, seen at another, accepted there and agreed', async () => {
    const id = await posted();
    const copy = await seenBy(youth(), 'mass-organisations', id)(({ status }) => status === 200);
    expect(copy.body).toMatchObject({ id, status: 'posted', unit: 'organisation', version: 2 });

    const open = await youth().get('mass-organisations', '/invitations?status=open');
    expect(open.body.items).toContainEqual(
      expect.objectContaining({ id, body: 'LJ-TW', status: 'open', answer: 'none' }),
    );
    const accepted = await youth().post('mass-organisations', `/invitations/${id}/accept`);
    expect(accepted).toMatchObject({ status: 200, etag: '"1"', body: { status: 'answered', answer: 'accepted' } });

    const agreed = await seenBy(host(), 'organisation', id)(({ body }) => body['status'] === 'agreed');
    expect(agreed.body['participants']).toMatchObject([
      { body: 'LJ-TW', unit: 'mass-organisations', role: 'support', required: true, answer: 'accepted' },
      { body: 'LJ-FL', unit: 'mass-organisations', required: false, answer: 'none' },
    ]);
    await seenBy(youth(), 'mass-organisations', id)(({ body }) => body['status'] === 'agreed');
  });

  it('answer a repeated request from what the first one made', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const asked = wish();
    const first = await host().post('organisation', '/initiatives', asked, headers);
    const second = await host().post('organisation', '/initiatives', asked, headers);
    expect(first).toMatchObject({ status: 201, etag: '"1"', location: `/v1/initiatives/${first.body.id}` });
    expect(second).toEqual(first);
    expect(await host().post('organisation', '/initiatives', { ...asked, title: '别的' }, headers)).toMatchObject({
      status: 422,
    });
  });
});

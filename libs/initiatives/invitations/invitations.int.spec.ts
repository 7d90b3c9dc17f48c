import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EventStore } from '#event-store';
import { testIssuer, type TestIssuer } from '#testing';
import { inDays, inMs, postedBy, RunningUnits, until, type Reply } from '../running-units.fixture.js';

jest.setTimeout(60_000);
import { participationCategory, participationStream } from './participation.category.js';

type Participant = Readonly<Record<string, unknown>>;

describe('invitations to another unit', () => {
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
  const women = () => units.caller('LJ-FL');
  const coordinator = () => units.caller('LJ-GW', { sub: 'coordinator', roles: ['coordinator'] });
  const problem = (reply: Reply) => String(reply.body['type']).replace('urn:liandong:problem:', '');

  /** Posted, and known where the invited are. */
  const invited = async (changes: object = {}): Promise<string> => {
    const id = await postedBy(host(), changes);
    await until(
      () => youth().get('mass-organisations', `/initiatives/${id}`),
      ({ status }) => status === 200,
    );
    return id;
  };
  const answer = (caller: ReturnType<typeof host>, id: string, how: string, body?: object) =>
    caller.post('mass-organisations', `/invitations/${id}/${how}`, body);
  const atHost = (id: string, isSo: (initiative: Reply['body']) => boolean) =>
    until(async () => (await host().get('organisation', `/initiatives/${id}`)).body, isSo);
  const participant = (initiative: Reply['body'], body: string) =>
    (initiative['participants'] as Participant[]).find((one) => one['body'] === body);
  const hasAnswer = (body: string, value: string) => (initiative: Reply['body']) =>
    participant(initiative, body)?.['answer'] === value;
  const invitationOf = async (caller: ReturnType<typeof host>, id: string, query = '') =>
    (await caller.get('mass-organisations', `/invitations?limit=500${query}`)).body.items.find((one) => one.id === id);

  it('are found and accepted at the body’s own unit, and agree the initiative everywhere', async () => {
    const id = await invited();
    expect(await invitationOf(youth(), id, '&status=open')).toMatchObject({
      body: 'LJ-TW',
      role: 'support',
      required: true,
      status: 'open',
      answer: 'none',
      initiative: { id, title: '植树志愿服务', host: 'LJ-GW', unit: 'organisation', status: 'posted' },
    });
    const accepted = await answer(youth(), id, 'accept');
    expect(accepted).toMatchObject({ status: 200, etag: '"1"', body: { status: 'answered', answer: 'accepted' } });
    expect(await invitationOf(youth(), id, '&status=open')).toBeUndefined();
    const agreed = await atHost(id, ({ status }) => status === 'agreed');
    expect(participant(agreed, 'LJ-TW')).toEqual({
      body: 'LJ-TW',
      unit: 'mass-organisations',
      role: 'support',
      required: true,
      answer: 'accepted',
      answeredAt: expect.any(String) as unknown,
      bySilence: false,
    });
    await until(
      () => youth().get('mass-organisations', `/initiatives/${id}`),
      ({ body }) => body['status'] === 'agreed',
    );
  });

  it('are answered while the host is down, and counted when it is back', async () => {
    const id = await invited();
    await units.stop('organisation');
    expect(await answer(youth(), id, 'accept')).toMatchObject({ status: 200 });
    await units.start('organisation');
    await atHost(id, ({ status }) => status === 'agreed');
  });

  it('may be declined with a reason, and accepted later', async () => {
    const id = await invited();
    expect(await answer(youth(), id, 'decline')).toMatchObject({ status: 400 });
    await answer(youth(), id, 'decline', { reason: '人手不足' });
    const declined = await atHost(id, hasAnswer('LJ-TW', 'declined'));
    expect(participant(declined, 'LJ-TW')).toMatchObject({ reason: '人手不足' });
    expect(declined['status']).toBe('posted');
    await answer(youth(), id, 'accept');
    await atHost(id, ({ status }) => status === 'agreed');
  });

  it('are agreed by a quorum of those who need not accept', async () => {
    const optional = [
      { body: 'LJ-TW', role: 'support', required: false },
      { body: 'LJ-FL', role: 'support', required: false },
      { body: 'LJ-XC', role: 'support', required: false },
    ];
    const id = await invited({ invited: optional, quorum: 2 });
    await answer(youth(), id, 'accept');
    expect((await atHost(id, hasAnswer('LJ-TW', 'accepted')))['status']).toBe('posted');
    await answer(women(), id, 'accept');
    await atHost(id, ({ status }) => status === 'agreed');
  });

  it('bring a proposal to the host, who accepts it: others are asked again about the new time', async () => {
    const id = await invited();
    await answer(women(), id, 'accept');
    await atHost(id, hasAnswer('LJ-FL', 'accepted'));
    const time = { startsAt: inDays(25), endsAt: inDays(26) };
    await answer(youth(), id, 'propose', { ...time, note: '避开考试周' });
    const proposed = await atHost(id, hasAnswer('LJ-TW', 'proposed'));
    expect(participant(proposed, 'LJ-TW')).toMatchObject({ proposal: { ...time, note: '避开考试周' } });
    const taken = await host().post('organisation', `/initiatives/${id}/proposals/LJ-TW/accept`);
    expect(taken).toMatchObject({ status: 200, body: { ...time, status: 'agreed' } });
    expect(participant(taken.body, 'LJ-FL')).toMatchObject({ answer: 'none' });
    await until(
      () => invitationOf(women(), id),
      (invitation) => invitation?.['status'] === 'open',
    );
  });

  it('are open again when the host refuses a proposal, with the terms as they stand', async () => {
    const id = await invited();
    await answer(youth(), id, 'propose', { role: 'consult' });
    await atHost(id, hasAnswer('LJ-TW', 'proposed'));
    const path = `/initiatives/${id}/proposals/LJ-TW/refuse`;
    expect(await host().post('organisation', path)).toMatchObject({ status: 400 });
    expect(await host().post('organisation', path, { reason: '需要支援' })).toMatchObject({ status: 200 });
    await until(() => invitationOf(youth(), id, '&status=open'), Boolean);
    expect(await host().post('organisation', path, { reason: '需要支援' })).toMatchObject({ status: 409 });
    await answer(youth(), id, 'accept');
    await atHost(id, ({ status }) => status === 'agreed');
  });

  it.each([
    ['accept', 'agreed', { answer: 'accepted', bySilence: true }],
    ['decline', 'posted', { answer: 'declined', bySilence: true }],
  ])('count as the rule %s says when respondBy passes in silence', async (onSilence, status, expected) => {
    const id = await invited({ respondBy: inMs(4_000), onSilence });
    const after = await atHost(id, (initiative) => participant(initiative, 'LJ-TW')?.['answer'] !== 'none');
    expect(after['status']).toBe(status);
    expect(participant(after, 'LJ-TW')).toMatchObject(expected);
    expect(problem(await answer(youth(), id, 'accept'))).toBe('respond-by-over');
  });

  it('go to the host when respondBy passes in silence and the rule is to ask, also when it was down then', async () => {
    const id = await invited({ respondBy: inMs(4_000) });
    await units.stop('organisation');
    await pause(4_000);
    await units.start('organisation');
    const referred = await atHost(id, ({ silence }) => silence !== undefined);
    expect(referred).toMatchObject({ status: 'posted', silence: { bodies: ['LJ-TW', 'LJ-FL'] } });
    expect(await invitationOf(youth(), id)).toMatchObject({ status: 'closed' });
    const later = inMs(60_000);
    await host().patch('organisation', `/initiatives/${id}`, { respondBy: later });
    await until(() => invitationOf(youth(), id, '&status=open'), Boolean);
  });

  it('are answered once for a repeated request, and afresh for another one', async () => {
    const id = await invited();
    const headers = { 'idempotency-key': randomUUID() };
    const path = `/invitations/${id}/decline`;
    const first = await youth().post('mass-organisations', path, { reason: '忙' }, headers);
    expect(await youth().post('mass-organisations', path, { reason: '忙' }, headers)).toEqual(first);
    expect(await youth().post('mass-organisations', path, { reason: '累' }, headers)).toMatchObject({ status: 422 });
    const stale = await youth().post('mass-organisations', `/invitations/${id}/accept`, {}, { 'if-match': '"7"' });
    expect(stale).toMatchObject({ status: 412 });
  });

  it('are a body’s own to answer, at its own unit', async () => {
    const id = await invited();
    expect(problem(await answer(women(), id, 'accept', { body: 'LJ-TW' }))).toBe('not-your-body');
    expect(await answer(youth(), id, 'accept', { body: 'NOBODY' })).toMatchObject({
      status: 422,
      body: { path: 'body' },
    });
    expect(await youth().post('organisation', `/invitations/${id}/accept`)).toMatchObject({
      status: 421,
      body: { location: `/api/mass-organisations/v1/invitations/${id}/accept` },
    });
    expect(await answer(youth(), 'org-nothing', 'accept')).toMatchObject({ status: 404 });
    expect(problem(await answer(youth(), id, 'propose', {}))).toBe('nothing-proposed');
    expect(await answer(youth(), id, 'propose', { startsAt: 'soon', extra: 1 })).toMatchObject({ status: 400 });
    const draft = await postedBy(host(), { invited: [{ body: 'LJ-FL', role: 'inform' }] });
    await until(() => invitationOf(women(), draft), Boolean);
    expect(problem(await answer(youth(), draft, 'accept'))).toBe('not-invited');
    expect(await answer(coordinator(), id, 'accept', { body: 'LJ-TW' })).toMatchObject({ status: 200 });
    await atHost(id, ({ status }) => status === 'agreed');
  });

  it('count no answer that another unit gives for a body', async () => {
    const both = [
      { body: 'LJ-TW', role: 'support', required: true },
      { body: 'LJ-XC', role: 'support', required: true },
    ];
    const id = await invited({ invited: both });
    const facts = { status: 'posted', round: 1, startsAt: inDays(20), endsAt: inDays(21) } as const;
    await units
      .app('mass-organisations')
      .get(EventStore, { strict: false })
      .category(participationCategory)
      .execute(
        participationStream('propaganda', id, 'LJ-XC'),
        { type: 'accept', initiative: id, body: 'LJ-XC', facts },
        { commandId: id, bodyHash: id, status: 200, actor: 'forger', correlationId: id, causationId: id },
      );
    await pause(300);
    await answer(youth(), id, 'accept');
    const seen = await atHost(id, hasAnswer('LJ-TW', 'accepted'));
    expect(participant(seen, 'LJ-XC')).toMatchObject({ answer: 'none' });
    expect(seen['status']).toBe('posted');
  });

  it('are listed for one body or, at a desk, for the whole unit, page by page', async () => {
    const id = await invited();
    const list = async (query: string) => (await coordinator().get('mass-organisations', `/invitations?${query}`)).body;
    const whole = await list('limit=500');
    expect(whole.items.filter((one) => one.id === id).map((one) => one['body'])).toEqual(['LJ-FL', 'LJ-TW']);
    const paged: unknown[] = [];
    for (let cursor = ''; ;) {
      const page = await list(`limit=3${cursor}`);
      paged.push(...page.items);
      if (page['next'] === null) break;
      cursor = `&cursor=${page['next'] as string}`;
    }
    expect(paged).toEqual(whole.items);
    expect((await list('body=LJ-FL&limit=500')).items.every((one) => one['body'] === 'LJ-FL')).toBe(true);
    expect(await youth().get('organisation', '/invitations')).toMatchObject({ status: 421 });
    expect(await youth().get('mass-organisations', '/invitations?body=NOBODY')).toMatchObject({ status: 422 });
  });
});

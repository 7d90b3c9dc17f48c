import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, Units } from '../units.fixture.js';
import { clerkOf, coordinator, of, registerFederations } from './federations.fixture.js';

interface Proposal {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly to: string;
  readonly federation: string;
  readonly title?: string;
  readonly words?: string;
  readonly dueAt?: string;
  readonly isOwn: boolean;
  readonly climbs: readonly object[];
  readonly comments: readonly { readonly words?: string }[];
  readonly answer?: { readonly outcome: string; readonly words?: string };
  readonly code?: string;
}

const unit = 'mass-organisations';
const member = of('LJ-CZJ-GH', 'zhang');
const colleague = of('LJ-JYJ-GH', 'li');
const young = of('LJ-JYJ-TW', 'wang');
const ofTwo = { ...of('LJ-JYJ-GH', 'zhao'), bodies: ['LJ-JYJ-TW'] };
const asked = { title: '错峰使用健身房', words: '午休时段分两批开放' };

describe('Proposals of members', () => {
  let units: Units;

  beforeAll(async () => {
    units = await Units.start(unit, 'organisation');
    await registerFederations(units);
  }, 60_000);
  afterAll(() => units.close());

  const raise = async (as = member, more: object = {}) =>
    (await units.call<Proposal>(unit, 'POST', '/v1/proposals', as, { ...asked, ...more })).body;
  const path = (id: string, step = '') => `/v1/proposals/${id}${step}`;

  it('are raised by a member, read by everybody of the federation, and by nobody else', async () => {
    const raised = await units.call<Proposal>(unit, 'POST', '/v1/proposals', member, asked);
    expect(raised.status).toBe(201);
    expect(raised.body).toMatchObject({ status: 'open', federation: 'union', to: 'LJ-CZJ-GH', isOwn: true, ...asked });
    const { id } = raised.body;
    for (const reader of [colleague, clerkOf('LJ-ZGH'), clerkOf('LJ-ZGH-BG'), ofTwo]) {
      const seen = await units.call<Proposal>(unit, 'GET', path(id), reader);
      expect([seen.status, seen.body.words, seen.body.isOwn]).toEqual([200, asked.words, false]);
    }
    for (const other of [young, clerkOf('LJ-TW'), clerkOf('LJ-FL')]) {
      const refused = await units.call(unit, 'GET', path(id), other);
      expect([refused.status, refused.body['type']]).toEqual([403, 'urn:liandong:problem:other-federation']);
    }
  });

  it('of two federations are all listed to whoever is a member of both', async () => {
    const { id: ofUnion } = await raise(colleague);
    const { id: ofLeague } = await raise(young);
    const idsSeenBy = async (as: object) => {
      const { body } = await units.call<{ items: readonly Proposal[] }>(unit, 'GET', '/v1/proposals?limit=500', as);
      return body.items.map(({ id }) => id);
    };
    await eventually(async () => (await idsSeenBy(ofTwo)).includes(ofLeague));
    const both = await idsSeenBy(ofTwo);
    expect(both).toEqual(expect.arrayContaining([ofUnion, ofLeague]));
    expect(await idsSeenBy(colleague)).toContain(ofUnion);
    expect(await idsSeenBy(colleague)).not.toContain(ofLeague);
    expect(await idsSeenBy(young)).not.toContain(ofUnion);
    const inSecond = await units.call<Proposal>(unit, 'POST', '/v1/proposals', ofTwo, { ...asked, body: 'LJ-JYJ-TW' });
    expect([inSecond.status, inSecond.body.federation]).toEqual([201, 'youth-league']);
  });

  it('are raised in no body of which one is no member, and to no other federation', async () => {
    const elsewhere = await units.call(unit, 'POST', '/v1/proposals', member, { ...asked, body: 'LJ-JYJ-GH' });
    expect([elsewhere.status, elsewhere.body['type']]).toEqual([403, 'urn:liandong:problem:not-a-member']);
    const across = await units.call(unit, 'POST', '/v1/proposals', member, { ...asked, to: 'LJ-TW' });
    expect([across.status, across.body['type']]).toEqual([403, 'urn:liandong:problem:other-federation']);
    const party = of('LJ-CZJ', 'sun', 'department');
    const outside = await units.call(unit, 'POST', '/v1/proposals', party, asked);
    expect([outside.status, outside.body['type']]).toEqual([422, 'urn:liandong:problem:no-federation']);
  });

  it('are commented on and answered by the body addressed, once, and never by whoever raised it', async () => {
    const { id } = await raise();
    const commented = await units.call<Proposal>(unit, 'POST', path(id, '/comments'), colleague, { words: '赞成' });
    expect(commented.body.comments).toMatchObject([{ body: 'LJ-JYJ-GH', words: '赞成' }]);
    const answer = { outcome: 'accepted', words: '下月起分两批开放' };
    for (const [as, code] of [
      [of('LJ-CZJ-GH', 'zhang', 'department'), 'own-request'],
      [clerkOf('LJ-JYJ-GH'), 'not-your-body'],
      [clerkOf('LJ-TW'), 'other-federation'],
    ] as const) {
      const refused = await units.call(unit, 'POST', path(id, '/answer'), as, answer);
      expect([refused.status, refused.body['type']]).toEqual([403, `urn:liandong:problem:${code}`]);
    }
    const answered = await units.call<Proposal>(unit, 'POST', path(id, '/answer'), clerkOf('LJ-CZJ-GH'), answer);
    expect([answered.status, answered.body.status]).toEqual([200, 'answered']);
    expect(answered.body.answer).toMatchObject(answer);
    const again = await units.call(unit, 'POST', path(id, '/answer'), coordinator, answer);
    expect([again.status, again.body['type']]).toEqual([409, 'urn:liandong:problem:proposal-closed']);
  });

  it('are taken back and erased by the member alone; the numbers stay and the words are gone', async () => {
    const { id } = await raise();
    const refused = await units.call(unit, 'POST', path(id, '/withdraw'), colleague);
    expect([refused.status, refused.body['type']]).toEqual([403, 'urn:liandong:problem:not-yours']);
    expect((await units.call<Proposal>(unit, 'POST', path(id, '/withdraw'), member)).body.status).toBe('withdrawn');
    const erased = await units.call<{ texts: number }>(unit, 'POST', path(id, '/erase'), member);
    expect([erased.status, erased.body.texts]).toEqual([200, expect.any(Number)]);
    const left = await units.call<Proposal>(unit, 'GET', path(id), colleague);
    expect([left.body.title, left.body.words]).toEqual([undefined, undefined]);
    expect(await units.textsOf(unit)).not.toContain(id);
  });

  it('asked twice under one key are one; the same key with other words is refused', async () => {
    const key = { 'idempotency-key': 'once' };
    const first = await units.call<Proposal>(unit, 'POST', '/v1/proposals', member, asked, key);
    const second = await units.call<Proposal>(unit, 'POST', '/v1/proposals', member, asked, key);
    expect([second.status, second.body.id, second.body.words]).toEqual([201, first.body.id, asked.words]);
    const other = await units.call(unit, 'POST', '/v1/proposals', member, { ...asked, words: '别的' }, key);
    expect([other.status, other.body['type']]).toEqual([422, 'urn:liandong:problem:idempotency-key-reused']);
    expect((await units.call<Proposal>(unit, 'GET', path(first.body.id), member)).body.words).toBe(asked.words);
  });

  it('leave neither their words nor who raised them in any event or read model', async () => {
    const planted = { title: '张小凡的请求', words: '身份证号 330102199001011234' };
    const { id } = await raise(of('LJ-CZJ-GH', 'zhang-xiaofan-sub'), planted);
    await eventually(async () => (await units.documentsWith(unit, id)).includes('proposals'));
    for (const secret of ['张小凡', '330102199001011234'])
      expect(await units.documentsWith(unit, secret)).toEqual(['personal-texts']);
    expect(await units.documentsWith(unit, 'zhang-xiaofan-sub')).toEqual([]);
  });

  it('are at the mass organisations’ unit alone: others say where', async () => {
    for (const [method, at] of [
      ['GET', '/v1/proposals'],
      ['POST', '/v1/proposals'],
      ['POST', '/v1/proposals/mas-1/answer'],
    ] as const) {
      const { status, body } = await units.call('organisation', method, at, coordinator);
      expect([status, body['location']]).toEqual([421, `/api/mass-organisations${at}`]);
    }
  });

  it('climb level by level when they are not answered in time, and are overdue at the top', async () => {
    await units.call(
      'organisation',
      'PUT',
      '/v1/rules/proposal.answer-within-working-days/unit:mass-organisations',
      {
        ...coordinator,
        roles: ['rules'],
      },
      targetOf(5),
    );
    await eventually(async () => (await raise()).dueAt !== undefined);
    const { id, dueAt } = await raise();
    units.moveTo(unit, new Date(Date.parse(dueAt ?? '') + 1_000));
    const now = async () => (await units.call<Proposal>(unit, 'GET', path(id), member)).body;
    await eventually(async () => (await now()).to === 'LJ-ZGH');
    const climbed = await now();
    expect([climbed.status, climbed.climbs.length]).toEqual(['open', 1]);
    expect(Date.parse(climbed.dueAt ?? '')).toBeGreaterThan(Date.parse(dueAt ?? ''));
    units.moveTo(unit, new Date(Date.parse(climbed.dueAt ?? '') + 1_000));
    await eventually(async () => 'overdueAt' in (await now()));
    const late = await units.call<Proposal>(unit, 'POST', path(id, '/answer'), clerkOf('LJ-ZGH'), {
      outcome: 'explained',
      words: '来晚了',
    });
    expect([late.status, late.body.status]).toEqual([200, 'answered']);
  });
});

/** A target that the unit sets itself. */
const targetOf = (days: number): object => ({
  value: days,
  unit: 'working days',
  source: { title: '内部目标' },
  certainty: 'N',
  validFrom: '2020-01-01',
  setBy: 'unit',
});

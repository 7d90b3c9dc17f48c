import type { Registration } from '#contracts';
import { RuleViolation } from '#kernel';
import { bodyOn } from '#register';
import {
  bodyCategory,
  type BodyCommand,
  bodyDecider,
  type BodyState,
  type Changes,
  type MirroredAffiliation,
} from './registered-body.js';

const at = '2026-11-24T08:00:00.000Z';
const finance: Registration = {
  body: 'LJ-CZJ',
  name: '市财政局机关党委',
  kind: 'agency-party-committee',
  unit: 'organisation',
  members: 143,
};
const register: BodyCommand = { type: 'register-body', registration: finance, relations: [] };

const after = (...commands: BodyCommand[]): BodyState =>
  commands.reduce((state, command) => given(state, command).state, bodyDecider.initial());
const given = (state: BodyState, command: BodyCommand) => {
  const events = bodyDecider.decide({ ...command, at }, state);
  return { events, state: events.reduce((next, event) => bodyDecider.evolve(next, event), state) };
};
const refusal = (state: BodyState, command: BodyCommand): string => {
  try {
    bodyDecider.decide({ ...command, at }, state);
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
  return 'accepted';
};
const jointBuilding: BodyCommand = {
  type: 'relate-body',
  relation: { type: 'joint-building', to: 'LJ-SJJ', since: '2026-01-01', source: 'test' },
};
const guidance: BodyCommand = {
  type: 'relate-body',
  relation: { type: 'guidance', to: 'LJ-CZJ-DZ', since: '2026-01-01', source: 'test' },
};
const mirror = (...affiliations: MirroredAffiliation[]): BodyCommand => ({ type: 'mirror-affiliations', affiliations });
const toCommittee: MirroredAffiliation = { to: 'LJ-GW', since: '2026-01-01', source: 'test' };
const revise = (changes: Changes, on = '2026-11-24'): BodyCommand => ({ type: 'revise-body', changes, on });
const propose = (kind: 'dissolution' | 'move', by = 'one'): BodyCommand => ({
  type: 'propose-change',
  change: kind === 'move' ? { kind, changes: { unit: 'propaganda' } } : { kind, reason: '机构改革' },
  on: '2026-11-24',
  by,
});
const confirm = (by: string): BodyCommand => ({ type: 'confirm-change', by });

describe('a registered body', () => {
  it('is registered once: the same registration again says nothing new', () => {
    const state = after(register);
    expect(state.body).toMatchObject({ code: 'LJ-CZJ', name: finance.name, relations: [] });
    expect(given(state, register).events).toEqual([]);
  });

  it('keeps its code: another body with the same code is refused', () => {
    const other: BodyCommand = { ...register, registration: { ...finance, name: '另一个组织' } };
    expect(refusal(after(register), other)).toBe('body-exists');
  });

  it('changes only what a revision names, and loses what it names as nothing', () => {
    const state = after(register, mirror(toCommittee), revise({ name: '新名' }));
    expect(state.body).toMatchObject({ name: '新名', members: 143, kind: finance.kind, relations: [{ to: 'LJ-GW' }] });
    expect(after(register, revise({ members: undefined })).body).not.toHaveProperty('members');
    expect(given(state, revise({ name: '新名' })).events).toEqual([]);
  });

  it('keeps what it was, and until when: its name of any day can be told', () => {
    const { body } = after(register, revise({ name: '二' }, '2027-01-01'), revise({ name: '三' }, '2028-01-01'));
    expect(['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'].map((day) => bodyOn(body!, day)?.name)).toEqual([
      finance.name,
      '二',
      '二',
      '三',
    ]);
    expect(refusal({ body }, revise({ name: '四' }, '2027-06-01'))).toBe('date-before-last-change');
  });

  it('is nothing before it was founded, and is dissolved from its day on', () => {
    const founded: BodyCommand = { ...register, registration: { ...finance, foundedOn: '2020-05-01' } };
    const { body } = after(founded, propose('dissolution'), confirm('two'));
    expect(bodyOn(body!, '2020-04-30')).toBeUndefined();
    expect(bodyOn(body!, '2026-11-23')).not.toHaveProperty('dissolved');
    expect(bodyOn(body!, '2026-11-24')).toMatchObject({ dissolved: { reason: '机构改革' } });
  });

  it('has the affiliations that the arbiter decided, dated and once, and takes no end back for an older state of the arbiter', () => {
    const state = after(register, guidance, mirror(toCommittee));
    expect(state.body?.relations.map(({ type }) => type)).toEqual(['guidance', 'affiliation']);
    expect(given(state, mirror(toCommittee)).events).toEqual([]);
    const ended = given(state, mirror({ ...toCommittee, until: '2026-06-01' })).state;
    expect(ended.body?.relations[1]).toMatchObject({ to: 'LJ-GW', until: '2026-06-01' });
    expect(given(ended, mirror(toCommittee)).events).toEqual([]);
    const again: MirroredAffiliation = { to: 'LJ-GW', since: '2026-06-01', source: 'test' };
    const reopened = given(ended, mirror({ ...toCommittee, until: '2026-06-01' }, again)).state;
    expect(reopened.body?.relations.slice(1)).toMatchObject([{ until: '2026-06-01' }, { since: '2026-06-01' }]);
  });

  it('mirrors an affiliation that never held beside one that began on the same day', () => {
    const never = { ...toCommittee, until: '2026-01-01' };
    const state = after(register, mirror(never, toCommittee));
    expect(state.body?.relations).toMatchObject([{ until: '2026-01-01' }, { to: 'LJ-GW' }]);
    const ended = given(state, mirror(never, { ...toCommittee, until: '2026-03-01' })).state;
    expect(ended.body?.relations.map(({ until }) => until)).toEqual(['2026-01-01', '2026-03-01']);
  });

  it('may build jointly with a body above or below it, and never with itself', () => {
    expect(refusal(after(register), jointBuilding)).toBe('accepted');
    const own = { ...jointBuilding, relation: { type: 'joint-building', to: 'LJ-CZJ', source: 'test' } } as BodyCommand;
    expect(refusal(after(register), own)).toBe('relation-to-itself');
  });

  it('ends a relation on a date and keeps that it was', () => {
    const end = (until: string): BodyCommand => ({
      type: 'unrelate-body',
      relation: { type: 'joint-building', to: 'LJ-SJJ' },
      until,
    });
    const state = after(register, jointBuilding, end('2026-06-30'));
    expect(state.body?.relations).toEqual([
      { type: 'joint-building', to: 'LJ-SJJ', since: '2026-01-01', until: '2026-06-30', source: 'test' },
    ]);
    expect(given(state, end('2026-06-30')).events).toEqual([]);
    expect(refusal(state, end('2026-07-30'))).toBe('relation-unknown');
    expect(refusal(after(register, jointBuilding), end('2025-06-30'))).toBe('relation-ends-before-start');
  });

  it.each(['dissolution', 'move'] as const)('waits for a second person’s yes before a %s', (kind) => {
    const asked = after(register, propose(kind));
    expect(asked.body).toMatchObject({ unit: 'organisation', pending: { change: kind } });
    expect(asked.body).not.toHaveProperty('dissolved');
    expect(refusal(asked, confirm('one'))).toBe('own-request');
    const done = given(asked, confirm('two')).state;
    expect(done.body).not.toHaveProperty('pending');
    expect(done.body).toMatchObject(kind === 'move' ? { unit: 'propaganda' } : { dissolved: { on: '2026-11-24' } });
    expect(refusal(after(register), confirm('two'))).toBe('no-pending-change');
  });

  it('takes no other change while one waits, and the same one asked again says nothing new', () => {
    const asked = after(register, propose('move'));
    expect(given(asked, propose('move')).events).toEqual([]);
    expect(refusal(asked, propose('dissolution'))).toBe('change-pending');
    expect(refusal(asked, propose('move', 'two'))).toBe('change-pending');
    expect(refusal(asked, revise({ name: '新名' }))).toBe('change-pending');
    const refused = given(asked, { type: 'refuse-change', reason: 'no' }).state;
    expect(refusal(refused, revise({ name: '新名' }))).toBe('accepted');
  });

  it('tells nobody outside who asked for a change', () => {
    const [event] = given(after(register), propose('move')).events;
    expect(event?.data).toHaveProperty('by', 'one');
    expect(bodyCategory.publish(event!).data).not.toHaveProperty('by');
  });

  it('takes no change once it is dissolved, and is dissolved once; what stood between it and others has ended', () => {
    const state = after(register, jointBuilding, propose('dissolution'), confirm('two'));
    expect(refusal(state, guidance)).toBe('body-dissolved');
    expect(refusal(state, revise({ name: '新名' }))).toBe('body-dissolved');
    expect(given(state, propose('dissolution')).events).toEqual([]);
    expect(state.body?.relations).toMatchObject([{ to: 'LJ-SJJ', until: '2026-11-24' }]);
  });

  it('cannot be revised before it is registered', () => {
    expect(refusal(bodyDecider.initial(), revise({ name: '新名' }))).toBe('body-unknown');
  });
});

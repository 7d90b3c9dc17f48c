import type { Registration } from '#contracts';
import { RuleViolation } from '#kernel';
import { bodyDecider, type BodyCommand, type BodyState } from './registered-body.js';

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
const affiliate = (to: string, above: string[] = []): BodyCommand => ({
  type: 'relate-body',
  body: 'LJ-CZJ',
  relation: { type: 'affiliation', to, since: '2026-01-01', source: 'test' },
  above,
});
const jointBuilding: BodyCommand = {
  type: 'relate-body',
  body: 'LJ-CZJ',
  relation: { type: 'joint-building', to: 'LJ-SJJ', since: '2026-01-01', source: 'test' },
  above: ['LJ-CZJ'],
};

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

  it('is revised as a whole and keeps its relations', () => {
    const revised = after(register, affiliate('LJ-GW'), {
      type: 'revise-body',
      registration: { ...finance, members: 150 },
    });
    expect(revised.body).toMatchObject({ members: 150, relations: [{ type: 'affiliation', to: 'LJ-GW' }] });
  });

  it('may have two parent lines, and the same relation is taken once', () => {
    const leadership: BodyCommand = {
      type: 'relate-body',
      body: 'LJ-CZJ',
      relation: { type: 'leadership', to: 'LJ-CZJ-DZ', source: 'test' },
      above: [],
    };
    const state = after(register, affiliate('LJ-GW'), leadership);
    expect(state.body?.relations.map((relation) => relation.type)).toEqual(['affiliation', 'leadership']);
    expect(given(state, leadership).events).toEqual([]);
  });

  it('refuses an affiliation that closes a circle, and one to itself', () => {
    expect(refusal(after(register), affiliate('LJ-CZJ-1', ['LJ-CZJ-1', 'LJ-CZJ']))).toBe('affiliation-circle');
    expect(refusal(after(register), affiliate('LJ-CZJ'))).toBe('relation-to-itself');
  });

  it('may build jointly with a body above or below it: that changes no affiliation', () => {
    expect(refusal(after(register), jointBuilding)).toBe('accepted');
  });

  it('ends a relation on a date and keeps that it was', () => {
    const end: BodyCommand = {
      type: 'unrelate-body',
      relation: { type: 'joint-building', to: 'LJ-SJJ', source: 'test' },
      until: '2026-06-30',
    };
    const state = after(register, jointBuilding, end);
    expect(state.body?.relations).toEqual([
      { type: 'joint-building', to: 'LJ-SJJ', since: '2026-01-01', until: '2026-06-30', source: 'test' },
    ]);
    expect(refusal(state, end)).toBe('relation-unknown');
  });

  it('takes no change once it is dissolved, and is dissolved once', () => {
    const state = after(register, { type: 'dissolve-body', reason: '机构改革' });
    expect(refusal(state, affiliate('LJ-GW'))).toBe('body-dissolved');
    expect(given(state, { type: 'dissolve-body', reason: 'again' }).events).toEqual([]);
  });

  it('cannot be revised before it is registered', () => {
    expect(refusal(bodyDecider.initial(), { type: 'revise-body', registration: finance })).toBe('body-unknown');
  });
});

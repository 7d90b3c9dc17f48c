import { describe, expect, it } from '@jest/globals';
import { refusal } from '../domain/life-cycle/initiative.fixture.js';
import { participationDecider } from './participation.decide.js';
import {
  evolveParticipation,
  type InvitationFacts,
  type ParticipationCommand,
  type ParticipationState,
} from './participation.js';

const at = '2027-03-01T00:00:00.000Z';
const facts: InvitationFacts = {
  status: 'posted',
  round: 1,
  respondBy: '2027-03-05T00:00:00.000Z',
  startsAt: '2027-03-12T00:30:00.000Z',
  endsAt: '2027-03-12T03:30:00.000Z',
};
const whose = { initiative: 'org-x', body: 'LJ-TW' };
const accept = (changes: Partial<InvitationFacts> = {}): ParticipationCommand => ({
  type: 'accept',
  ...whose,
  facts: { ...facts, ...changes },
});
const decline = (reason: string): ParticipationCommand => ({ type: 'decline', ...whose, facts, reason });
const propose = (proposal: object): ParticipationCommand => ({ type: 'propose', ...whose, facts, proposal });

const decide = (command: ParticipationCommand, state: ParticipationState = participationDecider.initial(), now = at) =>
  participationDecider.decide({ ...command, at: now }, state);
const after = (...commands: readonly ParticipationCommand[]): ParticipationState =>
  commands.reduce(
    (state, command) => decide(command, state).reduce(evolveParticipation, state),
    participationDecider.initial(),
  );

describe('an invited body', () => {
  it('accepts, declines with a reason, or proposes, each one event that names the round', () => {
    expect(decide(accept())).toEqual([{ type: 'participation.accepted', data: { ...whose, round: 1 } }]);
    expect(decide(decline('人手不足'))).toEqual([
      { type: 'participation.declined', data: { ...whose, round: 1, reason: '人手不足' } },
    ]);
    expect(decide(propose({ role: 'consult' }))).toEqual([
      { type: 'participation.proposed', data: { ...whose, round: 1, role: 'consult' } },
    ]);
  });

  it('that says the same again gives no events', () => {
    expect(decide(accept(), after(accept()))).toEqual([]);
    expect(decide(decline('a'), after(decline('a')))).toEqual([]);
    expect(decide(propose({ note: 'a' }), after(propose({ note: 'a' })))).toEqual([]);
  });

  it('may change its mind until respondBy', () => {
    expect(decide(decline('a'), after(accept()))).toHaveLength(1);
    expect(decide(accept(), after(decline('a')))).toHaveLength(1);
    expect(decide(decline('b'), after(decline('a')))).toHaveLength(1);
    expect(decide(propose({ note: 'b' }), after(propose({ note: 'a' })))).toHaveLength(1);
  });

  it('answers anew when it is asked anew', () => {
    expect(decide(accept({ round: 2 }), after(accept()))).toMatchObject([{ data: { round: 2 } }]);
  });

  it.each([
    ['initiative-withdrawn', { status: 'withdrawn' }],
    ['initiative-not-posted', { status: 'draft' }],
    ['initiative-over', { status: 'concluded' }],
    ['not-invited', { round: undefined }],
    ['respond-by-over', { respondBy: at }],
  ] as const)('is refused as %s', (code, changes) => {
    expect(refusal(() => decide(accept(changes as Partial<InvitationFacts>)))).toMatchObject({
      code,
      kind: 'conflict',
    });
  });

  it('proposes something, and no time that ends before it starts', () => {
    expect(refusal(() => decide(propose({}))).code).toBe('nothing-proposed');
    expect(refusal(() => decide(propose({ endsAt: facts.startsAt }))).code).toBe('ends-before-start');
  });
});

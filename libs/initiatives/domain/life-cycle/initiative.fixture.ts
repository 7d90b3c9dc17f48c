import { expect } from '@jest/globals';
import type { InitiativeContent, Invited, ParticipantRole } from '#contracts';
import { RuleViolation } from '#kernel';
import { initiativeDecider } from './initiative.decide.js';
import {
  evolveInitiative,
  type Initiative,
  type InitiativeCommand,
  type InitiativeEvent,
  type InitiativeState,
} from './initiative.js';

/** 1 March 2027, before everything of the fixture's initiative. */
export const now = '2027-03-01T00:00:00.000Z';
export const id = 'org-x';

export const invite = (body: string, role: ParticipantRole = 'support', required = true): Invited => ({
  body,
  unit: body === 'LJ-XC' ? 'propaganda' : 'mass-organisations',
  role,
  required,
});

export const content = (changes: Partial<InitiativeContent> = {}): InitiativeContent => ({
  title: '植树志愿服务',
  purpose: '',
  kind: 'volunteering',
  host: 'LJ-GW',
  startsAt: '2027-03-12T00:30:00.000Z',
  endsAt: '2027-03-12T03:30:00.000Z',
  timeZone: 'Asia/Shanghai',
  invited: [invite('LJ-XC'), invite('LJ-TW')],
  onSilence: 'ask',
  ...changes,
});

/** What has happened, by the commands that made it. */
export const after = (...commands: readonly (InitiativeCommand & { readonly at?: string })[]): InitiativeState =>
  commands.reduce((state, command) => {
    const events = initiativeDecider.decide({ at: now, ...command }, state);
    return events.reduce(evolveInitiative, state);
  }, initiativeDecider.initial());

export const decide = (state: InitiativeState, command: InitiativeCommand, at = now): readonly InitiativeEvent[] =>
  initiativeDecider.decide({ ...command, at }, state);

export const typesOf = (events: readonly InitiativeEvent[]): readonly string[] => events.map(({ type }) => type);

export const known = (state: InitiativeState): Initiative => {
  if (state.status === 'unknown') throw new Error('nothing has happened yet');
  return state;
};

/** The refusal that a command meets; fails when it meets none. */
export const refusal = (attempt: () => unknown): RuleViolation => {
  try {
    attempt();
  } catch (error) {
    expect(error).toBeInstanceOf(RuleViolation);
    return error as RuleViolation;
  }
  throw new Error('it was not refused');
};

export const draft = (changes: Partial<InitiativeContent> = {}): InitiativeCommand => ({
  type: 'draft',
  id,
  content: content(changes),
});
export const post: InitiativeCommand = { type: 'post' };
export const start: InitiativeCommand = { type: 'start' };

export const accepts = (body: string, round?: number, answeredAt = '2027-03-02T00:00:00.000Z'): InitiativeCommand => ({
  type: 'record-answer',
  body,
  unit: invite(body).unit,
  answeredAt,
  answer: { kind: 'accepted' },
  ...(round !== undefined && { round }),
});
export const declines = (body: string, answeredAt = '2027-03-02T00:00:00.000Z'): InitiativeCommand => ({
  type: 'record-answer',
  body,
  unit: invite(body).unit,
  answeredAt,
  answer: { kind: 'declined', reason: '人手不足' },
});
export const proposes = (
  body: string,
  proposal: object,
  answeredAt = '2027-03-02T00:00:00.000Z',
): InitiativeCommand => ({
  type: 'record-answer',
  body,
  unit: invite(body).unit,
  answeredAt,
  answer: { kind: 'proposed', ...proposal },
});

import { expect } from '@jest/globals';
import type { Timed } from '#kernel';
import { given } from '#testing';
import { signUpDecider } from './sign-ups.decide.js';
import type { InitiativeFacts, SignUpCommand, SignUpEvent } from './sign-ups.js';

export const initiative = 'org-x';
export const now = '2027-03-01T00:00:00.000Z';
export const session = { from: '2027-03-12T01:00:00.000Z', to: '2027-03-12T03:00:00.000Z' };

/** An initiative of LJ-GW with two places, posted and to begin on 12 March. */
export const facts = (changes: Partial<InitiativeFacts> = {}): InitiativeFacts => ({
  host: 'LJ-GW',
  title: '植树',
  places: 2,
  revision: 2,
  status: 'agreed',
  kind: 'volunteering',
  startsAt: session.from,
  sessions: [session],
  closesAt: session.to,
  ...changes,
});

type Wish<T extends SignUpCommand['type']> = Partial<Omit<Extract<SignUpCommand, { readonly type: T }>, 'type'>>;

export const signsUp = (person: string, more: Wish<'sign-up'> = {}): SignUpCommand => ({
  type: 'sign-up',
  initiative,
  person,
  body: 'LJ-TW',
  byHost: false,
  facts: facts(),
  ...more,
});
export const withdraws = (person: string, more: Wish<'withdraw'> = {}): SignUpCommand => ({
  type: 'withdraw',
  initiative,
  person,
  facts: facts(),
  ...more,
});
export const attends = (person: string, more: Wish<'attend'> = {}): SignUpCommand => ({
  type: 'attend',
  initiative,
  person,
  by: 'host',
  facts: facts({ status: 'running' }),
  ...more,
});

const who = (person: string) => ({ initiative, person, body: 'LJ-TW' });
export const offered = (changes: object = {}): SignUpEvent => ({
  type: 'sign-up.offered',
  data: { initiative, host: 'LJ-GW', title: '植树', places: 2, revision: 2, ...changes },
});
export const taken = (person: string): SignUpEvent => ({ type: 'sign-up.taken', data: who(person) });
export const waitlisted = (person: string): SignUpEvent => ({ type: 'sign-up.waitlisted', data: who(person) });
export const movedUp = (person: string): SignUpEvent => ({ type: 'sign-up.moved-up', data: who(person) });
export const withdrawn = (person: string): SignUpEvent => ({ type: 'sign-up.withdrawn', data: who(person) });
export const attended = (person: string, more: object = {}): SignUpEvent => ({
  type: 'sign-up.attended',
  data: { ...who(person), ...session, kind: 'volunteering', by: 'host', ...more },
});

export const list = (...events: readonly SignUpEvent[]) => ({
  when: (command: SignUpCommand & Partial<Timed<object>>) => {
    const outcome = given(signUpDecider, events).when({ at: now, ...command });
    return {
      then: (...wanted: readonly SignUpEvent[]) => expect(outcome.events).toEqual(wanted),
      thenRefused: (code: string) => expect(outcome.refusal?.code).toBe(code),
    };
  },
});

import { describe, it } from '@jest/globals';
import type { SignUpEvent } from './sign-ups.js';
import {
  attended,
  attends,
  facts,
  initiative,
  list,
  movedUp,
  now,
  offered,
  session,
  taken,
  waitlisted,
  withdraws,
} from './sign-ups.fixture.js';

const code = 'K7Q4-M2XP';
const set: SignUpEvent = { type: 'sign-up.code-set', data: { initiative, code } };
const noShowsFreed: SignUpEvent = { type: 'sign-up.no-shows-freed', data: { initiative } };
const running = facts({ status: 'running' });

describe('Attendance', () => {
  it('is recorded once for who has a place, with what the initiative states for it', () => {
    list(offered(), taken('a')).when(attends('a')).then(attended('a'));
    list(offered(), taken('a'), attended('a')).when(attends('a')).then();
    list(offered(), taken('a'))
      .when(attends('a', { facts: { ...running, hours: 2.5, credits: 1 } }))
      .then(attended('a', { hours: 2.5, credits: 1 }));
  });

  it('is of nobody who waits or is not on the list: no credit without a place', () => {
    list(offered({ places: 1 }), taken('a'), waitlisted('b'))
      .when(attends('b'))
      .thenRefused('no-place');
    list(offered()).when(attends('b')).thenRefused('not-signed-up');
  });

  it('is no fact before it runs or its hour has come, and is not changed once it is assessed or withdrawn', () => {
    const on = (status: 'posted' | 'agreed' | 'concluded' | 'assessed' | 'withdrawn', at: string) =>
      list(offered(), taken('a')).when({ ...attends('a', { facts: facts({ status }) }), at });
    on('agreed', now).thenRefused('attendance-too-early');
    on('agreed', '2027-03-12T00:30:00.000Z').then(attended('a'));
    on('concluded', now).then(attended('a'));
    on('assessed', session.to).thenRefused('attendance-over');
    on('withdrawn', session.to).thenRefused('attendance-over');
  });

  it('is of one occurrence where there are several, named by its start, from an hour before it on', () => {
    const second = { from: '2027-03-19T01:00:00.000Z', to: '2027-03-19T03:00:00.000Z' };
    const both = { ...running, sessions: [session, second] };
    const on = (start: string | undefined, at: string, ...before: readonly SignUpEvent[]) =>
      list(offered(), taken('a'), ...before).when({
        ...attends('a', { facts: both, ...(start !== undefined && { session: start }) }),
        at,
      });
    on(undefined, second.from).thenRefused('unknown-session');
    on('2027-03-20T01:00:00.000Z', second.from).thenRefused('unknown-session');
    on(second.from, session.from).thenRefused('attendance-too-early');
    on(second.from, second.from, attended('a')).then(attended('a', second));
  });

  it('may be recorded by people themselves where the host has set a code, until it ends', () => {
    const checksIn = (more: object) => attends('a', { by: 'code', ...more });
    list(offered(), taken('a')).when(checksIn({ code })).thenRefused('no-code');
    list(offered(), taken('a'), set)
      .when(checksIn({ code: 'XXXX-XXXX' }))
      .thenRefused('wrong-code');
    list(offered(), taken('a'), set).when(checksIn({})).thenRefused('wrong-code');
    list(offered(), taken('a'), set)
      .when(checksIn({ code }))
      .then(attended('a', { by: 'code' }));
    list(offered(), taken('a'), set)
      .when({ ...checksIn({ code }), at: session.to })
      .thenRefused('attendance-over');
    list(offered(), taken('a'), set)
      .when(checksIn({ code, facts: facts({ status: 'concluded' }) }))
      .thenRefused('attendance-over');
  });

  it('is revoked where it was an error, and then holds nobody back from leaving', () => {
    const revokes = { type: 'revoke-attendance' as const, initiative, person: 'a', facts: running };
    const revoked: SignUpEvent = {
      type: 'sign-up.attendance-revoked',
      data: { initiative, person: 'a', body: 'LJ-TW', ...session },
    };
    list(offered(), taken('a'), attended('a')).when(revokes).then(revoked);
    list(offered(), taken('a')).when(revokes).then();
    list(offered(), taken('a'), attended('a'))
      .when({ ...revokes, facts: facts({ status: 'assessed' }) })
      .thenRefused('attendance-over');
    list(offered(), taken('a'), attended('a')).when(withdraws('a')).thenRefused('already-attended');
  });
});

describe('Places of those who have not come', () => {
  const frees = { type: 'free-no-shows' as const, initiative, facts: running };

  it('go to those who wait, and nobody is named or counted for it', () => {
    list(offered(), taken('a'), taken('b'), attended('a'), waitlisted('c'), waitlisted('d'))
      .when(frees)
      .then(noShowsFreed, movedUp('c'));
    list(offered(), taken('a'), taken('b'), attended('a'), noShowsFreed)
      .when(attends('b'))
      .thenRefused('not-signed-up');
  });

  it('are none where everybody came, and are not freed before it begins', () => {
    list(offered(), taken('a'), attended('a')).when(frees).then();
    list(offered(), taken('a'))
      .when({ ...frees, facts: facts() })
      .thenRefused('attendance-too-early');
  });
});

describe('A code', () => {
  it('is set by the host and replaces the one before', () => {
    const sets = { type: 'set-code' as const, initiative, code, facts: running };
    list().when(sets).then(offered(), set);
    list(offered(), set)
      .when({ ...sets, code: 'M2XP-K7Q4' })
      .then({ type: 'sign-up.code-set', data: { initiative, code: 'M2XP-K7Q4' } });
  });
});

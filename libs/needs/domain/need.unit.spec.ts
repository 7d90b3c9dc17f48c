import { describe, expect, it } from '@jest/globals';
import { given } from '#testing';
import { claimDecider, type ClaimCommand } from './claim.js';
import { type NeedCommand, needDecider } from './need.decide.js';
import type { Need, NeedEvent } from './need.js';

const at = '2027-03-01T01:00:00.000Z';
const content = { title: '投影设备', kind: 'other' as const, closesOn: '2027-03-31', paired: [] as string[] };
const posted = (changes: object = {}): NeedEvent => ({
  type: 'need.posted',
  data: { need: 'org-1', body: 'LJ-ZZ', content: { ...content, ...changes }, postedAt: at },
});
const claimed = (body: string, role: 'accountable' | 'support' = 'accountable'): NeedEvent => ({
  type: 'need.claimed',
  data: { need: 'org-1', body, unit: 'mass-organisations', role, claimedAt: at },
});
const when = (events: readonly NeedEvent[], command: NeedCommand) =>
  given(needDecider, events).when({ ...command, at });
const claim = (body: string, role: 'accountable' | 'support' = 'accountable'): NeedCommand => ({
  type: 'record-claim',
  body,
  unit: 'mass-organisations',
  role,
});
const needAfter = (...events: readonly NeedEvent[]): Need => {
  const { current } = events.reduce((state, event) => needDecider.evolve(state, event), needDecider.initial());
  if (!current) throw new Error('not posted');
  return current;
};

describe('A need', () => {
  it('counts the first accountable claim and tells the second', () => {
    expect(when([posted()], claim('LJ-GH')).events).toEqual([claimed('LJ-GH')]);
    expect(when([posted(), claimed('LJ-GH')], claim('LJ-TW')).events).toMatchObject([
      { type: 'need.claim-refused', data: { body: 'LJ-TW', reason: 'accountable-taken' } },
    ]);
    expect(when([posted(), claimed('LJ-GH')], claim('LJ-TW', 'support')).events).toEqual([claimed('LJ-TW', 'support')]);
    expect(when([posted(), claimed('LJ-GH')], claim('LJ-GH')).events).toEqual([]);
  });

  it('is claimed only as long as a body is accountable', () => {
    const support = claimed('LJ-TW', 'support');
    expect(needAfter(posted(), support).status).toBe('open');
    expect(needAfter(posted(), support, claimed('LJ-GH')).status).toBe('claimed');
    const withdrawn: NeedEvent = { type: 'need.claim-withdrawn', data: { need: 'org-1', body: 'LJ-GH' } };
    expect(needAfter(posted(), support, claimed('LJ-GH'), withdrawn).status).toBe('open');
  });

  it('is the paired bodies’ first, and opens to all once', () => {
    const paired = posted({ paired: ['LJ-TW'] });
    expect(when([paired], claim('LJ-GH')).events).toMatchObject([{ data: { reason: 'not-paired' } }]);
    expect(when([paired], claim('LJ-TW')).events).toEqual([claimed('LJ-TW')]);
    const opened = when([paired], { type: 'open-to-all' }).events ?? [];
    expect(opened).toEqual([{ type: 'need.opened-to-all', data: { need: 'org-1' } }]);
    expect(when([paired, ...opened], { type: 'open-to-all' }).events).toEqual([]);
    expect(when([paired, claimed('LJ-TW')], { type: 'open-to-all' }).events).toEqual([]);
    expect(when([paired, ...opened], claim('LJ-GH')).events).toEqual([claimed('LJ-GH')]);
  });

  it.each<[string, NeedCommand, readonly NeedEvent[]]>([
    ['asker-paired', { type: 'post-need', id: 'org-1', body: 'LJ-ZZ', content: { ...content, paired: ['LJ-ZZ'] } }, []],
    [
      'closes-in-the-past',
      { type: 'post-need', id: 'org-1', body: 'LJ-ZZ', content: { ...content, closesOn: '2027-02-28' } },
      [],
    ],
    ['ends-before-start', { type: 'revise-need', changes: { from: at, to: at } }, [posted()]],
    ['need-unclaimed', { type: 'close-need', satisfaction: 'satisfied' }, [posted(), claimed('LJ-TW', 'support')]],
    [
      'need-over',
      { type: 'withdraw-need', reason: '不需要' },
      [posted(), { type: 'need.withdrawn', data: { need: 'org-1', reason: '不需要' } }],
    ],
  ])('is refused by name: %s', (code, command, events) => {
    expect(when(events, command).refusal?.code).toBe(code);
  });
});

describe('A claim', () => {
  const say = (
    need: Need,
    command: Omit<Extract<ClaimCommand, { type: 'make-claim' }>, 'need'> | { type: 'withdraw-claim'; body: string },
  ) => given(claimDecider, []).when({ ...command, need, at });

  it.each([
    ['not-open-to-you', needAfter(posted({ paired: ['LJ-TW'] })), 'LJ-GH'],
    ['not-open-to-you', needAfter(posted()), 'LJ-ZZ'],
    ['accountable-taken', needAfter(posted(), claimed('LJ-TW')), 'LJ-GH'],
    ['need-over', needAfter(posted(), { type: 'need.withdrawn', data: { need: 'org-1', reason: '不需要' } }), 'LJ-GH'],
  ])('is refused by name: %s', (code, need, body) => {
    expect(say(need, { type: 'make-claim', body, role: 'accountable' }).refusal?.code).toBe(code);
  });

  it('that nobody made is not withdrawn', () => {
    expect(say(needAfter(posted()), { type: 'withdraw-claim', body: 'LJ-GH' }).refusal?.code).toBe('nothing-claimed');
  });
});

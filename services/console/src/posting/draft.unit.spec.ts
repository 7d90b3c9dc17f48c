import { describe, expect, it } from '@jest/globals';
import { emptyDraft, isComplete, requestOf, type Draft } from './draft.ts';

const draft: Draft = {
  ...emptyDraft('LJ-GW', 'Asia/Shanghai', 'key'),
  title: ' 联合学习 ',
  startsAt: '2027-03-08T09:00',
  endsAt: '2027-03-08T11:30',
};

describe('an initiative that is being typed', () => {
  it('can be posted when it has a title, a host and a time that ends after it starts', () => {
    expect(isComplete(draft, 'check')).toBe(true);
    expect(isComplete({ ...draft, title: ' ' }, 'check')).toBe(false);
    expect(isComplete({ ...draft, endsAt: '2027-03-08T09:00' }, 'when')).toBe(false);
    expect(isComplete({ ...draft, endsAt: '' }, 'when')).toBe(false);
  });

  it('has at most one accountable body, and no empty line among the invited', () => {
    const accountable = { body: 'LJ-XC', role: 'accountable', required: true } as const;
    expect(isComplete({ ...draft, invited: [accountable] }, 'who')).toBe(true);
    expect(isComplete({ ...draft, invited: [accountable, { ...accountable, body: 'LJ-JW' }] }, 'who')).toBe(false);
    expect(isComplete({ ...draft, invited: [{ ...accountable, body: '' }] }, 'who')).toBe(false);
  });

  it('is sent in instants, without what nothing was typed into', () => {
    expect(requestOf(draft)).toEqual({
      title: '联合学习',
      purpose: '',
      kind: 'activity',
      host: 'LJ-GW',
      startsAt: '2027-03-08T01:00:00.000Z',
      endsAt: '2027-03-08T03:30:00.000Z',
      timeZone: 'Asia/Shanghai',
      invited: [],
      onSilence: 'ask',
    });
  });
});

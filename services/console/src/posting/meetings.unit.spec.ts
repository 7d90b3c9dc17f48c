import { describe, expect, it } from '@jest/globals';
import type { Initiative } from '../api/initiatives.ts';
import { meetingsOf } from './meetings.ts';

const initiative = (id: string, changes: Partial<Initiative> = {}): Initiative => ({
  id,
  version: 1,
  status: 'posted',
  unit: 'organisation',
  title: id,
  purpose: '',
  kind: 'activity',
  host: 'LJ-GW',
  accountable: 'LJ-GW',
  startsAt: '2027-03-17T01:00:00Z',
  endsAt: '2027-03-17T03:00:00Z',
  timeZone: 'Asia/Shanghai',
  participants: [],
  bundles: [],
  stages: { study: null, deploy: null, inspect: null, assess: null },
  ...changes,
});
const draft = {
  host: 'LJ-XC',
  invited: [{ body: 'LJ-TW', role: 'support' as const, required: true }],
  place: '一号厅',
};
const period = { from: '2027-03-17T02:00:00.000Z', to: '2027-03-17T04:00:00.000Z' };
const ids = (...all: Initiative[]) => meetingsOf(all, draft, period, 'own').map(({ initiative: { id } }) => id);

describe('what happens at the same time', () => {
  it('is not what is being revised, drafted or withdrawn', () => {
    expect(
      ids(
        initiative('a'),
        initiative('own'),
        initiative('b', { status: 'draft' }),
        initiative('c', { status: 'withdrawn' }),
      ),
    ).toEqual(['a']);
  });

  it('is of a series what happens on one of its dates, and no hour between them', () => {
    const whole = { startsAt: '2027-01-17T01:00:00Z', endsAt: '2027-12-17T03:00:00Z' };
    const on = (day: string) => ({ startsAt: `2027-${day}T01:00:00Z`, endsAt: `2027-${day}T03:00:00Z` });
    expect(ids(initiative('between', { ...whole, occurrences: [on('02-17'), on('04-17')] }))).toEqual([]);
    expect(ids(initiative('on', { ...whole, occurrences: [on('02-17'), on('03-17')] }))).toEqual(['on']);
  });

  it('names whoever would have to be at both and the same place, and puts that first', () => {
    const both = {
      participants: [{ body: 'LJ-TW', unit: 'mass-organisations', role: 'support', required: true, answer: 'none' }],
    } as const;
    const declined = { participants: [{ ...both.participants[0], answer: 'declined' }] } as const;
    const found = meetingsOf(
      [initiative('other', declined), initiative('both', both), initiative('place', { place: '一号厅 ' })],
      draft,
      period,
      undefined,
    );
    expect(found.map(({ initiative: { id }, shared, isSamePlace }) => [id, shared, isSamePlace])).toEqual([
      ['place', [], true],
      ['both', ['LJ-TW'], false],
      ['other', [], false],
    ]);
  });
});

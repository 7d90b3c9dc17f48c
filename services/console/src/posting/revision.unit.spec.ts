import { describe, expect, it } from '@jest/globals';
import type { Initiative } from '../api/initiatives.ts';
import { changesOf, draftOf } from './revision.ts';

const initiative: Initiative = {
  id: 'org-1',
  version: 3,
  status: 'posted',
  unit: 'organisation',
  title: '联合主题党日',
  purpose: '共同学习',
  kind: 'activity',
  host: 'LJ-GW',
  accountable: 'LJ-GW',
  startsAt: '2027-06-23T01:00:00.000Z',
  endsAt: '2027-06-23T03:00:00.000Z',
  timeZone: 'Asia/Shanghai',
  place: '一号厅',
  respondBy: '2027-06-20T01:00:00.000Z',
  onSilence: 'ask',
  participants: [{ body: 'LJ-XC', unit: 'propaganda', role: 'support', required: true, answer: 'accepted' }],
  bundles: [],
  stages: { study: null, deploy: null, inspect: null, assess: null },
};

describe('a revision of an initiative', () => {
  const before = draftOf(initiative);

  it('changes nothing where nothing was changed', () => {
    expect(changesOf(before, before)).toEqual({});
  });

  it('sends what was changed, and null for what was taken away', () => {
    const after = { ...before, endsAt: '2027-06-23T12:00', place: '', respondBy: '' };
    expect(changesOf(after, before)).toEqual({ endsAt: '2027-06-23T04:00:00.000Z', place: null, respondBy: null });
  });

  it('sends all who are invited when one of them changes', () => {
    const invited = [{ body: 'LJ-XC', role: 'accountable', required: true }] as const;
    expect(changesOf({ ...before, invited }, before)).toEqual({ invited });
  });
});

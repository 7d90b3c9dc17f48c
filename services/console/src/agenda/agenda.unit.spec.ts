import { describe, expect, it } from '@jest/globals';
import type { Initiative } from '../api/initiatives.ts';
import type { Reservation } from '../api/reservations.ts';
import { entriesOfInitiative, entriesOfReservation } from './agenda-entries.ts';

const now = Date.parse('2027-03-10T00:00:00Z');
const booking: Reservation = {
  id: 'org-hall.r1',
  resource: 'org-hall',
  status: 'confirmed',
  quantity: 1,
  body: 'LJ-CZJ',
  purpose: '例会',
  from: '2027-03-17T01:00:00Z',
  to: '2027-03-17T02:00:00Z',
};
const groups = (changes: Partial<Reservation>) =>
  entriesOfReservation({ ...booking, ...changes }, now).map(({ group }) => group);

describe('what a body has before it', () => {
  it('is booked, asked for, waited for or lost, and nothing that it has cancelled itself', () => {
    expect(groups({})).toEqual(['booked']);
    expect(groups({ status: 'awaiting-approval' })).toEqual(['asked']);
    expect(groups({ status: 'held', awaiting: 'approval' })).toEqual(['asked']);
    expect(groups({ status: 'held' })).toEqual(['booked']);
    expect(groups({ status: 'waitlisted' })).toEqual(['waiting']);
    expect(groups({ status: 'displaced' })).toEqual(['lost']);
    expect(groups({ status: 'released' })).toEqual([]);
  });

  it('is each date of a series that is still to come', () => {
    const on = (day: string) => ({ from: `2027-03-${day}T01:00:00Z`, to: `2027-03-${day}T02:00:00Z` });
    const entries = entriesOfReservation({ ...booking, occurrences: [on('03'), on('17'), on('24')] }, now);
    expect(entries.map(({ from }) => from)).toEqual([on('17').from, on('24').from]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
    expect(entries[1]?.path).toContain(encodeURIComponent(on('24').from));
  });

  it('is what it hosts, and what it is invited to as long as it has not declined', () => {
    const initiative: Initiative = {
      id: 'pro-1',
      version: 1,
      status: 'posted',
      unit: 'propaganda',
      title: '读书会',
      purpose: '',
      kind: 'activity',
      host: 'LJ-XC',
      accountable: 'LJ-XC',
      startsAt: '2027-03-17T01:00:00Z',
      endsAt: '2027-03-17T02:00:00Z',
      timeZone: 'Asia/Shanghai',
      participants: [{ body: 'LJ-CZJ', unit: 'organisation', role: 'support', required: true, answer: 'accepted' }],
      bundles: [],
      stages: { study: null, deploy: null, inspect: null, assess: null },
    };
    const of = (body: string, changes: Partial<Initiative> = {}) =>
      entriesOfInitiative({ ...initiative, ...changes }, body, now).map(({ group, status }) => [group, status]);
    expect(of('LJ-XC')).toEqual([['hosting', 'posted']]);
    expect(of('LJ-CZJ')).toEqual([['joining', 'accepted']]);
    expect(of('LJ-TW')).toEqual([]);
    expect(of('LJ-XC', { status: 'draft' })).toEqual([]);
    const [own] = initiative.participants;
    if (own === undefined) throw new Error('nobody is invited');
    expect(of('LJ-CZJ', { participants: [{ ...own, answer: 'declined' }] })).toEqual([]);
  });
});

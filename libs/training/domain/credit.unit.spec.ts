import { describe, expect, it } from '@jest/globals';
import { given } from '#testing';
import { type CreditCommand, creditDecider, type CreditEvent } from './credit.js';
import { creditsFor } from './worth.js';

const at = '2027-03-06T08:00:00.000Z';
const of = { credit: 'pro-1', attendance: 'a' };
const course = { body: 'LJ-TW', initiative: 'org-1', from: '2027-03-05T01:00:00.000Z', to: '2027-03-05T03:00:00.000Z' };
const attended: CreditEvent = { type: 'credit.attended', data: { ...of, holder: 'p-1', year: 2027, ...course } };
const awarded = (credits: number, basis: 'stated' | 'host' = 'stated'): CreditEvent => ({
  type: 'credit.awarded',
  data: { ...of, credits, basis, awardedAt: at },
});
const revoked: CreditEvent = { type: 'credit.revoked', data: { ...of, revokedAt: at } };
const record: CreditCommand = {
  type: 'record-attendance',
  id: 'pro-1',
  holder: 'p-1',
  year: 2027,
  attendance: { id: 'a', ...course },
  worth: { credits: 2, basis: 'stated' },
};
const award: CreditCommand = { type: 'award-credits', attendance: 'a', credits: 3 };
const revoke: CreditCommand = { type: 'revoke-attendance', attendance: 'a' };
const after = (...events: readonly CreditEvent[]) => ({
  when: (command: CreditCommand) => given(creditDecider, events).when({ ...command, at }),
});

describe('Credits', () => {
  it('follow from an attendance, once', () => {
    expect(after().when(record).events).toEqual([attended, awarded(2)]);
    expect(after(attended, awarded(2)).when(record).events).toEqual([]);
  });

  it('are absent where nothing says what it is worth, until the host says it', () => {
    const { worth: _, ...unsaid } = record;
    expect(after().when(unsaid).events).toEqual([attended]);
    expect(after(attended).when(award).events).toEqual([awarded(3, 'host')]);
    expect(after(attended, awarded(3, 'host')).when(award).events).toEqual([]);
  });

  it('are refused without an attendance, and for one that was revoked', () => {
    expect(after().when(award).refusal?.code).toBe('no-attendance');
    expect(after(attended, revoked).when(award).refusal?.code).toBe('no-attendance');
    expect(after(attended).when({ ...award, attendance: 'b' }).refusal?.code).toBe('no-attendance');
  });

  it('go with the attendance and come again with it', () => {
    expect(after(attended, awarded(2)).when(revoke).events).toEqual([revoked]);
    expect(after(attended, awarded(2), revoked).when(revoke).events).toEqual([]);
    expect(after().when(revoke).events).toEqual([]);
    expect(after(attended, awarded(2), revoked).when(record).events).toEqual([attended, awarded(2)]);
  });
});

describe('What an attendance is worth', () => {
  it('is what the course states, else its hours by the rate, else the rate per course, else nothing', () => {
    const rules = { perHour: 1.5, perCourse: 4 };
    expect(creditsFor({ ...course, credits: 0 }, rules)).toEqual({ credits: 0, by: 'stated' });
    expect(creditsFor({ ...course, hours: 3 }, rules)).toEqual({ credits: 4.5, by: 'per-hour' });
    expect(creditsFor(course, rules)).toEqual({ credits: 3, by: 'per-hour' });
    expect(creditsFor(course, { perCourse: 4 })).toEqual({ credits: 4, by: 'per-course' });
    expect(creditsFor(course, {})).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import type { CountingRule } from '#contracts';
import { given } from '#testing';
import { countedMinutes } from './count-minutes.js';
import { type VolunteerCommand, volunteerDecider } from './volunteer.decide.js';
import type { VolunteerEvent } from './volunteer.js';

const at = '2027-03-06T08:00:00.000Z';
const rule: CountingRule = { from: 'gathering', roundMinutes: 1, leastMinutes: 60, rules: [] };
const ofVolunteer = { volunteer: 'mas-v' };
const registered: VolunteerEvent = {
  type: 'volunteer.registered',
  data: { ...ofVolunteer, body: 'LJ-TW', file: 't', skills: ['急救'], registeredAt: at },
};
const hours = { from: '2027-03-05T01:00:00Z', to: '2027-03-05T03:00:00Z', minutes: 120, rule };
const entered: VolunteerEvent = {
  type: 'volunteer.hours-entered',
  data: { ...ofVolunteer, entry: 'h', ...hours, confirmer: 'LJ-DAJ', as: 'served' },
};
const confirmed: VolunteerEvent = {
  type: 'volunteer.hours-confirmed',
  data: { ...ofVolunteer, entry: 'h', by: 'LJ-DAJ', confirmedAt: at },
};
const revokedHours: VolunteerEvent = {
  type: 'volunteer.hours-revoked',
  data: { ...ofVolunteer, entry: 'h', revokedAt: at },
};
const after = (...events: readonly VolunteerEvent[]) => ({
  when: (command: VolunteerCommand) => {
    const { events: decided, refusal } = given(volunteerDecider, events).when({ ...command, at });
    return {
      then: (...wanted: readonly VolunteerEvent[]) => expect(decided).toEqual(wanted),
      thenRefused: (code: string) => expect(refusal?.code).toBe(code),
    };
  },
});

describe('The counting of service', () => {
  const [from, to, gatheredAt] = ['2027-03-05T01:00:00Z', '2027-03-05T02:50:00Z', '2027-03-05T00:40:00Z'];
  it('begins at gathering or at the start, as the rule says, rounds down and counts at least the least', () => {
    expect(countedMinutes({ from, to, gatheredAt }, rule)).toBe(130);
    expect(countedMinutes({ from, to, gatheredAt }, { ...rule, from: 'start' })).toBe(110);
    expect(countedMinutes({ from, to }, rule)).toBe(110);
    expect(countedMinutes({ from, to, gatheredAt }, { ...rule, roundMinutes: 30 })).toBe(120);
    expect(countedMinutes({ from, to: '2027-03-05T01:05:00Z' }, rule)).toBe(60);
    expect(countedMinutes({ from, to: '2027-03-05T01:05:00Z' }, { ...rule, leastMinutes: 0 })).toBe(5);
    expect(countedMinutes({ from: to, to: from }, rule)).toBe(0);
  });
});

describe('A volunteer', () => {
  const enter = { type: 'enter-hours', entry: 'h', ...hours, confirmer: 'LJ-DAJ', as: 'served' } as const;
  const confirm = { type: 'confirm-hours', entry: 'h', by: 'LJ-DAJ' } as const;
  const certify = {
    type: 'issue-certificate',
    certificate: 'c',
    number: 'LJ-TW〔2027〕1号',
    from: '2027-01-01',
    to: '2027-12-31',
  } as const;

  it('has time entered once, and in no two places at once', () => {
    after(registered).when(enter).then(entered);
    after(registered, entered).when(enter).then();
    after(registered, entered, revokedHours).when(enter).then(entered);
    after(registered, entered, confirmed, revokedHours, entered).when(confirm).then(confirmed);
    after(registered, entered)
      .when({ ...enter, entry: 'h2' })
      .thenRefused('hours-overlap');
    after(registered)
      .when({ ...enter, minutes: 0 })
      .thenRefused('no-hours');
  });

  it('has time confirmed by the body that was served or organised it, and by nobody else', () => {
    after(registered, entered).when(confirm).then(confirmed);
    after(registered, entered, confirmed).when(confirm).then();
    after(registered, entered)
      .when({ ...confirm, by: 'LJ-TW' })
      .thenRefused('not-confirmer');
    after(registered).when(confirm).thenRefused('hours-unknown');
  });

  it('is certified for confirmed time alone', () => {
    after(registered, entered).when(certify).thenRefused('no-hours');
    const { type: _, ...issued } = certify;
    after(registered, entered, confirmed)
      .when(certify)
      .then({ type: 'volunteer.certificate-issued', data: { ...ofVolunteer, ...issued, minutes: 120, issuedAt: at } });
    const revoked: VolunteerEvent = {
      type: 'volunteer.hours-revoked',
      data: { ...ofVolunteer, entry: 'h', revokedAt: at },
    };
    after(registered, entered, confirmed, revoked).when(certify).thenRefused('no-hours');
    after(registered, entered, confirmed, revoked).when(confirm).thenRefused('hours-revoked');
  });
});

import type { AgreementContent, RuleUsed } from '#contracts';
import { given } from '#testing';
import { dutyOfAgreement, type AgreementEvent, evolveAgreement, statusOn } from './agreement.js';
import { type AgreementCommand, agreementDecider } from './agreement.decide.js';

const at = '2026-11-24T08:00:00.000Z';
const rule: RuleUsed = { key: 'agreement.review.max-months', scope: 'all', version: 1, source: 'x', certainty: 'D' };
const content: AgreementContent = {
  parties: [
    { body: 'LJ-CZJ', unit: 'organisation' },
    { body: 'LJ-XC', unit: 'propaganda' },
    { body: 'LJ-TW', unit: 'mass-organisations' },
  ],
  areas: ['联学'],
  duties: [{ key: '1', what: '联合活动', count: 4, per: 'year' }],
  title: '共建协议',
  from: '2027-01-01',
  to: '2028-12-31',
};
const review = { months: 12, rule };
const propose = (more: Partial<AgreementContent> = {}): AgreementCommand => ({
  type: 'propose-agreement',
  agreement: 'org-1',
  by: 'LJ-CZJ',
  content: { ...content, ...more },
  review,
});
const confirm = (body: string, round = 1): AgreementCommand => ({ type: 'record-confirmation', body, round });
const after = (...commands: readonly AgreementCommand[]) =>
  commands.reduce<readonly AgreementEvent[]>(
    (events, command) => [...events, ...(given(agreementDecider, events).when({ ...command, at }).events ?? [])],
    [],
  );
const when = (command: AgreementCommand, ...before: readonly AgreementCommand[]) =>
  given(agreementDecider, after(...before)).when({ ...command, at });
const stateOf = (...commands: readonly AgreementCommand[]) => after(...commands).reduce(evolveAgreement, {});
const concluded = [propose(), confirm('LJ-XC'), confirm('LJ-TW')];
const { to: _to, ...openEnded } = content;
const withoutEnd = [{ ...propose(), content: openEnded } as AgreementCommand, confirm('LJ-XC'), confirm('LJ-TW')];

describe('an agreement', () => {
  it('is concluded when each party has confirmed the same text, its proposer by proposing', () => {
    expect(after(...concluded).map(({ type }) => type.slice('agreement.'.length))).toEqual([
      'proposed',
      'party-confirmed',
      'party-confirmed',
      'concluded',
    ]);
    expect(when(confirm('LJ-XC'), propose(), confirm('LJ-XC'))).toEqual({ events: [] });
    expect(when(confirm('LJ-ZZ'), propose())).toEqual({ events: [] });
    const change: AgreementCommand = { type: 'change-agreement', by: 'LJ-CZJ', content: { ...content, areas: [] } };
    expect(when(confirm('LJ-TW'), propose(), confirm('LJ-XC'), change)).toEqual({ events: [] });
    expect(when(confirm('LJ-TW', 2), propose(), change, confirm('LJ-XC', 2)).events).toHaveLength(2);
    expect(when(change, ...concluded).refusal?.code).toBe('agreement-concluded');
  });

  it('is refused by a party and put before them anew', () => {
    const refuse: AgreementCommand = { type: 'record-refusal', body: 'LJ-XC', round: 1, reason: '条款' };
    expect(statusOn(stateOf(propose(), refuse).current!, '2026-11-24')).toBe('refused');
    expect(when(confirm('LJ-TW'), propose(), refuse)).toEqual({ events: [] });
  });

  it.each([
    ['agreement-period-empty', { to: '2026-12-31' }],
    ['party-twice', { parties: [...content.parties, content.parties[0]!] }],
    ['proposer-no-party', { parties: content.parties.slice(1) }],
    ['duty-host-no-party', { duties: [{ ...content.duties[0]!, host: 'LJ-ZZ' }] }],
  ])('is refused as %s', (code, more) => {
    expect(when(propose(more as Partial<AgreementContent>)).refusal?.code).toBe(code);
  });

  it('is agreed before its first day, in force until its last, and ended after it', () => {
    const { current } = stateOf(...concluded);
    expect(['2026-12-31', '2027-01-01', '2028-12-31', '2029-01-01'].map((day) => statusOn(current!, day))).toEqual([
      'agreed',
      'in-force',
      'in-force',
      'ended',
    ]);
    const end: AgreementCommand = { type: 'end-agreement', on: '2027-06-30', reason: '双方同意' };
    expect(when(end, ...concluded).events).toMatchObject([
      { data: { parties: ['LJ-CZJ', 'LJ-XC', 'LJ-TW'], on: '2027-06-30' } },
    ]);
    expect(when(end, ...concluded, end)).toEqual({ events: [] });
    expect(when({ ...end, on: '2026-12-31' }, ...concluded).refusal?.code).toBe('agreement-ends-before');
    expect(when(end, propose()).refusal?.code).toBe('agreement-not-in-force');
  });

  it('comes up a year after its beginning or its last review where that is before its end', () => {
    expect(dutyOfAgreement(stateOf(...concluded))?.dueOn).toBe('2028-01-01');
    const reviewed: AgreementCommand = { type: 'review-agreement', on: '2028-01-05', today: '2028-01-05' };
    expect(dutyOfAgreement(stateOf(...concluded, reviewed))?.dueOn).toBe('2028-12-31');
    expect(dutyOfAgreement(stateOf(...withoutEnd, reviewed))?.dueOn).toBe('2029-01-05');
    expect(dutyOfAgreement(stateOf(propose()))).toBeUndefined();
  });

  it('is on the board near its end and when a review is missed, once, and ends by itself after its last day', () => {
    const reviewed: AgreementCommand = { type: 'review-agreement', on: '2028-01-05', today: '2028-01-05' };
    const near: AgreementCommand = { type: 'mark-near', on: '2028-11-01' };
    expect(when(near, ...concluded, reviewed).events).toMatchObject([
      { type: 'agreement.due', data: { dueOn: '2028-12-31', reason: 'end' } },
    ]);
    expect(when(near, ...concluded, reviewed, near)).toEqual({ events: [] });
    const missed: AgreementCommand = { type: 'mark-overdue', on: '2028-01-02' };
    expect(when(missed, ...withoutEnd).events).toMatchObject([{ type: 'agreement.due', data: { reason: 'review' } }]);
    expect(when({ type: 'mark-near', on: '2027-12-01' }, ...withoutEnd)).toEqual({ events: [] });
    expect(when({ type: 'mark-overdue', on: '2029-01-01' }, ...concluded, reviewed, near).events).toMatchObject([
      { type: 'agreement.ended', data: { on: '2028-12-31' } },
    ]);
  });
});

import { reasonCodes } from './reasons.js';
import { evolveContext, noContext } from './subject-context.js';
import { languages, textOf } from './texts.js';
import { messagesOf } from '../kinds/index.js';

const envelope = { id: 'e1', subject: 'initiative/org-1', source: 'organisation', sequence: 1 };
const content = {
  title: '节后收心',
  host: 'LJ-GW',
  startsAt: '2027-03-01T01:00:00Z',
  respondBy: '2027-02-01T01:00:00Z',
  invited: [
    { body: 'LJ-XC', unit: 'propaganda', role: 'support', required: true },
    { body: 'LJ-ZGH', unit: 'mass-organisations', role: 'inform', required: false },
  ],
};
const event = (type: string, data: object): never =>
  ({ ...envelope, type, data: { initiative: 'org-1', ...data } }) as never;
const posted = event('initiative.posted', { content });
const known = evolveContext(noContext, posted);
const told = (of: never, context = known) => messagesOf(of, context).map(({ to, reason }) => `${to} ${reason}`);

describe('messages', () => {
  it('of an invitation go to each invited body, with the date by which to answer', () => {
    expect(told(posted, noContext)).toEqual(['LJ-XC invitation-asked', 'LJ-ZGH invitation-asked']);
    expect(messagesOf(posted, noContext)[0]?.params).toMatchObject({ title: '节后收心', respondBy: content.respondBy });
  });

  it('of an answer go to the host', () => {
    const joined = event('initiative.participant-joined', { body: 'LJ-XC', bySilence: false });
    expect(told(joined)).toEqual(['LJ-GW invitation-accepted']);
    expect(evolveContext(known, joined).unanswered).toEqual(['LJ-ZGH']);
  });

  it('of a change go to those whose answer no longer holds, and ask those who were not invited before', () => {
    const invited = [
      ...content.invited,
      { body: 'LJ-TW', unit: 'mass-organisations', role: 'support', required: true },
    ];
    const revised = event('initiative.revised', { content: { ...content, invited }, answersReset: ['LJ-XC'] });
    expect(told(revised)).toEqual(['LJ-XC invitation-time-changed', 'LJ-TW invitation-asked']);
    const answered = { ...known, unanswered: [] };
    expect(evolveContext(answered, revised).unanswered).toEqual(['LJ-XC', 'LJ-TW']);
  });

  it('of a need go to those it is paired with, to the asker about claims, and to a claimer whose claim does not count', () => {
    const need = (type: string, data: object): never =>
      ({ ...envelope, subject: 'need/org-2', type, data: { need: 'org-2', ...data } }) as never;
    const wanted = { title: '投影设备', closesOn: '2027-06-30', paired: ['LJ-TW'] };
    const asked = need('need.posted', { body: 'LJ-ZZ', content: wanted });
    expect(told(asked, noContext)).toEqual(['LJ-TW need-posted']);
    const context = evolveContext(noContext, asked);
    const claimed = need('need.claimed', { body: 'LJ-GH', role: 'accountable' });
    expect(told(claimed, context)).toEqual(['LJ-ZZ need-claimed']);
    const late = need('need.claim-refused', { body: 'LJ-TW', reason: 'accountable-taken' });
    expect(told(late, context)).toEqual(['LJ-TW claim-accountable-taken']);
    const closed = need('need.closed', { satisfaction: 'satisfied' });
    expect(told(closed, evolveContext(context, claimed))).toEqual(['LJ-GH need-closed']);
  });

  it('of a displaced reservation name the reason and what could be had instead', () => {
    const alternatives = [{ from: '2027-03-02T01:00:00Z', to: '2027-03-02T02:00:00Z' }];
    const displaced = event('reservation.displaced', {
      reservation: 'r1',
      resource: 'pro-1',
      body: 'LJ-XC',
      reason: '抢修',
      alternatives,
    });
    expect(messagesOf(displaced, { ...noContext, title: '礼堂', owner: 'LJ-GW' })).toEqual([
      {
        to: 'LJ-XC',
        reason: 'reservation-displaced',
        params: { resource: '礼堂', owner: 'LJ-GW', why: '抢修' },
        alternatives: [{ ...alternatives[0], resource: 'pro-1' }],
        subject: 'resource/pro-1',
      },
    ]);
  });

  it('of a refusal hold the code and never the words of whoever refused', () => {
    const refused = event('reservation.refused', {
      reservation: 'r1',
      resource: 'pro-1',
      body: 'LJ-XC',
      code: 'clearance-refused',
      reason: 'secret',
    });
    const [message] = messagesOf(refused, noContext);
    expect(message?.params).toMatchObject({ code: 'clearance-refused' });
    expect(JSON.stringify(message)).not.toContain('secret');
  });

  it('of a confirmed reservation go out only where somebody had to approve it', () => {
    const claim = {
      reservation: 'r1',
      resource: 'pro-1',
      body: 'LJ-XC',
      from: '2027-03-02T01:00:00Z',
      to: '2027-03-02T02:00:00Z',
    };
    const confirmed = event('reservation.confirmed', claim);
    expect(told(confirmed, noContext)).toEqual([]);
    expect(told(confirmed, { ...noContext, awaiting: ['r1'] })).toEqual(['LJ-XC reservation-approved']);
  });

  it('of a reminder go to whom its schedule names, as ahead or overdue', () => {
    const sent = (on: string) =>
      event('reminder.sent', {
        thing: 'term/organisation/LJ-CZJ',
        body: 'LJ-CZJ',
        bodies: ['LJ-GW'],
        dueOn: '2026-12-20',
        on,
      });
    expect([told(sent('2026-06-20')), told(sent('2027-01-20'))]).toEqual([
      ['LJ-GW duty-ahead'],
      ['LJ-GW duty-overdue'],
    ]);
  });

  it('have a sentence for every reason in both languages, without the clause whose parameter is missing', () => {
    for (const reason of reasonCodes)
      for (const language of languages) expect(textOf({ reason, params: {} }, language)).not.toContain('{');
    const params = { title: '节后收心', host: 'LJ-GW' };
    expect(textOf({ reason: 'invitation-asked', params }, 'zh-CN')).toBe('LJ-GW邀请参加“节后收心”');
    expect(textOf({ reason: 'invitation-asked', params: { ...params, respondBy: '2027-02-01' } }, 'en')).toBe(
      'LJ-GW invites you to “节后收心”; please answer by 2027-02-01',
    );
  });
});

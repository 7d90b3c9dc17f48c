import type { EventPayload, EventType, ReceivedEvent } from '#contracts';
import { noContext, type SubjectContext } from '../domain/subject-context.js';
import { contextAfter, messagesOf, messagesOfReminder, remindersOf } from './index.js';

/** What is told of one stream, event by event, each with the context that the events before it left. */
const story = (stream: string) => {
  let context: SubjectContext = noContext;
  let sequence = 0;
  return {
    tell: <Type extends EventType>(type: Type, data: EventPayload<Type>): string[] => {
      sequence += 1;
      const event = { id: `${stream}#${sequence}`, subject: stream, sequence, type, data } as unknown as ReceivedEvent;
      const drafts = messagesOf(event, context);
      context = contextAfter(event, context) ?? context;
      for (const { subject } of drafts) expect(subject).toMatch(/^[a-z-]+\/.+/);
      expect(JSON.stringify(drafts)).not.toContain('机密');
      return drafts.map(({ to, reason }) => `${to} ${reason}`);
    },
    context: () => context,
  };
};
const eventOf = (type: EventType, data: object): ReceivedEvent => ({ type, data }) as unknown as ReceivedEvent;

describe('messages of the duties', () => {
  it('of an agreement ask the other parties, tell all that it is in force, and its end to those whom no reminder reaches', () => {
    const { tell, context } = story('agreement/org-1');
    const of = { agreement: 'org-1' };
    const party = (body: string) => ({ body, unit: 'organisation' as const });
    const content = {
      parties: [party('LJ-CZJ'), party('LJ-XC')],
      areas: [],
      duties: [],
      title: '共建协议',
      from: '2027-01-01',
      to: '2027-12-31',
    };
    const parties = ['LJ-CZJ', 'LJ-XC'];
    expect(tell('agreement.proposed', { ...of, by: 'LJ-CZJ', content, round: 1 })).toEqual(['LJ-XC agreement-asked']);
    expect(context().unanswered).toEqual(['LJ-XC']);
    expect(tell('agreement.party-refused', { ...of, body: 'LJ-XC', round: 1, reason: '机密' })).toEqual([
      'LJ-CZJ agreement-refused',
    ]);
    expect(tell('agreement.party-confirmed', { ...of, body: 'LJ-XC', round: 2 })).toEqual([]);
    expect(tell('agreement.concluded', { ...of, parties, from: content.from })).toEqual([
      'LJ-CZJ agreement-concluded',
      'LJ-XC agreement-concluded',
    ]);
    const due = { ...of, dueOn: '2027-12-31', on: '2027-11-01' };
    expect(tell('agreement.due', { ...due, reason: 'end' })).toEqual(['LJ-XC agreement-ends']);
    expect(tell('agreement.due', { ...due, reason: 'review' })).toEqual(['LJ-XC agreement-review-due']);
  });

  it('of an area name whose turn it is, and ask the next on turn to confirm the handover', () => {
    const { tell } = story('area/org-1');
    const of = { area: 'org-1', turn: '2027-07-01', from: 'LJ-GW', to: 'LJ-XC', matters: ['m1'] };
    const member = (body: string) => ({ body, unit: 'organisation' as const });
    const content = {
      name: '城东协作区',
      lead: 'LJ-GW',
      members: [member('LJ-GW'), member('LJ-XC')],
      rotation: [{ body: 'LJ-GW', from: '2027-01-01', to: '2027-06-30' }],
    };
    expect(tell('area.formed', { area: 'org-1', content })).toEqual(['LJ-GW area-formed', 'LJ-XC area-formed']);
    expect(tell('area.handover-offered', { ...of, unit: 'propaganda', files: '机密', round: 1 })).toEqual([
      'LJ-XC area-handover-asked',
    ]);
    expect(tell('area.handover-refused', { area: 'org-1', turn: of.turn, by: 'LJ-XC', reason: '机密' })).toEqual([
      'LJ-GW area-handover-refused',
    ]);
    expect(tell('area.handover-confirmed', of)).toEqual(['LJ-GW area-turn']);
  });

  it('of an election ask whoever consents and tell the body the outcome; what it records itself is told to nobody', () => {
    const { tell } = story('election/org-1');
    const of = { election: 'org-1', body: 'LJ-CZJ' };
    const approver = { body: 'LJ-GW', unit: 'organisation' as const, line: 'higher-body' as const };
    const step = { ...of, on: '2027-03-01', round: 1, checks: [] };
    expect(tell('election.opened', { ...of, kind: 'committee', months: 36, approvers: [approver] })).toEqual([]);
    expect(tell('election.approval-asked', { ...of, step: 'approval', approver, round: 1 })).toEqual([
      'LJ-GW election-approval-asked',
    ]);
    expect(tell('election.consent-refused', { ...of, step: 'approval', by: 'LJ-GW', reason: '机密' })).toEqual([
      'LJ-CZJ election-refused',
    ]);
    expect(tell('election.step-completed', { ...step, step: 'approval' })).toEqual(['LJ-CZJ election-approved']);
    expect(tell('election.step-completed', { ...step, step: 'meeting' })).toEqual([]);
    const end = { electedOn: '2027-03-01', endsOn: '2030-02-28' };
    expect(tell('election.step-completed', { ...step, ...end, step: 'result-approval' })).toEqual([
      'LJ-CZJ election-result-approved',
    ]);
    const alone = story('election/org-2');
    alone.tell('election.opened', { ...of, kind: 'committee', months: 36, approvers: [] });
    expect(alone.tell('election.step-completed', { ...step, step: 'approval' })).toEqual([]);
  });

  it('of a post say that it is vacant and not who left it', () => {
    const { tell } = story('post/p1');
    const of = { post: 'p1', body: 'LJ-CZJ' };
    tell('post.established', { ...of, kind: 'secretary', title: '机关党委专职副书记', places: 1, isFullTime: true });
    expect(tell('post.vacated', { ...of, person: '机密', on: '2027-03-01', reason: '机密' })).toEqual([
      'LJ-CZJ post-vacant',
    ]);
  });

  it('of an appointment ask both reviewers, then the decider, and name nobody', () => {
    const { tell } = story('appointment/org-1');
    const of = { appointment: 'org-1', body: 'LJ-CZJ' };
    const reviewer = (body: string, line: 'working-committee' | 'organisation-department') => ({
      body,
      unit: 'organisation' as const,
      line,
    });
    expect(
      tell('appointment.nominated', {
        ...of,
        by: 'LJ-CZJ',
        postKind: 'secretary',
        person: '机密',
        reason: '机密',
        from: '2027-04-01',
        reviewers: [reviewer('LJ-GW', 'working-committee'), reviewer('LJ-ZZ', 'organisation-department')],
        decider: 'LJ-GW',
      }),
    ).toEqual(['LJ-GW appointment-asked', 'LJ-ZZ appointment-asked']);
    expect(tell('appointment.consented', { ...of, by: 'LJ-GW', line: 'working-committee' })).toEqual([]);
    expect(tell('appointment.cleared', { ...of, clearance: 'c1' })).toEqual(['LJ-GW appointment-to-decide']);
    expect(tell('appointment.withdrawn', { ...of, reason: '机密', withdrawnAt: '2027-03-02T00:00:00Z' })).toEqual([
      'LJ-ZZ appointment-withdrawn',
    ]);
  });

  it('of a hearing go to who is heard, to who has to hear when it is late, and once to each that leads conclusions', () => {
    const { tell } = story('hearing/dis-1');
    const of = { hearing: 'dis-1', body: 'LJ-JW', of: 'LJ-CZJ' };
    expect(tell('hearing.planned', { ...of, about: '主体责任', dueOn: '2027-06-30' })).toEqual([
      'LJ-CZJ hearing-planned',
    ]);
    expect(tell('hearing.scheduled', { ...of, on: '2027-06-20', agenda: [] })).toEqual(['LJ-CZJ hearing-scheduled']);
    expect(tell('hearing.overdue', { ...of, dueOn: '2027-06-30', on: '2027-07-01' })).toEqual([
      'LJ-JW hearing-overdue',
    ]);
    const led = (key: string) => ({ key, title: '整改', lead: 'LJ-CZJ', unit: 'organisation' as const });
    expect(tell('hearing.held', { ...of, on: '2027-07-02', conclusions: [led('1'), led('2')] })).toEqual([
      'LJ-CZJ hearing-concluded',
    ]);
  });

  it('of a checklist name once what is still open of a month, a week before its end', () => {
    const item = (key: string, toMonth: number) => ({
      key,
      title: key,
      responsible: { post: '书记', as: 'first-responsible' as const },
      fromMonth: 1,
      toMonth,
    });
    const content = {
      title: '责任清单',
      firstResponsible: '书记',
      items: [item('a', 3), item('b', 3), item('c', 6)],
      indicators: [],
    };
    const of = { checklist: 'dis-1', body: 'LJ-CZJ', unit: 'organisation' as const };
    const issued = { ...of, year: 2027, template: 't', bodyKind: 'party-committee', content };
    const checklist = story('checklist/dis-1');
    expect(checklist.tell('checklist.issued', issued as never)).toEqual(['LJ-CZJ checklist-issued']);
    const march = remindersOf(eventOf('checklist.issued', issued)).find(({ about }) => about['month'] === 3);
    expect(march).toMatchObject({ at: '2027-03-24T00:00:00.000Z', about: { dueOn: '2027-03-31' } });
    const progress = story('checklist-progress/organisation/dis-1/LJ-CZJ');
    progress.tell('checklist.item-completed', { ...of, item: 'a', on: '2027-03-02', evidence: ['机密'] });
    const told = () => messagesOfReminder('checklist-items', march!.about, [checklist.context(), progress.context()]);
    expect(told()).toMatchObject([{ to: 'LJ-CZJ', reason: 'checklist-items-due', params: { count: 1 } }]);
    progress.tell('checklist.item-completed', { ...of, item: 'b', on: '2027-03-03', evidence: [] });
    expect(told()).toEqual([]);
    progress.tell('checklist.item-reopened', { ...of, item: 'b', reason: '机密' });
    expect(told()).toHaveLength(1);
  });

  it('of a finding go to the body, and to the checkers when it says that it is done, without a word of it', () => {
    const { tell } = story('finding/dis-1');
    const checker = (body: string) => ({ body, unit: 'discipline' as const });
    const content = {
      body: 'LJ-CZJ',
      unit: 'organisation' as const,
      title: '机密',
      severity: 'minor' as const,
      rectifyBy: '2027-05-31',
      checkers: [checker('LJ-JW'), checker('LJ-GW')],
    };
    const of = { finding: 'dis-1' };
    expect(tell('finding.raised', { ...of, content, raisedBy: 'LJ-JW' })).toEqual(['LJ-CZJ finding-raised']);
    expect(tell('finding.rectification-recorded', { ...of, state: 'under-way', round: 1 })).toEqual([]);
    expect(tell('finding.rectification-recorded', { ...of, state: 'self-done', round: 1 })).toEqual([
      'LJ-JW rectification-to-check',
      'LJ-GW rectification-to-check',
    ]);
    expect(tell('finding.returned', { ...of, round: 2, by: 'LJ-GW' })).toEqual(['LJ-CZJ rectification-returned']);
    const owed = { ...of, body: 'LJ-CZJ', unit: 'organisation' as const };
    expect(tell('rectification.overdue', { ...owed, dueOn: '2027-05-31', on: '2027-06-01' })).toEqual([
      'LJ-CZJ rectification-overdue',
    ]);
  });

  it('of a notice lead the publishing body from check to publication, and tell those for whom it is, without its title', () => {
    const { tell } = story('notice/pro-1');
    const content = { body: 'LJ-XC', title: '机密', text: '机密', audience: 'named' as const, named: ['LJ-CZJ'] };
    const signed = { post: '委员', by: 'p' };
    const looked = { notice: 'pro-1', edition: 1, hash: 'h', ...signed };
    const at = '2027-03-01T00:00:00Z';
    expect([
      ...tell('notice.proposed', { ...looked, content, proposedAt: at }),
      ...tell('notice.checked', { ...looked, passed: true, checkedAt: at }),
      ...tell('notice.approved', { ...looked, approvedAt: at }),
      ...tell('notice.advance-opened', { ...looked, until: '2027-03-05', openedAt: at }),
      ...tell('notice.published', { ...looked, publishedOn: '2027-03-06', publishedAt: at }),
    ]).toEqual([
      'LJ-XC notice-to-check',
      'LJ-XC notice-to-approve',
      'LJ-XC notice-approved',
      'LJ-CZJ notice-opinion-asked',
      'LJ-CZJ notice-published',
    ]);
  });

  it.each(['feedback', 'proposal'] as const)('of %s follow it up, level by level, and its answer down', (noun) => {
    const { tell } = story(`${noun}/x-1`);
    const of = { [noun]: 'x-1' };
    const told = (verb: string, data: object) => tell(`${noun}.${verb}` as EventType, { ...of, ...data });
    expect(told('raised', { body: 'LJ-CZJ', to: 'LJ-GW', text: '机密' })).toEqual([`LJ-GW ${noun}-raised`]);
    expect(told('climbed', { from: 'LJ-GW', to: 'LJ-ZZ' })).toEqual([`LJ-ZZ ${noun}-climbed`, `LJ-GW ${noun}-gone-up`]);
    expect(told('overdue', { body: 'LJ-ZZ' })).toEqual([`LJ-ZZ ${noun}-overdue`]);
    expect(told('answered', { by: 'LJ-ZZ', text: '机密' })).toEqual([`LJ-CZJ ${noun}-answered`]);
  });

  it('of a request for data ask each body, and before a round ends those alone that have not answered it', () => {
    const { tell, context } = story('data-request/org-1');
    const content = {
      title: '半年报',
      from: 'LJ-ZZ',
      basis: '条例',
      fields: [],
      rhythm: 'half-year' as const,
      endsOn: '2027-12-31',
      rounds: [
        { round: 1, dueAt: '2027-06-30T16:00:00.000Z' },
        { round: 2, dueAt: '2027-12-30T16:00:00.000Z' },
      ],
    };
    const addressees = ['LJ-CZJ', 'LJ-XC'].map((body) => ({ body, unit: 'organisation' as const }));
    const sent = { request: 'org-1', content, addressees, sentAt: '2027-03-01T00:00:00Z' };
    expect(tell('data-request.sent', sent)).toEqual(['LJ-CZJ data-asked', 'LJ-XC data-asked']);
    const [first, second] = remindersOf(eventOf('data-request.sent', sent));
    expect(first?.at).toBe('2027-06-27T16:00:00.000Z');
    tell('data-request.answered', {
      request: 'org-1',
      body: 'LJ-XC',
      round: 1,
      values: [{ name: 'a', value: '机密', origin: 'typed' }],
      answeredAt: '2027-06-01T00:00:00Z',
    });
    const told = (about: Readonly<Record<string, string | number>>) =>
      messagesOfReminder('data-round', about, [context()]).map(({ to, reason }) => `${to} ${reason}`);
    expect(told(first!.about)).toEqual(['LJ-CZJ data-due']);
    expect(told(second!.about)).toEqual(['LJ-CZJ data-due', 'LJ-XC data-due']);
    tell('data-request.closed', { request: 'org-1', closedAt: '2027-06-02T00:00:00Z' });
    expect(told(second!.about)).toEqual([]);
  });

  it('of an honour ask for recommendations and opinions, and tell the body once when all opinions are in', () => {
    const { tell, context } = story('honour/mas-1');
    const of = { honour: 'mas-1' };
    const at = '2027-04-01T00:00:00Z';
    const quota = [{ body: 'LJ-CZJ', places: 2 }];
    expect(
      tell('honour.opened', { ...of, body: 'LJ-ZGH', title: '五一劳动奖', year: 2027, quota, warnings: [] }),
    ).toEqual(['LJ-CZJ honour-recommend']);
    const offices = ['LJ-JW', 'LJ-WJW'].map((body) => ({ body, unit: 'organisation' as const }));
    expect(tell('honour.opinions-asked', { ...of, offices, askedAt: at })).toEqual([
      'LJ-JW honour-opinion-asked',
      'LJ-WJW honour-opinion-asked',
    ]);
    const say = (body: string, outcome: 'no-objection' | 'objection') =>
      tell('honour.opinion-recorded', { ...of, body, outcome, answeredAt: at });
    expect(say('LJ-JW', 'no-objection')).toEqual([]);
    expect(say('LJ-WJW', 'no-objection')).toEqual(['LJ-ZGH honour-opinions-complete']);
    expect(say('LJ-WJW', 'objection')).toEqual(['LJ-ZGH honour-objection']);
    expect(context().unanswered).toEqual([]);
    expect(tell('honour.decided', { ...of, awarded: ['c1'], decidedAt: at })).toEqual(['LJ-CZJ honour-decided']);
  });

  it('of an activity sheet name the sheet among all of its year', () => {
    const { tell, context } = story('activity-year/LJ-ZGH.2027');
    const of = { body: 'LJ-ZGH', year: 2027, sheet: 's1' };
    const content = { title: '职工运动会', startsOn: '2027-05-01', endsOn: '2027-05-01', people: 50, items: [] };
    expect(tell('activity-sheet.planned', { ...of, content, budgetFen: 1, by: 'x' })).toEqual([
      'LJ-ZGH activity-sheet-to-approve',
    ]);
    expect(tell('activity-sheet.overdue', { ...of, on: '2027-05-07' })).toEqual(['LJ-ZGH activity-sheet-overdue']);
    expect(context().titles).toEqual({ s1: '职工运动会' });
    tell('activity-sheet.cancelled', { ...of, reason: '' });
    expect(context().titles).toEqual({});
  });

  it('of care say that something waits, and neither kind nor amount', () => {
    const { tell } = story('care-case/mas-1');
    expect(tell('care-case.referred', { case: 'mas-1', to: 'LJ-CZJ', referredAt: '2027-01-01T00:00:00Z' })).toEqual([
      'LJ-CZJ care-case-referred',
    ]);
    const visits = story('care-visits/mas-1');
    const opened = { visits: 'mas-1', body: 'LJ-ZGH', year: 2027, dueOn: '2027-02-04', isProvisional: true };
    visits.tell('care-visits.opened', opened);
    expect(visits.tell('care-visits.overdue', { visits: 'mas-1', on: '2027-02-05' })).toEqual([
      'LJ-ZGH care-visits-overdue',
    ]);
  });
});

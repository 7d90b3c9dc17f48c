import { describe, expect, it } from '@jest/globals';
import type { FindingContent, InspectionContent, RectificationMeasure } from '#contracts';
import { given } from '#testing';
import { type CheckCommand, checkDecider, type CheckEvent } from './check.js';
import { evolveFinding, type FindingEvent } from './finding.js';
import { type FindingCommand, findingDecider } from './finding.decide.js';
import { type InspectionCommand, inspectionDecider, type InspectionEvent } from './inspection.js';
import {
  dutyOfRectification,
  evolveRectification,
  type RectificationEvent,
  stateOfRectification,
} from './rectification.js';
import { type RectificationCommand, rectificationDecider } from './rectification.decide.js';

const at = '2027-05-01T02:00:00.000Z';

describe('an inspection', () => {
  const content: InspectionContent = {
    title: '机关党建联合检查',
    from: '2027-04-01',
    to: '2027-04-20',
    scope: ['LJ-CZJ', 'LJ-SJJ'],
    topics: ['换届'],
    lead: 'LJ-JW',
    inspectors: [
      { body: 'LJ-JW', unit: 'discipline' },
      { body: 'LJ-ZZ', unit: 'organisation' },
    ],
  };
  const open: InspectionCommand = { type: 'open-inspection', id: 'dis-1', content };
  const opened: InspectionEvent = { type: 'inspection.opened', data: { inspection: 'dis-1', content } };
  const closed: InspectionEvent = { type: 'inspection.closed', data: { inspection: 'dis-1', on: '2027-04-20' } };
  const when = (command: InspectionCommand, before: readonly InspectionEvent[] = [opened]) =>
    given(inspectionDecider, before).when({ ...command, at });
  const refusalOf = (changes: Partial<InspectionContent>) =>
    when({ ...open, content: { ...content, ...changes } }, []).refusal;

  it('has a plan, a scope and inspectors of several bodies, one of whom leads; nobody inspects themselves', () => {
    expect(when(open, [])).toEqual({ events: [opened] });
    expect(when(open)).toEqual({ events: [] });
    expect(refusalOf({ to: '2027-03-31' })?.code).toBe('ends-before-start');
    expect(refusalOf({ scope: ['LJ-CZJ', 'LJ-CZJ'] })).toMatchObject({
      code: 'body-twice',
      fields: { body: 'LJ-CZJ' },
    });
    expect(refusalOf({ inspectors: [...content.inspectors, ...content.inspectors] })?.code).toBe('body-twice');
    expect(refusalOf({ lead: 'LJ-XC' })?.code).toBe('lead-inspects-not');
    expect(refusalOf({ scope: ['LJ-ZZ'] })).toMatchObject({ code: 'inspects-itself', fields: { body: 'LJ-ZZ' } });
  });

  it('is revised while it is open, and closed or withdrawn once', () => {
    expect(when({ type: 'revise-inspection', changes: { title: '新' } }).events).toMatchObject([
      { data: { content: { title: '新' } } },
    ]);
    expect(when({ type: 'revise-inspection', changes: {} })).toEqual({ events: [] });
    expect(when({ type: 'close-inspection', on: '2027-04-20' })).toEqual({ events: [closed] });
    expect(when({ type: 'close-inspection', on: '2027-04-20' }, [opened, closed])).toEqual({ events: [] });
    for (const command of [
      { type: 'revise-inspection', changes: { title: '新' } },
      { type: 'withdraw-inspection', reason: 'x' },
      { type: 'close-inspection', on: '2027-04-21' },
    ] as const)
      expect(when(command, [opened, closed]).refusal).toMatchObject({ code: 'inspection-over' });
  });
});

const content: FindingContent = {
  body: 'LJ-CZJ',
  unit: 'organisation',
  title: '未按期换届',
  severity: 'serious',
  rectifyBy: '2027-06-30',
  checkers: [
    { body: 'LJ-JW', unit: 'discipline' },
    { body: 'LJ-ZZ', unit: 'organisation' },
    { body: 'LJ-XC', unit: 'propaganda' },
  ],
};
const raised: FindingEvent = { type: 'finding.raised', data: { finding: 'dis-f', content, raisedBy: 'LJ-JW' } };
const recorded = (state: 'under-way' | 'self-done', round = 1): FindingEvent => ({
  type: 'finding.rectification-recorded',
  data: { finding: 'dis-f', state, round },
});
const check = (body: string, outcome: 'accepted' | 'returned' = 'accepted', round = 1) => ({
  body,
  outcome,
  method: 'on-site' as const,
  on: '2027-04-30',
  note: '已查看',
  round,
});
const checked = (body: string, round = 1): FindingEvent => ({
  type: 'finding.checked',
  data: { finding: 'dis-f', ...check(body, 'accepted', round) },
});
const closed = (round = 1): FindingEvent => ({
  type: 'finding.closed',
  data: { finding: 'dis-f', round, by: ['LJ-JW', 'LJ-ZZ'], closedAt: at },
});

describe('a finding', () => {
  const when = (command: FindingCommand, before: readonly FindingEvent[] = [raised]) =>
    given(findingDecider, before).when({ ...command, at });
  const raise = (changes: object = {}): FindingCommand => ({
    type: 'raise-finding',
    id: 'dis-f',
    content: { ...content, ...changes },
    by: 'LJ-JW',
  });
  const record = (body: string, outcome: 'accepted' | 'returned' = 'accepted', round = 1): FindingCommand => ({
    type: 'record-check',
    check: check(body, outcome, round),
  });
  const stateOf = (...events: readonly FindingEvent[]) => events.reduce(evolveFinding, {}).current!;

  it('is raised with its severity and at least two checkers that are not the body itself', () => {
    expect(when(raise(), [])).toEqual({ events: [raised] });
    expect(when(raise())).toEqual({ events: [] });
    expect(when(raise({ severity: undefined }), []).refusal).toMatchObject({
      code: 'finding-without-severity',
      kind: 'unprocessable',
    });
    const [first, second] = content.checkers;
    expect(when(raise({ checkers: [first] }), []).refusal?.code).toBe('checkers-missing');
    expect(when(raise({ checkers: [first, second, { body: 'LJ-CZJ', unit: 'organisation' }] }), []).refusal?.code).toBe(
      'checkers-missing',
    );
    expect(when(raise({ checkers: [first, first] }), []).refusal?.code).toBe('body-twice');
  });

  it('is closed by two bodies that are not the doer, after it said that all is done', () => {
    expect(when(record('LJ-JW')).refusal).toMatchObject({
      code: 'not-self-done',
      fields: { currentStatus: 'not-started' },
    });
    expect(when(record('LJ-JW'), [raised, recorded('self-done')])).toEqual({ events: [checked('LJ-JW')] });
    const one = [raised, recorded('self-done'), checked('LJ-JW')];
    expect(stateOf(...one).status).toBe('checked');
    expect(when(record('LJ-JW'), one).events).toEqual([checked('LJ-JW')]);
    expect(when(record('LJ-ZZ'), one).events).toEqual([checked('LJ-ZZ'), closed()]);
    expect(when(record('LJ-CZJ'), one).refusal).toMatchObject({ code: 'own-rectification', kind: 'forbidden' });
    expect(when(record('LJ-ZZ'), [...one, checked('LJ-ZZ'), closed()]).refusal?.code).toBe('finding-over');
  });

  it('that a checker sends back begins another round, in which all are asked anew', () => {
    const before = [raised, recorded('self-done'), checked('LJ-JW')];
    const { events = [] } = when(record('LJ-ZZ', 'returned'), before);
    expect(events.map(({ type }) => type)).toEqual(['finding.checked', 'finding.returned']);
    const second = [...before, ...events];
    expect(stateOf(...second)).toMatchObject({ status: 'under-way', round: 2 });
    expect(when(record('LJ-ZZ'), [...second, recorded('self-done', 2)])).toEqual({ events: [] }); // a word of the former round
    expect(when(record('LJ-ZZ', 'accepted', 2), [...second, recorded('self-done', 2)]).events).toHaveLength(1);
  });

  it('is opened again with a reason, and keeps what was before', () => {
    const before = [raised, recorded('self-done'), checked('LJ-JW'), checked('LJ-ZZ'), closed()];
    const reopen: FindingCommand = { type: 'reopen-finding', reason: '反弹', by: 'LJ-JW' };
    const { events = [] } = when(reopen, before);
    expect(events).toMatchObject([{ type: 'finding.reopened', data: { round: 2 } }]);
    const after = stateOf(...before, ...events);
    expect(after).toMatchObject({
      status: 'under-way',
      round: 2,
      closings: [{ round: 1 }],
      reopenings: [{ reason: '反弹' }],
    });
    expect(after.checks).toHaveLength(2);
    expect(when(reopen, [...before, ...events])).toEqual({ events: [] });
    expect(when(reopen).refusal?.code).toBe('finding-not-closed');
  });

  it('gets more time with a reason, only later, and not where it is long-term or over', () => {
    const extend = (to: string): FindingCommand => ({ type: 'extend-finding', to, reason: '需立项', by: 'LJ-JW' });
    const { events = [] } = when(extend('2027-09-30'));
    expect(stateOf(raised, ...events)).toMatchObject({
      content: { rectifyBy: '2027-09-30' },
      extensions: [{ from: '2027-06-30' }],
    });
    expect(when(extend('2027-06-30')).refusal?.code).toBe('date-not-later');
    const { rectifyBy: _, ...longTerm } = content;
    const other: FindingEvent = {
      type: 'finding.raised',
      data: { finding: 'dis-f', content: longTerm, raisedBy: 'LJ-JW' },
    };
    expect(when(extend('2027-09-30'), [other]).refusal?.code).toBe('finding-long-term');
    expect(when(extend('2027-09-30'), [raised, closed()]).refusal?.code).toBe('finding-over');
  });

  it('records what the body said, of the present round and while it is open', () => {
    const say = (state: 'under-way' | 'self-done', round = 1): FindingCommand => ({
      type: 'record-rectification',
      state,
      round,
    });
    expect(when(say('under-way'))).toEqual({ events: [recorded('under-way')] });
    expect(when(say('under-way'), [raised, recorded('under-way')])).toEqual({ events: [] });
    expect(when(say('under-way', 2))).toEqual({ events: [] });
    expect(when(say('under-way'), [raised, recorded('self-done'), checked('LJ-JW')])).toEqual({ events: [] });
    expect(when(say('under-way'), [raised, closed()])).toEqual({ events: [] });
  });

  it('is withdrawn with a reason while it is open', () => {
    const withdraw: FindingCommand = { type: 'withdraw-finding', reason: '重复', by: 'LJ-JW' };
    const { events = [] } = when(withdraw);
    expect(events).toMatchObject([{ type: 'finding.withdrawn' }]);
    expect(when(withdraw, [raised, ...events])).toEqual({ events: [] });
    expect(when(withdraw, [raised, closed()]).refusal?.code).toBe('finding-over');
  });
});

const of = { finding: 'dis-f', body: 'LJ-CZJ', unit: 'organisation' as const };
const due: RectificationEvent = { type: 'rectification.due', data: { ...of, rectifyBy: '2027-06-30', round: 1 } };
const measures: RectificationMeasure[] = [
  { key: 'a', title: '报请示', post: '党委书记', dueOn: '2027-05-10' },
  { key: 'b', title: '建台账', post: '组织委员', dueOn: '2027-04-20' },
];
const planned: RectificationEvent = { type: 'rectification.planned', data: { ...of, measures } };
const longTerm: RectificationMeasure = { key: 'c', title: '常态学习', post: '宣传委员', reportEveryMonths: 3 };

describe('a rectification', () => {
  const when = (command: RectificationCommand, before: readonly RectificationEvent[] = [due, planned]) =>
    given(rectificationDecider, before).when({ ...command, at });
  const follow = (more: object = {}): RectificationCommand => ({
    type: 'follow-finding',
    ...of,
    rectifyBy: '2027-06-30',
    round: 1,
    isOver: false,
    on: '2027-05-01',
    ...more,
  });
  const plan = (list: readonly RectificationMeasure[], today = '2027-05-01'): RectificationCommand => ({
    type: 'plan-measures',
    measures: list,
    today,
  });
  const say = (measure: string, state: 'under-way' | 'self-done', more: object = {}): RectificationCommand => ({
    type: 'report-measure',
    measure,
    state,
    on: '2027-05-01',
    evidence: [],
    today: '2027-05-01',
    ...more,
  });
  const stateOf = (...events: readonly RectificationEvent[]) => events.reduce(evolveRectification, {});
  const eventsOf = (before: readonly RectificationEvent[], ...commands: readonly RectificationCommand[]) =>
    commands.reduce<readonly RectificationEvent[]>(
      (so, command) => [...so, ...(when(command, so).events ?? [])],
      before,
    );
  const doneEvents = eventsOf([due, planned], say('a', 'self-done'), say('b', 'self-done'));

  it('is owed as soon as the finding has arrived, follows its dates and rounds, and ends with it', () => {
    expect(when(follow(), [])).toEqual({ events: [due] });
    expect(when(follow(), [due])).toEqual({ events: [] });
    expect(when(follow({ rectifyBy: '2027-09-30' })).events).toMatchObject([
      { type: 'rectification.due', data: { rectifyBy: '2027-09-30' } },
    ]);
    const ended = eventsOf(doneEvents, follow({ isOver: true }));
    expect(stateOf(...ended).current?.endedOn).toBe('2027-05-01');
    expect(when(follow({ isOver: true }), ended)).toEqual({ events: [] });
    expect(when(say('a', 'self-done'), ended).refusal?.code).toBe('rectification-over');
    const again = eventsOf(ended, follow({ round: 2 }));
    expect(again.at(-1)).toMatchObject({ type: 'rectification.reopened', data: { round: 2 } });
    expect(stateOf(...again).current).toMatchObject({
      round: 2,
      measures: [{ state: 'under-way' }, { state: 'under-way' }],
    });
    expect(stateOf(...again).current).not.toHaveProperty('endedOn');
    expect(when(follow({ round: 2, isOver: true }), again).events).toMatchObject([{ type: 'rectification.ended' }]);
  });

  it('has measures, each with a post and a date within the last one, or long-term with a rhythm', () => {
    expect(when(plan([...measures, longTerm]), [due]).events).toHaveLength(1);
    expect(when(plan(measures))).toEqual({ events: [] });
    expect(when(plan([])).refusal?.code).toBe('measures-missing');
    expect(when(plan([...measures, measures[0]!])).refusal?.code).toBe('key-twice');
    expect(when(plan([{ ...measures[0]!, dueOn: '2027-07-01' }]), [due]).refusal).toMatchObject({
      code: 'measure-too-late',
      fields: { rectifyBy: '2027-06-30' },
    });
    const { dueOn: _, ...dateless } = measures[0]!;
    for (const wrong of [dateless, { ...measures[0]!, reportEveryMonths: 3 }])
      expect(when(plan([wrong]), [due]).refusal?.code).toBe('measure-needs-date');
    expect(when(plan(measures), []).refusal?.code).toBe('not-found');
  });

  it('keeps a measure that was reported on, and the date of one that is overdue', () => {
    const begun = eventsOf([due, planned], say('a', 'under-way'));
    expect(when(plan([measures[1]!]), begun).refusal?.code).toBe('measure-has-reports');
    const later = [measures[0]!, { ...measures[1]!, dueOn: '2027-06-01' }];
    expect(when(plan(later)).refusal).toMatchObject({ code: 'measure-overdue', fields: { dueOn: '2027-04-20' } });
    expect(when(plan(later, '2027-04-20')).events).toHaveLength(1);
    const moved = eventsOf(begun, plan([{ ...measures[0]!, dueOn: '2027-05-20' }, measures[1]!]));
    expect(stateOf(...moved).current?.measures[0]).toMatchObject({
      state: 'under-way',
      dueOn: '2027-05-20',
      reports: [{}],
    });
  });

  it('is under way with its first measure, and done when the last one is, as the body says itself', () => {
    expect(stateOfRectification(stateOf(due, planned).current!)).toBe('not-started');
    const begun = eventsOf([due, planned], say('a', 'under-way', { note: '已请示' }));
    expect(stateOfRectification(stateOf(...begun).current!)).toBe('under-way');
    expect(when(say('a', 'under-way', { note: '已请示' }), begun)).toEqual({ events: [] });
    expect(doneEvents.at(-1)).toMatchObject({ type: 'rectification.done', data: { on: '2027-05-01', round: 1 } });
    expect(stateOfRectification(stateOf(...doneEvents).current!)).toBe('self-done');
    expect(when(say('a', 'under-way'), doneEvents).refusal?.code).toBe('measure-done');
    expect(when(say('none', 'under-way')).refusal?.code).toBe('measure-unknown');
    expect(when(say('a', 'under-way', { on: '2027-05-02' })).refusal?.code).toBe('day-in-future');
  });

  it('is marked as overdue once for each measure and date; a long-term measure is never late', () => {
    const mark: RectificationCommand = { type: 'mark-overdue', on: '2027-05-01' };
    const { events = [] } = when(mark);
    expect(events).toMatchObject([{ data: { measure: 'b', dueOn: '2027-04-20' } }]);
    expect(when(mark, [due, planned, ...events])).toEqual({ events: [] });
    expect(when({ type: 'mark-overdue', on: '2030-01-01' }, eventsOf([due], plan([longTerm])))).toEqual({ events: [] });
    const unplanned = when({ type: 'mark-overdue', on: '2027-07-01' }, [due]).events ?? [];
    expect(unplanned).toMatchObject([{ data: { dueOn: '2027-06-30' } }]);
    expect(when({ type: 'mark-overdue', on: '2027-07-02' }, [due, ...unplanned])).toEqual({ events: [] });
    expect(when({ type: 'mark-overdue', on: '2030-01-01' }, doneEvents)).toEqual({ events: [] });
  });

  it('owes the next measure by its date, or a plan by the last date', () => {
    expect(dutyOfRectification({})).toBeUndefined();
    expect(dutyOfRectification(stateOf(due))).toEqual({ body: 'LJ-CZJ', dueOn: '2027-06-30' });
    expect(dutyOfRectification(stateOf(due, planned))).toEqual({ body: 'LJ-CZJ', dueOn: '2027-04-20' });
    expect(dutyOfRectification(stateOf(...eventsOf([due, planned], say('b', 'self-done'))))?.dueOn).toBe('2027-05-10');
    expect(dutyOfRectification(stateOf(...doneEvents))).toBeUndefined();
    expect(dutyOfRectification(stateOf(...eventsOf(doneEvents, follow({ isOver: true }))))?.closed).toEqual({
      as: 'done',
      on: '2027-05-01',
    });
    expect(dutyOfRectification(stateOf(...eventsOf([due], plan([longTerm]))))).toBeUndefined();
  });
});

describe('a checker', () => {
  const done = [raised, recorded('self-done')].reduce(evolveFinding, {}).current!;
  const word = (more: object = {}): CheckCommand => ({
    type: 'check-rectification',
    finding: done,
    unit: 'discipline',
    today: '2027-05-01',
    ...check('LJ-JW'),
    ...more,
  });
  const when = (command: CheckCommand, before: readonly CheckEvent[] = []) =>
    given(checkDecider, before).when({ ...command, at });
  const [said] = when(word()).events ?? [];

  it('says so once a round, with method, date and note', () => {
    expect(said).toEqual({
      type: 'rectification.verified',
      data: { finding: 'dis-f', unit: 'discipline', ...check('LJ-JW') },
    });
    expect(when(word(), [said!])).toEqual({ events: [] });
    expect(when(word({ outcome: 'returned' }), [said!]).refusal).toMatchObject({ code: 'already-checked' });
    expect(when(word({ finding: { ...done, round: 2 } }), [said!]).events).toHaveLength(1);
    expect(when(word({ on: '2027-05-02' })).refusal?.code).toBe('day-in-future');
  });

  it('is not the doer, and has nothing to say before the doer is done', () => {
    expect(when(word({ body: 'LJ-CZJ' })).refusal?.code).toBe('own-rectification');
    expect(when(word({ finding: evolveFinding({}, raised).current! })).refusal?.code).toBe('not-self-done');
    expect(when(word({ finding: { ...done, status: 'closed' } })).refusal?.code).toBe('finding-over');
  });
});

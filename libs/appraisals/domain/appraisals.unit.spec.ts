import { describe, expect, it } from '@jest/globals';
import type { CountForm, CountResult } from '#contracts';
import { given } from '#testing';
import { type AppraisalCommand, appraisalDecider, type AppraisalEvent } from './appraisal.js';
import { type RoundCommand, roundDecider } from './report-round.decide.js';
import { evolveRound, type RoundEvent, roundId } from './report-round.js';

const at = '2027-12-20T02:00:00.000Z';
const named = (...keys: readonly string[]) => keys.map((key) => ({ key, words: key }));
const form: CountForm = {
  questions: named('overall'),
  scale: named('good', 'poor'),
  groups: named('members'),
  base: 'valid',
};
const result: CountResult = { issued: 3, returned: 3, isWithheld: true, questions: [] };

describe('an appraisal', () => {
  const open: AppraisalCommand = {
    type: 'open-appraisal',
    id: 'dis-a',
    body: 'LJ-CZJ',
    title: '民主评议',
    heldOn: '2027-12-18',
    form,
  };
  const opened: AppraisalEvent = {
    type: 'appraisal.opened',
    data: { appraisal: 'dis-a', body: 'LJ-CZJ', title: '民主评议', heldOn: '2027-12-18', form },
  };
  const counted = (batch: string, sheet: string): AppraisalEvent => ({
    type: 'appraisal.counted',
    data: { appraisal: 'dis-a', batch, sheet },
  });
  const closed: AppraisalEvent = { type: 'appraisal.closed', data: { appraisal: 'dis-a' } };
  const published: AppraisalEvent = { type: 'appraisal.published', data: { appraisal: 'dis-a', result } };
  const when = (command: AppraisalCommand, before: readonly AppraisalEvent[] = [opened]) =>
    given(appraisalDecider, before).when({ ...command, at });
  const count = (batch: string, sheet: string, today = '2027-12-18'): AppraisalCommand => ({
    type: 'count-batch',
    batch,
    sheet,
    today,
  });
  const publish = (...sheets: readonly string[]): AppraisalCommand => ({ type: 'publish-appraisal', result, sheets });

  it('has a form with questions, a scale of at least two grades and groups, each named once', () => {
    expect(when(open, [])).toEqual({ events: [opened] });
    expect(when(open)).toEqual({ events: [] });
    const refusalOf = (changes: Partial<CountForm>) => when({ ...open, form: { ...form, ...changes } }, []).refusal;
    expect(refusalOf({ scale: named('good') })).toMatchObject({ code: 'form-empty', fields: { path: 'scale' } });
    expect(refusalOf({ questions: [] })?.code).toBe('form-empty');
    expect(refusalOf({ groups: named('members', 'members') })).toMatchObject({
      code: 'key-twice',
      fields: { path: 'groups[1].key' },
    });
    expect(refusalOf({ scale: named('good', 'blank') })?.code).toBe('grade-reserved');
  });

  it('is counted by batches from the day on which it is held, and a batch may be corrected', () => {
    expect(when(count('1', 's1'))).toEqual({ events: [counted('1', 's1')] });
    expect(when(count('1', 's1'), [opened, counted('1', 's1')])).toEqual({ events: [] });
    expect(when(count('1', 's2'), [opened, counted('1', 's1')]).events).toEqual([counted('1', 's2')]);
    expect(when(count('1', 's1', '2027-12-17')).refusal?.code).toBe('day-in-future');
    const many = Array.from({ length: 200 }, (_, k) => counted(`${k}`, `s${k}`));
    expect(when(count('new', 's'), [opened, ...many]).refusal?.code).toBe('too-many-batches');
    expect(when(count('7', 's'), [opened, ...many]).events).toHaveLength(1);
  });

  it('is closed once something was counted, and published once from the sheets that count', () => {
    const before = [opened, counted('1', 's1'), counted('2', 's2'), counted('1', 's3')];
    expect(when({ type: 'close-appraisal' }).refusal?.code).toBe('nothing-counted');
    expect(when({ type: 'close-appraisal' }, before)).toEqual({ events: [closed] });
    expect(when({ type: 'close-appraisal' }, [...before, closed])).toEqual({ events: [] });
    expect(when(publish('s2', 's3'), before).refusal?.code).toBe('appraisal-over');
    expect(when(publish('s2', 's3'), [...before, closed])).toEqual({ events: [published] });
    expect(when(publish('s1', 's2'), [...before, closed]).refusal?.code).toBe('counts-changed');
    expect(when(publish('s2', 's3'), [...before, closed, published])).toEqual({ events: [] });
    expect(when(count('3', 's4'), [...before, closed]).refusal).toMatchObject({ fields: { currentStatus: 'closed' } });
  });

  it('is withdrawn with a reason until it is published', () => {
    const withdraw: AppraisalCommand = { type: 'withdraw-appraisal', reason: '另行安排' };
    const { events = [] } = when(withdraw);
    expect(events).toMatchObject([{ type: 'appraisal.withdrawn' }]);
    expect(when(withdraw, [opened, ...events])).toEqual({ events: [] });
    expect(when(withdraw, [opened, counted('1', 's1'), closed, published]).refusal?.code).toBe('appraisal-over');
  });
});

describe('a yearly report round', () => {
  const id = roundId('organisation', 'LJ-CZJ', 2027);
  const lastProblems = [
    { key: 'p1', title: '换届逾期' },
    { key: 'p2', title: '党课偏少' },
  ];
  const open: RoundCommand = {
    type: 'open-round',
    id,
    body: 'LJ-CZJ',
    unit: 'organisation',
    year: 2027,
    form,
    lastProblems,
  };
  const when = (command: RoundCommand, before: readonly RoundEvent[]) =>
    given(roundDecider, before).when({ ...command, at });
  const [opened] = when(open, []).events ?? [];
  const first = [opened!];
  const today = '2027-12-20';
  const lastList = (outcomes = lastProblems.map(({ key }) => ({ key, outcome: 'solved' as const }))): RoundCommand => ({
    type: 'report-last-list',
    on: '2027-12-18',
    outcomes,
    today,
  });
  const statement = { on: '2027-12-18', post: '党委书记', figures: [] };
  const state: RoundCommand = { type: 'state', statement, today };
  const comment: RoundCommand = { type: 'comment', on: '2027-12-18', by: 'LJ-GW', text: 't1', today };
  const count: RoundCommand = { type: 'count-batch', batch: '1', sheet: 's1' };
  const close = (more: object = {}): RoundCommand => ({
    type: 'close-round',
    on: '2027-12-19',
    result,
    sheets: ['s1'],
    problems: [{ key: 'p1', title: '制度不全' }],
    today,
    ...more,
  });
  const eventsOf = (...commands: readonly RoundCommand[]) =>
    commands.reduce<readonly RoundEvent[]>((so, command) => [...so, ...(when(command, so).events ?? [])], first);
  const whole = eventsOf(lastList(), state, comment, count);

  it('is one a year, with last year’s list as its first item', () => {
    expect(opened).toMatchObject({ data: { round: id, lastProblems } });
    expect(when(open, first)).toEqual({ events: [] });
    expect(when({ ...open, form: { ...form, base: 'returned' } }, first).refusal).toMatchObject({
      code: 'round-exists',
    });
  });

  it('begins with what became of each problem of last year’s list', () => {
    for (const command of [state, comment, count, close()])
      expect(when(command, first).refusal).toMatchObject({ code: 'last-list-first', fields: { keys: ['p1', 'p2'] } });
    expect(when(lastList([{ key: 'p1', outcome: 'solved' }]), first).refusal?.code).toBe('outcomes-missing');
    expect(
      when(lastList([...lastProblems, { key: 'x' }].map(({ key }) => ({ key, outcome: 'solved' }))), first).refusal
        ?.code,
    ).toBe('outcomes-missing');
    const reversed = [...lastProblems].reverse().map(({ key }) => ({ key, outcome: 'solved' as const }));
    expect(when(lastList(reversed), first).events).toMatchObject([
      { data: { outcomes: [{ key: 'p1' }, { key: 'p2' }] } },
    ]);
    expect(when(lastList(), eventsOf(lastList()))).toEqual({ events: [] });
    expect(
      when(state, [{ ...opened!, data: { ...opened!.data, lastProblems: [] } } as RoundEvent]).events,
    ).toHaveLength(1);
  });

  it('goes on with the statement, then comments and forms', () => {
    for (const command of [comment, count, close()])
      expect(when(command, eventsOf(lastList())).refusal?.code).toBe('statement-first');
    expect(when(state, eventsOf(lastList(), state))).toEqual({ events: [] });
    expect(when(comment, whole)).toEqual({ events: [] });
    expect(when({ ...state, statement: { ...statement, on: '2027-12-21' } }, whole).refusal?.code).toBe(
      'day-in-future',
    );
    expect(when({ ...comment, by: 'LJ-CZJ' }, whole).refusal?.code).toBe('comments-on-itself');
    const many = Array.from({ length: 20 }, (_, k): RoundCommand => ({ ...comment, text: `t${k + 2}` }));
    expect(when(comment, eventsOf(lastList(), state, ...many)).refusal?.code).toBe('comments-full');
  });

  it('ends with the result and a list of problems, once', () => {
    expect(when(close(), eventsOf(lastList(), state)).refusal?.code).toBe('nothing-counted');
    expect(when(close({ sheets: ['s0'] }), whole).refusal?.code).toBe('counts-changed');
    const problems = [1, 2].map(() => ({ key: 'p1', title: 'x' }));
    expect(when(close({ problems }), whole).refusal?.code).toBe('key-twice');
    const ended = [...whole, ...(when(close(), whole).events ?? [])];
    expect(ended.reduce(evolveRound, {}).current).toMatchObject({
      status: 'closed',
      problems: [{ title: '制度不全' }],
      result,
    });
    expect(when(close(), ended)).toEqual({ events: [] });
    expect(when(close({ problems: [] }), ended).refusal?.code).toBe('round-closed');
    expect(when(count, ended).refusal?.code).toBe('round-closed');
  });
});

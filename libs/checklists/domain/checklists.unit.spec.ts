import { describe, expect, it } from '@jest/globals';
import type { ChecklistContent, ChecklistItem, EventPayload, EventType, Indicator, ReceivedEvent } from '#contracts';
import { given } from '#testing';
import { dueDayOfItem, softItemsOf } from './checklist-content.js';
import { type ChecklistCommand, checklistDecider, type ChecklistEvent, checklistId } from './checklist.js';
import { counterNamed, counters } from './counters.js';
import type { Tally } from './counter.js';
import { type ProgressCommand, progressDecider } from './progress.decide.js';
import { evolveProgress, type ProgressEvent } from './progress.js';
import { type CountedThing, scoreOf } from './score.js';
import { type TemplateCommand, templateDecider, type TemplateEvent, templateId } from './template.js';

const at = '2027-03-01T02:00:00.000Z';
const item = (key: string, more: object = {}): ChecklistItem => ({
  key,
  title: '专题研究机关党建',
  responsible: { post: '党委书记', as: 'first-responsible' },
  fromMonth: 1,
  toMonth: 6,
  ...more,
});
const typed = (key: string, weight: number, more: object = {}): Indicator => ({
  key,
  title: '党课次数',
  weight,
  target: 4,
  comparator: '>=',
  source: { kind: 'typed' },
  ...more,
});
const content: ChecklistContent = {
  title: '2027 年机关党建责任清单',
  firstResponsible: '党委书记',
  items: [item('study'), item('lecture')],
  indicators: [typed('lectures', 60, { item: 'lecture' }), typed('talks', 40)],
};
const id = checklistId('LJ-CZJ', 2027);
const of = { body: 'LJ-CZJ', unit: 'organisation' as const };
const template = templateId('agency-party-committee', 2027);
const issue: ChecklistCommand = {
  type: 'issue-checklist',
  id,
  ...of,
  year: 2027,
  template,
  bodyKind: 'agency-party-committee',
  content,
};
const issued: ChecklistEvent = {
  type: 'checklist.issued',
  data: { checklist: id, ...of, year: 2027, template, bodyKind: 'agency-party-committee', content },
};
const withdrawn: ChecklistEvent = { type: 'checklist.withdrawn', data: { checklist: id, reason: '机构撤并' } };

describe('the content of a checklist', () => {
  const refusalOf = (changes: Partial<ChecklistContent>) =>
    given(checklistDecider, []).when({ ...issue, content: { ...content, ...changes }, at }).refusal;

  it('has weights that add up to 100, in hundredths', () => {
    expect(refusalOf({ indicators: [typed('a', 60), typed('b', 41)] })).toMatchObject({
      code: 'weights-do-not-add-up',
      fields: { sum: 101 },
    });
    const thirds = [typed('a', 33.33), typed('b', 33.33), typed('c', 33.33), typed('d', 0.01)];
    expect(refusalOf({ indicators: thirds })).toBeUndefined();
    expect(refusalOf({ indicators: [typed('a', 99.999), typed('b', 0.001)] })?.code).toBe('too-many-decimals');
    expect(refusalOf({ indicators: [] })).toBeUndefined();
  });

  it('has no key twice, no indicator of an item that is not there, and no item that ends before it begins', () => {
    expect(refusalOf({ items: [item('study'), item('study')], indicators: [] })?.code).toBe('key-twice');
    expect(refusalOf({ indicators: [typed('a', 50), typed('a', 50)] })?.code).toBe('key-twice');
    expect(refusalOf({ indicators: [typed('a', 100, { item: 'none' })] })?.code).toBe('checklist-item-unknown');
    expect(refusalOf({ items: [item('lecture', { fromMonth: 7 })] })?.code).toBe('months-reversed');
  });

  it('names both duties where one post has two', () => {
    const two = (businessDuty?: string) => ({
      items: [
        item('lecture', {
          responsible: {
            post: '副局长',
            as: 'one-post-two-duties',
            ...(businessDuty !== undefined && { businessDuty }),
          },
        }),
      ],
    });
    expect(refusalOf(two())).toMatchObject({
      code: 'duty-not-named',
      fields: { path: 'items[0].responsible.businessDuty' },
    });
    expect(refusalOf(two(' '))?.code).toBe('duty-not-named');
    expect(refusalOf(two('分管预算'))).toBeUndefined();
  });

  it('lists the soft items, which no indicator makes hard, and knows the last day of each', () => {
    expect(softItemsOf(content).map(({ key }) => key)).toEqual(['study']);
    expect([dueDayOfItem(2027, { toMonth: 2 }), dueDayOfItem(2028, { toMonth: 2 })]).toEqual([
      '2027-02-28',
      '2028-02-29',
    ]);
  });
});

describe('a template', () => {
  const open: TemplateCommand = {
    type: 'open-template',
    id: template,
    year: 2027,
    bodyKind: 'agency-party-committee',
    content,
  };
  const opened: TemplateEvent = {
    type: 'checklist-template.opened',
    data: { template, year: 2027, bodyKind: 'agency-party-committee', content },
  };
  const retired: TemplateEvent = { type: 'checklist-template.retired', data: { template } };
  const when = (command: TemplateCommand, before: readonly TemplateEvent[] = [opened]) =>
    given(templateDecider, before).when({ ...command, at });
  const revise: TemplateCommand = { type: 'revise-template', changes: { title: '新' } };

  it('is one per kind and year, and may be opened anew once it is retired', () => {
    expect(when(open, [])).toEqual({ events: [opened] });
    expect(when(open)).toEqual({ events: [] });
    expect(when({ ...open, content: { ...content, title: '另' } }).refusal?.code).toBe('template-exists');
    expect(when(open, [opened, retired]).events).toEqual([opened]);
  });

  it('is revised while it is in use, by content that is sound, and retired once', () => {
    expect(when(revise).events).toMatchObject([{ data: { content: { title: '新', items: content.items } } }]);
    expect(when({ type: 'revise-template', changes: {} })).toEqual({ events: [] });
    expect(when({ type: 'revise-template', changes: { items: [] } }).refusal?.code).toBe('checklist-item-unknown');
    expect(when(revise, [opened, retired]).refusal?.code).toBe('template-retired');
    expect(when({ type: 'retire-template' })).toEqual({ events: [retired] });
    expect(when({ type: 'retire-template' }, [opened, retired])).toEqual({ events: [] });
    for (const command of [revise, { type: 'retire-template' } as const])
      expect(when(command, []).refusal?.code).toBe('not-found');
  });
});

describe('a checklist', () => {
  const when = (command: ChecklistCommand, before: readonly ChecklistEvent[] = [issued]) =>
    given(checklistDecider, before).when({ ...command, at });

  it('is issued once for a body and a year, revised, and withdrawn', () => {
    expect(when(issue, [])).toEqual({ events: [issued] });
    expect(when(issue)).toEqual({ events: [] });
    const changes = { firstResponsible: '党组书记' };
    expect(when({ type: 'revise-checklist', changes }).events).toMatchObject([{ data: { content: changes } }]);
    expect(when({ type: 'withdraw-checklist', reason: '机构撤并' })).toEqual({ events: [withdrawn] });
    expect(when({ type: 'withdraw-checklist', reason: 'x' }, [issued, withdrawn])).toEqual({ events: [] });
    expect(when({ type: 'revise-checklist', changes }, [issued, withdrawn]).refusal?.code).toBe('checklist-withdrawn');
    expect(when({ type: 'revise-checklist', changes }, []).refusal?.code).toBe('not-found');
    expect(when(issue, [issued, withdrawn]).events).toEqual([issued]);
  });
});

describe('what a body does of its checklist', () => {
  const checklist = checklistDecider.evolve({}, issued).current!;
  const base = { checklist, ...of, today: '2027-03-01' };
  const command = (more: object): ProgressCommand => ({ ...base, ...more }) as ProgressCommand;
  const when = (more: object, before: readonly ProgressEvent[] = []) =>
    given(progressDecider, before).when({ ...command(more), at });
  const ofList = { checklist: id, ...of };
  const done: ProgressEvent = {
    type: 'checklist.item-completed',
    data: { ...ofList, item: 'study', on: '2027-02-20', evidence: ['https://a'] },
  };
  const complete = { type: 'complete-item', item: 'study', on: '2027-02-20', evidence: ['https://a'] };

  it('is an item done with its evidence, once, corrected, and reopened', () => {
    expect(when(complete)).toEqual({ events: [done] });
    expect(when(complete, [done])).toEqual({ events: [] });
    expect(when({ ...complete, on: '2027-02-21' }, [done]).events).toHaveLength(1);
    expect(when({ ...complete, item: 'none' }).refusal?.code).toBe('checklist-item-unknown');
    expect(when({ ...complete, on: '2027-03-02' }).refusal).toMatchObject({
      code: 'day-in-future',
      fields: { path: 'on' },
    });
    const reopen = { type: 'reopen-item', item: 'study', reason: '记录有误' };
    const [reopened] = when(reopen, [done]).events ?? [];
    expect([done, reopened!].reduce(evolveProgress, {}).current?.items).toEqual({});
    expect(when(reopen).refusal?.code).toBe('item-open');
  });

  it('is a stage, studied with the business plan or apart from it', () => {
    const record = {
      type: 'record-stage',
      stage: 'study',
      partyWorkOn: '2027-01-10',
      businessOn: '2027-01-10',
      evidence: [],
    };
    const [recorded] = when(record).events ?? [];
    expect(recorded).toMatchObject({ type: 'checklist.stage-recorded', data: { stage: 'study' } });
    expect(when(record, [recorded!])).toEqual({ events: [] });
    expect(when({ ...record, businessOn: '2027-03-02' }).refusal).toMatchObject({ fields: { path: 'businessOn' } });
  });

  it('is a value typed in, never of what is counted', () => {
    const report = { type: 'report-indicator', indicator: 'lectures', value: 3, on: '2027-02-28', evidence: [] };
    const [reported] = when(report).events ?? [];
    expect(reported).toMatchObject({ type: 'indicator.reported', data: { value: 3 } });
    expect(when(report, [reported!])).toEqual({ events: [] });
    expect(when({ ...report, indicator: 'none' }).refusal?.code).toBe('indicator-unknown');
    const counted = { source: { kind: 'counted', counter: 'elections-on-time', measure: 'share' } };
    const hard = { ...checklist, content: { ...content, indicators: [typed('lectures', 100, counted)] } };
    expect(when({ ...report, checklist: hard }).refusal).toMatchObject({ code: 'indicator-counted' });
  });

  it('is nothing once the checklist was withdrawn', () => {
    const over = { ...checklist, status: 'withdrawn' };
    expect(when({ ...complete, checklist: over }).refusal?.code).toBe('checklist-withdrawn');
  });
});

describe('a score', () => {
  const share = { kind: 'counted', counter: 'c', measure: 'share' };
  const thing = (ofThings: number, met: number): CountedThing => ({
    key: 'k',
    subject: 's',
    body: 'B',
    on: '2027-01-01',
    of: ofThings,
    met,
  });
  const score = (indicators: readonly Indicator[], values: object = {}, things: readonly CountedThing[] = []) =>
    scoreOf({ content: { ...content, indicators: [...indicators] } }, { values: values as never }, () => things);

  it('gives of each weight as much as was reached of the target, and nothing above it', () => {
    const value = (number: number) => ({ lectures: { value: number, on: '2027-01-01', evidence: [] } });
    expect(score([typed('lectures', 100)], value(1)).points).toBe(25);
    expect(score([typed('lectures', 100)], value(9)).points).toBe(100);
    expect(score([typed('lectures', 100)]).points).toBe(0);
    const atMost = typed('lectures', 100, { comparator: '<=', target: 2 });
    expect([0, 2, 8].map((number) => score([atMost], value(number)).points)).toEqual([100, 100, 25]);
    expect(score([typed('lectures', 100, { target: 0 })], value(0)).points).toBe(100);
  });

  it('counts shares in percent of what was due, and numbers as they are', () => {
    const counted = typed('c', 100, { source: share, target: 100 });
    expect(score([counted], {}, [thing(1, 1), thing(2, 1)])).toMatchObject({
      points: 66.67,
      indicators: [{ actual: 66.67, counted: { of: 3, met: 2 } }],
    });
    expect(score([counted]).indicators[0]).not.toHaveProperty('actual');
    const number = typed('c', 100, { source: { ...share, measure: 'count' }, target: 4 });
    expect(score([number], {}, [thing(1, 1), thing(1, 0), thing(1, 1)])).toMatchObject({
      points: 50,
      indicators: [{ actual: 2 }],
    });
  });

  it('is rounded half up to two decimals, free of what floating point leaves', () => {
    const thirds = [typed('lectures', 33.35, { target: 2 }), typed('b', 66.65)];
    expect(score(thirds, { lectures: { value: 1, on: '2027-01-01', evidence: [] } }).points).toBe(16.68);
  });
});

describe('counters', () => {
  const event = <T extends EventType>(type: T, data: EventPayload<T>, time = at): ReceivedEvent =>
    ({ type, data, time, sequence: 3, subject: 'x' }) as unknown as ReceivedEvent;
  const tallies = (name: string, ...events: readonly ReceivedEvent[]): readonly Tally[] => {
    const found = new Map<string, Tally>();
    let memory: unknown;
    for (const one of events) {
      const counted = counterNamed(name)!.count(memory, one);
      ({ memory } = counted);
      for (const tally of counted.tallies ?? []) found.set(tally.key, tally);
    }
    return [...found.values()];
  };

  it('have names of their own', () => {
    expect(new Set(counters.map(({ name }) => name)).size).toBe(counters.length);
    expect(counterNamed('none')).toBeUndefined();
  });

  it('count an election once: when it is overdue, or when it was held in time or by an approval', () => {
    const which = { body: 'LJ-CZJ', kind: 'committee' as const };
    const renewed = { ...which, startedOn: '2027-02-01', endsOn: '2032-02-01', previousEndsOn: '2027-02-10' };
    const overdue = event('term.overdue', { ...which, endsOn: '2026-12-20', on: '2026-12-21' });
    expect(tallies('elections-on-time', event('term.renewed', { ...renewed, warnings: [] }))).toMatchObject([
      { body: 'LJ-CZJ', on: '2027-02-01', of: 1, met: 1 },
    ]);
    expect(tallies('elections-on-time', overdue)).toMatchObject([{ on: '2026-12-20', of: 1, met: 0 }]);
    const late = event('term.renewed', { ...renewed, warnings: ['late-without-approval'] });
    expect(tallies('elections-on-time', late)).toEqual([]);
  });

  it('count an initiative of its host when it is concluded, and again when a stage is recorded after that', () => {
    const ofInitiative = { initiative: 'org-1' };
    const stage = (name: 'study' | 'deploy' | 'inspect' | 'assess') =>
      event('initiative.stage-completed', {
        ...ofInitiative,
        stage: name,
        on: '2027-01-01',
        participants: [],
        evidence: [],
      });
    const before = [
      event('initiative.drafted', { ...ofInitiative, host: 'LJ-GW' }),
      stage('study'),
      stage('deploy'),
      stage('inspect'),
    ];
    const concluded = event('initiative.concluded', { ...ofInitiative, results: [] });
    expect(tallies('four-stages-complete', ...before)).toEqual([]);
    expect(tallies('four-stages-complete', ...before, concluded)).toMatchObject([
      { key: 'stages', body: 'LJ-GW', on: '2027-03-01', of: 1, met: 0 },
    ]);
    expect(tallies('four-stages-complete', ...before, concluded, stage('assess'))).toMatchObject([{ of: 1, met: 1 }]);
  });
});

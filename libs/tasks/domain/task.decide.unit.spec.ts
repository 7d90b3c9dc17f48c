import { describe, expect, it } from '@jest/globals';
import type { TaskContent } from '#contracts';
import type { Timed } from '#kernel';
import { given } from '#testing';
import { taskDecider } from './task.decide.js';
import { isLateOn, type Task, type TaskCommand, type TaskEvent } from './task.js';

const at = '2027-03-01T00:00:00.000Z';
const content: TaskContent = {
  title: '督促按期换届',
  lead: 'LJ-GW',
  cooperating: [{ body: 'LJ-ZZ', unit: 'organisation' }],
  due: { kind: 'latest', on: '2027-06-30' },
};
const opened: TaskEvent = { type: 'task.opened', data: { task: 'org-1', content } };
const closed: TaskEvent = { type: 'task.closed', data: { task: 'org-1', outcome: 'done' } };
const task = (...events: readonly TaskEvent[]) => ({
  when: (command: Timed<TaskCommand>) => {
    const outcome = given(taskDecider, events).when(command);
    return {
      then: (...wanted: readonly TaskEvent[]) => expect(outcome.events).toEqual(wanted),
      thenRefused: (code: string) => expect(outcome.refusal?.code).toBe(code),
    };
  },
});

describe('A task', () => {
  it('is opened once', () => {
    task().when({ type: 'open-task', id: 'org-1', content, at }).then(opened);
    task(opened).when({ type: 'open-task', id: 'org-1', content, at }).then();
  });

  it('has one lead, who does not also take part, and everybody else once', () => {
    const both = { ...content, cooperating: [{ body: 'LJ-GW', unit: 'organisation' as const }] };
    task().when({ type: 'open-task', id: 'org-1', content: both, at }).thenRefused('lead-cooperates');
    const twice = { ...content, cooperating: [...content.cooperating, ...content.cooperating] };
    task().when({ type: 'open-task', id: 'org-1', content: twice, at }).thenRefused('body-twice');
  });

  it('has no period that ends before it starts, nor has a step', () => {
    const due = { kind: 'window', from: '2027-06-30', to: '2027-06-01' } as const;
    task()
      .when({ type: 'open-task', id: 'org-1', content: { ...content, due }, at })
      .thenRefused('ends-before-start');
    const steps = [{ title: '摸底', due }];
    task()
      .when({ type: 'open-task', id: 'org-1', content: { ...content, steps }, at })
      .thenRefused('ends-before-start');
  });

  it('is revised in what changes, and never changes its lead', () => {
    const due = { kind: 'open' } as const;
    const changed = { ...content, due };
    task(opened)
      .when({ type: 'revise-task', changes: { due }, at })
      .then({ type: 'task.revised', data: { task: 'org-1', content: changed } });
    task(opened)
      .when({ type: 'revise-task', changes: { title: content.title }, at })
      .then();
    const lead = { lead: 'LJ-ZZ' } as object;
    task(opened).when({ type: 'revise-task', changes: lead, at }).then();
  });

  it('takes reports of progress, each one', () => {
    task(opened)
      .when({ type: 'report-task', progress: 'under-way', text: '已摸底', at })
      .then({ type: 'task.reported', data: { task: 'org-1', progress: 'under-way', text: '已摸底', reportedAt: at } });
  });

  it('keeps the link to each initiative that is made of it, once', () => {
    const linked: TaskEvent = { type: 'task.became-initiative', data: { task: 'org-1', initiative: 'org-i' } };
    task(opened).when({ type: 'link-initiative', initiative: 'org-i', at }).then(linked);
    task(opened, linked).when({ type: 'link-initiative', initiative: 'org-i', at }).then();
    const many = Array.from({ length: 50 }, (_, index): TaskEvent => ({
      type: 'task.became-initiative',
      data: { task: 'org-1', initiative: `org-${index}` },
    }));
    task(opened, ...many)
      .when({ type: 'link-initiative', initiative: 'org-i', at })
      .thenRefused('too-many-initiatives');
  });

  it('is closed once, and then takes nothing more', () => {
    task(opened).when({ type: 'close-task', outcome: 'done', at }).then(closed);
    task(opened, closed).when({ type: 'close-task', outcome: 'done', at }).then();
    task(opened, closed).when({ type: 'close-task', outcome: 'cancelled', at }).thenRefused('task-closed');
    task(opened, closed).when({ type: 'report-task', progress: 'done', text: '补', at }).thenRefused('task-closed');
  });

  it('that was never opened is none', () => {
    task().when({ type: 'close-task', outcome: 'done', at }).thenRefused('not-found');
  });
});

describe('A task is late', () => {
  const of = (due: TaskContent['due'], status: Task['status'] = 'open'): Task => ({
    id: 'org-1',
    status,
    content: { ...content, due },
    reports: [],
    initiatives: [],
  });

  it('after its last day and not on it', () => {
    expect(isLateOn(of({ kind: 'latest', on: '2027-06-30' }), '2027-06-30')).toBe(false);
    expect(isLateOn(of({ kind: 'latest', on: '2027-06-30' }), '2027-07-01')).toBe(true);
    expect(isLateOn(of({ kind: 'window', from: '2027-06-01', to: '2027-06-30' }, 'under-way'), '2027-07-01')).toBe(
      true,
    );
  });

  it('never where it has no due date, or is closed', () => {
    for (const due of [{ kind: 'open' }, { kind: 'open', to: '2027-01-31' }, { kind: 'to-be-dated' }] as const)
      expect(isLateOn(of(due), '2028-01-01')).toBe(false);
    expect(isLateOn(of({ kind: 'latest', on: '2027-06-30' }, 'done'), '2028-01-01')).toBe(false);
  });
});

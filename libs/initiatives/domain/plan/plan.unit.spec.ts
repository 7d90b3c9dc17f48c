import { describe, expect, it } from '@jest/globals';
import type { InitiativeContent, InitiativeTask } from '#contracts';
import { after, content, decide, draft, known, post, refusal } from '../life-cycle/initiative.fixture.js';
import { datedMilestones } from './milestones.js';
import { matrixOf, maxTasks } from './tasks-of-initiative.js';

type Milestones = NonNullable<InitiativeContent['milestones']>;

const days = (state: ReturnType<typeof after>) =>
  datedMilestones(known(state).content).map(({ name, on, clashes }) => [name, on, ...clashes]);

const milestones: Milestones = [
  { name: '发通知', offsetDays: -7, from: 'start' },
  { name: '踏勘', offsetDays: -2, from: 'start', pinnedOn: '2027-03-10' },
  { name: '总结', offsetDays: 5, from: 'end' },
];

describe('Milestones', () => {
  it('are so many days from start or end, in the zone of the initiative', () => {
    expect(days(after(draft({ milestones })))).toEqual([
      ['发通知', '2027-03-05'],
      ['踏勘', '2027-03-10'],
      ['总结', '2027-03-17'],
    ]);
    // 12 March 20:00 in London is 13 March in Shanghai.
    const late = { startsAt: '2027-03-12T20:00:00.000Z', endsAt: '2027-03-12T22:00:00.000Z', milestones };
    expect(days(after(draft(late)))[0]).toEqual(['发通知', '2027-03-06']);
  });

  it('count an end at midnight to the day before', () => {
    const wholeDay = { startsAt: '2027-03-11T16:00:00.000Z', endsAt: '2027-03-12T16:00:00.000Z', milestones };
    expect(days(after(draft(wholeDay)))[2]).toEqual(['总结', '2027-03-17']);
  });

  it('move with the initiative, but what is pinned stays and clashes', () => {
    const moved = { startsAt: '2027-03-19T00:30:00.000Z', endsAt: '2027-03-19T03:30:00.000Z' };
    expect(days(after(draft({ milestones }), post, { type: 'revise', changes: moved }))).toEqual([
      ['发通知', '2027-03-12'],
      ['踏勘', '2027-03-10', 'differs'],
      ['总结', '2027-03-24'],
    ]);
  });

  it('clash where the initiative comes to lie behind what was to follow it, and are not refused for it', () => {
    const pinned: Milestones = [
      { name: '总结', offsetDays: 5, from: 'end', pinnedOn: '2027-03-17' },
      { name: '归档', offsetDays: 6, from: 'end', pinnedOn: '2027-03-18', after: '总结' },
    ];
    const later = { startsAt: '2027-03-20T00:30:00.000Z', endsAt: '2027-03-20T03:30:00.000Z' };
    expect(days(after(draft({ milestones: pinned }), { type: 'revise', changes: later }))).toEqual([
      ['总结', '2027-03-17', 'differs', 'before-its-anchor'],
      ['归档', '2027-03-18', 'differs', 'before-its-anchor'],
    ]);
    const followed: Milestones = [
      { name: '一', offsetDays: 3, from: 'start' },
      { name: '二', offsetDays: 4, from: 'start', pinnedOn: '2027-03-16', after: '一' },
    ];
    const two = { startsAt: '2027-03-14T00:30:00.000Z', endsAt: '2027-03-14T03:30:00.000Z' };
    expect(days(after(draft({ milestones: followed }), { type: 'revise', changes: two }))[1]).toEqual([
      '二',
      '2027-03-16',
      'differs',
      'before-another',
    ]);
  });

  it.each<[string, string, Milestones]>([
    [
      'pinned before the end that it follows',
      'pinned-too-early',
      [{ name: '总结', offsetDays: 5, from: 'end', pinnedOn: '2027-03-11' }],
    ],
    [
      'before the one that it follows',
      'pinned-too-early',
      [
        { name: '一', offsetDays: -3, from: 'start' },
        { name: '二', offsetDays: -4, from: 'start', after: '一' },
      ],
    ],
    ['behind one that is not there', 'unknown-milestone', [{ name: '二', offsetDays: 0, from: 'start', after: '一' }]],
    ['behind itself', 'unknown-milestone', [{ name: '二', offsetDays: 0, from: 'start', after: '二' }]],
    [
      'named as another is',
      'milestone-twice',
      [
        { name: '一', offsetDays: 0, from: 'start' },
        { name: '一', offsetDays: 1, from: 'start' },
      ],
    ],
  ])('are refused %s', (_, code, wanted) => {
    expect(refusal(() => after(draft({ milestones: wanted }))).code).toBe(code);
    expect(refusal(() => decide(after(draft()), { type: 'revise', changes: { milestones: wanted } })).code).toBe(code);
  });
});

const task = (changes: Partial<InitiativeTask> = {}): InitiativeTask => ({
  id: '1',
  title: '备苗木',
  roles: [
    { body: 'LJ-XC', role: 'accountable' },
    { body: 'LJ-GW', role: 'inform' },
  ],
  ...changes,
});

describe('Tasks of an initiative', () => {
  const refusedFor = (...tasks: InitiativeTask[]) => refusal(() => after(draft({ tasks }))).code;

  it('have exactly one accountable body', () => {
    expect(refusedFor(task({ roles: [] }))).toBe('no-accountable');
    expect(refusedFor(task({ roles: [{ body: 'LJ-XC', role: 'support' }] }))).toBe('no-accountable');
    const both = (['LJ-XC', 'LJ-TW'] as const).map((body) => ({ body, role: 'accountable' as const }));
    expect(refusal(() => after(draft({ tasks: [task({ roles: both })] })))).toMatchObject({
      code: 'two-accountable',
      fields: { path: 'tasks.0.roles', accountable: ['LJ-XC', 'LJ-TW'] },
    });
  });

  it('name each body once, and only those that take part', () => {
    const { roles } = task();
    expect(refusedFor(task({ roles: [...roles, { body: 'LJ-GW', role: 'support' }] }))).toBe('role-twice');
    expect(refusedFor(task({ roles: [...roles, { body: 'LJ-FL', role: 'support' }] }))).toBe('not-taking-part');
    expect(refusedFor(task(), task())).toBe('task-twice');
    const state = after(draft({ tasks: [task()] }));
    const dropped = content().invited.filter(({ body }) => body !== 'LJ-XC');
    expect(refusal(() => decide(state, { type: 'revise', changes: { invited: dropped } })).code).toBe(
      'not-taking-part',
    );
  });

  it('are added, changed and taken away one by one, in drafts and in what was posted', () => {
    for (const before of [after(draft()), after(draft(), post)]) {
      const [added] = decide(before, { type: 'add-task', task: task() });
      expect(added).toMatchObject({ data: { content: { tasks: [task()] } } });
    }
    const state = after(draft({ tasks: [task({ due: { offsetDays: -3, from: 'start' } })] }), post);
    expect(decide(state, { type: 'add-task', task: task() })).toEqual([]);
    const [changed] = decide(state, { type: 'revise-task', id: '1', changes: { title: '备树苗', due: null } });
    expect(changed).toMatchObject({
      type: 'initiative.revised',
      data: { answersReset: [], content: { tasks: [task({ title: '备树苗' })] } },
    });
    const [dropped] = decide(state, { type: 'drop-task', id: '1' });
    expect(JSON.stringify(dropped)).not.toContain('"tasks"');
    expect(refusal(() => decide(state, { type: 'drop-task', id: '2' })).code).toBe('unknown-task');
    expect(refusal(() => decide(state, { type: 'revise-task', id: '2', changes: {} })).code).toBe('unknown-task');
    const withdrawn = after(draft(), post, { type: 'withdraw', reason: '改期' });
    expect(refusal(() => decide(withdrawn, { type: 'add-task', task: task() })).code).toBe('illegal-step');
  });

  it('are not more than others can be told of', () => {
    const many = Array.from({ length: maxTasks }, (_, index) => task({ id: String(index), title: 't' }));
    const state = after(draft({ tasks: many }));
    expect(refusal(() => decide(state, { type: 'add-task', task: task({ id: 'x' }) })).code).toBe('too-many-tasks');
  });

  it('make a matrix of who does what', () => {
    const { bodies, tasks } = matrixOf(content({ tasks: [task()] }));
    expect(bodies).toEqual(['LJ-GW', 'LJ-XC', 'LJ-TW']);
    expect(tasks).toEqual([{ task: task(), accountable: 'LJ-XC', roles: ['inform', 'accountable', null] }]);
  });
});

describe('A stage', () => {
  it('of nobody is refused', () => {
    const stage = { type: 'complete-stage', stage: 'study', on: '2027-02-28', participants: [], evidence: [] } as const;
    expect(refusal(() => decide(after(draft(), post), stage)).code).toBe('stage-without-participants');
  });
});

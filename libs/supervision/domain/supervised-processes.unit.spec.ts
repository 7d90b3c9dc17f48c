import { describe, expect, it } from '@jest/globals';
import type { EventPayload, EventType, MatterKind, ReceivedEvent, Stage } from '#contracts';
import type { Turn } from './supervised.js';
import { supervisedProcesses } from './supervised-processes.js';

const at = (day: string) => `${day}T02:00:00.000Z`;
const event = <T extends EventType>(type: T, data: EventPayload<T>, day = '2026-12-21'): ReceivedEvent =>
  ({
    type,
    data,
    time: at(day),
    source: 'organisation',
    subject: 'x',
    sequence: 1,
    id: day,
  }) as unknown as ReceivedEvent;

/** The turns of the last of these events, after the others. */
const turnsOf = (kind: MatterKind, ...events: readonly ReceivedEvent[]): readonly Turn[] => {
  const row = supervisedProcesses.find((one) => one.kind === kind)!;
  let memory: unknown;
  let turns: readonly Turn[] = [];
  for (const one of events) ({ memory, turns = [] } = row.follow(memory, one));
  return turns;
};

describe('a term', () => {
  const which = { body: 'LJ-CZJ', kind: 'committee' as const };
  const overdue = event('term.overdue', { ...which, endsOn: '2026-12-20', on: '2026-12-21' });
  const approval = { number: '1', on: '2026-12-22', by: 'LJ-GW' };
  const delay = (to: string) =>
    event('term.delay-approved', { ...which, from: '2026-12-20', to, approval, warnings: [] }, '2026-12-22');
  const span = { startedOn: '2026-12-22', endsOn: '2031-12-22' };

  it('that is overdue opens a matter of its body', () => {
    expect(turnsOf('term-overdue', overdue)).toEqual([{ opens: { body: 'LJ-CZJ', dueOn: '2026-12-20' } }]);
  });

  it('cures it by its renewal, the end of its body, a delay to a day that is still to come or a corrected date', () => {
    const renewed = event('term.renewed', { ...which, ...span, previousEndsOn: '2026-12-20', warnings: [] });
    for (const cure of [renewed, event('term.closed', { ...which, on: '2026-12-22' }), delay('2026-12-22')])
      expect(turnsOf('term-overdue', overdue, cure)).toEqual([{}]);
    expect(turnsOf('term-overdue', overdue, delay('2026-12-21'))).toEqual([]);
    expect(turnsOf('term-overdue', event('term.corrected', { ...which, ...span }))).toEqual([{}]);
    expect(turnsOf('term-overdue', event('term.corrected', { ...which, ...span, endsOn: '2026-12-19' }))).toEqual([]);
  });
});

describe('the four stages of an initiative', () => {
  const ofInitiative = { initiative: 'org-1' };
  const drafted = event('initiative.drafted', { ...ofInitiative, host: 'LJ-GW' });
  const stage = (name: Stage) =>
    event('initiative.stage-completed', {
      ...ofInitiative,
      stage: name,
      on: '2026-12-01',
      participants: [],
      evidence: [],
    });
  const concluded = event('initiative.concluded', { ...ofInitiative, results: [] });
  const assessed = event('initiative.assessed', { ...ofInitiative, score: 90, summary: '', reason: '' });
  const turns = (...events: readonly ReceivedEvent[]) => turnsOf('stages-missing', drafted, ...events);

  it('that are missing at its conclusion open a matter of its host; the assessment is not due yet', () => {
    expect(turns(concluded)).toEqual([
      { opens: { body: 'LJ-GW', dueOn: '2026-12-21', missing: ['study', 'deploy', 'inspect'] } },
    ]);
    expect(turns(stage('study'), stage('deploy'), stage('inspect'), concluded)).toEqual([]);
  });

  it('cure it when the last that was missing is recorded', () => {
    expect(turns(stage('study'), concluded, stage('inspect'))).toEqual([]);
    expect(turns(stage('study'), concluded, stage('inspect'), stage('deploy'))).toEqual([{}]);
    expect(turns(stage('study'), stage('study'))).toEqual([]);
  });

  it('that are missing when it is assessed open one, the assessment itself among them', () => {
    const done = [stage('study'), stage('deploy'), stage('inspect')];
    expect(turns(...done, concluded, assessed)).toMatchObject([{ opens: { missing: ['assess'] } }]);
    expect(turns(...done, concluded, stage('assess'), assessed)).toEqual([]);
  });

  it('are asked of nobody once it is withdrawn', () => {
    expect(turns(event('initiative.withdrawn', { ...ofInitiative, reason: '机构改革' }))).toEqual([{}]);
  });
});

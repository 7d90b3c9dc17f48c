import { given } from '#testing';
import { attendanceRightDecider } from './attendance-right.js';
import { dutyOfHearing, type HearingCommand, hearingDecider, type HearingEvent } from './hearing.js';

const at = '2026-11-24T08:00:00.000Z';
const today = '2026-11-24';
const plan: HearingCommand = {
  type: 'plan-hearing',
  hearing: 'org-1',
  body: 'LJ-ZZ',
  of: 'LJ-GW',
  about: '机关党建',
  dueOn: '2026-12-31',
  everyMonths: 12,
};
const hold = (on: string, more: object = {}): HearingCommand => ({
  type: 'hold-hearing',
  on,
  conclusions: [],
  today,
  ...more,
});
const after = (...commands: readonly HearingCommand[]) =>
  commands.reduce<readonly HearingEvent[]>(
    (events, command) => [...events, ...(given(hearingDecider, events).when({ ...command, at }).events ?? [])],
    [],
  );
const when = (command: HearingCommand, ...before: readonly HearingCommand[]) =>
  given(hearingDecider, after(...before)).when({ ...command, at });
const stateOf = (...commands: readonly HearingCommand[]) =>
  after(...commands).reduce((state, event) => hearingDecider.evolve(state, event), hearingDecider.initial());

describe('a hearing', () => {
  it('is owed again a period later, however early or late it was held', () => {
    expect(stateOf(plan, hold('2026-11-20')).current?.dueOn).toBe('2027-12-31');
    const late = { ...plan, dueOn: '2025-03-31' } as HearingCommand;
    expect(stateOf(late, hold('2026-04-10')).current?.dueOn).toBe('2027-03-31');
    expect(dutyOfHearing(stateOf(plan))).toEqual({ body: 'LJ-ZZ', dueOn: '2026-12-31' });
    const { everyMonths: _, ...once } = plan;
    expect(dutyOfHearing(stateOf(once, hold('2026-11-20')))?.closed).toEqual({ as: 'done', on: '2026-11-20' });
    expect(when(hold('2026-11-21'), once, hold('2026-11-20')).refusal?.code).toBe('hearing-over');
  });

  it('is scheduled ahead with an agenda that the record keeps, and held no earlier than the last one', () => {
    const schedule: HearingCommand = { type: 'schedule-hearing', on: '2026-11-24', agenda: ['工作汇报'], today };
    expect(when({ ...schedule, on: '2026-11-23' }, plan).refusal?.code).toBe('scheduled-for-the-past');
    expect(when(schedule, plan, schedule)).toEqual({ events: [] });
    const { current } = stateOf(plan, schedule, hold('2026-11-24'));
    expect([current?.held[0]?.agenda, current?.scheduled]).toEqual([['工作汇报'], undefined]);
    expect(when(hold('2026-11-25'), plan).refusal?.code).toBe('held-in-the-future');
    expect(when(hold('2026-11-20', { meeting: 'org-9' }), plan, hold('2026-11-21')).refusal?.code).toBe(
      'held-before-the-last',
    );
    expect(when(hold('2026-11-20'), plan, hold('2026-11-20'))).toEqual({ events: [] });
  });

  it('is overdue once for a due day, and never after it ended', () => {
    const overdue: HearingCommand = { type: 'mark-overdue', on: '2027-01-01' };
    expect(when(overdue, plan).events).toMatchObject([{ type: 'hearing.overdue', data: { dueOn: '2026-12-31' } }]);
    expect(when(overdue, plan, overdue)).toEqual({ events: [] });
    expect(when({ ...overdue, on: '2026-12-31' }, plan)).toEqual({ events: [] });
    const end: HearingCommand = { type: 'end-hearing', on: today, reason: '调整' };
    expect(when(overdue, plan, end)).toEqual({ events: [] });
    expect(dutyOfHearing(stateOf(plan, end))?.closed?.as).toBe('waived');
    expect(when({ ...plan, of: 'LJ-ZZ' }).refusal?.code).toBe('hears-itself');
  });
});

describe('an attendance right', () => {
  const grant = {
    type: 'grant-right',
    right: 'org-2',
    body: 'LJ-CZJ-DZ',
    holder: 'LJ-CZJ',
    meetings: ['democratic-life-meeting', 'democratic-life-meeting'],
    from: '2026-01-01',
  } as const;
  const events = given(attendanceRightDecider, []).when({ ...grant, at }).events!;

  it('is to meetings of another body and ends no earlier than it began', () => {
    expect(events).toMatchObject([{ data: { meetings: ['democratic-life-meeting'] } }]);
    expect(given(attendanceRightDecider, []).when({ ...grant, holder: 'LJ-CZJ-DZ', at }).refusal?.code).toBe(
      'own-meetings',
    );
    const end = { type: 'end-right', on: '2026-06-01', reason: '换届', at } as const;
    const ended = given(attendanceRightDecider, events).when(end).events!;
    expect(given(attendanceRightDecider, [...events, ...ended]).when(end)).toEqual({ events: [] });
    expect(given(attendanceRightDecider, events).when({ ...end, on: '2025-12-31' }).refusal?.code).toBe(
      'right-ends-before',
    );
  });
});

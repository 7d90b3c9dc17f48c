import { given } from '#testing';
import { publishedNotices, workingCalendarOf } from '#working-days';
import { type Duty, standingOn } from './due-state.js';
import { nearSpanOf, nextReminderAfter, remindersThrough, scheduleOf } from './reminder-schedule.js';
import { type ReachedReminder, reminderDecider, type ReminderEvent } from './reminders.js';
import { addMonths, shifted } from './span.js';

const calendar = workingCalendarOf(publishedNotices);
const at = '2026-11-24T08:00:00.000Z';
const months = (count: number) => ({ count, unit: 'months' as const });
const table: Record<string, string | number>[] = [
  { before: 6, unit: 'months', to: 'higher-body' },
  { before: 90, unit: 'days', to: 'body' },
  { before: 30, unit: 'days', to: 'body' },
  { every: 1, unit: 'months', to: 'body' },
];
const schedule = scheduleOf(table);

describe('a span', () => {
  it.each([
    ['2026-11-24', -6, '2026-05-24'],
    ['2026-08-31', -6, '2026-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('of months from %s by %i ends on %s, the month’s last day where it has no such day', (from, count, to) => {
    expect(addMonths(from, count)).toBe(to);
  });

  it('of working days passes over holidays and takes days worked instead', () => {
    expect(shifted('2026-02-13', { count: 1, unit: 'working days' }, 1, calendar)).toBe('2026-02-14');
    expect(shifted('2026-02-14', { count: 1, unit: 'working days' }, 1, calendar)).toBe('2026-02-24');
  });
});

describe('a duty', () => {
  const duty: Duty = { dueOn: '2026-12-20' };
  const stateOn = (on: string, more: Partial<Duty> = {}) =>
    standingOn({ ...duty, ...more }, on, months(6), calendar).state;

  it('is open, near, due on its day and overdue from the day after', () => {
    expect(['2026-06-19', '2026-06-20', '2026-12-19', '2026-12-20', '2026-12-21'].map((on) => stateOn(on))).toEqual([
      'open',
      'near',
      'near',
      'due',
      'overdue',
    ]);
  });

  it('is done or waived from the day on which it was closed', () => {
    const closed = { as: 'done' as const, on: '2026-12-25' };
    expect([stateOn('2026-12-24', { closed }), stateOn('2026-12-25', { closed })]).toEqual(['overdue', 'done']);
    expect(stateOn('2027-01-01', { closed: { as: 'waived', on: '2026-12-01' } })).toBe('waived');
  });

  it('keeps its first day beside an approved delay, and the last delay counts', () => {
    const approval = { number: '12', on: '2026-12-01', by: 'LJ-GW' };
    const delays = [
      { from: '2026-12-20', to: '2027-03-20', approval },
      { from: '2027-03-20', to: '2027-06-20', approval },
    ];
    const standing = standingOn({ ...duty, delays }, '2027-04-01', months(6), calendar);
    expect(standing).toEqual({
      state: 'near',
      dueOn: '2027-06-20',
      firstDueOn: '2026-12-20',
      isDelayed: true,
      nearFrom: '2026-12-20',
      overdueFrom: '2027-06-21',
    });
  });
});

describe('a schedule of reminders', () => {
  it('counts back from the due day and then on from it at its rhythm, by date', () => {
    expect(
      remindersThrough(schedule, '2026-12-20', '2027-02-25', calendar).map(({ on, step }) => `${on} ${step}`),
    ).toEqual([
      '2026-06-20 -6 months',
      '2026-09-21 -90 days',
      '2026-11-20 -30 days',
      '2027-01-20 +1 months',
      '2027-02-20 +2 months',
    ]);
  });

  it('keeps the last day of the month from month to month', () => {
    const after = remindersThrough(schedule, '2027-01-31', '2027-05-31', calendar).filter(({ step }) =>
      step.startsWith('+'),
    );
    expect(after.map(({ on }) => on)).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
  });

  it('names the next day after any other, and none where nothing follows', () => {
    expect(nextReminderAfter(schedule, '2026-12-20', '2026-11-20', calendar)).toBe('2027-01-20');
    expect(nextReminderAfter(schedule, '2026-12-20', '2029-01-20', calendar)).toBe('2029-02-20');
    expect(nextReminderAfter({ before: schedule.before }, '2026-12-20', '2026-11-20', calendar)).toBeUndefined();
  });

  it('is near from its longest step before, whatever their order and units', () => {
    expect(nearSpanOf(scheduleOf([...table].reverse()), '2026-12-20', calendar)).toEqual(months(6));
    expect(nearSpanOf({ before: [] }, '2026-12-20', calendar)).toEqual({ count: 0, unit: 'days' });
  });

  it.each([
    ['no table', 6],
    ['a count that is no number', [{ before: 'six', unit: 'months', to: 'body' }]],
    ['a step of no length', [{ before: 0, unit: 'days', to: 'body' }]],
    ['an unknown unit', [{ before: 1, unit: 'moons', to: 'body' }]],
    ['an unknown addressee', [{ before: 1, unit: 'days', to: 'everybody' }]],
    ['two rhythms', [table[3]!, table[3]!]],
    ['a span of centuries', [{ before: 1_000_000_000, unit: 'days', to: 'body' }]],
    ['a step both before and after', [{ before: 1, every: 1, unit: 'days', to: 'body' }]],
  ])('reminds of nothing with %s', (_, wrong) => {
    expect(scheduleOf(wrong as never)).toEqual({ before: [] });
  });
});

describe('the reminders of a thing', () => {
  const rule = { key: 'term.reminders', version: 1 };
  const thing = 'term/organisation/LJ-CZJ';
  const dueOn = '2026-12-20';
  const body = 'LJ-CZJ';
  const scheduled: ReminderEvent = {
    type: 'reminder.scheduled',
    data: { thing, body, dueOn, from: '2026-11-24', rule },
  };
  const reached = (...days: string[]): readonly ReachedReminder[] =>
    days.map((on) => ({ on, step: 'x', to: 'body', bodies: [body] }));
  const send = (days: string[], ...before: ReminderEvent[]) =>
    given(reminderDecider, [scheduled, ...before]).when({
      type: 'send-reminders',
      dueOn,
      reached: reached(...days),
      at,
    });
  const sent = (on: string): ReminderEvent => ({
    type: 'reminder.sent',
    data: { thing, body, dueOn, on, step: 'x', to: 'body', bodies: [body] },
  });

  it('are sent once: what was handled is passed over', () => {
    expect(send(['2027-01-20'])).toEqual({ events: [sent('2027-01-20')] });
    expect(send(['2027-01-20'], sent('2027-01-20'))).toEqual({ events: [] });
  });

  it('are not owed for days before the due day was known', () => {
    expect(send(['2026-06-20', '2026-11-20'])).toEqual({ events: [] });
  });

  it('of an outage are recorded as missed, and only the newest goes out', () => {
    const events = send(['2026-12-01', '2027-01-20', '2027-02-20']).events?.map(
      ({ type, data }) => `${type} ${'on' in data ? data.on : ''}`,
    );
    expect(events).toEqual(['reminder.missed 2026-12-01', 'reminder.missed 2027-01-20', 'reminder.sent 2027-02-20']);
  });

  it('go out together where several steps fall on the newest day', () => {
    expect(send(['2027-01-20', '2027-01-20']).events).toHaveLength(2);
  });

  it('stop when the thing is closed and for another due day, and begin anew with it', () => {
    const stopped: ReminderEvent = { type: 'reminder.stopped', data: { thing, body } };
    expect(send(['2027-01-20'], stopped)).toEqual({ events: [] });
    const moved: ReminderEvent = {
      type: 'reminder.scheduled',
      data: { ...scheduled.data, dueOn: '2027-06-30', from: '2026-12-18' },
    };
    expect(send(['2027-01-20'], moved)).toEqual({ events: [] });
  });

  it('are scheduled once for a due day and rule, and keep the day from which they are owed when only the rule changes', () => {
    const schedule = (more: object) =>
      given(reminderDecider, [scheduled]).when({
        type: 'schedule-reminders',
        thing,
        body,
        dueOn,
        rule,
        on: '2026-12-01',
        at,
        ...more,
      } as never);
    expect(schedule({})).toEqual({ events: [] });
    expect(schedule({ rule: { ...rule, version: 2 } }).events).toMatchObject([{ data: { from: '2026-11-24' } }]);
    expect(schedule({ dueOn: '2027-06-30' }).events).toMatchObject([
      { data: { from: '2026-12-01', dueOn: '2027-06-30' } },
    ]);
  });
});

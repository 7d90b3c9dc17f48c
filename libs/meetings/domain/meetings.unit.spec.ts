import type { MeetingContent } from '#contracts';
import { given } from '#testing';
import { frequencyRow, periodOf, periodsBetween } from './frequency.js';
import { type MeetingCommand, meetingDecider, type MeetingEvent } from './meeting.js';
import { readRoll } from './roll.js';

const at = '2026-11-24T08:00:00.000Z';
const counted = (body: string, due: number, present: number, leave = 0, absent = 0) => ({
  body,
  due,
  present,
  leave,
  absent,
});
const content: MeetingContent = {
  on: '2026-11-20',
  kinds: ['members-meeting', 'lecture', 'theme-day'],
  attendance: [counted('LJ-CZJ-1', 19, 17, 2), counted('LJ-CZJ-2', 12, 11, 0, 1)],
  title: '主题党日',
};
const known = { today: '2026-11-24', inTimeUntil: '2026-11-25', quorum: 0.5 };
const record = (more: Partial<MeetingContent> = {}, on: object = known): MeetingCommand =>
  ({
    type: 'record-meeting',
    meeting: 'org-1',
    body: 'LJ-CZJ-1',
    content: { ...content, ...more },
    ...on,
  }) as MeetingCommand;
const when = (command: MeetingCommand, before: readonly MeetingEvent[] = []) =>
  given(meetingDecider, before).when({ ...command, at });
const recorded = when(record()).events!;

describe('a meeting record', () => {
  it('has one number of those due for each body, which is the sum of present, leave and absent', () => {
    expect(recorded).toMatchObject([{ type: 'meeting.recorded', data: { warnings: [] } }]);
    expect(when(record({ attendance: [counted('LJ-CZJ-1', 19, 17, 1)] })).refusal).toMatchObject({
      code: 'attendance-does-not-add-up',
      fields: { body: 'LJ-CZJ-1', due: 19 },
    });
    expect(when(record({ attendance: [counted('LJ-CZJ-1', 1, 1), counted('LJ-CZJ-1', 1, 1)] })).refusal?.code).toBe(
      'body-counted-twice',
    );
    expect(when(record({ kinds: ['lecture', 'lecture'] })).refusal?.code).toBe('kind-named-twice');
    expect(when(record({ on: '2026-11-25' })).refusal?.code).toBe('meeting-in-the-future');
    expect(when(record({ attendance: [{ ...counted('LJ-CZJ-1', 5, 3, 2), votersPresent: 4 }] })).refusal?.code).toBe(
      'voters-beyond-attendance',
    );
    expect(when(record(), recorded)).toEqual({ events: [] });
  });

  it('warns where it came late or too few were there, and stands', () => {
    const warnings = (command: MeetingCommand) =>
      when(command).events?.flatMap(({ data }) => ('warnings' in data ? data.warnings : []));
    expect(warnings(record({}, { ...known, inTimeUntil: '2026-11-23' }))).toEqual(['recorded-late']);
    expect(warnings(record({ attendance: [counted('LJ-CZJ-1', 10, 5, 5)] }))).toEqual(['below-quorum']);
    expect(warnings(record({ attendance: [counted('LJ-CZJ-1', 10, 6, 4)] }))).toEqual([]);
  });

  it('is corrected with a reason and withdrawn; after that it stays as it is', () => {
    const correct: MeetingCommand = {
      type: 'correct-meeting',
      content: { ...content, title: '党课' },
      reason: '名称',
      ...known,
    };
    expect(when(correct, recorded).events).toMatchObject([{ type: 'meeting.corrected' }]);
    expect(when({ ...correct, content }, recorded)).toEqual({ events: [] });
    const [withdrawn] = when({ type: 'withdraw-meeting', reason: '重复' }, recorded).events!;
    expect(when(correct, [...recorded, withdrawn!]).refusal?.code).toBe('meeting-withdrawn');
    expect(when(correct).refusal?.kind).toBe('not-found');
  });
});

describe('a frequency table', () => {
  const [{ data }] = recorded as [Extract<MeetingEvent, { type: 'meeting.recorded' }>];
  const meetings = [
    { ...data, isWithdrawn: false },
    { ...data, isWithdrawn: true },
  ];

  it.each([
    ['LJ-CZJ-1', 'members-meeting', '2026-Q4', 'quarter', [1, 19, 17, 2, 0]],
    ['LJ-CZJ-2', 'lecture', '2026', 'year', [1, 12, 11, 0, 1]],
    ['LJ-CZJ-2', 'theme-day', '2026-11', 'month', [1, 12, 11, 0, 1]],
    ['LJ-CZJ-2', 'theme-day', '2026-10', 'month', [0, 0, 0, 0, 0]],
    ['LJ-CZJ-1', 'committee-meeting', '2026-11', 'month', [0, 0, 0, 0, 0]],
    ['LJ-CZJ-9', 'lecture', '2026', 'year', [0, 0, 0, 0, 0]],
  ] as const)('counts one meeting once for each duty and each body: %s, %s, %s', (body, kind, period, per, numbers) => {
    const { held, due, present, leave, absent } = frequencyRow(meetings, { body, kind, period, per });
    expect([held, due, present, leave, absent]).toEqual(numbers);
  });

  it('knows the periods of a time', () => {
    expect(periodsBetween('2026-11-30', '2027-01-01', 'month')).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(periodsBetween('2026-03-31', '2026-07-01', 'quarter')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
    expect(periodOf('2026-07-01', 'half-year')).toBe('2026-H2');
  });
});

describe('a pasted roll', () => {
  it.each([
    [
      'a chain from a group chat',
      '#接龙\n11月20日党员大会\n1. 张三\n2. 李四 请假\n3、王小五（出差）\n4. 欧阳文静',
      undefined,
      [4, 2, 2, 0, 0],
    ],
    [
      'lists under headings',
      '出席：张三、李四、王五\n请假：赵六，钱七\n缺席：孙八\n列席：周九',
      undefined,
      [6, 3, 2, 1, 1],
    ],
    ['only those who were away', '请假：赵六、钱七\n其余全部到会', 19, [19, 17, 2, 0, 0]],
    ['leave alone, nobody else named', '请假：赵六', 12, [12, 11, 1, 0, 0]],
    ['numbers', '应到20人，实到18人，请假1人，缺席1人', undefined, [20, 18, 1, 1, 0]],
    ['one person twice', '1. 张三\n2. 李四\n3. 张三', undefined, [2, 2, 0, 0, 0]],
    ['those who signed, of more who were due', '1 张三\n2 李四\n3 王五 请假', 5, [5, 2, 1, 2, 0]],
    ['names of other scripts', '1. 阿依古丽·买买提\n2. John Smith\n3. 李四(病假)', undefined, [3, 2, 1, 0, 0]],
    ['names below a heading', '请假\n赵六\n钱七\n出席\n张三 李四', undefined, [4, 2, 2, 0, 0]],
  ])('gives numbers: %s', (_what, text, due, numbers) => {
    const read = readRoll(text, due);
    expect([read.due, read.present, read.leave, read.absent, read.sittingIn]).toEqual(numbers);
  });

  it('says which lines it could not read, by number and without a word of them, and what is not sure', () => {
    const text = '接龙：第三支部十一月组织生活\n1. 张三';
    expect(readRoll(text)).toMatchObject({ unread: [1], isSure: false });
    expect(JSON.stringify(readRoll(text, 3))).not.toMatch(/\p{Script=Han}/u);
    expect(readRoll('应到20人，实到18人，请假1人，缺席1人').isSure).toBe(true);
  });
});

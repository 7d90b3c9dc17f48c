import { duty, type FormField, type Values } from '../duties/duty.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';

interface Attendance {
  readonly body: string;
  readonly due: number;
  readonly present: number;
  readonly leave: number;
  readonly absent: number;
}

interface Meeting {
  readonly id: string;
  readonly body: string;
  readonly on: string;
  readonly title: string;
  readonly kinds: readonly string[];
  readonly attendance: readonly Attendance[];
  readonly topics?: readonly string[];
  readonly resolutions?: readonly string[];
  readonly warnings: readonly string[];
  readonly isWithdrawn: boolean;
  readonly own?: Attendance;
}

type Field = FormField<'meetings'>;

const kinds = [
  'members-meeting',
  'committee-meeting',
  'group-meeting',
  'lecture',
  'theme-day',
  'organisation-life-meeting',
  'democratic-life-meeting',
  'members-appraisal',
  'agency-members-meeting',
  'party-work-study',
  'party-discipline-meeting',
  'study-group',
  'joint-meeting',
  'other',
];

const count = (name: 'due' | 'present' | 'leave' | 'absent'): Field => ({
  name,
  label: name,
  as: 'number',
  isNeeded: true,
});
const content: readonly Field[] = [
  { name: 'title', label: 'title', as: 'text', isNeeded: true, maxLength: 200 },
  { name: 'on', label: 'on', as: 'day', isNeeded: true },
  { name: 'kinds', label: 'kinds', as: 'choices', values: kinds, isNeeded: true },
  count('due'),
  count('present'),
  count('leave'),
  count('absent'),
  { name: 'place', label: 'place', as: 'text', maxLength: 200 },
  { name: 'chairPost', label: 'chairPost', as: 'text', maxLength: 100 },
  { name: 'recorderPost', label: 'recorderPost', as: 'text', maxLength: 100 },
  { name: 'topics', label: 'topics', as: 'texts', maxLength: 5000 },
  { name: 'resolutions', label: 'resolutions', as: 'texts', maxLength: 5000 },
];

/** The numbers of one body; those of others who met with it stay as they were. */
const sent = (
  { due, present, leave, absent, ...rest }: Values,
  body: string,
  others: readonly Attendance[] = [],
): object => ({
  ...rest,
  attendance: [{ body, due, present, leave, absent }, ...others.filter((one) => one.body !== body)],
});

const isOwn = (person: Person, { body, isWithdrawn }: Meeting): boolean =>
  !isWithdrawn && mayHost(person) && mayActFor(person, body);
const reason: Field = { name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 1000 };

/** 会议记录: one record for every duty that a meeting serves, in numbers; no name of anybody. */
export const meetingsDuty = duty<'meetings', Meeting>({
  noun: 'meetings',
  path: '/meetings',
  api: '/v1/meetings',
  subject: ({ id }) => `meeting/${id}`,
  titleOf: ({ title }) => title,
  status: {
    of: ({ isWithdrawn, warnings }) => (isWithdrawn ? 'withdrawn' : warnings.length > 0 ? 'warned' : 'recorded'),
    tones: { recorded: 'good', warned: 'waits', withdrawn: 'over' },
  },
  filters: [
    { name: 'kind', as: 'choice', values: kinds },
    { name: 'ours', as: 'own', of: 'body' },
    { name: 'body', as: 'body' },
    { name: 'unit', as: 'unit' },
  ],
  facts: [
    { name: 'title', column: 'minmax(160px, 2fr)' },
    { name: 'on', as: 'day', column: '112px' },
    { name: 'kinds', as: 'choices', column: 'minmax(144px, 1fr)' },
    { name: 'body', as: 'body', column: 'minmax(128px, 1fr)' },
    {
      name: 'attendance',
      of: ({ attendance, own }) => {
        const all = own === undefined ? attendance : [own];
        const sum = (name: 'present' | 'due'): number => all.reduce((total, one) => total + one[name], 0);
        return `${sum('present')} / ${sum('due')}`;
      },
      column: '96px',
    },
    { name: 'place' },
    { name: 'chairPost' },
    { name: 'recorderPost' },
    { name: 'leave', as: 'number', of: ({ attendance }) => attendance.reduce((sum, { leave }) => sum + leave, 0) },
    { name: 'absent', as: 'number', of: ({ attendance }) => attendance.reduce((sum, { absent }) => sum + absent, 0) },
    { name: 'bodies', as: 'bodies', of: ({ attendance }) => attendance.map(({ body }) => body) },
    { name: 'topics', of: ({ topics }) => topics?.join('；') },
    { name: 'resolutions', of: ({ resolutions }) => resolutions?.join('；') },
    { name: 'warnings', as: 'choices' },
  ],
  actions: [
    {
      name: 'correct',
      isFor: isOwn,
      fields: [...content, reason],
      start: (meeting) => ({
        ...meeting,
        ...meeting.attendance.find(({ body }) => body === meeting.body),
        topics: meeting.topics?.join('\n'),
        resolutions: meeting.resolutions?.join('\n'),
      }),
      call: ({ id, body, attendance }, values) => ({
        path: `meetings/${id}/correct`,
        content: sent(values, body, attendance),
      }),
    },
    {
      name: 'withdraw',
      isFor: isOwn,
      isDanger: true,
      fields: [reason],
      call: ({ id }, values) => ({ path: `meetings/${id}/withdraw`, content: values }),
    },
  ],
  making: {
    action: 'record',
    isFor: mayHost,
    fields: content,
    start: () => ({ leave: 0, absent: 0 }),
    call: (values, { body }) => ({ path: 'meetings', content: sent(values, body) }),
  },
});

import type { MeetingKind, RuleUsed } from '#contracts';
import type { Meeting } from './meeting.js';

export const frequencyPeriods = ['month', 'quarter', 'half-year', 'year'] as const;
export type FrequencyPeriod = (typeof frequencyPeriods)[number];

/** Which rule says how often a kind of meeting is held; kinds that are not here have none. */
export const frequencyRules: readonly {
  readonly kind: MeetingKind;
  readonly key: string;
  readonly per: FrequencyPeriod;
}[] = [
  { kind: 'members-meeting', key: 'meeting.members.per-quarter', per: 'quarter' },
  { kind: 'committee-meeting', key: 'meeting.committee.per-month', per: 'month' },
  { kind: 'group-meeting', key: 'meeting.group.per-month', per: 'month' },
  { kind: 'lecture', key: 'lecture.secretary.per-year', per: 'year' },
  { kind: 'theme-day', key: 'theme-day.per-month', per: 'month' },
  { kind: 'organisation-life-meeting', key: 'organisation-life-meeting.per-year', per: 'year' },
  { kind: 'members-appraisal', key: 'members-appraisal.per-year', per: 'year' },
  { kind: 'agency-members-meeting', key: 'meeting.agency-members.per-year', per: 'year' },
  { kind: 'party-discipline-meeting', key: 'leading-group.party-discipline-meeting.per-half-year', per: 'half-year' },
  { kind: 'party-work-study', key: 'leading-group.studies-party-work.per-year', per: 'year' },
];

/** `2026-11`, `2026-Q4`, `2026-H2`, `2026`. */
export const periodOf = (day: string, per: FrequencyPeriod): string => {
  const [year = '', month = '01'] = day.split('-');
  switch (per) {
    case 'month':
      return `${year}-${month}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(Number(month) / 3)}`;
    case 'half-year':
      return `${year}-H${Math.ceil(Number(month) / 6)}`;
    case 'year':
      return year;
  }
};

/** Every period that has a day from `from` to `to`, both included. */
export const periodsBetween = (from: string, to: string, per: FrequencyPeriod): readonly string[] => {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  const last = to.slice(0, 7);
  for (;;) {
    const id = `${year}-${String(month).padStart(2, '0')}`;
    if (id > last) break;
    months.push(id);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return [...new Set(months.map((id) => periodOf(`${id}-01`, per)))];
};

export interface FrequencyRow {
  readonly body: string;
  readonly kind: MeetingKind;
  readonly period: string;
  readonly held: number;
  readonly due: number;
  readonly present: number;
  readonly leave: number;
  readonly absent: number;
  /** How many the rule asks for; absent where none is laid down. */
  readonly required?: number;
  readonly rule?: RuleUsed;
}

/** How often a body met for a duty in a period, with the sums of its own numbers. A meeting ticked for three duties counts once for each. */
export const frequencyRow = (
  meetings: readonly Meeting[],
  { body, kind, period, per }: Pick<FrequencyRow, 'body' | 'kind' | 'period'> & { readonly per: FrequencyPeriod },
): FrequencyRow => {
  const own = meetings
    .filter(
      ({ isWithdrawn, content }) =>
        !isWithdrawn && content.kinds.includes(kind) && periodOf(content.on, per) === period,
    )
    .flatMap(({ content }) => content.attendance.filter((one) => one.body === body));
  const sum = (name: 'due' | 'present' | 'leave' | 'absent') => own.reduce((total, one) => total + one[name], 0);
  return {
    body,
    kind,
    period,
    held: own.length,
    due: sum('due'),
    present: sum('present'),
    leave: sum('leave'),
    absent: sum('absent'),
  };
};

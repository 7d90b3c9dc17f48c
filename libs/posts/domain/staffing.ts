import type { PublicEvent } from '#contracts';
import { type Decider, RuleViolation } from '#kernel';

export type StaffingEvent = PublicEvent<'staffing.counted'>;
export interface StaffingCount {
  readonly on: string;
  readonly staff: number;
  readonly fullTime: number;
}
/** Stream `staffing/<body>`: the head counts of a body's agency, by day. */
export interface Staffing {
  readonly body: string;
  readonly counts: readonly StaffingCount[];
}
export interface StaffingState {
  readonly current?: Staffing;
}
export interface CountStaff extends StaffingCount {
  readonly type: 'count-staff';
  readonly body: string;
}

/** Error (unprocessable): `more-full-time-than-staff`. */
export const staffingDecider: Decider<CountStaff, StaffingEvent, StaffingState> = {
  initial: () => ({}),
  decide: ({ body, on, staff, fullTime }, { current }) => {
    if (fullTime > staff) {
      const detail = `${fullTime} full-time people are more than the ${staff} of the agency.`;
      throw new RuleViolation('more-full-time-than-staff', detail, 'unprocessable', { staff, fullTime });
    }
    const known = current?.counts.find((one) => one.on === on);
    if (known?.staff === staff && known.fullTime === fullTime) return [];
    return [{ type: 'staffing.counted', data: { body, on, staff, fullTime } }];
  },
  evolve: ({ current }, { data: { body, ...count } }) => {
    const others = current?.counts.filter(({ on }) => on !== count.on) ?? [];
    return { current: { body, counts: [...others, count].toSorted((a, b) => (a.on < b.on ? -1 : 1)) } };
  },
};

/** The share of full-time Party staff against a band (一般占 1% 至 2%): usual practice, shown and never refused. */
export const bands = ['below', 'within', 'above', 'unknown'] as const;
export type Band = (typeof bands)[number];
export const bandOf = (
  count: StaffingCount | undefined,
  min: number | undefined,
  max: number | undefined,
): { readonly share?: number; readonly band: Band } => {
  if (!count || count.staff === 0) return { band: 'unknown' };
  const share = count.fullTime / count.staff;
  if (min !== undefined && share < min) return { share, band: 'below' };
  if (max !== undefined && share > max) return { share, band: 'above' };
  return { share, band: min === undefined && max === undefined ? 'unknown' : 'within' };
};

export const countOn = (staffing: Staffing | undefined, day: string): StaffingCount | undefined =>
  staffing?.counts.findLast(({ on }) => on <= day);

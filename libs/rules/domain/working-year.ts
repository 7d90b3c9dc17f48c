import { isDeepStrictEqual } from 'node:util';
import type { PublicEvent, WorkingYear } from '#contracts';
import { type Decider, RuleViolation } from '#kernel';
import { datesBetween, isWeekend } from '#working-days';

export type WorkingYearEvent = PublicEvent<'working-days.published' | 'working-days.corrected'>;
export interface PublishWorkingYear {
  readonly type: 'publish-working-year';
  readonly notice: WorkingYear;
}
/** Stream `working-days/<year>`. */
export interface WorkingYearState {
  readonly notice?: WorkingYear;
}

export const workingYearStream = (year: number): string => `working-days/${year}`;

/** The longest holiday that a notice may name, in days. */
const maxHolidayDays = 15;

/**
 * The notice of a year: the first is published, another corrects it. Errors (unprocessable): `holiday-period-wrong` (it ends before it
 * begins, lasts over 15 days, or lies in another year), `working-day-wrong` (a make-up day that is no weekend day, lies in a holiday, or in
 * another year).
 */
export const workingYearDecider: Decider<PublishWorkingYear, WorkingYearEvent, WorkingYearState> = {
  initial: () => ({}),
  decide: ({ notice }, state) => {
    requireSound(notice);
    if (isDeepStrictEqual(state.notice, notice)) return [];
    return [{ type: state.notice ? 'working-days.corrected' : 'working-days.published', data: notice }];
  },
  evolve: (_state, event) => ({ notice: event.data }),
};

const requireSound = ({ year, holidays, workingDays }: WorkingYear): void => {
  for (const { name, from, to } of holidays) {
    const isSound = from <= to && from.startsWith(`${year}-`) && to.startsWith(`${year}-`);
    if (!isSound || datesBetween(from, to).length > maxHolidayDays) {
      const detail = `${name} from ${from} to ${to} is no holiday of ${year} of at most ${maxHolidayDays} days.`;
      throw new RuleViolation('holiday-period-wrong', detail, 'unprocessable', { name, from, to });
    }
  }
  for (const date of workingDays) {
    const isOff = holidays.some(({ from, to }) => from <= date && date <= to);
    if (isOff || !isWeekend(date) || !date.startsWith(`${year}-`)) {
      const detail = `${date} is no weekend day of ${year} that lies outside the holidays.`;
      throw new RuleViolation('working-day-wrong', detail, 'unprocessable', { date });
    }
  }
};

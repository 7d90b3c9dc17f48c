import { type WorkingCalendar, addDays } from '#working-days';
import { type Span, shifted } from './span.js';

/** Consent of a higher body to a later date: nothing is late that was put off in time, and the old date stays readable. */
export interface Approval {
  /** Number of the document (文号). */
  readonly number: string;
  readonly on: string;
  /** Code of the body that approved. */
  readonly by: string;
}

export interface ApprovedDelay {
  readonly from: string;
  readonly to: string;
  readonly approval: Approval;
}

/** Something that a body owes by a day. All dates are calendar dates; a thing due on a day is in time until that day has ended. */
export interface Duty {
  /** As it was first laid down; a delay never moves it. */
  readonly dueOn: string;
  /** In the order of their approval; the last counts. */
  readonly delays?: readonly ApprovedDelay[];
  readonly closed?: { readonly as: 'done' | 'waived'; readonly on: string };
}

export type DueState = 'open' | 'near' | 'due' | 'overdue' | 'done' | 'waived';

export interface Standing {
  readonly state: DueState;
  /** The day that counts: the last approved one, else the first. */
  readonly dueOn: string;
  readonly firstDueOn: string;
  readonly isDelayed: boolean;
  /** The first days of the next states, while it is not closed. */
  readonly nearFrom: string;
  readonly overdueFrom: string;
}

/**
 * open → near → due → overdue → done or waived: the one machine of everything that is due. `near` begins so long before the due day; `due`
 * is the day itself; overdue begins the day after. A thing closed on or before `on` stays closed.
 */
export const standingOn = (duty: Duty, on: string, near: Span, calendar: WorkingCalendar): Standing => {
  const dueOn = duty.delays?.at(-1)?.to ?? duty.dueOn;
  const nearFrom = shifted(dueOn, near, -1, calendar);
  const overdueFrom = addDays(dueOn, 1);
  const stateByDate = (): DueState => {
    if (duty.closed && duty.closed.on <= on) return duty.closed.as;
    if (on > dueOn) return 'overdue';
    if (on === dueOn) return 'due';
    return on >= nearFrom ? 'near' : 'open';
  };
  const isDelayed = (duty.delays?.length ?? 0) > 0;
  return { state: stateByDate(), dueOn, firstDueOn: duty.dueOn, isDelayed, nearFrom, overdueFrom };
};

import type { PlanFault } from '../../libs/plans/domain/reasons.js';
import type { PublicHoliday } from '../../libs/resources/domain/opening-hours/public-holidays.js';

/** Something else that can be booked instead; as the API has it. */
export interface Suggestion {
  readonly kind: 'shift' | 'shorten' | 'other-resource' | 'split';
  readonly resource: string;
  readonly from: string;
  readonly to: string;
  readonly quantity?: number;
  /** The resource's name, where it is known. */
  readonly name?: string;
}

/** A bad line as it is printed. */
export interface PrintedFault {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  /** What would be read instead. */
  readonly offer?: string;
}

export const faultIn = ({ reason, ...fault }: PlanFault): PrintedFault => ({ ...fault, reason: reason.text.en });

/** A line of the plan that is an initiative or a task now. */
export interface LoadedLine {
  readonly line: number;
  readonly kind: 'initiative' | 'task';
  readonly id: string;
  readonly unit: string;
  readonly host: string;
  readonly title: string;
  readonly status: string;
  /** How many dates it has. */
  readonly dates: number;
  /** It stood there already, and says something else than the sheet in more than its name, host and time. */
  readonly differs?: boolean;
}

export interface BookedLine {
  readonly line: number;
  readonly place: string;
  readonly resource: string;
  readonly unit: string;
  readonly reservation: string;
  readonly status: string;
  readonly dates: number;
}

export interface RefusedLine {
  readonly line: number;
  readonly place: string;
  readonly resource: string;
  /** `outside-opening-hours`, `capacity-exceeded`, `resource-unavailable`, … */
  readonly code: string;
  readonly rule?: string;
  readonly detail: string;
  readonly suggestions: readonly Suggestion[];
}

/** What the import of a plan did; `--json` prints it. */
export interface PlanResult {
  readonly kind: 'plan';
  readonly file: string;
  readonly readAs?: string;
  readonly isDryRun: boolean;
  /** Bad lines. While there are any and the rest is not accepted, nothing is loaded. */
  readonly rejected: readonly PrintedFault[];
  /** What has no answer yet; while there is any on a line that is not bad, nothing is loaded. */
  readonly asked: readonly {
    readonly line: number;
    readonly column: string;
    readonly words: string;
    readonly offer: string;
    readonly sure: 'usual' | 'ask';
    readonly reason: string;
    readonly lines: readonly number[];
  }[];
  /** The good lines and the unit of each one's host. */
  readonly good: readonly {
    readonly line: number;
    readonly kind: 'initiative' | 'task';
    readonly title: string;
    readonly host: string;
    readonly unit: string;
  }[];
  readonly loaded: readonly LoadedLine[];
  readonly confirmed: readonly BookedLine[];
  /** They wait for the owner's approval. */
  readonly waiting: readonly BookedLine[];
  readonly refused: readonly RefusedLine[];
  readonly closedDays: readonly { readonly line: number; readonly place: string; readonly dates: readonly string[] }[];
  /** Places that nobody shares: they stay a text on the initiative. */
  readonly plainPlaces: readonly { readonly line: number; readonly place: string; readonly namesakes?: number }[];
  /** Dates of the plan that are public holidays. They are named; nothing is moved. */
  readonly holidays: readonly ({
    readonly line: number;
    readonly title: string;
    readonly on: string;
  } & PublicHoliday)[];
}

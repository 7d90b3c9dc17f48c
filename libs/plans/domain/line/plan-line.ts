import type { InitiativeKind } from '#contracts';
import type { Sureness } from '#times';
import type { PlannedDue } from '../cells/due.js';
import type { PlanTime } from '../cells/plan-time.js';
import type { PlannedStep } from '../cells/steps.js';
import type { PlanReason } from '../reasons.js';

/** A cell beside what it was read as. The words are kept, whatever the reading. */
export interface ReadCell {
  readonly column: string;
  readonly words: string;
  readonly reading: string;
  readonly sure: Sureness | 'fault';
  readonly reason?: PlanReason;
}

interface Line {
  readonly line: number;
  readonly title: string;
  /** Codes of the register: the body that hosts or leads, and those that take part. */
  readonly host: string;
  readonly invited: readonly string[];
  readonly responsiblePost?: string;
  readonly note?: string;
  readonly cells: readonly ReadCell[];
}

/** A line with hours: it becomes an initiative. */
export interface PlannedActivity extends Line {
  readonly is: 'initiative';
  readonly kind: InitiativeKind;
  /** At least one; of several each has hours of its own. */
  readonly times: readonly PlanTime[];
  readonly purpose?: string;
  readonly place?: string;
  readonly places?: number;
  readonly budgetFen?: number;
}

/** A line without an hour: it becomes a task. */
export interface PlannedTask extends Line {
  readonly is: 'task';
  readonly due: PlannedDue;
  /** The words that say when, and their reading in the notation of times. */
  readonly when: string;
  readonly reading: string;
  readonly section?: string;
  readonly goal?: string;
  readonly measures?: string;
  readonly steps: readonly PlannedStep[];
  readonly reports?: string;
}

export type PlanLine = PlannedActivity | PlannedTask;

import type { EventType } from '#contracts';
import type { DomainEvent, StreamCategory } from '#event-store';
import type { Duty } from './domain/due-state.js';

/** What is owed, and by which body. */
export interface OwedDuty extends Duty {
  readonly body: string;
}

/**
 * All that an area says of a thing that is due; timers, reminders and the marks in the thing's own stream follow from it.
 */
export interface DutyDeclaration<Command = never, Event extends DomainEvent = DomainEvent, State = never> {
  /** The thing's streams; their name begins with the noun. */
  readonly category: StreamCategory<Command, Event, State>;
  /** Events of the noun after which another day may count, or none. */
  readonly events: readonly EventType[];
  /** Undefined while nothing is owed. The answer follows from the state alone. */
  readonly dutyOf: (state: State) => OwedDuty | undefined;
  /** Key of the rule whose table says when to remind whom. */
  readonly reminderRule: string;
  /** What the thing's stream records when it becomes near and when overdue; each must give no event the second time. */
  readonly marks?: {
    readonly near?: (on: string) => Command;
    readonly overdue?: (on: string) => Command;
  };
}

/** Keeps the types of one declaration together. */
export const declareDuty = <Command, Event extends DomainEvent, State>(
  declaration: DutyDeclaration<Command, Event, State>,
): DutyDeclaration<Command, Event, State> => declaration;

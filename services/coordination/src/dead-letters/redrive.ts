import type { EventPayload, PublicEvent } from '#contracts';
import type { StreamCategory } from '#event-store';
import { type Decider, RuleViolation } from '#kernel';
import type { DeadLetter } from '#messaging';

/** Asks that a dead letter be tried again. */
export interface RequestRedrive {
  readonly type: 'request-redrive';
  readonly target: EventPayload<'redrive.requested'>;
  /** The letter's state as its service says. */
  readonly letter: DeadLetter['state'];
  /** Knowing that it came back each time. */
  readonly again: boolean;
}

export type RedriveRequested = PublicEvent<'redrive.requested'>;

/** Stream `redrive/<dead letter>`. */
export interface RedriveState {
  readonly requests: number;
}

/** So often a letter may come back before it must be asked for knowingly. */
export const mostRedrives = 3;

const decide = ({ target, letter, again }: RequestRedrive, { requests }: RedriveState): readonly RedriveRequested[] => {
  if (letter === 'resolved') throw new RuleViolation('dead-letter-resolved', 'Nothing of it waits any more.');
  if (letter === 'asked') throw new RuleViolation('redrive-under-way', 'A redrive was asked for and is under way.');
  if (requests >= mostRedrives && !again) {
    const detail = `It was redriven ${requests} times and came back each time. Mend the cause, then send "again": true.`;
    throw new RuleViolation('redrive-loop', detail, 'conflict', { requests });
  }
  return [{ type: 'redrive.requested', data: target }];
};

/** Errors: `dead-letter-resolved`, `redrive-under-way`, `redrive-loop` { requests }. */
export const redriveDecider: Decider<RequestRedrive, RedriveRequested, RedriveState> = {
  initial: () => ({ requests: 0 }),
  decide,
  evolve: ({ requests }) => ({ requests: requests + 1 }),
};

export const redriveCategory: StreamCategory<RequestRedrive, RedriveRequested, RedriveState> = {
  name: 'redrive',
  decider: redriveDecider,
  publish: (event) => event,
};

export const redriveStream = (deadLetter: string): string => `redrive/${deadLetter}`;

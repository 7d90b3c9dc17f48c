import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { RuleViolation } from '#kernel';

/** An initiative as far as calendars need it. Instants are RFC 3339. */
export interface KnownInitiative {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly host: string;
  readonly status: string;
  /** A draft that was never posted is its host's own business. */
  readonly wasPosted: boolean;
  /** The invited bodies that have not declined. */
  readonly participants: readonly string[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly occurrences?: readonly { readonly startsAt: string; readonly endsAt: string }[];
  readonly timeZone: string;
  readonly place?: string;
}

/** The initiatives that this unit knows: its own as they stand, others' as far as their events have come. */
export interface KnownInitiatives {
  find(id: string): Promise<KnownInitiative | undefined>;
  /** Those that were posted and that the body hosts or was invited to, in the order of their start, at most `limit`. */
  ofBody(body: string, limit: number): Promise<readonly KnownInitiative[]>;
}

/** Injection token of {@link KnownInitiatives}. A unit without initiatives knows none. */
export const KNOWN_INITIATIVES = Symbol('KnownInitiatives');

/** An initiative that was posted a moment ago at another unit is on its way here. */
const patienceMs = 1_500;
const lookEveryMs = 50;

@Injectable()
export class InitiativesOfBookers {
  constructor(@Optional() @Inject(KNOWN_INITIATIVES) private readonly known?: KnownInitiatives) {}

  find(id: string): Promise<KnownInitiative | undefined> {
    return this.known?.find(id) ?? Promise.resolve(undefined);
  }

  ofBody(body: string, limit: number): Promise<readonly KnownInitiative[]> {
    return this.known?.ofBody(body, limit) ?? Promise.resolve([]);
  }

  /**
   * A booking names only an initiative that its body hosts or takes part in, and that this unit has heard of.
   * Error: RuleViolation `not-your-initiative` (unprocessable), the same for one that there is not, so that nobody learns of a draft by it.
   */
  async requireOwn(id: string, body: string): Promise<void> {
    const deadline = performance.now() + patienceMs;
    let initiative = await this.find(id);
    while (!initiative && this.known && performance.now() < deadline) {
      await pause(lookEveryMs);
      initiative = await this.find(id);
    }
    const isHost = initiative?.host === body;
    if (isHost || (initiative?.wasPosted && initiative.participants.includes(body))) return;
    const detail = `${body} neither hosts nor takes part in an initiative ${id} that is known here.`;
    throw new RuleViolation('not-your-initiative', detail, 'unprocessable', { initiative: id });
  }
}

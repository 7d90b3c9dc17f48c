import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import { DATABASE, EventStore, type StreamCategory, type Streams } from '#event-store';
import type { Projected } from '#messaging';
import { agencyDayOf, agencyInstant, Rules, WorkingDays } from '#rules';
import { addDays } from '#working-days';
import { type ClearanceCommand, clearanceDecider } from './domain/clearance.decide.js';
import type { Clearance, ClearanceEvent, ClearanceState, ClearanceStatus, TimeLimit } from './domain/clearance.js';

const clearanceCategory: StreamCategory<ClearanceCommand, ClearanceEvent, ClearanceState> = {
  name: 'clearance',
  decider: clearanceDecider,
  publish: (event) => event,
};

/** How many working days a level has to decide. */
const limitRule = 'clearance.decide-within-working-days';

/** A clearance in discipline's list; `_id` is its id. */
export type ClearanceCopy = Projected<{ readonly current: Clearance; readonly status: ClearanceStatus }>;

/** Discipline's clearances: their streams, the list made of them, and the time in which each is to be decided. */
@Injectable()
export class Clearances {
  readonly streams: Streams<ClearanceCommand, ClearanceEvent, ClearanceState>;

  constructor(
    store: EventStore,
    @Inject(DATABASE) private readonly connection: Connection,
    private readonly rules: Rules,
    private readonly workingDays: WorkingDays,
  ) {
    this.streams = store.category(clearanceCategory);
  }

  get collection(): mongo.Collection<ClearanceCopy> {
    return this.connection.collection<ClearanceCopy>('clearances');
  }

  /**
   * The time limit that begins at an instant: so many whole working days after the agency's day on which it lies, by the rule that holds then
   * and by the working calendar as it is known now. Empty where no rule sets one.
   */
  async limitFrom(instant: string): Promise<TimeLimit> {
    const on = agencyDayOf(instant);
    const found = await this.rules.number(limitRule, { unit: 'discipline', on });
    if (!found) return {};
    const { key, scope, version, value, source, article, certainty } = found;
    const lastDay = (await this.workingDays.calendar()).addWorkingDays(on, Math.max(0, Math.trunc(value)));
    const rule = { key, scope, version, source, ...(article !== undefined && { article }), certainty };
    return { dueAt: agencyInstant(addDays(lastDay, 1)), rule };
  }
}

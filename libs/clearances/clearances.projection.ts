import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { DocumentProjection, OnEventBatch } from '#messaging';
import { Clearances, type ClearanceCopy } from './clearances.js';
import { type ClearanceEvent, evolveClearance, statusOf } from './domain/clearance.js';

type ClearanceEventType = ClearanceEvent['type'];

/** Keeps the list of clearances, from discipline's own streams: each begins with `clearance.opened`. */
@Controller()
export class ClearancesProjection {
  private readonly projection: DocumentProjection<Omit<ClearanceCopy, '_id' | 'version'>, ClearanceEventType>;

  constructor(clearances: Clearances) {
    this.projection = new DocumentProjection<Omit<ClearanceCopy, '_id' | 'version'>, ClearanceEventType>({
      collection: () => clearances.collection,
      key: ({ data }) => data.clearance,
      evolve: (copy, event) => {
        const { current } = evolveClearance(copy ? { current: copy.current } : {}, event);
        if (!current) throw new Error(`${event.type} of ${event.data.clearance} before it was opened`);
        return { current, status: statusOf(current) };
      },
    });
  }

  @OnEventBatch(
    'clearance.opened',
    'clearance.escalated',
    'clearance.granted',
    'clearance.refused',
    'clearance.withdrawn',
  )
  take(events: readonly ReceivedEvent<ClearanceEventType>[]): Promise<void> {
    return this.projection.apply(events);
  }
}

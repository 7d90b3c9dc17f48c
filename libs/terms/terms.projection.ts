import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { isUnit } from '#kernel';
import { DocumentProjection, OnEventBatch } from '#messaging';
import { evolveTerm, type TermEvent, termId, termStream } from './domain/term.js';
import { type TermCopy, Terms } from './terms.js';

type ReceivedTermEvent = ReceivedEvent<TermEvent['type']>;

/** Keeps this unit's copy of all units' terms. Only the unit in a stream's name speaks there. */
@Controller()
export class TermsProjection {
  private readonly projection: DocumentProjection<Omit<TermCopy, '_id' | 'version'>, TermEvent['type']>;

  constructor(terms: Terms) {
    this.projection = new DocumentProjection<Omit<TermCopy, '_id' | 'version'>, TermEvent['type']>({
      collection: () => terms.collection,
      key: ({ source, subject, data }) =>
        isUnit(source) && subject === termStream(source, termId(data.body, data.kind)) ? subject : undefined,
      evolve: (copy, event) => ({
        ...evolveTerm(copy ?? { past: [] }, event),
        unit: isUnit(event.source) ? event.source : 'organisation',
      }),
    });
  }

  @OnEventBatch(
    'term.started',
    'term.corrected',
    'term.ending',
    'term.overdue',
    'term.delay-approved',
    'term.renewed',
    'term.closed',
  )
  take(events: readonly ReceivedTermEvent[]): Promise<void> {
    return this.projection.apply(events);
  }
}

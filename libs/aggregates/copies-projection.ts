import { Controller, Inject, type OnModuleInit, type Type } from '@nestjs/common';
import type { EventType, PublicEvent, ReceivedEvent } from '#contracts';
import { DocumentProjection, OnEventBatch } from '#messaging';
import type { Aggregate } from './aggregate.js';
import type { AggregateDeclaration } from './declare-aggregate.js';

type AnyAggregate = Aggregate<never, PublicEvent, object, object>;

/**
 * The class that keeps a unit's copies of one kind of thing, each the fold of its stream. That an event stands in a stream of its noun, written by the
 * unit that owns it, the reader of events has checked by the registry.
 */
export const projectionOf = ({ noun, token, events, decider, fields, indexes }: AggregateDeclaration): Type => {
  @Controller()
  class CopiesProjection implements OnModuleInit {
    private readonly projection: DocumentProjection<{ readonly current: object }, EventType>;

    constructor(@Inject(token) private readonly aggregate: AnyAggregate) {
      this.projection = new DocumentProjection<{ readonly current: object }, EventType>({
        collection: () => aggregate.copies,
        key: ({ subject }) => (subject.startsWith(`${noun}/`) ? subject.slice(noun.length + 1) : undefined),
        evolve: (copy, event) => {
          const before = copy ? { current: copy.current } : decider.initial();
          const { current } = decider.evolve(before, { type: event.type, data: event.data } as PublicEvent);
          if (!current) throw new Error(`${event.type} of ${event.subject} before there was such a thing`);
          return { ...fields(current), current };
        },
      });
    }

    async onModuleInit(): Promise<void> {
      if (indexes.length > 0) await this.aggregate.copies.createIndexes([...indexes]);
    }

    @OnEventBatch(...events)
    take(received: readonly ReceivedEvent[]): Promise<void> {
      return this.projection.apply(received);
    }
  }
  return CopiesProjection;
};

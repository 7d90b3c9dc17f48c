import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { DocumentProjection, OnEventBatch } from '#messaging';
import { BodyReadModel } from './body-read-model.js';
import { type Body, type BodyEvent, evolveBody } from './body.js';

type ReceivedBodyEvent = ReceivedEvent<BodyEvent['type']>;

/** Keeps this service's copy of the register. Only organisation's word counts, and only about the body of the stream. */
@Controller()
export class BodiesProjection {
  private readonly projection: DocumentProjection<{ readonly body: Body }, BodyEvent['type']>;

  constructor(private readonly copies: BodyReadModel) {
    this.projection = new DocumentProjection<{ readonly body: Body }, BodyEvent['type']>({
      collection: () => copies.collection,
      key: codeOf,
      evolve: (copy, event) => {
        const body = evolveBody(copy?.body, event);
        if (!body) throw new Error(`${event.type} of ${event.data.body}, which was never registered`);
        return { body };
      },
    });
  }

  @OnEventBatch(
    'body.registered',
    'body.revised',
    'body.change-proposed',
    'body.change-refused',
    'body.dissolved',
    'body.related',
    'body.unrelated',
  )
  async take(events: readonly ReceivedBodyEvent[]): Promise<void> {
    try {
      await this.projection.apply(events);
    } finally {
      this.copies.forget(events.flatMap((event) => codeOf(event) ?? []));
    }
  }
}

const codeOf = ({ source, subject, data }: ReceivedBodyEvent): string | undefined =>
  source === 'organisation' && subject === `body/${data.body}` ? data.body : undefined;

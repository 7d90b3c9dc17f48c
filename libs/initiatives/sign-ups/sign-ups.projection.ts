import { Controller, Logger } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { unitOfId } from '#kernel';
import { DocumentProjection, OnEventBatch } from '#messaging';
import {
  documentOf,
  evolveSignUps,
  noSignUps,
  type SignUpEvent,
  type SignUpsDocument,
  signUpsIn,
} from '../domain/sign-ups/sign-ups.js';
import { SignUpLists } from './sign-ups.js';

type Received = ReceivedEvent<SignUpEvent['type']>;

/** Other units' lists, folded from their events; this unit's own are read from their streams. */
@Controller()
export class SignUpsProjection {
  private readonly logger = new Logger('SignUps');
  private readonly projection: DocumentProjection<SignUpsDocument, SignUpEvent['type']>;

  constructor(lists: SignUpLists) {
    this.projection = new DocumentProjection({
      collection: () => lists.collection,
      key: ({ data }) => data.initiative,
      evolve: (copy, event) => documentOf(evolveSignUps(copy ? signUpsIn(copy) : noSignUps(), event)),
    });
  }

  @OnEventBatch(
    'sign-up.offered',
    'sign-up.taken',
    'sign-up.waitlisted',
    'sign-up.moved-up',
    'sign-up.withdrawn',
    'sign-up.attended',
    'sign-up.attendance-revoked',
    'sign-up.no-shows-freed',
    'sign-up.code-set',
  )
  async take(events: readonly Received[]): Promise<void> {
    const believed = events.filter((event) => {
      if (unitOfId(event.data.initiative) === event.source) return true;
      this.logger.warn(`${event.source} may not speak for ${event.subject}: ${event.id} is ignored`);
      return false;
    });
    await this.projection.apply(believed);
  }
}

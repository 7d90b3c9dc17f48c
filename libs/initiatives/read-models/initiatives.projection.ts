import { Controller, Logger, type OnModuleInit } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { unitOfId } from '#kernel';
import { DocumentProjection, OnEventBatch } from '#messaging';
import { Register } from '#register';
import { Initiatives } from '../initiatives.js';
import { evolveInitiative, type InitiativeEvent } from '../domain/life-cycle/initiative.js';
import { evolvePublic } from './evolve-public.js';
import { copyOf, InitiativeReadModel, stateOf, type InitiativeCopy } from './initiative-read-model.js';

type InitiativeEventType = InitiativeEvent['type'];
type Received = ReceivedEvent<InitiativeEventType>;
/** An event to fold: a draft's where its content is ours to see, everything else as it came. */
type Folded = Received & { readonly stored?: InitiativeEvent };

/** All units' initiatives, folded from their public events; this unit's own drafts with their content, which stays here. */
@Controller()
export class InitiativesProjection implements OnModuleInit {
  private readonly logger = new Logger('Initiatives');
  private readonly projection: DocumentProjection<InitiativeCopy, InitiativeEventType>;

  constructor(
    private readonly copies: InitiativeReadModel,
    private readonly initiatives: Initiatives,
    private readonly register: Register,
  ) {
    this.projection = new DocumentProjection({
      collection: () => copies.collection,
      key: ({ data }) => data.initiative,
      evolve: (copy, event) => copyOf(evolveCopy(copy, event)),
    });
  }

  async onModuleInit(): Promise<void> {
    await this.copies.prepare();
  }

  @OnEventBatch(
    'initiative.drafted',
    'initiative.draft-revised',
    'initiative.posted',
    'initiative.revised',
    'initiative.withdrawn',
    'initiative.participant-joined',
    'initiative.participant-declined',
    'initiative.change-proposed',
    'initiative.proposal-refused',
    'initiative.silence-referred',
    'initiative.agreed',
    'initiative.started',
    'initiative.stage-completed',
    'initiative.concluded',
    'initiative.assessed',
    'bundle.requested',
    'bundle.line-answered',
    'bundle.confirmed',
    'bundle.abandoned',
    'bundle.broken',
    'bundle.released',
    'bundle.move-requested',
    'bundle.moved',
    'bundle.move-abandoned',
    'initiative.move-requested',
    'initiative.move-abandoned',
  )
  async take(events: readonly Received[]): Promise<void> {
    const bodies = await this.register.findMany(
      events.flatMap((event) => (event.type === 'initiative.posted' ? [event.data.content.host] : [])),
    );
    const believed = events.filter((event) => {
      const isAboutItself = event.subject === `initiative/${event.data.initiative}`;
      const isOwner = unitOfId(event.data.initiative) === event.source;
      // The register may be behind: a host that it does not know is believed, one of another unit is not.
      const host = event.type === 'initiative.posted' ? bodies.get(event.data.content.host) : undefined;
      if (isAboutItself && isOwner && (host === undefined || host.unit === event.source)) return true;
      this.logger.warn(`${event.source} may not speak for ${event.subject}: ${event.id} is ignored`);
      return false;
    });
    await this.projection.apply(await Promise.all(believed.map((event) => this.withOwnDraft(event))));
  }

  /** The public event of a draft says nothing of it; at its own unit the stream does. */
  private async withOwnDraft(event: Received): Promise<Folded> {
    const isDraft = event.type === 'initiative.drafted' || event.type === 'initiative.draft-revised';
    if (!isDraft || !this.initiatives.isOwn(event.data.initiative)) return event;
    for await (const commit of this.initiatives.streams.history(event.subject, event.sequence)) {
      const stored = commit.events.find(({ id }) => id === event.id);
      return stored ? { ...event, stored } : event;
    }
    return event;
  }
}

const evolveCopy = (copy: InitiativeCopy | undefined, event: Folded) =>
  event.stored ? evolveInitiative(stateOf(copy), event.stored) : evolvePublic(stateOf(copy), event);

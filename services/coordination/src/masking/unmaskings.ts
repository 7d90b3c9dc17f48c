import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { type DisclosureLevel, Id, Instant, type ViewOf } from '#contracts';
import { type CommandContext, EventStore, type Streams } from '#event-store';
import { disclosureOf, notFound, noteSecurityEvent, type Principal } from '#http';
import { CLOCK, type Clock } from '#kernel';
import { eventKey } from '../feed-store/feed-entry.js';
import { FeedStore } from '../feed-store/feed-store.js';
import type { StructuredEvent } from '../feed-store/structured-event.js';
import { maskEvent } from '../feed-store/mask-event.js';
import { mayUnmask } from './unmaskers.js';
import {
  type RecordUnmasking,
  unmaskingCategory,
  unmaskingId,
  type UnmaskingRecorded,
  type UnmaskingState,
  unmaskingStream,
} from './unmasking.js';

export const Unmasked = Type.Object({ id: Id, subject: Type.String(), until: Instant }, { $id: 'Unmasking' });
export type Unmasked = ViewOf<typeof Unmasked>;

/** What a caller sees of subjects, and until when where that ends. */
export interface SubjectSight {
  readonly sight: DisclosureLevel;
  readonly until?: string;
}

/** A reader of more subjects at once sees them masked: each is a look-up. */
const mostAtOnce = 10;

/** Who has had what unmasked. Recorded in streams of coordination's own store, so that every replica knows it at once. */
@Injectable()
export class Unmaskings {
  private readonly streams: Streams<RecordUnmasking, UnmaskingRecorded, UnmaskingState>;

  constructor(
    store: EventStore,
    private readonly feed: FeedStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.streams = store.category(unmaskingCategory);
  }

  /** Error: `not-found` for a subject of which the feed knows nothing. */
  async record(caller: Principal, subject: string, reason: string, context: CommandContext) {
    const known = await this.feed.byKeys([eventKey(subject, 1)]);
    if (known.length === 0) throw notFound(`subject ${subject}`);
    const id = unmaskingId(caller, subject);
    const command: RecordUnmasking = { type: 'record-unmasking', unmasking: id, subject, reason };
    const done = await this.streams.execute(unmaskingStream(id), command, context, { view: ({ until = '' }) => until });
    const unmasked: Unmasked = { id, subject, until: done.view };
    return { version: done.version, status: done.status, unmasked };
  }

  /** The caller's sight of these subjects: the one of their roles, wider where all of them are unmasked for them at this moment; that such a read was made goes on record. */
  async sightOf(caller: Principal, subjects: readonly string[], request: FastifyRequest): Promise<SubjectSight> {
    const sight = disclosureOf(caller);
    if (sight === 'full' || !mayUnmask(caller) || !areNamed(subjects)) return { sight };
    const untils = await Promise.all(
      subjects.map((subject) => this.streams.read(unmaskingStream(unmaskingId(caller, subject)), ({ until }) => until)),
    );
    const first = untils.map((until = '') => until).sort()[0] ?? '';
    if (first <= this.clock.now().toISOString()) return { sight };
    noteSecurityEvent(request, 'unmasked-read');
    return { sight: 'full', until: first };
  }

  /**
   * How the caller sees the events around a subject: unmasking it shows what is in its own stream. What else stands beside it is another
   * subject's, of which it says nothing.
   */
  async around(
    caller: Principal,
    subject: string,
    request: FastifyRequest,
  ): Promise<(event: StructuredEvent) => StructuredEvent> {
    const { sight } = await this.sightOf(caller, [subject], request);
    return (event) => maskEvent(event, event.subject === subject ? sight : disclosureOf(caller));
  }
}

/** Streams by their whole names, which a pattern is not. */
const areNamed = (subjects: readonly string[]): boolean =>
  subjects.length > 0 && subjects.length <= mostAtOnce && subjects.every((subject) => !subject.endsWith('*'));

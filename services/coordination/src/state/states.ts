import { Inject, Injectable } from '@nestjs/common';
import { Type } from 'typebox';
import { Instant } from '#contracts';
import { notFound, Problem } from '#http';
import { CLOCK, type Clock } from '#kernel';
import { FeedStore } from '../feed-store/feed-store.js';
import { maskEvent } from '../feed-store/mask-event.js';
import type { DisclosureLevel } from '#contracts';
import { publicEventOf } from '../feed-store/public-event.js';
import { foldOf, knownNouns, type Period, stateSchemas } from './state-of-stream.js';
import { streamUpTo } from './stream-up-to.js';

export const StateAt = Type.Object(
  {
    subject: Type.String(),
    at: Instant,
    /** Of the stream at that instant. */
    version: Type.Integer({ minimum: 0 }),
    /** As the API of its unit shows it, or what its events come to. */
    state: Type.Union([...stateSchemas]),
  },
  { $id: 'StateAt' },
);
export interface StateAt {
  readonly subject: string;
  readonly at: string;
  readonly version: number;
  readonly state: object;
}

const endOfTime = Number.MAX_SAFE_INTEGER;

/** What stood at an instant, made again from the stored feed at each question. */
@Injectable()
export class States {
  constructor(
    private readonly store: FeedStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The subject's state after everything that was decided up to the instant, itself included, as far as this desk's feed has come; without
   * an instant after all of it, also what a unit whose clock is ahead has decided. It is folded of the events as the reader sees them: a text that
   * is masked in an event is masked in the state.
   * Errors: Problem 404 `not-found` for a subject of which nothing is known, now or at that instant; Problem 404 `no-state` for streams of which
   * no state is known, with the `nouns` of those that have one.
   */
  async at(
    subject: string,
    asked: { readonly at?: string; readonly window: Partial<Period>; readonly sight: DisclosureLevel },
  ): Promise<StateAt> {
    const fold = foldOf(subject);
    if (!fold) {
      const detail = `A subject that has a state begins with ${knownNouns.map((noun) => `${noun}/`).join(', ')}.`;
      throw new Problem(404, 'no-state', detail, { nouns: knownNouns });
    }
    const events = await streamUpTo(this.store, subject, asked.at);
    const at = asked.at ?? latest(this.clock.now().toISOString(), events.at(-1)?.time);
    const { from = Date.parse(at), to = endOfTime } = asked.window;
    const known = events.flatMap((event) => publicEventOf(maskEvent(event, asked.sight)) ?? []);
    const state = fold(known, events.length, { from, to });
    if (!state) throw notFound(`state of ${subject} at ${at}`);
    return { subject, at, version: events.length, state };
  }
}

const latest = (now: string, time: string | undefined): string => (time !== undefined && time > now ? time : now);

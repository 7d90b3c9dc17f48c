import { Controller, Inject } from '@nestjs/common';
import { type Aggregate, InjectAggregate } from '#aggregates';
import type { ReceivedEvent } from '#contracts';
import { ownContext } from '#event-store';
import { CLOCK, type Clock, derivedId } from '#kernel';
import { OnEvent, policyContext } from '#messaging';
import { holdersOn, type Post, type PostCommand, type PostEvent, type PostFields, posts } from '#posts';
import { Register } from '#register';
import { agencyDayOf, agencyInstant } from '#rules';
import { OnTimer, type Timer, Timers } from '#timers';
import type { Mandate, MandateCommand, MandateEvent } from './domain/mandate.js';
import { type MandateFields, mandates } from './mandates.js';

/** At organisation: a mandate ends with its time, and with the post that it follows from, by an event that every unit reads. */
@Controller()
export class EndMandateWhenItsGroundEnds {
  constructor(
    @InjectAggregate(mandates)
    private readonly mandates: Aggregate<MandateCommand, MandateEvent, Mandate, MandateFields>,
    @InjectAggregate(posts) private readonly posts: Aggregate<PostCommand, PostEvent, Post, PostFields>,
    private readonly register: Register,
    private readonly timers: Timers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @OnEvent('mandate.conferred')
  async set({ data: { mandate } }: ReceivedEvent<'mandate.conferred'>): Promise<void> {
    const known = await this.mandates.find(mandate);
    if (known) await this.arrange(known.thing);
  }

  /** A mandate that was given while this runs reads the post by itself, see {@link set}. */
  @OnEvent('post.filled', 'post.vacated', 'post.abolished')
  async follow({ data: { post } }: ReceivedEvent<'post.filled' | 'post.vacated' | 'post.abolished'>): Promise<void> {
    for (const { current } of await this.mandates.copies.find({ post, isEnded: false }).toArray())
      await this.arrange(current);
  }

  /** Who has handed the work over keeps no mandate for it. Only what the book of each unit counts: what was given before. */
  @OnEvent('handover.completed')
  async endOld(event: ReceivedEvent<'handover.completed'>): Promise<void> {
    const { body, from: person } = event.data;
    if ((await this.register.find(body))?.unit !== event.source) return;
    for (const { _id: id, current } of await this.mandates.copies.find({ body, person, isEnded: false }).toArray())
      if (current.from <= event.time)
        await this.mandates.decide(
          id,
          { type: 'end-mandate', cause: 'handover' },
          policyContext(event, 'end-mandate-when-handed-over', id),
        );
  }

  @OnTimer('mandate-ends')
  async end({ id, dueAt, payload }: Timer<{ readonly mandate: string }>): Promise<void> {
    const known = await this.mandates.find(payload.mandate);
    if (!known || known.thing.ended) return;
    const { until } = known.thing;
    const now = this.clock.now().toISOString();
    const isTime = until !== undefined && until <= now;
    if (!isTime && (await this.endOf(known.thing, now)) !== now) return this.arrange(known.thing);
    const context = ownContext(`system:${this.mandates.unit}`, derivedId('mandate-ends', id, dueAt));
    await this.mandates.decide(payload.mandate, { type: 'end-mandate', cause: isTime ? 'time' : 'post' }, context);
  }

  private async arrange(mandate: Mandate): Promise<void> {
    const id = `mandate-ends/${mandate.mandate}`;
    const dueAt = await this.endOf(mandate, this.clock.now().toISOString());
    if (mandate.ended || dueAt === undefined) return this.timers.cancel(id);
    await this.timers.set({ id, dueAt, name: 'mandate-ends', payload: { mandate: mandate.mandate } });
  }

  /** When its ground is over as far as it is known: now where it is over already. */
  private async endOf({ post, person, inPlaceOf, from, until }: Mandate, now: string): Promise<string | undefined> {
    const found = await this.posts.find(post);
    const day = agencyDayOf(from > now ? from : now);
    const holding = found && holdersOn(found.thing, day).find((one) => one.person === (inPlaceOf ?? person));
    if (!holding) return now;
    const over = holding.to === undefined ? undefined : agencyInstant(holding.to);
    return [until, over].filter((end) => end !== undefined).toSorted()[0];
  }
}

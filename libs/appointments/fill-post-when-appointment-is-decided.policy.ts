import { Controller, Logger } from '@nestjs/common';
import { type Aggregate, InjectAggregate } from '#aggregates';
import type { ReceivedEvent } from '#contracts';
import { RuleViolation } from '#kernel';
import { OnEvent, policyContext } from '#messaging';
import { type Post, type PostCommand, type PostEvent, type PostFields, posts } from '#posts';

const policy = 'fill-post-when-appointment-is-decided';

/** A decided appointment to a post on record fills it from its day on, where a place is free; else the post stays and the log says why. */
@Controller()
export class FillPostWhenAppointmentIsDecided {
  private readonly logger = new Logger(FillPostWhenAppointmentIsDecided.name);

  constructor(@InjectAggregate(posts) private readonly posts: Aggregate<PostCommand, PostEvent, Post, PostFields>) {}

  @OnEvent('appointment.decided')
  async fill(event: ReceivedEvent<'appointment.decided'>): Promise<void> {
    const { post, person, from } = event.data;
    if (event.source !== 'organisation' || post === undefined) return;
    if (!this.posts.isOwn(post) || !(await this.posts.find(post))) return;
    try {
      await this.posts.execute(post, { type: 'fill-post', person, from }, policyContext(event, policy));
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      this.logger.warn(`the appointment ${event.data.appointment} fills nothing: ${error.code}`);
    }
  }
}

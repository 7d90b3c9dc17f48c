import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { BodiesService } from './bodies.service.js';

/**
 * Carries to its end what a request began: the bodies' relations follow the arbiter of affiliations, and a dissolved body's relations end.
 * A request does so itself at once; this is for one that broke off, and for relations that its copies did not know yet.
 */
@Controller()
export class FollowAffiliations {
  constructor(private readonly bodies: BodiesService) {}

  @OnEvent('affiliation.opened', 'affiliation.ended')
  async mirror(event: ReceivedEvent<'affiliation.opened' | 'affiliation.ended'>): Promise<void> {
    if (event.source !== 'organisation') return;
    await this.bodies.mirror(event.data.body, policyContext(event, 'mirror-affiliation'));
  }

  @OnEvent('body.dissolved')
  async close(event: ReceivedEvent<'body.dissolved'>): Promise<void> {
    const { body, on = event.time.slice(0, 10), into } = event.data;
    if (event.source !== 'organisation' || event.subject !== `body/${body}`) return;
    await this.bodies.followDissolution(body, on, into, policyContext(event, 'follow-dissolution'));
  }
}

import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { Initiatives } from '../initiatives.js';
import { signUpStream } from './sign-ups.category.js';
import { factsOf, SignUpLists } from './sign-ups.js';

/** A host changed its initiative: where there are more places than before, who waits moves up by itself. Never refused. */
@Controller()
export class OfferPlacesWhenInitiativeIsRevised {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly lists: SignUpLists,
  ) {}

  @OnEvent('initiative.revised')
  async offer(event: ReceivedEvent<'initiative.revised'>): Promise<void> {
    const { initiative: id } = event.data;
    if (!this.initiatives.isOwn(id) || event.source !== this.initiatives.unit) return;
    const found = await this.initiatives.find(id);
    if (!found) return;
    await this.lists.streams.execute(
      signUpStream(id),
      { type: 'offer-places', initiative: id, facts: factsOf(found) },
      policyContext(event, 'offer-places'),
    );
  }
}

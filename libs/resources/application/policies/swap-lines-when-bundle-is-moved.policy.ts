import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { Calendars } from '../calendars.js';
import { commandToSwap } from './commands-for-host-decision.js';
import { ownSwaps } from './own-lines.js';

/** The host's word that its bundle has moved: on each calendar the new lines are confirmed and the former ones let go in one decision. */
@Controller()
export class SwapLinesWhenBundleIsMoved {
  constructor(private readonly calendars: Calendars) {}

  @OnEvent('bundle.moved')
  async swap(event: ReceivedEvent<'bundle.moved'>): Promise<void> {
    for (const [resource, lines] of ownSwaps(event, this.calendars.unit)) {
      const context = policyContext(event, 'swap-lines-when-bundle-is-moved', resource);
      await this.calendars.execute(resource, commandToSwap(event, lines), context, () => undefined);
    }
  }
}

import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { Calendars } from '../calendars.js';
import { commandToConfirm } from './commands-for-host-decision.js';
import { ownLines } from './own-lines.js';

/** The host's yes. A line that was displaced meanwhile stays so: the host hears of it by its own event. */
@Controller()
export class ConfirmLinesWhenBundleIsConfirmed {
  constructor(private readonly calendars: Calendars) {}

  @OnEvent('bundle.confirmed')
  async confirm(event: ReceivedEvent<'bundle.confirmed'>): Promise<void> {
    for (const [resource, lines] of ownLines(event, this.calendars.unit)) {
      const context = policyContext(event, 'confirm-lines-when-bundle-is-confirmed', resource);
      await this.calendars.execute(resource, commandToConfirm(event, lines), context, () => undefined);
    }
  }
}

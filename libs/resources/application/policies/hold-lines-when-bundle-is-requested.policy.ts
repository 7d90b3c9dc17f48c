import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { isUnit } from '#kernel';
import { OnEvent, policyContext } from '#messaging';
import { Bookers } from '../bookers.js';
import { Calendars } from '../calendars.js';
import { commandToHold } from './commands-for-host-decision.js';
import { ownLines } from './own-lines.js';

/** All lines on one calendar are one decision. A resource that never was is answered too, by a refusal, so that the host hears of it. */
@Controller()
export class HoldLinesWhenBundleIsRequested {
  constructor(
    private readonly calendars: Calendars,
    private readonly bookers: Bookers,
  ) {}

  @OnEvent('bundle.requested', 'bundle.move-requested')
  async hold(event: ReceivedEvent<'bundle.requested' | 'bundle.move-requested'>): Promise<void> {
    if (!isUnit(event.source)) return;
    for (const [resource, lines] of ownLines(event, this.calendars.unit)) {
      const terms = await this.calendars.read(resource, ({ description }) => description);
      const host = await this.bookers.bookerFor(terms, event.data.host, event.source);
      const context = policyContext(event, 'hold-lines-when-bundle-is-requested', resource);
      await this.calendars.execute(resource, commandToHold(event, lines, host), context, () => undefined);
    }
  }
}

import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { Calendars } from '../calendars.js';
import { commandToRelease, type EndOfLines } from './commands-for-host-decision.js';
import { ownLines } from './own-lines.js';

/** The host's no to a bundle or to its move, or its release later. A broken bundle whose other lines are kept releases nothing. */
@Controller()
export class ReleaseLinesWhenBundleEnds {
  constructor(private readonly calendars: Calendars) {}

  @OnEvent('bundle.abandoned', 'bundle.released', 'bundle.broken', 'bundle.move-abandoned')
  async release(event: ReceivedEvent<EndOfLines>): Promise<void> {
    for (const [resource, lines] of ownLines(event, this.calendars.unit)) {
      const command = commandToRelease(event, lines);
      if (!command) return;
      const context = policyContext(event, 'release-lines-when-bundle-ends', resource);
      await this.calendars.execute(resource, command, context, () => undefined);
    }
  }
}

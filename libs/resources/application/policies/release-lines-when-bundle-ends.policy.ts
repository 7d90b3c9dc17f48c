import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { Calendars } from '../calendars.js';
import { commandToRelease } from './commands-for-host-decision.js';
import { ownLines } from './own-lines.js';

type End = 'bundle.abandoned' | 'bundle.released' | 'bundle.broken';

/** The host's no, or its release later. A broken bundle whose other lines are kept releases nothing. */
@Controller()
export class ReleaseLinesWhenBundleEnds {
  constructor(private readonly calendars: Calendars) {}

  @OnEvent('bundle.abandoned', 'bundle.released', 'bundle.broken')
  async release(event: ReceivedEvent<End>): Promise<void> {
    for (const [resource, lines] of ownLines(event, this.calendars.unit)) {
      const command = commandToRelease(event, lines);
      if (!command) return;
      const context = policyContext(event, 'release-lines-when-bundle-ends', resource);
      await this.calendars.execute(resource, command, context, () => undefined);
    }
  }
}

import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { OnTimer, Timers, type Timer } from '#timers';
import { Initiatives } from '../initiatives.js';
import { initiativeStream } from '../initiative.category.js';

interface Deadline {
  readonly initiative: string;
  readonly bundle: string;
  /** The event that set the deadline, from which the command takes its id and its place in the timeline. */
  readonly event: string;
  readonly correlationId: string;
}

/**
 * At `decideBy` a bundle that is not confirmed is abandoned. The timer is a document: a host that was down decides what is overdue as soon
 * as it is back, since nobody else may end the holds.
 */
@Controller()
export class DecideBundleWhenDecideByPasses {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly timers: Timers,
  ) {}

  @OnEvent('bundle.requested')
  async set(event: ReceivedEvent<'bundle.requested'>): Promise<void> {
    const { initiative, bundle, decideBy } = event.data;
    if (!this.initiatives.isOwn(initiative) || event.source !== this.initiatives.unit) return;
    const payload: Deadline = { initiative, bundle, event: event.id, correlationId: event.correlationId };
    await this.timers.set({ id: `decide-by/${bundle}`, dueAt: decideBy, name: 'decide-overdue-bundle', payload });
  }

  /** Refused only as `not-due-yet`, by a clock that is behind: the timer comes again. */
  @OnTimer('decide-overdue-bundle')
  async decide({ payload }: Timer<Deadline>): Promise<void> {
    const { initiative, bundle, event, correlationId } = payload;
    await this.initiatives.streams.execute(
      initiativeStream(initiative),
      { type: 'decide-overdue-bundle', bundle },
      { ...policyContext({ id: event, correlationId }, 'decide-bundle'), actor: `system:${this.initiatives.unit}` },
    );
  }
}

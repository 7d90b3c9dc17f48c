import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { OnTimer, Timers, type Timer } from '#timers';
import { Initiatives } from '../initiatives.js';
import { initiativeStream } from '../initiative.category.js';

interface Silence {
  readonly initiative: string;
  readonly respondBy: string;
  /** The event that set the instant, from which the command takes its id and its place in the timeline. */
  readonly event: string;
  readonly correlationId: string;
}

/**
 * At `respondBy` the host's rule for silence is applied. There is one timer per initiative, set anew with each posting and revision: a
 * redelivered event sets it again, and whoever fires it for an instant that was changed since does nothing.
 */
@Controller()
export class ApplySilenceWhenRespondByPasses {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly timers: Timers,
  ) {}

  @OnEvent('initiative.posted', 'initiative.revised')
  async set(event: ReceivedEvent<'initiative.posted' | 'initiative.revised'>): Promise<void> {
    const { initiative, content } = event.data;
    if (!this.initiatives.isOwn(initiative) || event.source !== this.initiatives.unit) return;
    const { respondBy } = content;
    const id = `respond-by/${initiative}`;
    if (respondBy === undefined) return this.timers.cancel(id);
    const payload: Silence = { initiative, respondBy, event: event.id, correlationId: event.correlationId };
    await this.timers.set({ id, dueAt: respondBy, name: 'apply-silence', payload });
  }

  /** Refused only as `not-due-yet`, by a clock that is behind: the timer comes again. */
  @OnTimer('apply-silence')
  async apply({ payload }: Timer<Silence>): Promise<void> {
    const { initiative, respondBy, event, correlationId } = payload;
    await this.initiatives.streams.execute(
      initiativeStream(initiative),
      { type: 'apply-silence', respondBy },
      { ...policyContext({ id: event, correlationId }, 'apply-silence'), actor: `system:${this.initiatives.unit}` },
    );
  }
}

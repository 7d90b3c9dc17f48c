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

type MoveDeadline = Omit<Deadline, 'bundle'> & { readonly move: string };

/**
 * At `decideBy` a bundle that is not confirmed is abandoned, and so is a move that is not made. The timer is a document: a host that was down decides what is overdue as soon
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

  @OnEvent('initiative.move-requested')
  async setForMove(event: ReceivedEvent<'initiative.move-requested'>): Promise<void> {
    const { initiative, move, decideBy } = event.data;
    if (!this.initiatives.isOwn(initiative) || event.source !== this.initiatives.unit) return;
    const payload: MoveDeadline = { initiative, move, event: event.id, correlationId: event.correlationId };
    await this.timers.set({ id: `decide-by/${move}`, dueAt: decideBy, name: 'decide-overdue-move', payload });
  }

  /** As {@link decide}. */
  @OnTimer('decide-overdue-move')
  async decideMove({ payload }: Timer<MoveDeadline>): Promise<void> {
    const { initiative, move, event, correlationId } = payload;
    await this.initiatives.streams.execute(
      initiativeStream(initiative),
      { type: 'decide-overdue-move', move },
      { ...policyContext({ id: event, correlationId }, 'decide-move'), actor: `system:${this.initiatives.unit}` },
    );
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

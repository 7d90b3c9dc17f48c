import { Injectable } from '@nestjs/common';
import { ownContext } from '#event-store';
import { derivedId } from '#kernel';
import { OnTimer, type Timer, Timers } from '#timers';
import { Clearances } from './clearances.js';
import { clearanceStream, statusOf } from './domain/clearance.js';

interface DueClearance {
  readonly clearance: string;
}

/**
 * What nobody decided in time goes up one level when its time has run out, once: the timer and its command are known by the clearance and
 * the instant. The second limit begins where the first one ended, however late this process is; after it the clearance is overdue and
 * stays with the supervisors.
 */
@Injectable()
export class ClearanceDeadlines {
  constructor(
    private readonly clearances: Clearances,
    private readonly timers: Timers,
  ) {}

  /** Sets the timer of what is open at the first level. Idempotent. */
  async keep(clearance: string): Promise<void> {
    const current = await this.clearances.streams.read(clearanceStream(clearance), (state) => state.current);
    if (current?.dueAt === undefined || current.level !== 1) return;
    const id = `clearance-due/${clearance}/${current.dueAt}`;
    if (statusOf(current) !== 'open') return this.timers.cancel(id);
    const payload: DueClearance = { clearance };
    await this.timers.set({ id, dueAt: current.dueAt, name: 'clearance-due', payload });
  }

  @OnTimer('clearance-due')
  async escalate({ id, dueAt, payload }: Timer<DueClearance>): Promise<void> {
    const commandId = derivedId('clearance-due', id);
    const limit = await this.clearances.limitFrom(dueAt);
    await this.clearances.streams.execute(
      clearanceStream(payload.clearance),
      { type: 'escalate-clearance', level: 2, limit },
      ownContext('system:discipline', commandId),
    );
  }
}

import { Controller } from '@nestjs/common';
import type { ReceivedEvent, WithdrawalCause } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { ClearanceDeadlines } from './clearance-deadlines.js';
import { Clearances } from './clearances.js';
import { clearanceStream } from './domain/clearance.js';

type End = 'reservation.released' | 'reservation.expired' | 'reservation.refused' | 'reservation.displaced';

/**
 * A request for clearance, of any unit, comes onto discipline's desk with its time limit and the timer of that; it leaves the desk when what
 * waits has ended by itself (let go, also with its bundle; expired; refused; taken away).
 *
 * The request and the end stand in one stream, the resource's, so that they come in their order.
 */
@Controller()
export class KeepClearanceWhenDrawIsAskedOrEnds {
  constructor(
    private readonly clearances: Clearances,
    private readonly deadlines: ClearanceDeadlines,
  ) {}

  @OnEvent('clearance.requested')
  async open(event: ReceivedEvent<'clearance.requested'>): Promise<void> {
    const { clearance, requestedAt } = event.data;
    const stream = clearanceStream(clearance);
    const limit = await this.clearances.limitFrom(requestedAt);
    const context = policyContext(event, 'keep-clearance-when-draw-is-asked-or-ends');
    await this.clearances.streams.execute(stream, { type: 'open-clearance', request: event.data, limit }, context);
    await this.deadlines.keep(clearance);
  }

  @OnEvent('reservation.released', 'reservation.expired', 'reservation.refused', 'reservation.displaced')
  async withdraw(event: ReceivedEvent<End>): Promise<void> {
    if ('occurrences' in event.data && event.data.occurrences) return; // part of it goes on waiting
    const { reservation } = event.data;
    const stream = clearanceStream(reservation);
    const isOpen = await this.clearances.streams.read(stream, ({ current }) => current && !current.decision);
    if (!isOpen) return;
    const context = policyContext(event, 'keep-clearance-when-draw-is-asked-or-ends');
    await this.clearances.streams.execute(stream, { type: 'withdraw-clearance', cause: causes[event.type] }, context);
    await this.deadlines.keep(reservation);
  }

  /** An appointment that its nominator withdrew waits for nothing any more. */
  @OnEvent('appointment.withdrawn')
  async withdrawAppointment(event: ReceivedEvent<'appointment.withdrawn'>): Promise<void> {
    const { appointment } = event.data;
    const stream = clearanceStream(appointment);
    const isOpen = await this.clearances.streams.read(stream, ({ current }) => current && !current.decision);
    if (!isOpen) return;
    const context = policyContext(event, 'keep-clearance-when-draw-is-asked-or-ends');
    await this.clearances.streams.execute(stream, { type: 'withdraw-clearance', cause: 'released' }, context);
    await this.deadlines.keep(appointment);
  }
}

const causes: Readonly<Record<End, WithdrawalCause>> = {
  'reservation.released': 'released',
  'reservation.expired': 'expired',
  'reservation.refused': 'refused',
  'reservation.displaced': 'displaced',
};

import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Interval, PublicEvent } from '#contracts';
import { EventStore, type StreamCategory } from '#event-store';
import type { LineOfBundle } from '../domain/bundles/bundle.js';

type ReservationEvent = Extract<PublicEvent, { readonly type: `reservation.${string}` }>;
interface Say {
  readonly event: ReservationEvent;
}

/** Calendars that say what a test tells them to, through the store, the relay and the topic of a real unit. */
const scripted: StreamCategory<Say, ReservationEvent, undefined> = {
  name: 'resource',
  decider: { initial: () => undefined, decide: ({ event }) => [event], evolve: () => undefined },
  publish: (event) => event,
};

export class ScriptedOwner {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly initiative: string,
    private readonly bundle: string,
  ) {}

  holds(line: LineOfBundle, awaiting?: 'approval' | 'clearance'): Promise<void> {
    const { from, to, quantity } = line;
    const claim = { from, to, quantity, purpose: '' };
    return this.say({
      type: 'reservation.held',
      data: { ...this.reference(line), ...claim, ...(awaiting && { awaiting }) },
    });
  }

  waitlists(line: LineOfBundle): Promise<void> {
    const { from, to, quantity } = line;
    return this.say({
      type: 'reservation.waitlisted',
      data: { ...this.reference(line), from, to, quantity, purpose: '' },
    });
  }

  approves(line: LineOfBundle): Promise<void> {
    return this.say({ type: 'reservation.approved', data: this.reference(line) });
  }

  refuses(line: LineOfBundle, conflicts: Interval[]): Promise<void> {
    const code = 'resource-unavailable';
    return this.say({ type: 'reservation.refused', data: { ...this.reference(line), code, conflicts } });
  }

  displaces(line: LineOfBundle, reason: string): Promise<void> {
    return this.say({ type: 'reservation.displaced', data: { ...this.reference(line), reason } });
  }

  private reference({ line, resource, reservation }: LineOfBundle) {
    return { reservation, resource, body: 'LJ-GW', initiative: this.initiative, bundle: this.bundle, line };
  }

  private async say(event: ReservationEvent): Promise<void> {
    const id = randomUUID();
    await this.app
      .get(EventStore, { strict: false })
      .category(scripted)
      .execute(
        `resource/${event.data.resource}`,
        { event },
        { commandId: id, bodyHash: id, status: 200, actor: 'owner', correlationId: id, causationId: id },
      );
  }
}

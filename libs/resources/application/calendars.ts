import { Inject, Injectable } from '@nestjs/common';
import { type CommandContext, EventStore, type Execution, type StreamInfo, type Streams } from '#event-store';
import { notFound, wrongUnit } from '#http';
import { unitOfId, type Unit } from '#kernel';
import { calendarCategory } from './resource-calendar.category.js';
import { calendarStream } from '../domain/calendar/resource-calendar.js';
import type { CalendarCommand, CalendarEvent, CalendarState } from '../domain/calendar/resource-calendar.js';

/** Injection token: the unit whose service this is. */
export const RESOURCES_UNIT = Symbol('ResourcesUnit');

/** This unit's resources and calendars. Nothing of another unit's is ever written here. */
@Injectable()
export class Calendars {
  readonly streams: Streams<CalendarCommand, CalendarEvent, CalendarState>;

  constructor(
    @Inject(EventStore) store: EventStore,
    @Inject(RESOURCES_UNIT) readonly unit: Unit,
  ) {
    this.streams = store.category(calendarCategory);
  }

  isOwn(id: string): boolean {
    return unitOfId(id) === this.unit;
  }

  /**
   * Checks that a resource (or a reservation, whose id begins with its resource's) is this unit's to write. `path` is where it is found at
   * its own unit. Errors: Problem 421 `wrong-unit`; RuleViolation `not-found` where the id is nobody's.
   */
  checkOwn(id: string, path: string): void {
    const unit = unitOfId(id);
    if (unit === undefined) throw notFound(id);
    if (unit !== this.unit) throw wrongUnit(unit, path);
  }

  /** The owner of a resource of this unit. Error: `not-found` where it was never offered. */
  async ownerOf(resource: string): Promise<string> {
    const owner = await this.read(resource, ({ description }) => description?.owner);
    if (owner === undefined) throw notFound(`resource ${resource}`);
    return owner;
  }

  /** As `Streams.execute`, which says what it guarantees. */
  execute<View>(
    resource: string,
    command: CalendarCommand,
    context: CommandContext,
    view: (state: CalendarState) => View,
    ifMatch?: number,
  ): Promise<Execution<View>> {
    const options = { view, ...(ifMatch !== undefined && { ifMatch }) };
    return this.streams.execute(calendarStream(resource), command, context, options);
  }

  read<View>(resource: string, view: (state: CalendarState, info: StreamInfo) => View): Promise<View | undefined> {
    return this.streams.read(calendarStream(resource), view);
  }
}

/** The resource of a reservation: its id begins with it. */
export const resourceOf = (reservation: string): string => reservation.slice(0, Math.max(0, reservation.indexOf('.')));

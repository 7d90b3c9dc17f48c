import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  actFor,
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  onBehalfOf,
  type Principal,
  Refuses,
} from '#http';
import { derivedId } from '#kernel';
import { Bookers } from '../application/bookers.js';
import type { BookedView } from '../application/booked-view.js';
import { Bookings } from '../application/bookings.js';
import { Calendars } from '../application/calendars.js';
import { InitiativesOfBookers } from '../application/known-initiatives.js';
import { AnyReservation, type CopiedReservation, ReservationReader } from '../application/reservation-reader.js';
import { bookingRefusals } from '../problems.js';
import { answerOf, type Versioned } from './answers.js';
import { present } from './present.js';
import { ReserveDto } from './reservation.dto.js';
import { bookersRoles } from './roles.js';

/** How long a hold lasts that asks for 0 seconds. */
const usualHoldSeconds = 300;

@Controller('v1/resources/:id/reservations')
export class BookingsController {
  constructor(
    private readonly calendars: Calendars,
    private readonly bookers: Bookers,
    private readonly bookings: Bookings,
    private readonly reader: ReservationReader,
    private readonly initiatives: InitiativesOfBookers,
  ) {}

  @Post()
  @Answers(201, AnyReservation, 'ETag', 'Location')
  @Refuses(...bookingRefusals)
  @Allow(...bookersRoles)
  async reserve(
    @Param('id') resource: string,
    @Body() dto: ReserveDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): Promise<Answer<Versioned<BookedView | CopiedReservation>>> {
    this.calendars.checkOwn(resource, `/v1/resources/${resource}/reservations`);
    const { body: named, holdSeconds, ...wish } = present(dto);
    const body = actFor(caller, named);
    const unit = await this.bookers.unitOf(caller, body);
    if (wish.initiative !== undefined) await this.initiatives.requireOwn(wish.initiative, body);
    const behalf = onBehalfOf(caller, body);
    const context = command.context({ status: 201, ...(behalf !== undefined && { onBehalfOf: behalf }) });
    const asked = {
      ...wish,
      reservation: `${resource}.${derivedId('reservation', context.commandId)}`,
      requestedBy: caller.sub,
      ...(holdSeconds !== undefined && { holdSeconds: holdSeconds || usualHoldSeconds }),
    };
    const done = await this.bookings.reserve(resource, asked, { body, unit }, context, command.ifMatch);
    const view = done.view ?? (await this.reader.one(asked.reservation));
    return { ...answerOf(done, view), location: `/v1/reservations/${asked.reservation}` };
  }
}

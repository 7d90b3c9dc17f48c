import { concerningLike } from '#contracts';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { Type } from 'typebox';
import type { CommandContext } from '#event-store';
import {
  actFor,
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  FreshSignIn,
  notFound,
  onBehalfOf,
  type Principal,
  Refuses,
} from '#http';
import { type BookedView, bookedView } from '../application/booked-view.js';
import { Bookers } from '../application/bookers.js';
import { Bookings } from '../application/bookings.js';
import type { CommandOf } from '../domain/calendar/resource-calendar.js';
import { Calendars, resourceOf } from '../application/calendars.js';
import { Alternative, Displacements } from '../application/displacements.js';
import {
  AnyReservation,
  CopiedReservation,
  OwnReservation,
  ReservationReader,
} from '../application/reservation-reader.js';
import { bookingRefusals, stepRefusals } from '../problems.js';
import { answerOf, type Versioned } from './answers.js';
import { present } from './present.js';
import { MoveDto, ReasonDto, ReleaseDto, RenewDto, UseDto } from './reservation.dto.js';
import { bookersRoles, ownersRoles } from './roles.js';

type StepAnswer = Promise<Answer<Versioned<BookedView | CopiedReservation>>>;
type Step = CommandOf<
  | 'refuse-reservation'
  | 'confirm-reservation'
  | 'renew-hold'
  | 'release-reservation'
  | 'displace-reservation'
  | 'approve-reservation'
  | 'move-reservation'
  | 'accept-offer'
  | 'record-use'
>;

const alternatives = Type.Array(Alternative);

/** With other times and places for the body that lost its own. */
const DisplacedReservation = Type.Union([
  Type.Object({ ...OwnReservation.properties, alternatives }, { $id: 'DisplacedReservation', parties: ['body'] }),
  Type.Object(
    { ...CopiedReservation.properties, alternatives },
    { $id: 'DisplacedReservationCopy', parties: ['body'] },
  ),
]);

const usualHoldSeconds = 300;

/** What others may still do for a body that was dissolved: let go of what it had, say what it used. */
const ending: ReadonlySet<Step['type']> = new Set<Step['type']>([
  'refuse-reservation',
  'release-reservation',
  'displace-reservation',
  'record-use',
]);

/** The steps of a reservation, at the unit that owns its resource. The resource's owner decides on it, the body that booked uses it. */
@Controller('v1/reservations/:id')
@Refuses(...stepRefusals)
export class ReservationStepsController {
  constructor(
    private readonly calendars: Calendars,
    private readonly bookers: Bookers,
    private readonly bookings: Bookings,
    private readonly displacements: Displacements,
    private readonly reader: ReservationReader,
  ) {}

  @Post('approve')
  @Answers(200, AnyReservation, 'ETag')
  @Refuses(...bookingRefusals, 'own-request', 'awaits-clearance')
  @Allow(...ownersRoles)
  approve(
    @Param('id') reservation: string,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): StepAnswer {
    const step = { type: 'approve-reservation', reservation, approvedBy: caller.sub } as const;
    return this.asOwner('approve', step, caller, command);
  }

  @Post('refuse')
  @Answers(200, AnyReservation, 'ETag')
  @Refuses('already-decided')
  @Allow(...ownersRoles)
  refuse(
    @Param('id') reservation: string,
    @Body() { reason }: ReasonDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): StepAnswer {
    return this.asOwner('refuse', { type: 'refuse-reservation', reservation, reason }, caller, command);
  }

  @Post('displace')
  @Answers(200, DisplacedReservation, 'ETag')
  @Refuses('occupies-nothing')
  @FreshSignIn()
  @Allow(...ownersRoles)
  async displace(
    @Param('id') reservation: string,
    @Body() { reason }: ReasonDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): Promise<Answer<Awaited<StepAnswer>['body'] & { readonly alternatives: readonly Alternative[] }>> {
    const step = { type: 'displace-reservation', reservation, reason } as const;
    const answer = await this.asOwner('displace', step, caller, command);
    const [told] = await this.displacements.alternativesFor(resourceOf(reservation), [{ reservation }]);
    const body = concerningLike({ ...answer.body, alternatives: told?.alternatives ?? [] }, answer.body);
    return { ...answer, body };
  }

  @Post('confirm')
  @Answers(200, AnyReservation, 'ETag')
  @Refuses('hold-expired', 'lead-time', 'in-the-past')
  @Allow(...bookersRoles)
  confirm(
    @Param('id') reservation: string,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): StepAnswer {
    return this.asBooker('confirm', { type: 'confirm-reservation', reservation }, caller, command);
  }

  @Post('renew')
  @Answers(200, AnyReservation, 'ETag')
  @Refuses('hold-expired', 'held-too-long')
  @Allow(...bookersRoles)
  renew(
    @Param('id') reservation: string,
    @Body() dto: RenewDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): StepAnswer {
    const holdSeconds = dto?.holdSeconds ?? usualHoldSeconds;
    return this.asBooker('renew', { type: 'renew-hold', reservation, holdSeconds }, caller, command);
  }

  @Post('release')
  @Answers(200, AnyReservation, 'ETag')
  @Allow(...bookersRoles)
  release(
    @Param('id') reservation: string,
    @Body() dto: ReleaseDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): StepAnswer {
    const step = { ...present(dto ?? {}), type: 'release-reservation', reservation } as const;
    return this.asBooker('release', step, caller, command);
  }

  @Post('move')
  @Answers(200, AnyReservation, 'ETag')
  @Refuses(...bookingRefusals, 'move-needs-approval', 'hold-expired')
  @Allow(...bookersRoles)
  move(
    @Param('id') reservation: string,
    @Body() dto: MoveDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): StepAnswer {
    return this.asBooker('move', { ...present(dto), type: 'move-reservation', reservation }, caller, command);
  }

  @Post('accept-offer')
  @Answers(200, AnyReservation, 'ETag')
  @Refuses('no-offer-yet', 'offer-expired')
  @Allow(...bookersRoles)
  acceptOffer(
    @Param('id') reservation: string,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): StepAnswer {
    return this.asBooker('accept-offer', { type: 'accept-offer', reservation }, caller, command);
  }

  /** It took place, or the draw was spent; each receipt by a call of its own. */
  @Post('use')
  @Answers(200, AnyReservation, 'ETag')
  @Refuses('not-begun', 'not-confirmed', 'needs-clearance', 'hold-expired', 'resource-unavailable')
  @Allow(...bookersRoles)
  use(
    @Param('id') reservation: string,
    @Body() dto: UseDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): StepAnswer {
    const step = { ...present(dto ?? {}), type: 'record-use', reservation } as const;
    return this.asBooker('use', step, caller, command);
  }

  private async asOwner(name: string, step: Step, caller: Principal, command: CommandRequest): StepAnswer {
    const resource = this.resourceOf(step.reservation, name);
    const owner = actFor(caller, await this.calendars.ownerOf(resource));
    if (!ending.has(step.type)) await this.bookers.requireNotDissolved(owner);
    return this.take(resource, step, contextOf(command, caller, owner), command.ifMatch);
  }

  private async asBooker(name: string, step: Step, caller: Principal, command: CommandRequest): StepAnswer {
    const resource = this.resourceOf(step.reservation, name);
    const { body } = await this.reader.one(step.reservation);
    if (!ending.has(step.type)) await this.bookers.requireNotDissolved(body);
    return this.take(resource, step, contextOf(command, caller, actFor(caller, body)), command.ifMatch);
  }

  private resourceOf(reservation: string, name: string): string {
    this.calendars.checkOwn(reservation, `/v1/reservations/${reservation}/${name}`);
    const resource = resourceOf(reservation);
    if (resource === '') throw notFound(`reservation ${reservation}`);
    return resource;
  }

  private async take(resource: string, step: Step, context: CommandContext, ifMatch: number | undefined): StepAnswer {
    const { reservation } = step;
    const done =
      step.type === 'move-reservation' || step.type === 'approve-reservation'
        ? await this.bookings.placeAgain(resource, step, context, ifMatch)
        : await this.calendars.execute(resource, step, context, (state) => bookedView(state, reservation), ifMatch);
    return answerOf(done, done.view ?? (await this.reader.one(reservation)));
  }
}

const contextOf = (command: CommandRequest, caller: Principal, body: string): CommandContext => {
  const behalf = onBehalfOf(caller, body);
  return command.context(behalf === undefined ? {} : { onBehalfOf: behalf });
};

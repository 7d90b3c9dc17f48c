import { Body, Controller, Param, Post } from '@nestjs/common';
import type { CommandContext } from '#event-store';
import {
  actFor,
  Allow,
  type Answer,
  Caller,
  Command,
  type CommandRequest,
  notFound,
  onBehalfOf,
  type Principal,
} from '#http';
import { type BookedView, bookedView } from '../application/booked-view.js';
import { Bookers } from '../application/bookers.js';
import { Bookings } from '../application/bookings.js';
import type { CommandOf } from '../domain/calendar/resource-calendar.js';
import { Calendars, resourceOf } from '../application/calendars.js';
import { type Alternative, Displacements } from '../application/displacements.js';
import { type CopiedReservation, ReservationReader } from '../application/reservation-reader.js';
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
export class ReservationStepsController {
  constructor(
    private readonly calendars: Calendars,
    private readonly bookers: Bookers,
    private readonly bookings: Bookings,
    private readonly displacements: Displacements,
    private readonly reader: ReservationReader,
  ) {}

  @Post('approve')
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
    return { ...answer, body: { ...answer.body, alternatives: told?.alternatives ?? [] } };
  }

  @Post('confirm')
  @Allow(...bookersRoles)
  confirm(
    @Param('id') reservation: string,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): StepAnswer {
    return this.asBooker('confirm', { type: 'confirm-reservation', reservation }, caller, command);
  }

  @Post('renew')
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

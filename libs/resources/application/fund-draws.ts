import { Inject, Injectable } from '@nestjs/common';
import type { CommandContext } from '#event-store';
import { CLOCK, type Clock, derivedId, RuleViolation, type Unit } from '#kernel';
import { Bookings } from './bookings.js';
import { Calendars, resourceOf } from './calendars.js';
import { ReservationReader } from './reservation-reader.js';

export interface WantedDraw {
  readonly fund: string;
  readonly amountFen: number;
  /** For all to see: it names nobody. */
  readonly purpose: string;
  readonly body: string;
  readonly unit: Unit;
  /** Nobody approves their own request. */
  readonly requestedBy: string;
  /** How long the money is spoken for before it is said to be used, at most a year. */
  readonly days: number;
}

const dayMs = 86_400_000;

/**
 * Draws on this unit's funds that follow from another thing's decision: by the same guard as a booking, with the owner's approval and discipline's
 * clearance where the fund asks for them. Every call is harmless the second time under its command id.
 */
@Injectable()
export class FundDraws {
  constructor(
    private readonly calendars: Calendars,
    private readonly bookings: Bookings,
    private readonly reader: ReservationReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The id that the draw of a command will have. */
  reservationOf(fund: string, { commandId }: Pick<CommandContext, 'commandId'>): string {
    return `${fund}.${derivedId('reservation', commandId)}`;
  }

  /** A fund of this unit. Errors: 421 `wrong-unit`; 404 `not-found`; RuleViolation 422 `no-fund` for what is drawn on by no amount. */
  async requireFund(fund: string): Promise<{ readonly owner: string }> {
    this.calendars.checkOwn(fund, `/v1/resources/${fund}/reservations`);
    const owner = await this.calendars.ownerOf(fund);
    const sharing = await this.calendars.read(fund, ({ description }) => description?.sharing);
    if (sharing !== 'budget')
      throw new RuleViolation('no-fund', `Nothing is drawn on ${fund}.`, 'unprocessable', { resource: fund });
    return { owner };
  }

  /** Errors: those of a booking. */
  async draw({ fund, days, ...wanted }: WantedDraw, context: CommandContext): Promise<void> {
    const now = this.clock.now();
    const { amountFen, purpose, body, unit, requestedBy } = wanted;
    await this.bookings.reserve(
      fund,
      {
        reservation: this.reservationOf(fund, context),
        from: now.toISOString(),
        to: new Date(now.getTime() + days * dayMs).toISOString(),
        quantity: 1,
        amountFen,
        purpose,
        requestedBy,
      },
      { body, unit },
      context,
    );
  }

  /** What really was spent of a confirmed draw; the rest is free again at once. */
  async spend(reservation: string, amountFen: number, context: CommandContext): Promise<void> {
    await this.calendars.execute(
      resourceOf(reservation),
      { type: 'record-use', reservation, amountFen },
      context,
      () => undefined,
    );
  }

  async release(reservation: string, context: CommandContext): Promise<void> {
    await this.calendars.execute(
      resourceOf(reservation),
      { type: 'release-reservation', reservation },
      context,
      () => undefined,
    );
  }

  /** How a draw stands, also when its time is over; undefined where it was never asked for. */
  async find(reservation: string): Promise<{ readonly status: string; readonly code?: string } | undefined> {
    try {
      const { status, ...rest } = await this.reader.one(reservation);
      const code = 'code' in rest ? rest.code : undefined;
      return { status, ...(typeof code === 'string' && { code }) };
    } catch (error) {
      if (error instanceof RuleViolation && error.kind === 'not-found') return undefined;
      throw error;
    }
  }
}

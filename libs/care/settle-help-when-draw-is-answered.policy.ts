import { Controller } from '@nestjs/common';
import { InjectAggregate } from '#aggregates';
import type { ReceivedEvent } from '#contracts';
import { RuleViolation } from '#kernel';
import { OnEvent } from '#messaging';
import type { CareCases } from './care-access.js';
import { CareDraws } from './care-draws.js';
import { careCases } from './care.js';

type Answered =
  | 'reservation.confirmed'
  | 'reservation.refused'
  | 'reservation.released'
  | 'reservation.displaced'
  | 'reservation.expired';

/**
 * What a case asked of a fund is drawn even if the request that asked did not live to do it, and settled when owner or discipline have answered. A draw's
 * answer that arrives before this unit's copy of the case is looked for again when the case's own event comes.
 */
@Controller()
export class SettleHelpWhenDrawIsAnswered {
  constructor(
    @InjectAggregate(careCases) private readonly cases: CareCases,
    private readonly draws: CareDraws,
  ) {}

  @OnEvent('care-case.help-asked')
  async draw({ actor, data }: ReceivedEvent<'care-case.help-asked'>): Promise<void> {
    try {
      await this.draws.draw(data.case, data.help, actor);
      await this.draws.settle(data.case, data.help);
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error; // its refusal stands in the case
    }
  }

  @OnEvent(
    'reservation.confirmed',
    'reservation.refused',
    'reservation.released',
    'reservation.displaced',
    'reservation.expired',
  )
  async settle({ data: { reservation } }: ReceivedEvent<Answered>): Promise<void> {
    const copy = await this.cases.copies.findOne({ reservations: reservation });
    const help = copy?.current.helps.find((one) => one.reservation === reservation);
    if (copy && help) await this.draws.settle(copy._id, help.id);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { type Done, InjectAggregate } from '#aggregates';
import { type CommandContext, ownContext } from '#event-store';
import { CLOCK, type Clock, derivedId, RuleViolation } from '#kernel';
import { agencyDayOf } from '#rules';
import { FundDraws } from '#resources';
import type { CareCases } from './care-access.js';
import { careCases } from './care.js';
import type { CareCase } from './domain/care-case.js';

/** What everybody may read of a draw: whom it helps stands nowhere. */
const purpose = '关怀帮扶';

/**
 * Money for a case out of a fund. What a case asks for is drawn under an id made of the case and the help, so that request and policy, in whatever order and
 * after any crash, draw once; the case then says what the fund said.
 */
@Injectable()
export class CareDraws {
  constructor(
    @InjectAggregate(careCases) private readonly cases: CareCases,
    private readonly funds: FundDraws,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The id of the draw to come. Errors: those of `FundDraws.requireFund`. */
  async prepared(id: string, help: string, fund: string): Promise<string> {
    await this.funds.requireFund(fund);
    return this.funds.reservationOf(fund, drawContext(id, help));
  }

  /** Draws what was asked for and records what came of it. Errors: those of a booking, after the case has recorded the refusal. */
  async draw(id: string, help: string, requestedBy: string): Promise<Done<CareCase> | undefined> {
    const { thing } = await this.cases.get(id);
    const asked = thing.helps.find((one) => one.id === help);
    if (asked?.status !== 'asked' || asked.fund === undefined || asked.amountFen === undefined) return undefined;
    const { fund, amountFen } = asked;
    const wanted = {
      fund,
      amountFen,
      purpose,
      body: thing.body,
      unit: 'mass-organisations',
      requestedBy,
      days: 1,
    } as const;
    try {
      await this.funds.draw(wanted, drawContext(id, help));
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      await this.refuse(id, help, error.code);
      throw error;
    }
    return this.settle(id, help);
  }

  /** Records a draw that was confirmed or has ended; nothing while it waits. */
  async settle(id: string, help: string): Promise<Done<CareCase> | undefined> {
    const { thing } = await this.cases.get(id);
    const asked = thing.helps.find((one) => one.id === help);
    if (asked?.status !== 'asked' || asked.reservation === undefined) return undefined;
    const found = await this.funds.find(asked.reservation);
    if (found?.status === 'confirmed' || found?.status === 'used') {
      const on = agencyDayOf(this.clock.now());
      return this.cases.execute(id, { type: 'confirm-help', help, on }, stepContext(id, help, 'confirm'));
    }
    const hasEnded = found && ['refused', 'released', 'displaced', 'expired'].includes(found.status);
    return hasEnded ? this.refuse(id, help, found.code ?? found.status) : undefined;
  }

  private refuse(id: string, help: string, code: string): Promise<Done<CareCase>> {
    return this.cases.execute(id, { type: 'refuse-help', help, code }, stepContext(id, help, 'refuse'));
  }
}

const drawContext = (id: string, help: string): CommandContext => contextOf(derivedId('care-draw', id, help));

const stepContext = (id: string, help: string, step: string): CommandContext =>
  contextOf(derivedId('care-draw-settled', id, help, step));

const contextOf = (commandId: string): CommandContext => ownContext('system:mass-organisations', commandId, 201);

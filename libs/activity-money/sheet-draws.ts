import { Injectable, Logger } from '@nestjs/common';
import { type Done, InjectAggregate } from '#aggregates';
import { type CommandContext, ownContext } from '#event-store';
import { derivedId, RuleViolation } from '#kernel';
import { FundDraws } from '#resources';
import { activityYears, type ActivityYears } from './activity-years.js';
import { type ActivityYear, type Sheet, yearOfSheet } from './domain/activity-year.js';

/** The money is spoken for until the sheet is settled, at most for so long. */
const drawDays = 364;

/**
 * What an approved sheet costs, out of a fund: drawn at approval under an id made of the sheet and its revision, corrected to what was spent when it is settled, let go when
 * it is cancelled. Request and policies may do the same in any order and after any crash.
 */
@Injectable()
export class SheetDraws {
  private readonly logger = new Logger('SheetDraws');

  constructor(
    @InjectAggregate(activityYears) private readonly years: ActivityYears,
    private readonly funds: FundDraws,
  ) {}

  /** Errors: those of `FundDraws.requireFund`. */
  async requireFund(fund: string | undefined): Promise<void> {
    if (fund !== undefined) await this.funds.requireFund(fund);
  }

  /** The id of the draw that an approval leads to. */
  reservationFor(fund: string, approval: string): string {
    return this.funds.reservationOf(fund, contextOf('sheet-draw', approval));
  }

  /** Draws the budget of an approved sheet. Errors: those of a booking, after the sheet has recorded the refusal. */
  async draw(sheet: string, requestedBy: string): Promise<Done<ActivityYear> | undefined> {
    const found = await this.find(sheet);
    const { fund } = found?.content ?? {};
    if (found?.status !== 'approved' || fund === undefined || found.funding?.isConfirmed !== false) return undefined;
    const { approval } = found.funding;
    const { body, budgetFen, content } = found;
    const wanted = { fund, amountFen: budgetFen, purpose: content.title, body, days: drawDays, requestedBy };
    try {
      await this.funds.draw({ ...wanted, unit: 'mass-organisations' }, contextOf('sheet-draw', approval));
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      await this.record(found, { type: 'refuse-draw', sheet, code: error.code }, approval);
      throw error;
    }
    return this.settle(sheet);
  }

  /** Records what became of a draw; nothing while it waits. */
  async settle(sheet: string): Promise<Done<ActivityYear> | undefined> {
    const found = await this.find(sheet);
    if (found?.status !== 'approved' || !found.funding) return undefined;
    const { reservation } = found.funding;
    const draw = await this.funds.find(reservation);
    if (draw?.status === 'confirmed' || draw?.status === 'used')
      return this.record(found, { type: 'confirm-draw', sheet }, reservation);
    const hasEnded = draw && ['refused', 'released', 'displaced', 'expired'].includes(draw.status);
    if (!hasEnded) return undefined;
    return this.record(found, { type: 'refuse-draw', sheet, code: draw.code ?? draw.status }, reservation);
  }

  /** What was spent replaces what was drawn: the rest returns to the fund. */
  spend(reservation: string, spentFen: number): Promise<void> {
    return this.tell(reservation, () => this.funds.spend(reservation, spentFen, contextOf('sheet-spent', reservation)));
  }

  release(reservation: string): Promise<void> {
    return this.tell(reservation, () => this.funds.release(reservation, contextOf('sheet-released', reservation)));
  }

  /** What the fund does not know any more was taken away by its owner: there is nothing to return. */
  private async tell(reservation: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      this.logger.warn(`${reservation} stays as it is: ${error.code}`);
    }
  }

  private record(
    { id, body, year }: Sheet,
    command: Parameters<ActivityYears['execute']>[1],
    occasion: string,
  ): Promise<Done<ActivityYear>> {
    return this.years.execute(
      `${body}.${year}`,
      command,
      contextOf('sheet-draw-recorded', `${id} ${occasion} ${command.type}`),
    );
  }

  private async find(sheet: string): Promise<Sheet | undefined> {
    const year = yearOfSheet(sheet);
    const known = year === undefined ? undefined : await this.years.find(year);
    return known?.thing.sheets.find(({ id }) => id === sheet);
  }
}

const contextOf = (act: string, occasion: string): CommandContext => {
  const commandId = derivedId(act, occasion);
  return ownContext('system:mass-organisations', commandId);
};

import { Controller } from '@nestjs/common';
import { InjectAggregate } from '#aggregates';
import type { ReceivedEvent } from '#contracts';
import { ownContext } from '#event-store';
import { derivedId, RuleViolation } from '#kernel';
import { OnEvent } from '#messaging';
import { agencyDayOf, agencyInstant } from '#rules';
import { OnTimer, type Timer, Timers } from '#timers';
import { addDays } from '#working-days';
import { activityYears, type ActivityYears } from './activity-years.js';
import { yearOfSheet } from './domain/activity-year.js';
import { SheetDraws } from './sheet-draws.js';

interface DueSheet {
  readonly sheet: string;
  readonly settleBy: string;
}
type Answered =
  | 'reservation.confirmed'
  | 'reservation.refused'
  | 'reservation.released'
  | 'reservation.displaced'
  | 'reservation.expired';

/** What follows from a sheet's steps even if the request did not live to do it: the draw, its answer, what returns, and the mark of what is not settled in time. */
@Controller()
export class FollowSheets {
  constructor(
    @InjectAggregate(activityYears) private readonly years: ActivityYears,
    private readonly draws: SheetDraws,
    private readonly timers: Timers,
  ) {}

  @OnEvent('activity-sheet.approved')
  async approved({ actor, data }: ReceivedEvent<'activity-sheet.approved'>): Promise<void> {
    const { sheet, settleBy } = data;
    if (settleBy !== undefined) {
      const payload: DueSheet = { sheet, settleBy };
      const dueAt = agencyInstant(addDays(settleBy, 1));
      await this.timers.set({ id: `sheet-due/${sheet}/${settleBy}`, dueAt, name: 'sheet-due', payload });
    }
    try {
      await this.draws.draw(sheet, actor);
      await this.draws.settle(sheet);
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error; // its refusal stands in the sheet
    }
  }

  @OnEvent('activity-sheet.settled')
  async settled({ data }: ReceivedEvent<'activity-sheet.settled'>): Promise<void> {
    if (data.reservation !== undefined) await this.draws.spend(data.reservation, data.spentFen);
  }

  @OnEvent('activity-sheet.cancelled')
  async cancelled({ data }: ReceivedEvent<'activity-sheet.cancelled'>): Promise<void> {
    if (data.reservation !== undefined) await this.draws.release(data.reservation);
  }

  @OnEvent(
    'reservation.confirmed',
    'reservation.refused',
    'reservation.released',
    'reservation.displaced',
    'reservation.expired',
  )
  async answered({ data: { reservation } }: ReceivedEvent<Answered>): Promise<void> {
    const copy = await this.years.copies.findOne({ reservations: reservation });
    const sheet = copy?.current.sheets.find(({ funding }) => funding?.reservation === reservation);
    if (sheet) await this.draws.settle(sheet.id);
  }

  @OnTimer('sheet-due')
  async overdue({ id, dueAt, payload }: Timer<DueSheet>): Promise<void> {
    const { sheet, settleBy } = payload;
    const year = yearOfSheet(sheet);
    if (year === undefined) return;
    const commandId = derivedId('sheet-due', id);
    await this.years.decide(
      year,
      { type: 'mark-overdue', sheet, settleBy, on: agencyDayOf(dueAt) },
      ownContext('system:mass-organisations', commandId),
    );
  }
}

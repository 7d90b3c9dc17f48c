import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { CareVisitsService } from './care-visits.service.js';

/** Visits that are open move with the notice of their year. */
@Controller()
export class DateVisitsWhenNoticeIsOut {
  constructor(private readonly service: CareVisitsService) {}

  @OnEvent('working-days.published', 'working-days.corrected')
  async date(event: ReceivedEvent<'working-days.published' | 'working-days.corrected'>): Promise<void> {
    const { year } = event.data;
    const { visits } = this.service;
    const open = await visits.copies.find({ year, status: 'open' }).toArray();
    const day = await this.service.dayOf(year);
    for (const { _id } of open) {
      const context = policyContext(event, 'date-visits-when-notice-is-out', _id);
      await visits.decide(_id, { type: 'date-visits', ...day }, context);
    }
  }
}

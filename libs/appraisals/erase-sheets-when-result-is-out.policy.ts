import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent } from '#messaging';
import { CountSheets } from './count-sheets.js';

/** Where the result is out, or nothing will come of it, the sheets are erased: what finer numbers would tell is nowhere any more. */
@Controller()
export class EraseSheetsWhenResultIsOut {
  constructor(private readonly sheets: CountSheets) {}

  @OnEvent('report-round.closed', 'appraisal.published', 'appraisal.withdrawn')
  async erase({
    subject,
  }: ReceivedEvent<'report-round.closed' | 'appraisal.published' | 'appraisal.withdrawn'>): Promise<void> {
    await this.sheets.erase(subject);
  }
}

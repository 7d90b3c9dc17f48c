import { Controller, Optional } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent } from '#messaging';
import { Register } from '#register';
import { MandateBook } from './mandate-book.js';

/** Keeps the book of a service. */
@Controller()
export class TakeMandates {
  constructor(
    private readonly book: MandateBook,
    @Optional() private readonly register?: Register,
  ) {}

  @OnEvent('mandate.conferred', 'mandate.ended')
  take(event: ReceivedEvent<'mandate.conferred' | 'mandate.ended'>): Promise<void> {
    return this.book.take(event);
  }

  /** Counts only from the unit at which the body acts, wherever that is known. */
  @OnEvent('handover.completed')
  async end(event: ReceivedEvent<'handover.completed'>): Promise<void> {
    const body = await this.register?.find(event.data.body);
    if (body !== undefined && body.unit !== event.source) return;
    await this.book.takeHandover(event);
  }
}

import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent } from '#messaging';
import { MandateBook } from './mandate-book.js';

/** Keeps the book of a service. */
@Controller()
export class TakeMandates {
  constructor(private readonly book: MandateBook) {}

  @OnEvent('mandate.conferred', 'mandate.ended')
  take(event: ReceivedEvent<'mandate.conferred' | 'mandate.ended'>): Promise<void> {
    return this.book.take(event);
  }
}

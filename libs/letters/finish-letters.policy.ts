import { Controller } from '@nestjs/common';
import { type Exchange, InjectExchange, replyId } from '#aggregates';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import type { LetterCommand } from './domain/letter.decide.js';
import type { Letter } from './domain/letter.js';
import type { LetterReceipt, LetterReceiptCommand, LetterReceiptEvent } from './domain/letter-receipt.js';
import { letterExchange, type LetterFields } from './letters.js';
import { LettersService } from './letters.service.js';

/** What follows from a letter's steps by itself: its number, where a crash came between, and that another letter is answered by it. */
@Controller()
export class FinishLettersWhenSignedOrSent {
  constructor(
    private readonly service: LettersService,
    @InjectExchange(letterExchange)
    private readonly exchange: Exchange<
      LetterCommand,
      Letter,
      LetterFields,
      LetterReceiptCommand,
      LetterReceiptEvent,
      LetterReceipt
    >,
  ) {}

  @OnEvent('letter.signed')
  async number(event: ReceivedEvent<'letter.signed'>): Promise<void> {
    const { letter } = event.data;
    if (this.service.letters.isOwn(letter)) await this.service.number(letter, policyContext(event, 'number-letter'));
  }

  @OnEvent('letter.sent')
  async answer(event: ReceivedEvent<'letter.sent'>): Promise<void> {
    const { letter } = event.data;
    if (!this.service.letters.isOwn(letter)) return;
    const { content } = (await this.service.letters.get(letter)).thing;
    if (content.answers === undefined) return;
    const asked = await this.service.letters.find(content.answers);
    const to = asked?.thing.content.to.find(({ body }) => body === content.body);
    if (!asked || to?.unit !== this.exchange.unit) return;
    const command = { type: 'answer-letter', letter: asked.id, body: to.body, by: letter } as const;
    await this.exchange.replies.decide(replyId(asked.id, to), command, policyContext(event, 'answer-letter'));
  }
}

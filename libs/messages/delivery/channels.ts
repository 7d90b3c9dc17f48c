import { createTransport, type Transporter } from 'nodemailer';
import type { Message } from '../domain/message.js';
import { type Language, textOf } from '../domain/texts.js';
import { chatBody, type ChatKind, isTaken } from './chat-formats.js';
import { AddressRefused, type OutsideOptions, postOutside } from './outside-address.js';

export interface ChannelOptions {
  /** `smtp://host:port` or `smtps://…`; absent: no mail. */
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  readonly outside: OutsideOptions;
}

/** An address that its own person entered, and the language in which they read. */
export type Target =
  | { readonly channel: 'mail'; readonly address: string; readonly language: Language }
  | { readonly channel: 'chat'; readonly kind: ChatKind; readonly url: string; readonly language: Language };

/** SMTP says for good (5xx) what no second try changes. */
const isFinal = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && Number(Reflect.get(error, 'responseCode')) >= 500;

/** The ways out of the house. */
export class Channels {
  private readonly mailer: Transporter | undefined;

  constructor(private readonly options: ChannelOptions) {
    this.mailer =
      options.smtpUrl === undefined ? undefined : createTransport(options.smtpUrl, { from: options.mailFrom });
  }

  get hasMail(): boolean {
    return this.mailer !== undefined;
  }

  get outside(): OutsideOptions {
    return this.options.outside;
  }

  /**
   * Sends one message one way. `id` is the same at every try: a mail's Message-ID is made of it, so that a reader's program sees a repeat as
   * one. Errors: {@link AddressRefused} where no other try helps; others are worth one.
   */
  async send(id: string, message: Message, target: Target): Promise<void> {
    const text = textOf(message, target.language);
    if (target.channel === 'chat') return this.toChat(text, target);
    if (!this.mailer) throw new AddressRefused('this installation sends no mail');
    try {
      await this.mailer.sendMail({ to: target.address, subject: text, text, messageId: `<${id}@liandong>` });
    } catch (error) {
      if (isFinal(error)) throw new AddressRefused(String(error));
      throw error;
    }
  }

  close(): void {
    this.mailer?.close();
  }

  private async toChat(text: string, { kind, url }: Extract<Target, { channel: 'chat' }>): Promise<void> {
    const { status, answer } = await postOutside(url, chatBody(kind, text), this.options.outside);
    if (status >= 300 && status < 500 && status !== 429) throw new AddressRefused(`the room answered ${status}`);
    if (status !== 200 || !isTaken(kind, answer)) throw new Error(`the room did not take it (${status})`);
  }
}

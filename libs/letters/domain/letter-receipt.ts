import type { PublicEvent } from '#contracts';
import type { Decider } from '#kernel';

export type LetterReceiptEvent = PublicEvent<'letter-receipt.received' | 'letter-receipt.answered'>;

/** Stream `letter-receipt/<unit>/<letter>/<body>`. */
export interface LetterReceipt {
  readonly letter: string;
  readonly body: string;
  readonly receivedAt: string;
  readonly answeredAt?: string;
  readonly by?: string;
}
export interface LetterReceiptState {
  readonly current?: LetterReceipt;
}

interface OfBody {
  readonly letter: string;
  readonly body: string;
}

export type LetterReceiptCommand =
  | (OfBody & { readonly type: 'receive-letter' })
  /** `by`: the letter with which it is answered. */
  | (OfBody & { readonly type: 'answer-letter'; readonly by?: string });

/** A letter is received once and answered once; who answers has received. */
export const letterReceiptDecider: Decider<LetterReceiptCommand, LetterReceiptEvent, LetterReceiptState> = {
  initial: () => ({}),
  decide: (command, { current }) => {
    const { letter, body, at } = command;
    const received: readonly LetterReceiptEvent[] = current
      ? []
      : [{ type: 'letter-receipt.received', data: { letter, body, receivedAt: at } }];
    if (command.type === 'receive-letter' || current?.answeredAt !== undefined) return received;
    const { by } = command;
    const data = { letter, body, ...(by !== undefined && { by }), answeredAt: at };
    return [...received, { type: 'letter-receipt.answered', data }];
  },
  evolve: ({ current }, event) => {
    if (event.type === 'letter-receipt.received') return { current: event.data };
    const { by, answeredAt } = event.data;
    return current ? { current: { ...current, answeredAt, ...(by !== undefined && { by }) } } : {};
  },
};

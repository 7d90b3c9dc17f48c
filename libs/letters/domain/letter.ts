import type { LetterContent, PublicEvent } from '#contracts';

export type LetterEvent = PublicEvent<
  | 'letter.drafted'
  | 'letter.revised'
  | 'letter.discarded'
  | 'letter.signed'
  | 'letter.numbered'
  | 'letter.sent'
  | 'letter.received'
  | 'letter.answered'
  | 'letter.voided'
>;

export const letterStatuses = ['draft', 'discarded', 'signed', 'issued', 'sent', 'voided'] as const;
export type LetterStatus = (typeof letterStatuses)[number];

export interface LetterSide {
  readonly body: string;
  readonly receivedAt?: string;
  readonly answeredAt?: string;
  /** The letter with which it was answered. */
  readonly by?: string;
}

/** Stream `letter/<id>`. */
export interface Letter {
  readonly id: string;
  readonly status: LetterStatus;
  readonly content: LetterContent;
  readonly draftedAt: string;
  readonly signed?: { readonly year: number; readonly on: string; readonly post: string; readonly at: string };
  readonly number?: { readonly number: number; readonly text: string; readonly at: string };
  readonly sentAt?: string;
  readonly sides: readonly LetterSide[];
  readonly voided?: { readonly at: string; readonly reason: string };
}
export interface LetterState {
  readonly current?: Letter;
}

const sidesOf = ({ to }: LetterContent): readonly LetterSide[] => to.map(({ body }) => ({ body }));

export const evolveLetter = ({ current }: LetterState, event: LetterEvent): LetterState => {
  if (event.type === 'letter.drafted') {
    const { letter, content, draftedAt } = event.data;
    return { current: { id: letter, status: 'draft', content, draftedAt, sides: sidesOf(content) } };
  }
  if (!current) return {};
  switch (event.type) {
    case 'letter.revised':
      return { current: { ...current, content: event.data.content, sides: sidesOf(event.data.content) } };
    case 'letter.discarded':
      return { current: { ...current, status: 'discarded' } };
    case 'letter.signed': {
      const { year, signedOn, post, signedAt } = event.data;
      return { current: { ...current, status: 'signed', signed: { year, on: signedOn, post, at: signedAt } } };
    }
    case 'letter.numbered': {
      const { number, text, numberedAt } = event.data;
      return { current: { ...current, status: 'issued', number: { number, text, at: numberedAt } } };
    }
    case 'letter.sent':
      return { current: { ...current, status: 'sent', sentAt: event.data.sentAt } };
    case 'letter.received':
      return withSide(current, event.data.body, { receivedAt: event.data.receivedAt });
    case 'letter.answered': {
      const { body, by, answeredAt } = event.data;
      return withSide(current, body, { answeredAt, ...(by !== undefined && { by }) });
    }
    case 'letter.voided': {
      const { reason, voidedAt } = event.data;
      return { current: { ...current, status: 'voided', voided: { at: voidedAt, reason } } };
    }
  }
};

const withSide = (current: Letter, body: string, more: Partial<LetterSide>): LetterState => ({
  current: { ...current, sides: current.sides.map((side) => (side.body === body ? { ...side, ...more } : side)) },
});

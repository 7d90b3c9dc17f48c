import type { AgreementContent, PublicEvent, RuleUsed } from '#contracts';
import { addMonths, type OwedDuty } from '#duties';

export type AgreementEvent = PublicEvent<
  | 'agreement.proposed'
  | 'agreement.party-confirmed'
  | 'agreement.party-refused'
  | 'agreement.concluded'
  | 'agreement.reviewed'
  | 'agreement.due'
  | 'agreement.ended'
  | 'agreement.withdrawn'
>;

export interface Agreement {
  readonly agreement: string;
  /** The party that proposed it. */
  readonly by: string;
  readonly content: AgreementContent;
  /** How often it was put before the parties: a changed text is confirmed anew by all but the one that changed it. */
  readonly round: number;
  /** The parties that confirmed this round's text. */
  readonly confirmed: readonly string[];
  readonly refusal?: { readonly body: string; readonly reason: string };
  readonly isConcluded: boolean;
  readonly reviewMonths?: number;
  readonly rule?: RuleUsed;
  readonly reviews: readonly { readonly on: string; readonly note?: string }[];
  /** For which due day it was put on the board. */
  readonly dueMarked?: string;
  readonly ended?: { readonly on: string; readonly reason: string };
  readonly withdrawn?: string;
}
export interface AgreementState {
  readonly current?: Agreement;
}

export const agreementStatuses = ['proposed', 'refused', 'agreed', 'in-force', 'ended', 'withdrawn'] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** On a day: `agreed` before its first day, `ended` after its last one, also where nobody ended it. */
export const statusOn = (
  { content, isConcluded, refusal, ended, withdrawn }: Agreement,
  day: string,
): AgreementStatus => {
  if (withdrawn !== undefined) return 'withdrawn';
  if (!isConcluded) return refusal ? 'refused' : 'proposed';
  const last = ended?.on ?? content.to;
  if (last !== undefined && day > last) return 'ended';
  return day < content.from ? 'agreed' : 'in-force';
};

/** Why it comes up next: its last day, or so long without a review. Undefined: neither is laid down. */
export const nextDueOf = ({
  content,
  reviews,
  reviewMonths,
}: Agreement): { readonly dueOn: string; readonly reason: 'end' | 'review' } | undefined => {
  const { from, to } = content;
  const review = reviewMonths === undefined ? undefined : addMonths(reviews.at(-1)?.on ?? from, reviewMonths);
  if (to !== undefined && (review === undefined || to <= review)) return { dueOn: to, reason: 'end' };
  return review === undefined ? undefined : { dueOn: review, reason: 'review' };
};

/** What its proposer owes: to renew it or let it end, to look at it again. */
export const dutyOfAgreement = ({ current }: AgreementState): OwedDuty | undefined => {
  const next = current?.isConcluded ? nextDueOf(current) : undefined;
  if (!current || !next) return undefined;
  const { by, ended } = current;
  return { body: by, dueOn: next.dueOn, ...(ended && { closed: { as: 'done' as const, on: ended.on } }) };
};

export const evolveAgreement = ({ current }: AgreementState, event: AgreementEvent): AgreementState => {
  if (event.type === 'agreement.proposed') {
    const { by } = event.data;
    return { current: { ...event.data, confirmed: [by], isConcluded: false, reviews: [] } };
  }
  return current ? { current: changed(current, event) } : {};
};

const changed = (agreement: Agreement, event: Exclude<AgreementEvent, { type: 'agreement.proposed' }>): Agreement => {
  switch (event.type) {
    case 'agreement.party-confirmed':
      return { ...agreement, confirmed: [...agreement.confirmed, event.data.body] };
    case 'agreement.party-refused': {
      const { body, reason } = event.data;
      return { ...agreement, refusal: { body, reason } };
    }
    case 'agreement.concluded':
      return { ...agreement, isConcluded: true };
    case 'agreement.reviewed': {
      const { on, note } = event.data;
      return { ...agreement, reviews: [...agreement.reviews, { on, ...(note !== undefined && { note }) }] };
    }
    case 'agreement.due':
      return { ...agreement, dueMarked: event.data.dueOn };
    case 'agreement.ended':
      return { ...agreement, ended: { on: event.data.on, reason: event.data.reason } };
    case 'agreement.withdrawn':
      return { ...agreement, withdrawn: event.data.reason };
  }
};

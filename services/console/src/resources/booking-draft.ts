import type { Wish } from '../api/reservations.ts';
import type { Resource } from '../api/resources.ts';
import { instantOf } from '../time/wall-time.ts';
import { once, rruleOf, type Repeat } from './repeat.ts';

/** What has been typed of a booking; times are on the resource's clocks, as the inputs have them. */
export interface BookingDraft {
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
  readonly people: number | null;
  readonly quantity: number | null;
  readonly yuan: number | null;
  readonly repeat: Repeat;
  readonly isSkipping: boolean;
  readonly isReadding: boolean;
}

export const emptyBooking = (from: string, to: string): BookingDraft => ({
  from,
  to,
  purpose: '',
  people: null,
  quantity: null,
  yuan: null,
  repeat: once,
  isSkipping: false,
  isReadding: false,
});

export type Manner = 'book' | 'wait' | 'hold';

/** What is sent, or undefined while something is missing. A series neither waits nor is held: it is booked in one decision. */
export const wishOf = (
  draft: BookingDraft,
  { sharing, timeZone }: Pick<Resource, 'sharing' | 'timeZone'>,
  body: string,
  manner: Manner,
): Wish | undefined => {
  const { purpose, people, quantity, yuan, repeat } = draft;
  const from = instantOf(draft.from, timeZone);
  const to = instantOf(draft.to, timeZone);
  if (from === undefined || to === undefined || from >= to || purpose.trim() === '') return undefined;
  if (sharing === 'budget' && yuan === null) return undefined;
  const isRepeated = repeat.frequency !== 'none' && sharing !== 'budget';
  const rrule = isRepeated ? rruleOf(repeat, draft.from, timeZone) : undefined;
  if (isRepeated && rrule === undefined) return undefined;
  return {
    from,
    to,
    purpose: purpose.trim(),
    body,
    ...(people !== null && { people }),
    ...(quantity !== null && { quantity }),
    ...(yuan !== null && { amountFen: Math.round(yuan * 100) }),
    ...(rrule !== undefined && { recurrence: { rrule } }),
    ...(rrule !== undefined && draft.isSkipping && { onConflict: 'skip' as const, readdSkipped: draft.isReadding }),
    ...(rrule === undefined && manner === 'wait' && { onConflict: 'waitlist' as const }),
    ...(rrule === undefined && manner === 'hold' && { holdSeconds: 0 }),
  };
};

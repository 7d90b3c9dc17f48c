import { answer, idempotencyKey } from './clients.ts';
import { coordination } from './coordination.ts';

/** What a masked text reads as. */
export const mask = '•••';

export interface Unmasked {
  readonly id: string;
  readonly subject: string;
  /** Until then the caller sees the subject as it is. */
  readonly until: string;
}

/** Shows the caller what is masked about a subject, for a while; that it was done, and why, is recorded. */
export const unmask = (subject: string, reason: string) =>
  answer<Unmasked>(coordination.POST('/v1/unmaskings', { body: { subject, reason }, headers: idempotencyKey() }));

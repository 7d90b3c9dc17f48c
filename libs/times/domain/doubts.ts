import { type Reason, type ReasonCode, reasonFor } from './reasons.js';
import type { Sureness } from './time-reading.js';

/** Why a reading is less than certain. */
export interface Doubt {
  readonly sure: Exclude<Sureness, 'certain'>;
  readonly reason: Reason;
}

export const usual = (code: ReasonCode, ...named: readonly (string | number)[]): Doubt => ({
  sure: 'usual',
  reason: reasonFor(code, ...named),
});

export const ask = (code: ReasonCode, ...named: readonly (string | number)[]): Doubt => ({
  sure: 'ask',
  reason: reasonFor(code, ...named),
});

/** The greatest of the doubts decides; of equal ones the first. */
export const surenessOf = (doubts: readonly Doubt[]): { readonly sure: Sureness; readonly reason?: Reason } =>
  doubts.find(({ sure }) => sure === 'ask') ?? doubts[0] ?? { sure: 'certain' };

/** The words contradict themselves or the calendar. */
export class TimeFault extends Error {
  readonly reason: Reason;

  constructor(code: ReasonCode, ...named: readonly (string | number)[]) {
    const reason = reasonFor(code, ...named);
    super(reason.text.en);
    this.reason = reason;
  }
}

/** No time can be had from the words. */
export class NoTime extends Error {
  readonly reason: Reason;

  constructor(code: ReasonCode, ...named: readonly (string | number)[]) {
    const reason = reasonFor(code, ...named);
    super(reason.text.en);
    this.reason = reason;
  }
}

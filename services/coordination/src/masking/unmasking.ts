import type { PublicEvent } from '#contracts';
import type { StreamCategory } from '#event-store';
import { type Decider, derivedId } from '#kernel';

/** Shows a person what is masked about a subject, for a while. */
export interface RecordUnmasking {
  readonly type: 'record-unmasking';
  readonly unmasking: string;
  readonly subject: string;
  readonly reason: string;
}

export type UnmaskingRecorded = PublicEvent<'unmasking.recorded'>;

/** Stream `unmasking/<id>`, one per person and subject; empty before the first. */
export interface UnmaskingState {
  readonly until?: string;
}

export const unmaskedMs = 30 * 60_000;

/** Each time is recorded, also while the one before still holds: its reason may be another. Never refused. */
export const unmaskingDecider: Decider<RecordUnmasking, UnmaskingRecorded, UnmaskingState> = {
  initial: () => ({}),
  decide: ({ unmasking, subject, reason, at }) => {
    const until = new Date(Date.parse(at) + unmaskedMs).toISOString();
    return [{ type: 'unmasking.recorded', data: { unmasking, subject, reason, until } }];
  },
  evolve: (_, { data: { until } }) => ({ until }),
};

export const unmaskingCategory: StreamCategory<RecordUnmasking, UnmaskingRecorded, UnmaskingState> = {
  name: 'unmasking',
  decider: unmaskingDecider,
  publish: (event) => event,
};

/** The id says neither who nor what. */
export const unmaskingId = ({ issuer, sub }: { readonly issuer: string; readonly sub: string }, subject: string) =>
  derivedId('unmasking', issuer, sub, subject);

export const unmaskingStream = (id: string): string => `unmasking/${id}`;

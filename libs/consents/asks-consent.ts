import type { ReceivedEvent } from '#contracts';
import type { ConsentEvent } from './domain/consent.js';

/** What the asker records of a consent that arrived. */
export interface ConsentCommand {
  readonly step: string;
  readonly round: number;
  readonly by: string;
  readonly on: string;
  readonly number?: string;
  readonly filing?: { readonly on: string; readonly number?: string };
  /** Present: it was refused. */
  readonly reason?: string;
}

/** Reads a consent for the asker's decider, which lets only the open question's answer count. Undefined: it is about a thing of another noun. */
export const asksConsent = (
  noun: string,
  { type, data }: ReceivedEvent<ConsentEvent['type']>,
  { asked, body }: { readonly asked: string; readonly body: string },
): ConsentCommand | undefined => {
  if (data.about !== `${noun}/${asked}` || data.body !== body) return undefined;
  const { step, round, on } = data;
  const answer = { step, round, by: body, on };
  if (type === 'consent.refused') return { ...answer, reason: 'reason' in data ? data.reason : '' };
  return {
    ...answer,
    ...('number' in data && data.number !== undefined && { number: data.number }),
    ...('filing' in data && data.filing && { filing: data.filing }),
  };
};

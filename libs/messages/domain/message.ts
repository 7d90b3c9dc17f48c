import type { EventType, ReceivedEvent } from '#contracts';
import { derivedId } from '#kernel';
import type { SubjectContext } from './subject-context.js';

/** A time that could be had instead, half-open. */
export interface Alternative {
  readonly from: string;
  readonly to: string;
  readonly resource?: string;
}

/** What somebody is to learn, before it has an id and a time. */
export interface MessageDraft {
  /** Code of the body that is concerned. */
  readonly to: string;
  /** Of the closed list in `texts.ts`, by which a reader makes a sentence in their language. */
  readonly reason: ReasonCode;
  /** Names, codes, instants and numbers for the sentence; never a text about a person. */
  readonly params: Readonly<Record<string, string | number | boolean>>;
  readonly alternatives?: readonly Alternative[];
  /** The stream in which it is settled: where one click leads. */
  readonly subject: string;
}

export interface Message extends MessageDraft {
  readonly id: string;
  /** Of the event that it follows from; absent where a person asked for it. */
  readonly event?: string;
  /** When it came to be known here: the list's order. */
  readonly at: string;
}

/** The same event tells a body the same thing once, however often it is delivered. */
export const messageId = (cause: string, { to, reason }: Pick<MessageDraft, 'to' | 'reason'>): string =>
  derivedId('message', cause, to, reason);

/** Who is concerned by the events of one kind, declared in one place per noun. `context` is what the event's stream had told before it. */
export interface MessageDeclaration<T extends EventType = EventType> {
  readonly on: readonly T[];
  readonly messagesOf: (event: ReceivedEvent<T>, context: SubjectContext) => readonly MessageDraft[];
}

export const declareMessages = <T extends EventType>(
  on: readonly T[],
  messagesOf: MessageDeclaration<T>['messagesOf'],
): MessageDeclaration<T> => ({ on, messagesOf });

/** Why somebody is told. */
export const reasonCodes = [
  'directive-arrived',
  'directive-told',
  'directive-delay-asked',
  'directive-delay-granted',
  'directive-delay-refused',
  'directive-returned',
  'directive-accepted',
  'directive-closed',
  'letter-arrived',
  'invitation-asked',
  'invitation-time-changed',
  'invitation-due',
  'invitation-accepted',
  'invitation-declined',
  'invitation-change-proposed',
  'invitation-proposal-refused',
  'invitation-unanswered',
  'initiative-agreed',
  'initiative-withdrawn',
  'sign-up-moved-up',
  'bundle-confirmed',
  'bundle-abandoned',
  'bundle-broken',
  'reservation-asked',
  'reservation-approved',
  'reservation-refused',
  'reservation-waitlisted',
  'reservation-offered',
  'reservation-displaced',
  'reservation-expired',
  'duty-ahead',
  'duty-overdue',
  'need-posted',
  'need-claimed',
  'need-led-to',
  'need-closed',
  'need-withdrawn',
  'claim-withdrawn',
  'claim-accountable-taken',
  'claim-not-paired',
  'claim-need-closed',
  'nudge',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

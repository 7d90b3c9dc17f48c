import type { EventType, ReceivedEvent } from '#contracts';
import { derivedId } from '#kernel';
import type { ReasonCode } from './reasons.js';
import type { SubjectContext } from './subject-context.js';

export type { ReasonCode } from './reasons.js';

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

/** The same said to each of several bodies. */
export const toEach = (bodies: readonly string[], draft: Omit<MessageDraft, 'to'>): MessageDraft[] =>
  bodies.map((to) => ({ to, ...draft }));

/** Something that is told at an instant, as things stand then. */
export interface Later {
  /** With the reminder's name its id: set again, it replaces what was set before. */
  readonly key: string;
  readonly at: string;
  /** The streams whose contexts decide then whether anything is told, and to whom. */
  readonly streams: readonly string[];
  readonly about: Readonly<Record<string, string | number>>;
}

export interface ReminderDeclaration {
  readonly name: string;
  readonly on: readonly EventType[];
  readonly remindersOf: (event: ReceivedEvent) => readonly Later[];
  readonly messagesOf: (about: Later['about'], contexts: readonly SubjectContext[]) => readonly MessageDraft[];
}

/** An instant that had passed when its event came is not caught up on: what tells of the event says when it is due. */
export const declareReminder = <T extends EventType>(
  name: string,
  on: readonly T[],
  {
    remindersOf,
    messagesOf,
  }: {
    readonly remindersOf: (event: ReceivedEvent<T>) => readonly Later[];
    readonly messagesOf: ReminderDeclaration['messagesOf'];
  },
): ReminderDeclaration => ({
  name,
  on,
  remindersOf: remindersOf as unknown as ReminderDeclaration['remindersOf'],
  messagesOf,
});

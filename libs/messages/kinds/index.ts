import type { EventType, ReceivedEvent } from '#contracts';
import type { MessageDeclaration, MessageDraft } from '../domain/message.js';
import { contextEvents, type SubjectContext } from '../domain/subject-context.js';
import { messagesOfDirectives } from './directives.js';
import { messagesOfDuties } from './duties.js';
import { messagesOfInitiatives } from './initiatives.js';
import { messagesOfLetters } from './letters.js';
import { messagesOfNeeds } from './needs.js';
import { messagesOfReservations } from './reservations.js';

const declarations = [
  ...messagesOfInitiatives,
  ...messagesOfReservations,
  ...messagesOfDuties,
  ...messagesOfNeeds,
  ...messagesOfDirectives,
  ...messagesOfLetters,
];

const byType = new Map<EventType, MessageDeclaration>(
  declarations.flatMap((declaration) =>
    declaration.on.map((type) => [type, declaration as unknown as MessageDeclaration] as const),
  ),
);

/** Every event that tells somebody something, or is needed for telling it. */
export const messageEvents: readonly EventType[] = [...new Set<EventType>([...byType.keys(), ...contextEvents])];

/** Whom an event concerns; nobody twice. A body is not told by an empty name: then its stream was never begun here. */
export const messagesOf = (event: ReceivedEvent, context: SubjectContext): readonly MessageDraft[] => {
  const drafts = byType.get(event.type)?.messagesOf(event, context) ?? [];
  const byAddressee = new Map(drafts.map((draft) => [`${draft.to} ${draft.reason}`, draft]));
  return [...byAddressee.values()].filter(({ to }) => to !== '');
};

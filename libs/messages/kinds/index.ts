import type { EventType, ReceivedEvent } from '#contracts';
import type { MessageDeclaration, MessageDraft, ReminderDeclaration } from '../domain/message.js';
import { type ContextDeclaration, contextOfJointWork, type SubjectContext } from '../domain/subject-context.js';
import { contextOfActivitySheets, messagesOfActivitySheets } from './federations/activity-sheets.js';
import { contextOfCare, messagesOfCare } from './federations/care.js';
import { contextOfHonours, messagesOfHonours } from './federations/honours.js';
import { contextOfProposals, messagesOfProposals } from './federations/proposals.js';
import { contextOfAgreements, messagesOfAgreements } from './joint-work/agreements.js';
import { contextOfAreas, messagesOfAreas } from './joint-work/areas.js';
import { messagesOfInitiatives } from './joint-work/initiatives.js';
import { messagesOfNeeds } from './joint-work/needs.js';
import { messagesOfReservations } from './joint-work/reservations.js';
import { messagesOfDuties } from './organisation/duties.js';
import { contextOfElections, messagesOfElections } from './organisation/elections.js';
import { contextOfHearings, messagesOfHearings } from './organisation/hearings.js';
import { contextOfPosts, messagesOfPosts } from './organisation/posts.js';
import { contextOfDataRequests, messagesOfDataRequests, remindersOfDataRequests } from './propaganda/data-requests.js';
import { messagesOfDirectives } from './propaganda/directives.js';
import { contextOfFeedback, messagesOfFeedback } from './propaganda/feedback.js';
import { messagesOfLetters } from './propaganda/letters.js';
import { contextOfNotices, messagesOfNotices } from './propaganda/notices.js';
import { contextOfChecklists, messagesOfChecklists, remindersOfChecklists } from './supervision/checklists.js';
import { contextOfFindings, messagesOfFindings } from './supervision/findings.js';

const declarations = [
  ...messagesOfInitiatives,
  ...messagesOfReservations,
  ...messagesOfDuties,
  ...messagesOfNeeds,
  ...messagesOfAgreements,
  ...messagesOfAreas,
  ...messagesOfElections,
  ...messagesOfPosts,
  ...messagesOfHearings,
  ...messagesOfChecklists,
  ...messagesOfFindings,
  ...messagesOfDirectives,
  ...messagesOfLetters,
  ...messagesOfNotices,
  ...messagesOfFeedback,
  ...messagesOfDataRequests,
  ...messagesOfProposals,
  ...messagesOfHonours,
  ...messagesOfActivitySheets,
  ...messagesOfCare,
] as unknown as readonly MessageDeclaration[];

const contexts = [
  contextOfJointWork,
  ...contextOfAgreements,
  ...contextOfAreas,
  ...contextOfElections,
  ...contextOfPosts,
  ...contextOfHearings,
  ...contextOfChecklists,
  ...contextOfFindings,
  ...contextOfNotices,
  ...contextOfFeedback,
  ...contextOfDataRequests,
  ...contextOfProposals,
  ...contextOfHonours,
  ...contextOfActivitySheets,
  ...contextOfCare,
] as unknown as readonly ContextDeclaration[];

/** What is told at an instant to those who have not settled it by then. */
const reminders: readonly ReminderDeclaration[] = [...remindersOfChecklists, ...remindersOfDataRequests];

/** One declaration for each event. Error: an Error where two say something of the same one, of which only one would be heard. */
const byEvent = <Declaration extends { readonly on: readonly EventType[] }>(all: readonly Declaration[]) => {
  const pairs = all.flatMap((declaration) => declaration.on.map((type) => [type, declaration] as const));
  const twice = pairs.find(([type], at) => pairs.some(([other], before) => before < at && other === type));
  if (twice) throw new Error(`${twice[0]} is declared twice`);
  return new Map<EventType, Declaration>(pairs);
};

const messagesByEvent = byEvent(declarations);
const contextByEvent = byEvent(contexts);
const remindersByEvent = byEvent(reminders);

/** Every event that tells somebody something, or is needed for telling it. */
export const messageEvents: readonly EventType[] = [
  ...new Set([...messagesByEvent.keys(), ...contextByEvent.keys(), ...remindersByEvent.keys()]),
];

/** Whom an event concerns; nobody twice. A body is not told by an empty name: then its stream was never begun here. */
export const messagesOf = (event: ReceivedEvent, context: SubjectContext): readonly MessageDraft[] =>
  onceEach(messagesByEvent.get(event.type)?.messagesOf(event, context) ?? []);

/** The context of the event's stream after it; undefined where the event adds nothing to it. */
export const contextAfter = (event: ReceivedEvent, before: SubjectContext): SubjectContext | undefined =>
  contextByEvent.get(event.type)?.evolve(before, event);

/** What is to be told later because of the event. */
export const remindersOf = (event: ReceivedEvent) => {
  const declaration = remindersByEvent.get(event.type);
  return declaration ? declaration.remindersOf(event).map((later) => ({ name: declaration.name, ...later })) : [];
};

/** What a reminder says when its time has come. */
export const messagesOfReminder = (
  name: string,
  about: Readonly<Record<string, string | number>>,
  contextsThen: readonly SubjectContext[],
): readonly MessageDraft[] =>
  onceEach(reminders.find((one) => one.name === name)?.messagesOf(about, contextsThen) ?? []);

const onceEach = (drafts: readonly MessageDraft[]): readonly MessageDraft[] => {
  const byAddressee = new Map(drafts.map((draft) => [`${draft.to} ${draft.reason}`, draft]));
  return [...byAddressee.values()].filter(({ to }) => to !== '');
};

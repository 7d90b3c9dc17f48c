import type { BundleLineRef, ReceivedEvent } from '#contracts';
import { commandForOwnerReply, type InitiativeCommand, type OwnerReplyEvent } from '#initiatives';
import { unitOfId, type Unit } from '#kernel';
import {
  commandToConfirm,
  commandToHold,
  commandToRelease,
  commandToSwap,
  ownLines,
  ownSwaps,
  type CalendarCommand,
  type EndOfLines,
} from '#resources';

/** A command that a policy issues because of an event, and the stream that it goes to. */
export type Issued =
  | { readonly to: string; readonly id: string; readonly kind: 'initiative'; readonly command: InitiativeCommand }
  | { readonly to: string; readonly id: string; readonly kind: 'calendar'; readonly command: CalendarCommand };

/** What a unit's service does when it takes an event, in the order in which it does it. */
export const commandsFor = (unit: Unit, event: ReceivedEvent): readonly Issued[] => [
  ...asHost(unit, event),
  ...asOwner(unit, event),
];

const asHost = (unit: Unit, event: ReceivedEvent): readonly Issued[] => {
  if (!isOwnersWord(event)) return [];
  const word = commandForOwnerReply(event);
  if (!word || unitOfId(word.initiative) !== unit) return [];
  return [{ to: `initiative/${word.initiative}`, id: `host|${event.id}`, kind: 'initiative', command: word.command }];
};

const ownersWords: readonly string[] = [
  'reservation.held',
  'reservation.waitlisted',
  'reservation.refused',
  'reservation.approved',
  'reservation.displaced',
] satisfies OwnerReplyEvent['type'][];
const isOwnersWord = (event: ReceivedEvent): event is OwnerReplyEvent => ownersWords.includes(event.type);

const asOwner = (unit: Unit, event: ReceivedEvent): readonly Issued[] => {
  if (event.type === 'bundle.requested' || event.type === 'bundle.move-requested') {
    const host = { body: event.data.host, unit: unitOfId(event.data.initiative) ?? unit };
    return toCalendars(unit, event, event.data.lines, (lines) => commandToHold(event, lines, host));
  }
  if (event.type === 'bundle.confirmed')
    return toCalendars(unit, event, event.data.lines, (lines) => commandToConfirm(event, lines));
  if (event.type === 'bundle.moved')
    return [...ownSwaps(event, unit)].map(([resource, swap]) => ({
      to: `resource/${resource}`,
      id: `owner|${event.id}|${resource}`,
      kind: 'calendar' as const,
      command: commandToSwap(event, swap),
    }));
  if (isEnd(event)) return toCalendars(unit, event, event.data.lines, (lines) => commandToRelease(event, lines));
  return [];
};

const isEnd = (event: ReceivedEvent): event is ReceivedEvent<EndOfLines> =>
  ['bundle.abandoned', 'bundle.released', 'bundle.broken', 'bundle.move-abandoned'].includes(event.type);

const toCalendars = <Line extends BundleLineRef>(
  unit: Unit,
  { id, source, type, data }: ReceivedEvent<HostsWord>,
  all: readonly Line[],
  commandFor: (lines: readonly Line[]) => CalendarCommand | undefined,
): readonly Issued[] => {
  const { bundle, initiative } = data;
  const own = ownLines({ id, source, type, data: { bundle, initiative, lines: all } }, unit);
  return [...own].flatMap(([resource, lines]) => {
    const command = commandFor(lines);
    return command
      ? [{ to: `resource/${resource}`, id: `owner|${id}|${resource}`, kind: 'calendar' as const, command }]
      : [];
  });
};

type HostsWord = 'bundle.requested' | 'bundle.move-requested' | 'bundle.confirmed' | EndOfLines;

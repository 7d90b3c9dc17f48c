import type { BundleLineRef, MovedLine, ReceivedEvent } from '#contracts';
import type { Booker, CommandOf } from '../../domain/calendar/resource-calendar.js';

/** What an owner asks of a calendar at its host's request; `lines` are those that lie on it. */
export const commandToHold = (
  event: ReceivedEvent<'bundle.requested' | 'bundle.move-requested'>,
  lines: readonly MovedLine[],
  host: Booker,
): CommandOf<'hold-bundle-lines'> => {
  const { bundle, initiative, purpose, decideBy } = event.data;
  const isMove = event.type === 'bundle.move-requested' && { isMove: true };
  const requestedBy = event.actor;
  return { type: 'hold-bundle-lines', bundle, initiative, host, purpose, decideBy, lines, requestedBy, ...isMove };
};

/** What an owner asks of a calendar at its host's yes. */
export const commandToConfirm = (
  event: ReceivedEvent<'bundle.confirmed'>,
  lines: readonly BundleLineRef[],
): CommandOf<'confirm-bundle-lines'> => ({ type: 'confirm-bundle-lines', bundle: event.data.bundle, lines });

/** What an owner asks of a calendar when a bundle has moved; `lines` and `former` are those that lie on it. */
export const commandToSwap = (
  event: ReceivedEvent<'bundle.moved'>,
  { lines, former }: { readonly lines: readonly BundleLineRef[]; readonly former: readonly BundleLineRef[] },
): CommandOf<'swap-bundle-lines'> => ({ type: 'swap-bundle-lines', bundle: event.data.bundle, lines, former });

export type EndOfLines = 'bundle.abandoned' | 'bundle.released' | 'bundle.broken' | 'bundle.move-abandoned';

/** What an owner asks of a calendar at the end of a bundle, or of a move that comes to nothing. Undefined where a broken one keeps its other lines. */
export const commandToRelease = (
  event: ReceivedEvent<EndOfLines>,
  lines: readonly BundleLineRef[],
): CommandOf<'release-bundle-lines'> | undefined => {
  if (event.type === 'bundle.broken' && !event.data.released) return undefined;
  const { bundle, initiative, reason } = event.data;
  const host = event.data.host ?? event.onBehalfOf ?? event.actor;
  const isAbandoned = event.type === 'bundle.abandoned' || event.type === 'bundle.move-abandoned';
  return { type: 'release-bundle-lines', bundle, initiative, host, reason, isAbandoned, lines };
};

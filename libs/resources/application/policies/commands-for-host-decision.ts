import type { BundleLine, BundleLineRef, ReceivedEvent } from '#contracts';
import type { Booker, CommandOf } from '../../domain/calendar/resource-calendar.js';

/** What an owner asks of a calendar at its host's request; `lines` are those that lie on it. */
export const commandToHold = (
  event: ReceivedEvent<'bundle.requested'>,
  lines: readonly BundleLine[],
  host: Booker,
): CommandOf<'hold-bundle-lines'> => {
  const { bundle, initiative, purpose, decideBy } = event.data;
  return { type: 'hold-bundle-lines', bundle, initiative, host, purpose, decideBy, lines, requestedBy: event.actor };
};

/** What an owner asks of a calendar at its host's yes. */
export const commandToConfirm = (
  event: ReceivedEvent<'bundle.confirmed'>,
  lines: readonly BundleLineRef[],
): CommandOf<'confirm-bundle-lines'> => ({ type: 'confirm-bundle-lines', bundle: event.data.bundle, lines });

/** What an owner asks of a calendar at the end of a bundle. Undefined where a broken one keeps its other lines. */
export const commandToRelease = (
  event: ReceivedEvent<'bundle.abandoned' | 'bundle.released' | 'bundle.broken'>,
  lines: readonly BundleLineRef[],
): CommandOf<'release-bundle-lines'> | undefined => {
  if (event.type === 'bundle.broken' && !event.data.released) return undefined;
  const { bundle, initiative, reason } = event.data;
  const host = event.data.host ?? event.onBehalfOf ?? event.actor;
  const isAbandoned = event.type === 'bundle.abandoned';
  return { type: 'release-bundle-lines', bundle, initiative, host, reason, isAbandoned, lines };
};

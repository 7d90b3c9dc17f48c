import type { Decider, Timed } from '#kernel';
import type { CalendarCommand, CalendarEvent, CalendarState } from '../calendar/resource-calendar.js';
import { moveReservation, reserve } from './resource-calendar.decide-booking.js';
import {
  confirmBundleLines,
  holdBundleLines,
  releaseBundleLines,
  swapBundleLines,
} from './resource-calendar.decide-bundle.js';
import { grantClearance, recordUse, refuseClearance } from './resource-calendar.decide-funds.js';
import { acceptOffer } from './resource-calendar.decide-offers.js';
import {
  approveReservation,
  confirmReservation,
  displaceReservation,
  endExpiredHold,
  endWaiting,
  refuseReservation,
  releaseReservation,
  renewHold,
} from './resource-calendar.decide-reservation.js';
import {
  blockPeriod,
  offerResource,
  retireResource,
  reviseResource,
  unblockPeriod,
} from './resource-calendar.decide-resource.js';
import { evolveCalendar, initialCalendar } from '../calendar/resource-calendar.evolve.js';

/** Every command of a resource and its calendar, and where it is decided. */
export const decideCalendar = (command: Timed<CalendarCommand>, state: CalendarState): CalendarEvent[] => {
  switch (command.type) {
    case 'offer-resource':
      return offerResource(command, state);
    case 'revise-resource':
      return reviseResource(command, state);
    case 'retire-resource':
      return retireResource(command, state);
    case 'block-period':
      return blockPeriod(command, state);
    case 'unblock-period':
      return unblockPeriod(command, state);
    case 'reserve':
      return reserve(command, state);
    case 'approve-reservation':
      return approveReservation(command, state);
    case 'refuse-reservation':
      return refuseReservation(command, state);
    case 'confirm-reservation':
      return confirmReservation(command, state);
    case 'renew-hold':
      return renewHold(command, state);
    case 'release-reservation':
      return releaseReservation(command, state);
    case 'move-reservation':
      return moveReservation(command, state);
    case 'displace-reservation':
      return displaceReservation(command, state);
    case 'end-expired-hold':
      return endExpiredHold(command, state);
    case 'end-waiting':
      return endWaiting(command, state);
    case 'accept-offer':
      return acceptOffer(command, state);
    case 'grant-clearance':
      return grantClearance(command, state);
    case 'refuse-clearance':
      return refuseClearance(command, state);
    case 'record-use':
      return recordUse(command, state);
    case 'hold-bundle-lines':
      return holdBundleLines(command, state);
    case 'confirm-bundle-lines':
      return confirmBundleLines(command, state);
    case 'swap-bundle-lines':
      return swapBundleLines(command, state);
    case 'release-bundle-lines':
      return releaseBundleLines(command, state);
  }
};

/**
 * A resource and its calendar as one aggregate: never over its capacity or budget at any instant, whatever comes in whatever order
 * and however often.
 */
export const calendarDecider: Decider<CalendarCommand, CalendarEvent, CalendarState> = {
  initial: initialCalendar,
  decide: decideCalendar,
  evolve: evolveCalendar,
};

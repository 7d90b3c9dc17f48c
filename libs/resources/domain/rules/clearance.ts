import type { ResourceDescription } from '#contracts';
import { RuleViolation } from '#kernel';
import type { CalendarState, Period } from '../calendar/resource-calendar.js';
import { dateIn } from '../opening-hours/opening-windows.js';
import { type Awaiting, awaitingOf } from './booking-rules.js';
import { bodyParty, type Holder } from './ledger.js';
import { spanOf } from './quotas.js';

/** Over how long the draws of one body on one fund are added up before they are held against the amount above which discipline clears. */
export const clearancePer = 'month';

/** What a body has drawn on this fund, or holds, in the month of the zone in which a date begins. */
const drawnBefore = (
  { ledger }: CalendarState,
  description: ResourceDescription,
  { body }: Holder,
  [date]: readonly Period[],
): number => {
  if (description.sharing !== 'budget' || !ledger || !date) return 0;
  const [first, last] = spanOf(clearancePer, dateIn(description.timeZone, date.from));
  return ledger.within(bodyParty(body), 'amountFen', first, last);
};

/**
 * What a booking waits for by the resource's rules, on the calendar as it stands within the trial and before the booking itself is counted: clearance
 * where it, with what the body has of the fund in that month, is above the threshold, so that a large draw cannot be made of small ones.
 */
export const awaitingWithin = (
  state: CalendarState,
  description: ResourceDescription,
  holder: Holder,
  dates: readonly Period[],
  amountFen: number | undefined,
): Awaiting | undefined =>
  awaitingOf(description, amountFen && amountFen + drawnBefore(state, description, holder, dates));

/**
 * The amount above which discipline clears is discipline's: an owner names it and may lower it, and neither raises it nor takes it away. Error:
 * RuleViolation `threshold-not-yours` (forbidden).
 */
export const requireNoHigherThreshold = (former: ResourceDescription, description: ResourceDescription): void => {
  const [before, after] = [former.clearanceAboveFen, description.clearanceAboveFen];
  if (before === undefined || (after !== undefined && after <= before)) return;
  const detail = 'Only discipline may raise or lift the amount above which it clears draws; you may lower it.';
  throw new RuleViolation('threshold-not-yours', detail, 'forbidden', { clearanceAboveFen: before });
};

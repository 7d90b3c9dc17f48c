import { declareDuty } from '#duties';
import { agencyDayOf } from '#rules';
import { receipts } from './directives.js';

/**
 * A body owes its acknowledgement until it gives it: then the reminders stop, and the sender's list alone says what is late. The last day on which the
 * first thing owed is in time is the day of the duty.
 */
export const receiptDuty = declareDuty({
  category: receipts.category,
  events: ['receipt.delivered', 'receipt.acknowledged', 'receipt.closed'],
  dutyOf: ({ current }) => {
    const first = current?.owed.map(({ dueAt }) => dueAt).sort()[0];
    if (!current || first === undefined) return undefined;
    const settledAt = current.acknowledgedAt ?? current.closedAt;
    const closed = settledAt === undefined ? {} : { closed: { as: 'done' as const, on: agencyDayOf(settledAt) } };
    return { body: current.body, dueOn: lastDayBefore(first), ...closed };
  },
  reminderRule: 'directive.reminders',
});

const lastDayBefore = (dueAt: string): string => agencyDayOf(new Date(Date.parse(dueAt) - 1));

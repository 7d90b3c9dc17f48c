import type { ResourceDescription } from '#contracts';
import { RuleViolation } from '#kernel';
import { opennessOf, type Warning } from '../opening-hours/openness.js';
import type { Booker, Period, Wish } from '../calendar/resource-calendar.js';

/** How many places a wish takes: of an exclusive resource the whole, of one with places as many as there are people. */
export const quantityOf = (description: ResourceDescription, wish: Pick<Wish, 'quantity' | 'people'>): number => {
  if (wish.quantity !== undefined) return wish.quantity;
  return description.sharing === 'capacity' && wish.people ? wish.people : 1;
};

/**
 * What a resource asks of every booking, whatever its time: who may use it and how much there is at all.
 * Throws (unprocessable) `not-allowed-to-use`, `capacity-exceeded`, `amount-missing`.
 */
export const checkWish = (description: ResourceDescription, wish: Wish, booker: Booker): void => {
  if (!mayUse(description, booker)) {
    throw new RuleViolation(
      'not-allowed-to-use',
      `${description.name} is not shared with ${booker.body}.`,
      'unprocessable',
      {
        rule: 'allowed',
        allowed: description.allowed,
      },
    );
  }
  const quantity = quantityOf(description, wish);
  switch (description.sharing) {
    case 'exclusive':
      if (quantity > 1) throw exceeded('quantity', quantity, 1, 'It is taken as a whole: the quantity is 1.');
      if (description.capacity !== undefined && (wish.people ?? 0) > description.capacity) {
        throw exceeded('people', wish.people ?? 0, description.capacity, `${description.capacity} people fit.`);
      }
      return;
    case 'capacity': {
      const capacity = description.capacity ?? 1;
      const needed = Math.max(quantity, wish.people ?? 0);
      if (needed > capacity) {
        throw exceeded(quantity > capacity ? 'quantity' : 'people', needed, capacity, `There are ${capacity} places.`);
      }
      return;
    }
    case 'budget': {
      const budget = description.budgetFen ?? 0;
      if (!wish.amountFen) {
        throw new RuleViolation('amount-missing', 'A draw on a budget needs an amount above 0.', 'unprocessable', {
          field: 'amountFen',
        });
      }
      if (wish.amountFen > budget) throw exceeded('amountFen', wish.amountFen, budget, `The budget is ${budget} fen.`);
      return;
    }
    case 'open':
      return;
  }
};

const exceeded = (field: string, asked: number, capacity: number, detail: string): RuleViolation =>
  new RuleViolation('capacity-exceeded', `${detail} ${asked} were asked for.`, 'unprocessable', {
    rule: 'capacity',
    field,
    asked,
    capacity,
  });

/** The owner may always; others where no rule stands, or where one of unit, list or relation lets them. */
const mayUse = (description: ResourceDescription, booker: Booker): boolean => {
  const { allowed } = description;
  if (!allowed || booker.body === description.owner) return true;
  const rules = [allowed.units, allowed.bodies, allowed.relations].filter((rule) => rule !== undefined);
  if (rules.length === 0) return true;
  return (
    (allowed.units?.includes(booker.unit) ?? false) ||
    (allowed.bodies?.includes(booker.body) ?? false) ||
    (allowed.relations?.some((relation) => booker.relations?.includes(relation)) ?? false)
  );
};

/**
 * What a resource cannot give as it was asked for, whatever its calendar: a hold where it waits for a word first, a draw that repeats.
 * Throws (unprocessable) `no-hold-here`, `draw-is-no-series`.
 */
export const checkManner = (
  description: ResourceDescription,
  wish: Pick<Wish, 'amountFen' | 'recurrence'> & { readonly holdSeconds?: number },
): void => {
  const awaiting = awaitingOf(description, wish.amountFen);
  if (awaiting && wish.holdSeconds !== undefined) {
    const detail = `It waits for ${awaiting} here and holds no place meanwhile: ask without holdSeconds.`;
    throw new RuleViolation('no-hold-here', detail, 'unprocessable', { field: 'holdSeconds', awaiting });
  }
  if (description.sharing === 'budget' && wish.recurrence) {
    const detail = 'A draw is made once: ask for each of several by itself.';
    throw new RuleViolation('draw-is-no-series', detail, 'unprocessable', { field: 'recurrence' });
  }
};

export type Awaiting = 'approval' | 'clearance';

/** What a booking waits for by the resource's rules; clearance comes before approval. */
export const awaitingOf = (description: ResourceDescription, amountFen: number | undefined): Awaiting | undefined => {
  if (description.clearanceAboveFen !== undefined && (amountFen ?? 0) > description.clearanceAboveFen)
    return 'clearance';
  return description.approval === 'owner' ? 'approval' : undefined;
};

/** What is wrong with a date, or nothing and perhaps something that one should know. */
export type Timing =
  | { readonly isRight: true; readonly warnings: readonly Warning[] }
  | { readonly isRight: false; readonly isClosedDay: boolean; readonly violation: () => RuleViolation };

/**
 * A use may be booked after it has begun, but not longer ago than this. What is over stays known for as long: whatever a booking can
 * still reach into stands in the state, so that no instant is ever given away twice, not even one that has passed.
 */
export const reachBackMs = 86_400_000;

/** The longest use of a resource whose owner names none; who means more says so. */
export const usualMaxSeconds = 366 * 86_400;
/** How long a hold may last in all, with every renewal, at a resource whose owner names nothing else. */
export const usualMaxHoldSeconds = 7 * 86_400;

/** Nothing is booked and nothing closed for longer than this from now; what is meant to last for ever is offered to nobody, or retired. */
export const mostYearsAhead = 100;
const reachAheadMs = mostYearsAhead * 365.25 * 86_400_000;

export const isTooFarAhead = ({ to }: Period, at: number): boolean => to > at + reachAheadMs;

/** Error of {@link isTooFarAhead}: `too-far-ahead` (unprocessable). */
export const tooFarAhead = (field = 'to'): RuleViolation =>
  new RuleViolation('too-far-ahead', `It must end within ${mostYearsAhead} years from now.`, 'unprocessable', {
    rule: 'mostYearsAhead',
    field,
    mostYearsAhead,
  });

/**
 * Checks one date against the rules of time, in this order: over already or begun too long ago (`in-the-past`), `too-far-ahead`, `lead-time`, `shorter-than-allowed`,
 * `longer-than-allowed`, `outside-opening-hours`; all unprocessable. `isNew` is false where a request is approved or a hold
 * confirmed that kept the lead time when it was made.
 */
export const timingOf = (description: ResourceDescription, period: Period, at: number, isNew = true): Timing => {
  const { leadSeconds = 0, minSeconds = 0 } = description;
  const maxSeconds = description.maxSeconds || usualMaxSeconds;
  const length = (period.to - period.from) / 1_000;
  if (period.to <= at) return wrong('in-the-past', 'The period is over.', { rule: 'in-the-past' });
  if (period.from < at - reachBackMs) {
    return wrong('in-the-past', 'The period began more than a day ago.', { rule: 'in-the-past' });
  }
  if (isTooFarAhead(period, at)) return { isRight: false, isClosedDay: false, violation: tooFarAhead };
  if (isNew && leadSeconds > 0 && period.from - at < leadSeconds * 1_000) {
    return wrong('lead-time', `It must be booked ${leadSeconds} seconds ahead.`, { rule: 'leadSeconds', leadSeconds });
  }
  if (minSeconds > 0 && length < minSeconds) {
    const detail = `The shortest use is ${minSeconds} seconds.`;
    return wrong('shorter-than-allowed', detail, { rule: 'minSeconds', minSeconds });
  }
  if (length > maxSeconds) {
    const detail = `The longest use is ${maxSeconds} seconds.`;
    return wrong('longer-than-allowed', detail, { rule: 'maxSeconds', maxSeconds });
  }
  const openness = opennessOf(description, period.from, period.to);
  if (openness.isOpen) return { isRight: true, warnings: openness.warnings };
  const fields = {
    rule: 'openingHours',
    on: openness.on,
    openingHours: description.openingHours ?? [],
    timeZone: description.timeZone,
  };
  const detail = openness.isClosedDay
    ? `${description.name} is closed on ${openness.on}.`
    : `${description.name} is not open all of that time on ${openness.on}.`;
  return wrong('outside-opening-hours', detail, fields, openness.isClosedDay);
};

/** The refusal is made only where it is told: most that ask want to know whether it is right, for thousands of dates. */
const wrong = (code: string, detail: string, fields: Record<string, unknown>, isClosedDay = false): Timing => ({
  isRight: false,
  isClosedDay,
  violation: () => new RuleViolation(code, detail, 'unprocessable', fields),
});

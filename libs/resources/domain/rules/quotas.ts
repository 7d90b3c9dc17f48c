import type { Quota, QuotaMeasure, QuotaSpan, ResourceDescription } from '#contracts';
import { RuleViolation } from '#kernel';
import { dateAfter, dateIn } from '../opening-hours/opening-windows.js';
import { bodyParty, unitParty, type Holder, type Ledger, type Use } from './ledger.js';
import type { CalendarState, Period } from '../calendar/resource-calendar.js';

const msPerHour = 3_600_000;

/** Does anything of the resource's rules depend on who has how much of it? */
export const needsLedger = ({ quotas, waitingOrder, sharing, clearanceAboveFen }: ResourceDescription): boolean =>
  (quotas?.length ?? 0) > 0 ||
  waitingOrder === 'fair-share' ||
  (sharing === 'budget' && clearanceAboveFen !== undefined);

/** What is asked for beyond what the ledger has already. */
export interface Addition {
  readonly holder: Holder;
  readonly dates: readonly Period[];
  readonly quantity: number;
  readonly amountFen?: number | undefined;
}

/**
 * Throws `quota-exceeded` (unprocessable) when the addition would go over a quota of the resource; the fields say the rule, the days
 * it counts over, and what is used, left and asked for, in the rule's own measure. Decided on the calendar as it stands within the
 * trial.
 */
export const checkQuotas = (
  { ledger }: CalendarState,
  { quotas }: ResourceDescription,
  addition: Addition,
  at: number,
): void => {
  if (!quotas || !ledger) return;
  const uses = ledger.usesOf(addition.dates, addition.quantity, addition.amountFen);
  for (const quota of quotas) {
    const party = partyOf(quota, addition.holder);
    if (party === undefined) continue;
    const exceeded =
      quota.per === 'at-once' ? atOnce(ledger, quota, party, uses, at) : inSpans(ledger, quota, party, uses);
    if (exceeded) throw violation(quota, exceeded);
  }
};

export const isWithinQuotas = (
  state: CalendarState,
  description: ResourceDescription,
  addition: Addition,
  at: number,
): boolean => {
  try {
    checkQuotas(state, description, addition, at);
    return true;
  } catch (error) {
    if (error instanceof RuleViolation) return false;
    throw error;
  }
};

interface Exceeded {
  readonly used: number;
  readonly asked: number;
  /** First and last day counted; absent for `at-once`. */
  readonly from?: string;
  readonly to?: string;
}

const partyOf = (quota: Quota, { body, unit }: Holder): string | undefined => {
  if (quota.of === 'body') return bodyParty(body);
  return unit === undefined ? undefined : unitParty(unit);
};

const atOnce = (
  ledger: Ledger,
  quota: Quota,
  party: string,
  uses: readonly Use[],
  at: number,
): Exceeded | undefined => {
  const used = ledger.notOver(party, quota.measure, at);
  const asked = uses.filter(({ to }) => to > at).reduce((sum, use) => sum + measured(use, quota.measure), 0);
  return used + asked > limitOf(quota) ? { used, asked } : undefined;
};

const inSpans = (ledger: Ledger, quota: Quota, party: string, uses: readonly Use[]): Exceeded | undefined => {
  const asked = new Map<string, { readonly last: string; amount: number }>();
  for (const use of uses) {
    const [first, last] = spanOf(quota.per, use.day);
    const span = asked.get(first) ?? { last, amount: 0 };
    span.amount += measured(use, quota.measure);
    asked.set(first, span);
  }
  for (const [first, { last, amount }] of asked) {
    const used = ledger.within(party, quota.measure, first, last);
    if (amount > 0 && used + amount > limitOf(quota)) return { used, asked: amount, from: first, to: last };
  }
  return undefined;
};

const measured = (use: Use, measure: QuotaMeasure): number =>
  measure === 'count' ? 1 : measure === 'hours' ? use.placeMs : use.fen;

const limitOf = ({ measure, limit }: Quota): number => (measure === 'hours' ? limit * msPerHour : limit);

/** The first and the last day of the span that a day lies in; weeks begin on Monday. */
export const spanOf = (per: QuotaSpan, day: string): readonly [string, string] => {
  const [year = '', month = ''] = day.split('-');
  switch (per) {
    case 'day':
    case 'at-once':
      return [day, day];
    case 'week': {
      const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
      const monday = dateAfter(day, -weekday);
      return [monday, dateAfter(monday, 6)];
    }
    case 'month':
      return [`${year}-${month}-01`, `${year}-${month}-31`];
    case 'quarter': {
      const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
      return [`${year}-${twoDigits(first)}-01`, `${year}-${twoDigits(first + 2)}-31`];
    }
    case 'year':
      return [`${year}-01-01`, `${year}-12-31`];
  }
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const violation = (quota: Quota, { used, asked, from, to }: Exceeded): RuleViolation => {
  const shown = (amount: number): number => (quota.measure === 'hours' ? amount / msPerHour : amount);
  const left = Math.max(0, limitOf(quota) - used);
  return new RuleViolation(
    'quota-exceeded',
    `Of ${quota.measure} a ${quota.of} may have ${quota.limit} per ${quota.per}: ${shown(left)} left, ${shown(asked)} asked for.`,
    'unprocessable',
    {
      rule: `${quota.of}-${quota.measure}-per-${quota.per}`,
      quota,
      used: shown(used),
      left: shown(left),
      asked: shown(asked),
      ...(from !== undefined && { countedFrom: from, countedTo: to }),
    },
  );
};

/** A party's share for the waiting list: what it has of today and later. */
export const shareOf = (ledger: Ledger, description: ResourceDescription, body: string, at: number): number => {
  const measure = description.sharing === 'budget' ? 'amountFen' : 'hours';
  return ledger.within(
    bodyParty(body),
    measure,
    description.sharing === 'budget' ? '' : dateIn(ledger.timeZone, at),
    '9999',
  );
};

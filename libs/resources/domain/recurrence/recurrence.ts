import { LRUCache } from 'lru-cache';
import { RRuleTemporal } from 'rrule-temporal';
import { RuleViolation } from '#kernel';
import { dateIn } from '../opening-hours/opening-windows.js';
import { clockAt } from '../opening-hours/zone-clock.js';
import { isTooFarAhead, mostYearsAhead, tooFarAhead } from '../rules/booking-rules.js';
import { plainStarts } from './plain-recurrence.js';
import { invalidRecurrence, isImpossible, partsOf, type RuleParts } from './recurrence-rule.js';
import type { Period } from '../calendar/resource-calendar.js';

/** A series is decided as one and told in one event of at most 64 KiB, which packs what is over 500; more dates than these are refused. */
export const maxOccurrences = 1_000;

/**
 * The dates of a series: the rule (RFC 5545, `RRULE`) expanded from its first period in the resource's time zone, without the
 * `exdates`. Each date begins at the same clock time, also across a clock change, and lasts exactly as long as the first (RFC 5545,
 * 3.8.5.3). The first period counts only where the rule names it.
 *
 * `exdates` are starts (RFC 3339) or calendar dates of the zone.
 * Errors (unprocessable): `invalid-recurrence`, `recurrence-without-end`, `too-many-occurrences`, `too-far-ahead`,
 * `no-occurrences`.
 */
export const occurrencesOf = (
  recurrence: { readonly rrule: string; readonly exdates?: readonly string[] },
  first: Period,
  timeZone: string,
): readonly Period[] => {
  const rule = recurrence.rrule.replace(/^RRULE:/i, '').trim();
  const parts = partsOf(rule);
  requireEnd(parts);
  if (isImpossible(parts)) throw invalidRecurrence('it names no day of any year.');
  const length = first.to - first.from;
  const excluded = new Set(recurrence.exdates);
  const excludedInstants = new Set([...excluded].filter((one) => one.includes('T')).map((one) => Date.parse(one)));
  const all =
    plainStarts(rule, first.from, timeZone, maxOccurrences + 1) ?? rememberedStarts(rule, first.from, timeZone);
  if (all.length > maxOccurrences) throw tooMany();
  const found = all
    .filter((from) => excluded.size === 0 || !(excludedInstants.has(from) || excluded.has(dateIn(timeZone, from))))
    .map((from) => ({ from, to: from + length }));
  if (found.length === 0) throw invalidEmpty();
  return found;
};

const requireEnd = (parts: RuleParts): void => {
  if (Number(parts.get('COUNT') ?? 1) > maxOccurrences) throw tooMany();
  if (parts.has('COUNT') || parts.has('UNTIL')) return;
  throw new RuleViolation('recurrence-without-end', 'A series needs an end: COUNT or UNTIL.', 'unprocessable', {
    field: 'recurrence.rrule',
  });
};

/** Periods that are looked through for dates: yearly and monthly ones as far as anything can be booked. */
const mostPeriods = { YEARLY: mostYearsAhead + 5, MONTHLY: (mostYearsAhead + 5) * 12 } as const;
const mostOtherPeriods = 3_000;

/** Every rule, by the library: 366 dates take it 20 ms, which is why the plain ones do not come here. It stops where nothing can be booked. */
export const starts = (rule: string, from: number, timeZone: string): readonly number[] => {
  const dtstart = new Date(from).toISOString().replace(/[-:]|\.\d+/g, '');
  const [, frequency] = /FREQ=(YEARLY|MONTHLY)/i.exec(rule.toUpperCase()) ?? [];
  let isEndless = false;
  let found: readonly number[];
  try {
    found = new RRuleTemporal({
      rruleString: `DTSTART:${dtstart}\nRRULE:${rule.toUpperCase()}`,
      tzid: timeZone,
      maxIterations: mostPeriods[frequency as keyof typeof mostPeriods] ?? mostOtherPeriods,
    })
      .all((start, index) => {
        isEndless ||= isTooFarAhead({ from, to: start.epochMilliseconds }, from);
        return index <= maxOccurrences && !isEndless;
      })
      .map((start) => start.epochMilliseconds)
      .map((start) => (isSameClock(timeZone, start, from) ? from : start));
  } catch (error) {
    throw invalidRecurrence(error instanceof Error ? error.message : String(error));
  }
  if (isEndless) throw tooFarAhead('recurrence.rrule');
  return found;
};

/** The library takes the first of the hour that the clocks show twice; what was asked for may be the second. */
const isSameClock = (timeZone: string, start: number, from: number): boolean =>
  start !== from && Math.abs(start - from) <= 3 * 3_600_000 && clockAt(timeZone, start) === clockAt(timeZone, from);

const remembered = new LRUCache<string, readonly number[] | RuleViolation>({ max: 50 });

/** A series that is refused is asked about again at once: by every suggestion, at a dozen other resources. So is a rule that is none. */
const rememberedStarts = (rule: string, from: number, timeZone: string): readonly number[] => {
  const key = `${from} ${timeZone} ${rule}`;
  let found = remembered.get(key);
  if (!found) remembered.set(key, (found = startsOrViolation(rule, from, timeZone)));
  if (found instanceof RuleViolation) throw found;
  return found;
};

const startsOrViolation = (rule: string, from: number, timeZone: string): readonly number[] | RuleViolation => {
  try {
    return starts(rule, from, timeZone);
  } catch (error) {
    if (error instanceof RuleViolation) return error;
    throw error;
  }
};

const invalidEmpty = (): RuleViolation =>
  new RuleViolation('no-occurrences', 'The rule names no date.', 'unprocessable', { field: 'recurrence.rrule' });

const tooMany = (): RuleViolation =>
  new RuleViolation('too-many-occurrences', `A series has at most ${maxOccurrences} dates.`, 'unprocessable', {
    field: 'recurrence.rrule',
  });

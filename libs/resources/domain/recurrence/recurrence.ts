import { LRUCache } from 'lru-cache';
import { RRuleTemporal } from 'rrule-temporal';
import { RuleViolation } from '#kernel';
import { dateIn } from '../opening-hours/opening-windows.js';
import { isTooFarAhead, mostYearsAhead, tooFarAhead } from '../rules/booking-rules.js';
import { plainStarts } from './plain-recurrence.js';
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
  checkParts(rule);
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

const knownParts =
  /^(?:INTERVAL|COUNT|UNTIL|WKST|BYDAY|BYMONTH|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYSETPOS|BYHOUR|BYMINUTE)=.+$/i;

/** A rule of a thousand letters could else name half a million instants a year, which are all looked through for the few that it takes. */
const mostTimesOfDay = 24;

const checkParts = (rule: string): void => {
  const parts = rule.split(';');
  const timesOf = (name: string): number =>
    parts.find((part) => part.toUpperCase().startsWith(`${name}=`))?.split(',').length ?? 1;
  const timesOfDay = timesOf('BYHOUR') * timesOf('BYMINUTE');
  if (timesOfDay > mostTimesOfDay) {
    throw invalid(`BYHOUR and BYMINUTE may name at most ${mostTimesOfDay} times of a day.`);
  }
  if (timesOfDay > 1 && parts.some((part) => /^BYSETPOS=/i.test(part))) {
    throw invalid('BYSETPOS is not understood together with several times of a day.');
  }
  if (!parts.some((part) => /^FREQ=(?:HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)$/i.test(part))) {
    throw invalid('FREQ must be HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY.');
  }
  const unknown = parts.find((part) => !/^FREQ=/i.test(part) && !knownParts.test(part));
  if (unknown !== undefined) throw invalid(`"${unknown}" is not a part of a rule that is understood.`);
  const count = parts.find((part) => /^COUNT=/i.test(part))?.slice('COUNT='.length);
  if (count !== undefined && !/^[1-9]\d{0,5}$/.test(count)) throw invalid('COUNT must be a number from 1.');
  if (count !== undefined && Number(count) > maxOccurrences) throw tooMany();
  if (count === undefined && !parts.some((part) => /^UNTIL=/i.test(part))) {
    throw new RuleViolation('recurrence-without-end', 'A series needs an end: COUNT or UNTIL.', 'unprocessable', {
      field: 'recurrence.rrule',
    });
  }
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
      .map((start) => start.epochMilliseconds);
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
  if (isEndless) throw tooFarAhead('recurrence.rrule');
  return found;
};

const remembered = new LRUCache<string, readonly number[]>({ max: 50 });

/** A series that is refused is asked about again at once: by every suggestion, at a dozen other resources. */
const rememberedStarts = (rule: string, from: number, timeZone: string): readonly number[] => {
  const key = `${from} ${timeZone} ${rule}`;
  let found = remembered.get(key);
  if (!found) remembered.set(key, (found = starts(rule, from, timeZone)));
  return found;
};

const invalidEmpty = (): RuleViolation =>
  new RuleViolation('no-occurrences', 'The rule names no date.', 'unprocessable', { field: 'recurrence.rrule' });

const invalid = (detail: string): RuleViolation =>
  new RuleViolation('invalid-recurrence', `The recurrence is not understood: ${detail}`, 'unprocessable', {
    field: 'recurrence.rrule',
  });

const tooMany = (): RuleViolation =>
  new RuleViolation('too-many-occurrences', `A series has at most ${maxOccurrences} dates.`, 'unprocessable', {
    field: 'recurrence.rrule',
  });

import { LRUCache } from 'lru-cache';
import { publishedNotices, type WorkingCalendar, workingCalendarOf } from '#working-days';
import { type Doubt, NoTime, surenessOf, TimeFault } from './doubts.js';
import { tokensOf } from './language/lexer.js';
import { normalised } from './language/normalise.js';
import { interpreted } from './interpret.js';
import { notationOf } from './notation.js';
import { occurrencesIn } from './occurrences.js';
import { type Reason, reasonFor } from './reasons.js';
import { type OfficeHours, type Settings, usualOfficeHours } from './settings.js';
import { termsOf } from './terms/parse-terms.js';
import type { TimeReading } from './time-reading.js';

/** A cell of more characters than these is a fault, whatever it says. */
export const maxCellLength = 100;

/** What a reading may take beside the words. */
export interface TimeDefaults {
  /** The plan's year, 1970–2200: taken where the words name none. */
  readonly year: number;
  /** An IANA zone, of which the words are local times. */
  readonly timeZone: string;
  /** For 上午, 下午, 全天 and 下班前 without hours; else {@link usualOfficeHours}. */
  readonly officeHours?: OfficeHours;
  /** Which days are worked and where holidays lie; else by the published notices. */
  readonly calendar?: WorkingCalendar;
  /** The hours of a sheet that keeps them in a column of their own: read as if they stood behind the words. */
  readonly hours?: string;
}

const publishedCalendar = workingCalendarOf(publishedNotices);

/**
 * Reads a time or deadline as people write it in Chinese (README: what is understood, and the notation of `reading`).
 *
 * Guarantees: the same words and defaults give the same reading; every part of it comes from the words or from a default named here; words that
 * were not understood are never passed over (`ask` or `unreadable`); no exception for any words; time in proportion to their length.
 *
 * The caller takes a `certain` reading as it stands, shows a `usual` one for one confirmation, asks about an `ask`, and loads neither `fault` nor
 * `unreadable`. Errors: RangeError for a year or zone that is none.
 */
export const readTimes = (words: string, defaults: TimeDefaults): TimeReading => {
  const settings = settingsOf(defaults);
  const whole = defaults.hours === undefined || defaults.hours.trim() === '' ? words : `${words} ${defaults.hours}`;
  if (whole.length > maxCellLength) return fault(words, reasonFor('too-long', maxCellLength));
  const text = normalised(whole);
  if (text.length > maxCellLength) return fault(words, reasonFor('too-long', maxCellLength));
  if (text === '') return unreadable(words, reasonFor('empty'));
  try {
    const { meaning, doubts } = interpreted(termsOf(tokensOf(text, settings.timeZone)), settings);
    const common = { words, reading: notationOf(meaning), ...sureness(doubts) };
    return meaning.kind === 'exact'
      ? { ...common, ...meaning, occurrences: occurrencesIn(meaning.groups, settings.timeZone) }
      : { ...common, ...meaning };
  } catch (error) {
    if (error instanceof TimeFault) return fault(words, error.reason);
    if (error instanceof NoTime) return unreadable(words, error.reason);
    throw error;
  }
};

const sureness = (doubts: readonly Doubt[]): Pick<TimeReading, 'sure' | 'reason'> => {
  const { sure, reason } = surenessOf(doubts);
  return { sure, ...(reason && { reason }) };
};

const fault = (words: string, reason: Reason): TimeReading => ({
  kind: 'fault',
  words,
  reading: '',
  sure: 'certain',
  reason,
});
const unreadable = (words: string, reason: Reason): TimeReading => ({
  kind: 'unreadable',
  words,
  reading: '',
  sure: 'certain',
  reason,
});

const settingsOf = ({ year, timeZone, officeHours, calendar }: TimeDefaults): Settings => {
  if (!Number.isInteger(year) || year < 1970 || year > 2200)
    throw new RangeError(`${year} is no year from 1970 to 2200.`);
  if (!isTimeZone(timeZone)) throw new RangeError(`${timeZone} is no IANA time zone.`);
  return { year, timeZone, office: officeHours ?? usualOfficeHours, calendar: calendar ?? publishedCalendar };
};

/** Is it a zone of the IANA database, such as Asia/Shanghai? */
export const isTimeZone = (zone: string): boolean => {
  if (zonesInUse.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return false;
  }
  zonesInUse.set(zone, true);
  return true;
};

/** Asking for a zone takes longer than reading a cell. */
const zonesInUse = new LRUCache<string, true>({ max: 50 });

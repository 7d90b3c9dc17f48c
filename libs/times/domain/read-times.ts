import type { WorkingCalendar } from '#working-days';
import { reasonFor } from './reasons.js';
import type { TimeReading } from './time-reading.js';

/** A cell of more characters than these is a fault, whatever it says. */
export const maxCellLength = 100;

/** When the offices are open, by halves of the day (`HH:mm`). */
export interface OfficeHours {
  readonly morning: { readonly from: string; readonly to: string };
  readonly afternoon: { readonly from: string; readonly to: string };
}

/** What a reading may take beside the words. */
export interface TimeDefaults {
  /** The plan's year, 1970–2200: taken where the words name none. */
  readonly year: number;
  /** An IANA zone, of which the words are local times. */
  readonly timeZone: string;
  /** For 上午, 下午, 全天 and 下班前 without hours. */
  readonly officeHours?: OfficeHours;
  /** Where the festivals lie and which days are worked. */
  readonly calendar?: WorkingCalendar;
  /** The hours of a sheet that keeps them in a column of their own: read as if they stood behind the words. */
  readonly hours?: string;
}

/** Reads a time or deadline as people write it in Chinese. */
export const readTimes = (words: string, defaults: TimeDefaults): TimeReading => {
  const whole = defaults.hours === undefined ? words : `${words} ${defaults.hours}`;
  if (whole.length > maxCellLength)
    return { kind: 'fault', words, reading: '', sure: 'certain', reason: reasonFor('too-long') };
  return { kind: 'unreadable', words, reading: '', sure: 'certain', reason: reasonFor('not-understood', words) };
};

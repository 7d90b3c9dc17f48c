import { DateTime } from 'luxon';
import { agencyZone } from '#rules';

/** Times of day (`22:00`) between which nothing goes out; the second may lie on the next day. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** The instant from which something may go out: `now`, or the end of the quiet hours in which it lies. */
export const sendableFrom = (now: Date, quiet: QuietHours | undefined): Date => {
  if (!quiet || quiet.from === quiet.to) return now;
  const local = DateTime.fromJSDate(now, { zone: agencyZone });
  const time = local.toFormat('HH:mm');
  const overMidnight = quiet.from > quiet.to;
  const isQuiet = overMidnight ? time >= quiet.from || time < quiet.to : quiet.from <= time && time < quiet.to;
  if (!isQuiet) return now;
  const [hour = 0, minute = 0] = quiet.to.split(':').map(Number);
  const day = overMidnight && time >= quiet.from ? local.plus({ days: 1 }) : local;
  return day.set({ hour, minute, second: 0, millisecond: 0 }).toJSDate();
};

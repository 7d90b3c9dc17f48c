import { DateTime } from 'luxon';

/** Rules, terms and working days hold on calendar days of this zone, whatever zone a machine is in. */
export const agencyZone = 'Asia/Shanghai';

/** The calendar date (`2027-03-01`) on which an instant lies for the agency. */
export const agencyDayOf = (instant: Date | string): string =>
  DateTime.fromJSDate(new Date(instant)).setZone(agencyZone).toISODate() ?? '';

/** The instant (UTC, RFC 3339) at which a calendar date reaches this hour for the agency. */
export const agencyInstant = (date: string, hour = 0): string =>
  new Date(DateTime.fromISO(date, { zone: agencyZone }).set({ hour }).toMillis()).toISOString();

/** A calendar date as it stands on paper: `2027年3月8日`. */
export const chineseDate = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};

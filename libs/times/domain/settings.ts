import type { WorkingCalendar } from '#working-days';

/** When the offices are open, by halves of the day (`HH:mm`). */
export interface OfficeHours {
  readonly morning: { readonly from: string; readonly to: string };
  readonly afternoon: { readonly from: string; readonly to: string };
}

export const usualOfficeHours: OfficeHours = {
  morning: { from: '08:30', to: '12:00' },
  afternoon: { from: '14:00', to: '17:30' },
};

const writtenHours =
  /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d),([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

/** Office hours as `08:30-12:00,14:00-17:30`: both halves of the day, in order. Undefined for anything else. */
export const officeHoursOf = (text: string): OfficeHours | undefined => {
  const found = writtenHours.exec(text);
  if (!found) return undefined;
  const [first = '', second = '', third = '', fourth = ''] = [1, 3, 5, 7].map((at) => `${found[at]}:${found[at + 1]}`);
  const isInOrder = first < second && second <= third && third < fourth;
  return isInOrder ? { morning: { from: first, to: second }, afternoon: { from: third, to: fourth } } : undefined;
};

/** Everything that a reading may take beside the words. */
export interface Settings {
  readonly year: number;
  readonly timeZone: string;
  readonly office: OfficeHours;
  readonly calendar: WorkingCalendar;
}

import type { WorkingCalendar } from '#working-days';

/** When the offices are open, by halves of the day (`HH:mm`). */
export interface OfficeHours {
  readonly morning: { readonly from: string; readonly to: string };
  readonly afternoon: { readonly from: string; readonly to: string };
}

/** Everything that a reading may take beside the words. */
export interface Settings {
  readonly year: number;
  readonly timeZone: string;
  readonly office: OfficeHours;
  readonly calendar: WorkingCalendar;
}

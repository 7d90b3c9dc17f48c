import { addDays } from '../time/wall-time.ts';

/** Every second hour of a day. */
export const hourTicks = Array.from({ length: 12 }, (_, index) => ({
  at: index / 12,
  label: `${String(index * 2).padStart(2, '0')}:00`,
}));

/** Each day of the week that begins at `monday`. */
export const dayTicks = (
  monday: string,
  language: string,
): readonly { readonly at: number; readonly label: string }[] => {
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return Array.from({ length: 7 }, (_, index) => ({
    at: index / 7,
    label: format.format(new Date(`${addDays(monday, index)}T00:00Z`)),
  }));
};

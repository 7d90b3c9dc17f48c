import { useTranslation } from 'react-i18next';
import type { OpeningHours } from '../api/resources.ts';

/** Monday of any week; the days after it have the others' names. */
const mondayMs = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export const OpeningTimes = ({ hours }: { hours: readonly OpeningHours[] | undefined }) => {
  const { t, i18n } = useTranslation();
  if (hours === undefined) return t('resources.alwaysOpen');
  const names = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  const nameOf = (day: (typeof weekdays)[number]): string => names.format(mondayMs + weekdays.indexOf(day) * dayMs);
  return hours.map(({ days, from, to }) => (
    <div key={`${days.join()} ${from}`}>
      {days.map(nameOf).join(' ')} {from}–{to}
    </div>
  ));
};

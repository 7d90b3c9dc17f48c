import { useTranslation } from 'react-i18next';
import type { OpeningHours } from '../api/resources.ts';
import { weekdayName } from '../time/weekdays.ts';

export const OpeningTimes = ({ hours }: { hours: readonly OpeningHours[] | undefined }) => {
  const { t, i18n } = useTranslation();
  if (hours === undefined || hours.length === 0) return t('resources.alwaysOpen');
  return hours.map(({ days, from, to }) => (
    <div key={`${days.join()} ${from}`}>
      {days.map((day) => weekdayName(day, i18n.language)).join(' ')} {from}–{to}
    </div>
  ));
};

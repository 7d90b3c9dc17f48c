import { useTranslation } from 'react-i18next';
import type { Reservation } from '../api/reservations.ts';
import { Instants } from '../time/instant.tsx';
import { weekdayName } from '../time/weekdays.ts';
import { toldRule } from './repeat.ts';

/** The dates of a series that are booked, and those that had to be skipped. */
export const SeriesDates = ({ reservation, zone }: { reservation: Reservation; zone: string }) => {
  const { t } = useTranslation();
  const { occurrences = [], skipped = [], readdSkipped = false } = reservation;
  return (
    <>
      {skipped.length > 0 && (
        <div className="notice">
          <strong>{t('reservations.skipped')}</strong>
          {readdSkipped && <span className="quiet"> {t('reservations.willReadd')}</span>}
          <ul>
            {skipped.map(({ from, to }) => (
              <li key={from}>
                <Instants from={from} to={to} zone={zone} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {occurrences.length > 0 && (
        <details>
          <summary>
            {t('reservations.dates')} · {t('reservations.dateCount', { count: occurrences.length })}
          </summary>
          <ul className="dates">
            {occurrences.map(({ from, to }) => (
              <li key={from}>
                <Instants from={from} to={to} zone={zone} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

/** What a rule of recurrence says, in words; the rule itself where it says more than these can. */
export const RuleText = ({ rrule, zone }: { rrule: string; zone: string }) => {
  const { t, i18n } = useTranslation();
  const rule = toldRule(rrule);
  if (rule === undefined) return <code>{rrule}</code>;
  const { frequency, interval, days, count, until } = rule;
  const date =
    until === undefined
      ? undefined
      : new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: zone }).format(new Date(until));
  const parts = [
    interval === 1 ? t(`reservations.series.single.${frequency}`) : t(`reservations.series.${frequency}`, { interval }),
    ...(days.length > 0
      ? [t('reservations.series.on', { days: days.map((day) => weekdayName(day, i18n.language)).join(' ') })]
      : []),
    ...(count === undefined ? [] : [t('reservations.series.count', { count })]),
    ...(date === undefined ? [] : [t('reservations.series.until', { date })]),
  ];
  return parts.join(i18n.language === 'zh-CN' ? '，' : ', ');
};

import { useTranslation } from 'react-i18next';
import { useIsPrinting } from '../paper/is-printing.ts';
import { addDays, dayOf, weekdayOf } from '../time/wall-time.ts';
import type { Block } from './time-rows.tsx';
import './calendar.css';

interface Props {
  /** Any day of the month. */
  readonly day: string;
  readonly zone: string;
  readonly blocks: readonly Block[];
  readonly onOpen: (block: Block) => void;
  readonly onDay: (day: string) => void;
}

const mostShown = 3;

/** A month, week by week from Monday; a day shows its first bookings and leads to the day; paper shows all. */
export const MonthGrid = ({ day, zone, blocks, onOpen, onDay }: Props) => {
  const { t, i18n } = useTranslation();
  const most = useIsPrinting() ? Infinity : mostShown;
  const first = `${day.slice(0, 8)}01`;
  const start = addDays(first, -weekdayOf(first));
  const days = Array.from({ length: 42 }, (_, index) => addDays(start, index));
  const names = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const today = dayOf(new Date().toISOString(), zone);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  return (
    <div className="month" role="region" aria-label={t('calendar.views.month')} tabIndex={0}>
      {days.slice(0, 7).map((one) => (
        <div key={one} className="month-weekday">
          {names.format(new Date(`${one}T00:00Z`))}
        </div>
      ))}
      {days.map((one) => {
        const own = blocks
          .filter(
            ({ from, to }) =>
              dayOf(new Date(from).toISOString(), zone) <= one && dayOf(new Date(to - 1).toISOString(), zone) >= one,
          )
          .toSorted((a, b) => a.from - b.from);
        const classes = [
          'month-day',
          one.slice(0, 7) === first.slice(0, 7) ? '' : 'month-other',
          one === today ? 'month-today' : '',
        ];
        return (
          <div key={one} className={classes.join(' ')}>
            <button type="button" className="link month-number" onClick={() => onDay(one)}>
              <span className="visually-hidden">{months.format(new Date(`${one}T00:00Z`))}</span> {Number(one.slice(8))}
            </button>
            {own.slice(0, most).map((block) => (
              <button
                key={`${block.id} ${block.from}`}
                type="button"
                className={`month-block look-${block.look}`}
                title={block.label}
                onClick={() => onOpen(block)}
              >
                {time.format(block.from)} {block.label}
              </button>
            ))}
            {own.length > most && (
              <button type="button" className="link" onClick={() => onDay(one)}>
                {t('calendar.moreOnDay', { count: own.length - most })}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
};

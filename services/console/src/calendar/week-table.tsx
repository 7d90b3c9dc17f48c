import { useTranslation } from 'react-i18next';
import { addDays, dayOf } from '../time/wall-time.ts';
import type { Block, TimeRow } from './time-rows.tsx';
import './calendar.css';

interface Props {
  readonly label: string;
  /** The first of the seven days. */
  readonly monday: string;
  readonly zone: string;
  readonly rows: readonly Pick<TimeRow, 'id' | 'head' | 'blocks'>[];
  readonly onOpen: (block: Block) => void;
  readonly onDay: (day: string) => void;
}

/** A week as a table: a row for each of several, a column for each day, and in each cell all that touches the day, in order of time. */
export const WeekTable = ({ label, monday, zone, rows, onOpen, onDay }: Props) => {
  const { i18n } = useTranslation();
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const names = new Intl.DateTimeFormat(i18n.language, {
    weekday: 'short',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  const today = dayOf(new Date().toISOString(), zone);
  const on = (day: string, blocks: readonly Block[]): readonly Block[] =>
    blocks
      .filter(
        ({ from, to }) =>
          dayOf(new Date(from).toISOString(), zone) <= day && dayOf(new Date(to - 1).toISOString(), zone) >= day,
      )
      .toSorted((a, b) => a.from - b.from);
  return (
    <div className="week" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <td />
            {days.map((day) => (
              <th key={day} scope="col" className={day === today ? 'week-today' : ''}>
                <button type="button" className="link" onClick={() => onDay(day)}>
                  {names.format(new Date(`${day}T00:00Z`))}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, head, blocks }) => (
            <tr key={id} data-row={id}>
              <th scope="row">{head}</th>
              {days.map((day) => (
                <td key={day}>
                  {on(day, blocks).map((block) => (
                    <button
                      key={`${block.id} ${block.from}`}
                      type="button"
                      className={`week-block look-${block.look}`}
                      onClick={() => onOpen(block)}
                    >
                      {time.format(block.from)} {block.label}
                    </button>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import type { Resource } from '../api/resources.ts';
import { CalendarBar, type CalendarView } from '../calendar/calendar-bar.tsx';
import { MonthGrid } from '../calendar/month-grid.tsx';
import { TimeRows, type Block, type TimeRow } from '../calendar/time-rows.tsx';
import { addDays, dayOf, dayStart, weekdayOf } from '../time/wall-time.ts';
import { rangeText } from '../time/zones.ts';
import { BlockingDrawer } from './blocking-drawer.tsx';
import { blocksOf } from './blocks.ts';
import type { Booking } from './booking-drawer.tsx';
import { ReservationDrawer } from './reservation-drawer.tsx';
import { hourTicks } from '../calendar/ticks.ts';
import { useCalendars } from './use-calendars.ts';

const stepMs = 30 * 60_000;
const views: readonly CalendarView[] = ['day', 'week', 'month'];

const firstAndCount = (view: CalendarView, day: string): readonly [string, number] => {
  if (view === 'day') return [day, 1];
  if (view === 'week') return [addDays(day, -weekdayOf(day)), 7];
  const first = `${day.slice(0, 8)}01`;
  return [addDays(first, -weekdayOf(first)), 42];
};

/** One resource's calendar on its own clocks: a day, a week with a row for each day, or a month. */
export const OneCalendar = ({ resource, onBook }: { resource: Resource; onBook: (booking: Booking) => void }) => {
  const { t, i18n } = useTranslation();
  const nameOf = useBodyName();
  const zone = resource.timeZone;
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState<Block>();
  const view = views.find((one) => one === search.get('span')) ?? 'week';
  const day = search.get('day') ?? dayOf(new Date().toISOString(), zone);
  const [first, count] = firstAndCount(view, day);
  const calendars = useCalendars([resource], dayStart(first, zone), dayStart(addDays(first, count), zone));
  const calendar = calendars.get(resource.id);
  const blocks = blocksOf(calendar, nameOf);
  const show = (nextView: CalendarView, nextDay: string): void =>
    setSearch({ span: nextView, day: nextDay }, { replace: true });
  const names = new Intl.DateTimeFormat(i18n.language, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const rows = Array.from({ length: count }, (_, index): TimeRow => {
    const one = addDays(first, index);
    const name = names.format(new Date(`${one}T00:00Z`));
    return {
      id: one,
      name,
      head: name,
      from: Date.parse(dayStart(one, zone)),
      to: Date.parse(dayStart(addDays(one, 1), zone)),
      ticks: hourTicks,
      blocks,
    };
  });
  return (
    <section className="card" aria-labelledby="calendar">
      <h2 id="calendar">{t('calendar.title')}</h2>
      <CalendarBar views={views} view={view} day={day} zone={zone} onChange={show} />
      {view === 'month' ? (
        <MonthGrid day={day} zone={zone} blocks={blocks} onDay={(one) => show('day', one)} onOpen={setOpened} />
      ) : (
        <>
          <p className="quiet">
            {t('calendar.how')} {zone}
          </p>
          <TimeRows
            label={t('calendar.title')}
            rows={rows}
            stepMs={stepMs}
            textOf={(span) =>
              rangeText(new Date(span.from).toISOString(), new Date(span.to).toISOString(), i18n.language, zone)
            }
            {...(resource.status === 'offered' && {
              onPick: ({ from, to }) =>
                onBook({ resource, from: new Date(from).toISOString(), to: new Date(to).toISOString() }),
            })}
            onOpen={setOpened}
          />
        </>
      )}
      {opened?.look === 'blocked' && (
        <BlockingDrawer
          blocking={calendar?.blockings?.find(({ id }) => id === opened.id)}
          resource={resource}
          onClose={() => setOpened(undefined)}
        />
      )}
      {opened !== undefined && opened.look !== 'blocked' && (
        <ReservationDrawer
          id={opened.id}
          occurrence={new Date(opened.from).toISOString()}
          resource={resource}
          onClose={() => setOpened(undefined)}
        />
      )}
    </section>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import type { Period } from '../api/reservations.ts';
import type { Resource } from '../api/resources.ts';
import { CalendarBar } from '../calendar/calendar-bar.tsx';
import { MonthGrid } from '../calendar/month-grid.tsx';
import { closedIn } from '../calendar/opening.ts';
import { hourTicks } from '../calendar/ticks.ts';
import type { Span } from '../calendar/layout.ts';
import { TimeRows, type Block, type TimeRow } from '../calendar/time-rows.tsx';
import { mayActFor } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { zoneName } from '../time/zone-name.ts';
import { addDays, dayStart } from '../time/wall-time.ts';
import { rangeText } from '../time/zones.ts';
import { BlockingDrawer } from './blocking-drawer.tsx';
import { blocksOf } from './blocks.ts';
import type { Booking } from './booking-drawer.tsx';
import { calendarViews, useCalendarAddress } from './calendar-address.ts';
import { ReservationDrawer } from './reservation-drawer.tsx';
import { useCalendarAt } from './use-calendars.ts';

const stepMs = 30 * 60_000;

/**
 * One resource's calendar on its own clocks: a day, a week with a row for each day, or a month. As it stood at a past instant it can be
 * looked at and nothing else.
 */
export const OneCalendar = ({ resource, onBook }: { resource: Resource; onBook: (booking: Booking) => void }) => {
  const { t, i18n } = useTranslation();
  const nameOf = useBodyName();
  const zone = resource.timeZone;
  const { view, day, first, count, reservation, date, at, show, open, close } = useCalendarAddress(zone);
  const person = usePerson();
  const [blocking, setBlocking] = useState<string>();
  // Where the reservation that is open was dragged to.
  const [target, setTarget] = useState<Period>();
  const calendar = useCalendarAt(resource, dayStart(first, zone), dayStart(addDays(first, count), zone), at);
  const blocks = blocksOf(calendar, nameOf, (body) => mayActFor(person, body));
  const isPast = at !== undefined;
  const openBlock = ({ id, look, from }: Block): void => {
    if (look === 'blocked') setBlocking(id);
    else if (!isPast) open(id, new Date(from).toISOString());
  };
  const moveBlock = (block: Block, to: Span): void => {
    setTarget({ from: new Date(to.from).toISOString(), to: new Date(to.to).toISOString() });
    open(block.id, new Date(block.from).toISOString());
  };
  const names = new Intl.DateTimeFormat(i18n.language, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const rows = Array.from({ length: count }, (_, index): TimeRow => {
    const one = addDays(first, index);
    const name = names.format(new Date(`${one}T00:00Z`));
    const span = { from: Date.parse(dayStart(one, zone)), to: Date.parse(dayStart(addDays(one, 1), zone)) };
    return { id: one, name, head: name, ...span, ticks: hourTicks, blocks, closed: closedIn(span, resource) };
  });
  return (
    <section className="card" aria-labelledby="calendar">
      <h2 id="calendar">{t('calendar.title')}</h2>
      <CalendarBar views={calendarViews} view={view} day={day} zone={zone} onChange={show} />
      {view === 'month' ? (
        <MonthGrid day={day} zone={zone} blocks={blocks} onDay={(one) => show('day', one)} onOpen={openBlock} />
      ) : (
        <>
          {!isPast && (
            <p className="quiet screen-only">
              {t('calendar.how')} {zoneName(zone, i18n.language)}
            </p>
          )}
          <TimeRows
            label={t('calendar.title')}
            rows={rows}
            stepMs={stepMs}
            textOf={(span) =>
              rangeText(new Date(span.from).toISOString(), new Date(span.to).toISOString(), i18n.language, zone)
            }
            {...(resource.status === 'offered' &&
              !isPast && {
                onPick: ({ from, to }) =>
                  onBook({ resource, from: new Date(from).toISOString(), to: new Date(to).toISOString() }),
              })}
            onOpen={openBlock}
            {...(!isPast && { onMove: moveBlock })}
          />
        </>
      )}
      {blocking !== undefined && (
        <BlockingDrawer
          blocking={calendar?.blockings?.find(({ id }) => id === blocking)}
          resource={resource}
          onClose={() => setBlocking(undefined)}
        />
      )}
      {reservation !== undefined && !isPast && (
        <ReservationDrawer
          id={reservation}
          {...(date !== undefined && { occurrence: date })}
          {...(target !== undefined && { moveTo: target })}
          resource={resource}
          onClose={() => {
            setTarget(undefined);
            close();
          }}
        />
      )}
    </section>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import type { Resource } from '../api/resources.ts';
import { CalendarBar } from '../calendar/calendar-bar.tsx';
import { TimeRows, type Block, type Pick, type TimeRow } from '../calendar/time-rows.tsx';
import { closedIn } from '../calendar/opening.ts';
import { zoneName } from '../time/zone-name.ts';
import { addDays, dayOf, dayStart, weekdayOf } from '../time/wall-time.ts';
import { rangeText, readerZone } from '../time/zones.ts';
import { blocksOf } from './blocks.ts';
import { BookingDrawer, type Booking } from './booking-drawer.tsx';
import { ReservationDrawer } from './reservation-drawer.tsx';
import { dayTicks, hourTicks } from '../calendar/ticks.ts';
import { useCalendars } from './use-calendars.ts';

const stepMs = 30 * 60_000;

/** A row for each resource, on the reader's clocks. Dragging over a row books it. */
export const ResourceRowsCalendar = ({ resources }: { resources: readonly Resource[] }) => {
  const { t, i18n } = useTranslation();
  const nameOf = useBodyName();
  const zone = readerZone();
  const [search, setSearch] = useSearchParams();
  const [booking, setBooking] = useState<Booking>();
  const [opened, setOpened] = useState<{ readonly block: Block; readonly resource: Resource }>();
  const view = search.get('span') === 'week' ? 'week' : 'day';
  const asked = search.get('day') ?? dayOf(new Date().toISOString(), zone);
  const day = view === 'week' ? addDays(asked, -weekdayOf(asked)) : asked;
  const from = dayStart(day, zone);
  const to = dayStart(addDays(day, view === 'week' ? 7 : 1), zone);
  const calendars = useCalendars(resources, from, to);
  const ticks = view === 'week' ? dayTicks(day, i18n.language) : hourTicks;
  const rows = resources.map((resource): TimeRow => ({
    id: resource.id,
    name: resource.name,
    head: (
      <>
        <Link to={`/resources/${resource.id}`}>{resource.name}</Link>
        <div className="quiet">{nameOf(resource.owner)}</div>
      </>
    ),
    from: Date.parse(from),
    to: Date.parse(to),
    ticks,
    blocks: blocksOf(calendars.get(resource.id), nameOf),
    closed: closedIn({ from: Date.parse(from), to: Date.parse(to) }, resource),
  }));
  const book = ({ row, from: start, to: end }: Pick): void => {
    const resource = resources.find(({ id }) => id === row);
    if (resource !== undefined)
      setBooking({ resource, from: new Date(start).toISOString(), to: new Date(end).toISOString() });
  };
  const open = (block: Block, row: TimeRow): void => {
    const resource = resources.find(({ id }) => id === row.id);
    if (resource !== undefined && block.look !== 'blocked') setOpened({ block, resource });
  };
  return (
    <>
      <CalendarBar
        views={['day', 'week']}
        view={view}
        day={asked}
        zone={zone}
        onChange={(nextView, nextDay) => {
          const next = new URLSearchParams(search);
          next.set('span', nextView);
          next.set('day', nextDay);
          setSearch(next, { replace: true });
        }}
      />
      <p className="quiet screen-only">
        {t('calendar.how')} {zoneName(zone, i18n.language)}
      </p>
      <TimeRows
        label={t('resources.views.rows')}
        rows={rows}
        rowsAre={t('resources.columns.name')}
        stepMs={stepMs}
        textOf={(span) =>
          rangeText(new Date(span.from).toISOString(), new Date(span.to).toISOString(), i18n.language, zone)
        }
        onPick={book}
        onOpen={open}
      />
      {booking !== undefined && <BookingDrawer booking={booking} onClose={() => setBooking(undefined)} />}
      {opened !== undefined && (
        <ReservationDrawer
          id={opened.block.id}
          occurrence={new Date(opened.block.from).toISOString()}
          resource={opened.resource}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
};

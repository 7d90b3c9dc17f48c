import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { initiativesIn, type Initiative, type InitiativesQuery } from '../api/initiatives.ts';
import { problemOf } from '../api/problem.ts';
import { units } from '../api/units.ts';
import { CalendarBar, type CalendarView } from '../calendar/calendar-bar.tsx';
import { MonthGrid } from '../calendar/month-grid.tsx';
import { hourTicks } from '../calendar/ticks.ts';
import { TimeRows, type Block, type TimeRow } from '../calendar/time-rows.tsx';
import { WeekTable } from '../calendar/week-table.tsx';
import { Loading } from '../app/states.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { addDays, dayOf, dayStart, weekdayOf } from '../time/wall-time.ts';
import { rangeText, readerZone } from '../time/zones.ts';

const views: readonly CalendarView[] = ['day', 'week', 'month'];
const stepMs = 30 * 60_000;

const daysOf = (view: CalendarView, day: string): readonly [string, number] => {
  if (view === 'day') return [day, 1];
  if (view === 'week') return [addDays(day, -weekdayOf(day)), 7];
  const first = `${day.slice(0, 8)}01`;
  return [addDays(first, -weekdayOf(first)), 42];
};

/** An initiative's dates, or its whole time where it has no dates of its own. */
const blocksOf = ({ id, title, status, startsAt, endsAt, occurrences }: Initiative): readonly Block[] =>
  (occurrences ?? [{ startsAt, endsAt }]).map((date) => ({
    id,
    label: title,
    look: status,
    from: Date.parse(date.startsAt),
    to: Date.parse(date.endsAt),
  }));

/** All initiatives over one month, week or day, a row for each unit: so that two units see that they plan for the same time. */
export const InitiativesCalendar = ({ query }: { query: InitiativesQuery }) => {
  const { t, i18n } = useTranslation();
  const { unit } = usePerson();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const zone = readerZone();
  const view = views.find((one) => one === search.get('span')) ?? 'month';
  const day = search.get('day') ?? dayOf(new Date().toISOString(), zone);
  const [first, count] = daysOf(view, day);
  const from = dayStart(first, zone);
  const to = dayStart(addDays(first, count), zone);
  const period = { ...query, from, to };
  const found = useQuery({
    queryKey: ['initiatives', unit, 'calendar', period],
    queryFn: ({ signal }) => initiativesIn(unit, period, signal),
    placeholderData: keepPreviousData,
  });
  const show = (nextView: CalendarView, nextDay: string): void => {
    const next = new URLSearchParams(search);
    next.set('span', nextView);
    next.set('day', nextDay);
    setSearch(next, { replace: true });
  };
  const open = ({ id }: Block): void => void navigate(`/initiatives/${id}`);
  const items = found.data?.items.filter(({ status }) => query.status !== undefined || status !== 'withdrawn') ?? [];
  const rows = units.map((one): TimeRow => ({
    id: one,
    name: t(`terms.units.${one}`),
    head: <span className={`unit unit-${one}`}>{t(`terms.units.${one}`)}</span>,
    from: Date.parse(from),
    to: Date.parse(to),
    ticks: hourTicks,
    blocks: items.filter((initiative) => initiative.unit === one).flatMap(blocksOf),
  }));
  return (
    <div className="scrolls" data-fetched={found.isSuccess && !found.isPlaceholderData}>
      <CalendarBar views={views} view={view} day={day} zone={zone} onChange={show} />
      {found.isError && <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data?.isCut === true && (
        <p className="notice" role="status">
          {t('initiatives.isCut', { count: items.length })}
        </p>
      )}
      {found.isSuccess &&
        (view === 'month' ? (
          <MonthGrid
            day={day}
            zone={zone}
            blocks={items.flatMap(blocksOf)}
            onDay={(one) => show('day', one)}
            onOpen={open}
          />
        ) : view === 'week' ? (
          <WeekTable
            label={t('calendar.title')}
            monday={first}
            zone={zone}
            rows={rows}
            onDay={(one) => show('day', one)}
            onOpen={open}
          />
        ) : (
          <>
            <p className="quiet screen-only">{t('initiatives.calendarHint')}</p>
            <TimeRows
              label={t('calendar.title')}
              rows={rows}
              rowsAre={t('terms.unit')}
              stepMs={stepMs}
              textOf={(span) =>
                rangeText(new Date(span.from).toISOString(), new Date(span.to).toISOString(), i18n.language, zone)
              }
              onOpen={open}
            />
          </>
        ))}
    </div>
  );
};

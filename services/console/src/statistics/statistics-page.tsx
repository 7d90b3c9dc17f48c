import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select, Space } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useParams, useSearchParams } from 'react-router';
import { problemOf } from '../api/problem.ts';
import { groupings, statisticNames, statisticsOf, type Grouping } from '../api/statistics.ts';
import { Field } from '../app/field.tsx';
import { Loading, Nothing } from '../app/states.tsx';
import { PaperLine } from '../paper/paper-line.tsx';
import { PrintButton } from '../paper/print-button.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { dayOf } from '../time/wall-time.ts';
import { daysOf, homeZone, instantsOf, namedDays } from './period.ts';
import { figuresOfResource, isOfResources } from './like-things.ts';
import { useStatisticsSheet } from './statistics-sheet.ts';
import { StatisticsTable } from './statistics-table.tsx';
import { WaitingFacts } from './waiting-facts.tsx';
import './statistics.css';
import { DayField } from '../time/time-field.tsx';
import { PageTitle } from '../app/page-title.tsx';

const StatisticsChart = lazy(async () => ({ default: (await import('./statistics-chart.tsx')).StatisticsChart }));
const periods = ['lastYear', 'quarter', 'year', 'nextYear'] as const;

/** Coverage, participation, overdue duties, sharing: drawn, as a table, as a sheet, on paper. The address holds what is shown. */
export const StatisticsPage = () => {
  const { t } = useTranslation();
  const { of = 'coverage' } = useParams();
  const [search, setSearch] = useSearchParams();
  const name = statisticNames.find((one) => one === of) ?? 'coverage';
  const own: readonly Grouping[] = groupings[name];
  const groupBy = own.find((one) => one === search.get('by')) ?? own[0] ?? 'unit';
  const today = dayOf(new Date().toISOString(), homeZone);
  // What is overdue may be so since any time.
  const days = daysOf(search, today, name === 'overdue');
  const sheet = useStatisticsSheet(name);
  const query = { groupBy, ...instantsOf(days) };
  const found = useQuery({
    queryKey: ['statistics', name, query],
    queryFn: ({ signal }) => statisticsOf(name, query, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const set = (changes: Readonly<Record<string, string>>): void => {
    const next = new URLSearchParams(search);
    for (const [member, value] of Object.entries(changes)) next.set(member, value);
    setSearch(next, { replace: true });
  };
  // What was asked for before is of another statistic, perhaps with other figures.
  const statistics = found.data?.groupBy === groupBy && !found.isPlaceholderData ? found.data : undefined;
  const download = (as: 'xlsx' | 'csv'): void => {
    if (statistics === undefined) return;
    const rows = isOfResources(name, groupBy) ? statistics.rows.map(figuresOfResource) : statistics.rows;
    sheet(statistics, rows, as, `${days.from}-${days.to}`);
  };
  return (
    <div className="page page-wide">
      <div className="page-head">
        <PageTitle text={t('app.nav.statistics')} />
        <nav className="page-tabs" aria-label={t('app.nav.statistics')}>
          {statisticNames.map((one) => (
            <NavLink
              key={one}
              to={{ pathname: `/statistics/${one}`, search: one === 'overdue' ? '' : periodOnly(search) }}
            >
              {t(`statistics.names.${one}`)}
            </NavLink>
          ))}
        </nav>
        <div className="page-actions">
          <Button disabled={statistics === undefined} onClick={() => download('xlsx')}>
            {t('statistics.workbook')}
          </Button>
          <Button disabled={statistics === undefined} onClick={() => download('csv')}>
            {t('statistics.download')}
          </Button>
          <PrintButton />
        </div>
      </div>
      <form className="filters filters-labelled" aria-label={t('desk.filters')} onSubmit={(e) => e.preventDefault()}>
        <DayField label={t('statistics.from')} value={days.from} onChange={(from) => set({ from })} />
        <DayField label={t('statistics.to')} value={days.to} onChange={(to) => set({ to })} />
        <Field label={t('statistics.groupBy')}>
          {(id) => (
            <Select
              id={id}
              className="filter-many"
              value={groupBy}
              options={own.map((value) => ({ value, label: t(`statistics.groupings.${value}`) }))}
              onChange={(by) => set({ by })}
            />
          )}
        </Field>
        <Space className="statistics-periods">
          {periods
            .filter((period) => name !== 'overdue' || period !== 'nextYear')
            .map((period) => (
              <Button key={period} size="small" onClick={() => set({ ...namedDays(period, today) })}>
                {t(`statistics.periods.${period}`)}
              </Button>
            ))}
        </Space>
      </form>
      <PaperLine
        parts={[
          t(`statistics.names.${name}`),
          (days.from !== '' || days.to !== '') && `${days.from} – ${days.to}`,
          t(`statistics.groupings.${groupBy}`),
        ]}
      />
      <p className="quiet">{t(`statistics.hints.${name}`)}</p>
      {found.isError && <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />}
      {statistics === undefined && !found.isError && <Loading />}
      {statistics !== undefined && statistics.rows.length === 0 && <Nothing title={t('statistics.empty')} />}
      {statistics !== undefined && statistics.rows.length > 0 && (
        <>
          <Suspense fallback={<Loading />}>
            <StatisticsChart key={`${name} ${groupBy}`} name={name} statistics={statistics} />
          </Suspense>
          <StatisticsTable name={name} statistics={statistics} />
          {statistics.total.waiting !== undefined && <WaitingFacts waiting={statistics.total.waiting} />}
        </>
      )}
    </div>
  );
};

/** Another statistic over the same days; it may not know the same groups. */
const periodOnly = (search: URLSearchParams): string =>
  new URLSearchParams([...search].filter(([name]) => name === 'from' || name === 'to')).toString();

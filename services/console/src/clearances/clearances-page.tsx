import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { clearancesOf, type ClearanceStatus } from '../api/clearances.ts';
import { problemOf } from '../api/problem.ts';
import { PageTitle } from '../app/page-title.tsx';
import { Loading, Nothing } from '../app/states.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { Section } from '../today/section.tsx';
import '../today/today.css';
import { ClearanceRow } from './clearance-row.tsx';

const statuses: readonly ClearanceStatus[] = ['open', 'granted', 'refused', 'withdrawn'];
/** What becomes overdue by the clock alone comes without an event. */
const refreshMs = 30_000;

/** Discipline's queue: what waits for its consent and what that holds up, the longest waiting first; and what was decided. */
export const ClearancesPage = () => {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const status = statuses.find((one) => one === search.get('status')) ?? 'open';
  const chosen = search.get('clearance');
  const found = useQuery({
    queryKey: ['clearances', status],
    queryFn: ({ signal }) => clearancesOf({ status }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  });
  const show = (next: ClearanceStatus): void => setSearch(next === 'open' ? {} : { status: next }, { replace: true });
  return (
    <div className="page">
      <div className="page-head">
        <PageTitle text={t('clearances.title')} />
      </div>
      <p className="quiet">{t('clearances.hint')}</p>
      <Radio.Group
        aria-label={t('clearances.status')}
        optionType="button"
        value={status}
        options={statuses.map((value) => ({ value, label: t(`clearances.statuses.${value}`) }))}
        onChange={({ target }) => show(target.value as ClearanceStatus)}
      />
      {found.isError && <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data?.length === 0 && <Nothing title={t('clearances.empty')} hint={t('clearances.emptyHint')} />}
      {found.data !== undefined && (
        <Section title={t(`clearances.statuses.${status}`)} count={found.data.length}>
          {found.data.map((one) => (
            <ClearanceRow key={one.id} clearance={one} isChosen={one.id === chosen} />
          ))}
        </Section>
      )}
    </div>
  );
};

import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { initiativesOf, type Initiative, type InitiativesQuery, type InitiativeStatus } from '../api/initiatives.ts';
import { problemOf } from '../api/problem.ts';
import { units, type Unit } from '../api/units.ts';
import { Loading, Nothing } from '../app/states.tsx';
import { VirtualRows } from '../app/virtual-rows.tsx';
import { PaperLine } from '../paper/paper-line.tsx';
import { PrintButton } from '../paper/print-button.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { mayHost } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { Board } from './board.tsx';
import { InitiativesCalendar } from './initiatives-calendar.tsx';
import { InitiativeRow } from './initiative-row.tsx';
import { useChosen } from '../duties/use-chosen.ts';
import { ManyInitiatives } from './many-initiatives.tsx';
import { boardStatuses } from './statuses.ts';
import './initiatives.css';
import { PageTitle } from '../app/page-title.tsx';

const rowPx = 52;
const views = ['list', 'board', 'calendar'] as const;
const keyOf = ({ id }: Initiative): string => id;

const queryOf = (search: URLSearchParams, body: string): InitiativesQuery => ({
  ...(search.has('q') && { q: search.get('q') ?? '' }),
  ...(search.has('status') && { status: search.get('status') as InitiativeStatus }),
  ...(search.has('unit') && { unit: search.get('unit') as Unit }),
  ...(search.has('mine') && { body }),
});

/** All joint initiatives that the reader's unit knows of, as a list or by their status. */
export const InitiativesPage = () => {
  const { t } = useTranslation();
  const person = usePerson();
  const navigate = useNavigate();
  const nameOf = useBodyName();
  const [search, setSearch] = useSearchParams();
  const query = queryOf(search, person.body);
  const view = views.find((one) => one === search.get('view')) ?? 'list';
  const isList = view !== 'calendar';
  const list = useInfiniteQuery({
    queryKey: ['initiatives', person.unit, query],
    queryFn: ({ pageParam, signal }) => initiativesOf(person.unit, query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: isList,
  });
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const { chosen, isChosen, toggle, chooseAll, clear } = useChosen(items);
  const [isOnlyChosen, setOnlyChosen] = useState(false);
  const shown = isOnlyChosen && chosen.length > 0 ? chosen : items;
  const set = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(search);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const columns = (['title', 'status', 'kind', 'host', 'when', 'answers'] as const).map((column) =>
    t(`initiatives.columns.${column}`),
  );
  return (
    <div className="page page-full">
      <div className="page-head">
        <PageTitle text={t('app.nav.initiatives')} />
        <Segmented
          aria-label={t('initiatives.view')}
          value={view}
          options={views.map((value) => ({ value, label: t(`initiatives.views.${value}`) }))}
          onChange={(value) => set('view', value === 'list' ? undefined : value)}
        />
        <div className="page-actions">
          <PrintButton />
          {mayHost(person) && (
            <>
              <Button onClick={() => void navigate('/initiatives/import')}>{t('plans.import')}</Button>
              <Button type="primary" onClick={() => void navigate('/initiatives/new')}>
                {t('initiatives.post')}
              </Button>
            </>
          )}
        </div>
      </div>
      <form className="filters" role="search" aria-label={t('desk.filters')} onSubmit={(e) => e.preventDefault()}>
        <Input.Search
          key={search.get('q') ?? ''}
          className="filter-wide"
          defaultValue={search.get('q') ?? ''}
          allowClear
          aria-label={t('initiatives.searchFor')}
          placeholder={t('initiatives.searchFor')}
          onSearch={(text) => set('q', text.trim())}
        />
        <Select
          className="filter-since"
          aria-label={t('initiatives.columns.status')}
          placeholder={t('initiatives.columns.status')}
          allowClear
          value={search.get('status')}
          options={boardStatuses.map((value) => ({ value, label: t(`terms.initiativeStatuses.${value}`) }))}
          onChange={(value: string | undefined) => set('status', value)}
        />
        <Select
          className="filter-many"
          aria-label={t('terms.unit')}
          placeholder={t('terms.unit')}
          allowClear
          value={search.get('unit')}
          options={units.map((value) => ({ value, label: t(`terms.units.${value}`) }))}
          onChange={(value: string | undefined) => set('unit', value)}
        />
        <Segmented
          aria-label={t('initiatives.whose')}
          value={search.has('mine') ? 'mine' : 'all'}
          options={[
            { value: 'all', label: t('app.all') },
            { value: 'mine', label: t('initiatives.mine') },
          ]}
          onChange={(value) => set('mine', value === 'mine' ? '1' : undefined)}
        />
      </form>
      <PaperLine
        parts={[
          query.q && t('paper.search', { text: query.q }),
          query.status && t(`terms.initiativeStatuses.${query.status}`),
          query.unit && t(`terms.units.${query.unit}`),
          query.body && nameOf(query.body),
        ]}
      />
      {view === 'calendar' && <InitiativesCalendar query={query} />}
      {isList && list.isError && <ProblemView problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {isList && list.isPending && <Loading />}
      {isList && list.isSuccess && items.length === 0 && (
        <Nothing title={t('initiatives.empty')} hint={t('initiatives.emptyHint')} />
      )}
      {items.length > 0 && view === 'board' && <Board initiatives={items} />}
      {view === 'list' && chosen.length > 0 && (
        <ManyInitiatives
          chosen={chosen}
          isOnlyChosen={isOnlyChosen}
          onOnlyChosen={setOnlyChosen}
          onChooseAll={chooseAll}
          onClear={() => {
            setOnlyChosen(false);
            clear();
          }}
        />
      )}
      {items.length > 0 && view === 'list' && (
        <VirtualRows
          label={t('app.nav.initiatives')}
          columns={[t('duties.choose'), ...columns]}
          className="initiative-rows"
          rowPx={rowPx}
          items={shown}
          keyOf={keyOf}
          onOpen={({ id }) => void navigate(`/initiatives/${id}`)}
          hasMore={list.hasNextPage}
          onNearEnd={() => {
            if (list.hasNextPage && !list.isFetching) void list.fetchNextPage();
          }}
          renderRow={(initiative) => (
            <>
              <div role="gridcell" className="row-choose" onClick={(event) => event.stopPropagation()}>
                <Checkbox
                  aria-label={t('duties.chooseOne', { what: initiative.title })}
                  checked={isChosen(initiative.id)}
                  onChange={() => toggle(initiative.id)}
                />
              </div>
              <InitiativeRow initiative={initiative} host={nameOf(initiative.host)} />
            </>
          )}
        />
      )}
      {view === 'board' && list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
    </div>
  );
};

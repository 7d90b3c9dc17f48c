import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber, Segmented, Select } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { problemOf } from '../api/problem.ts';
import { resourcesOf, type Resource, type ResourceKind, type ResourcesQuery } from '../api/resources.ts';
import { units, type Unit } from '../api/units.ts';
import { Field } from '../app/field.tsx';
import { Loading, Nothing } from '../app/states.tsx';
import { VirtualRows } from '../app/virtual-rows.tsx';
import { PaperLine } from '../paper/paper-line.tsx';
import { PrintButton } from '../paper/print-button.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { mayShare } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { rangeText, readerZone } from '../time/zones.ts';
import { instantOf } from '../time/wall-time.ts';
import { resourceKinds } from './kinds.ts';
import { PeriodFilter } from './period-filter.tsx';
import { ResourceRow } from './resource-row.tsx';
import { ResourceRowsCalendar } from './resource-rows-calendar.tsx';
import './resources.css';
import { PageTitle } from '../app/page-title.tsx';

const rowPx = 52;
const keyOf = ({ id }: Resource): string => id;

const queryOf = (search: URLSearchParams): ResourcesQuery => {
  const from = instantOf(search.get('from') ?? '', readerZone());
  const to = instantOf(search.get('to') ?? '', readerZone());
  const places = Number(search.get('places'));
  return {
    ...(search.has('kind') && { kind: search.get('kind') as ResourceKind }),
    ...(search.has('unit') && { unit: search.get('unit') as Unit }),
    ...(places > 0 && { places }),
    ...(from !== undefined && to !== undefined && from < to && { from, to, free: true }),
  };
};

/** What is shared, searched by kind, unit, size and by what is free; as a list or as rows of a calendar. */
export const ResourcesPage = () => {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const { unit } = person;
  const navigate = useNavigate();
  const nameOf = useBodyName();
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState(search.get('q') ?? '');
  const q = useDeferredValue(text.trim());
  const query = { ...queryOf(search), ...(q !== '' && { q }) };
  const list = useInfiniteQuery({
    queryKey: ['resources', unit, query],
    queryFn: ({ pageParam, signal }) => resourcesOf(unit, query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const set = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(search);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const isRows = search.get('view') === 'rows';
  const columns = (['name', 'kind', 'unit', 'owner', 'holds', 'district', 'approval'] as const).map((column) =>
    t(`resources.columns.${column}`),
  );
  return (
    <div className="page page-full">
      <div className="page-head">
        <PageTitle text={t('app.nav.resources')} />
        <Segmented
          aria-label={t('initiatives.view')}
          value={isRows ? 'rows' : 'list'}
          options={(['list', 'rows'] as const).map((value) => ({ value, label: t(`resources.views.${value}`) }))}
          onChange={(value) => set('view', value === 'rows' ? 'rows' : undefined)}
        />
        <div className="page-actions">
          <PrintButton />
          {mayShare(person) && <Button onClick={() => void navigate('/resources/new')}>{t('offering.offer')}</Button>}
        </div>
      </div>
      <form
        className="filters filters-labelled"
        role="search"
        aria-label={t('desk.filters')}
        onSubmit={(e) => e.preventDefault()}
      >
        <Field label={t('app.search')}>
          {(id) => (
            <Input
              id={id}
              className="filter-wide"
              allowClear
              placeholder={t('resources.searchFor')}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <Field label={t('resources.fields.kind')}>
          {(id) => (
            <Select
              id={id}
              className="filter-since"
              allowClear
              placeholder={t('app.all')}
              value={search.get('kind')}
              options={resourceKinds.map((value) => ({ value, label: t(`terms.resourceKinds.${value}`) }))}
              onChange={(value: string | undefined) => set('kind', value)}
            />
          )}
        </Field>
        <Field label={t('terms.unit')}>
          {(id) => (
            <Select
              id={id}
              className="filter-since"
              allowClear
              placeholder={t('app.all')}
              value={search.get('unit')}
              options={units.map((value) => ({ value, label: t(`terms.units.${value}`) }))}
              onChange={(value: string | undefined) => set('unit', value)}
            />
          )}
        </Field>
        <Field label={t('resources.fields.places')}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              value={search.has('places') ? Number(search.get('places')) : null}
              onChange={(value) => set('places', value === null ? undefined : String(value))}
            />
          )}
        </Field>
        <PeriodFilter
          from={search.get('from') ?? ''}
          to={search.get('to') ?? ''}
          onChange={(from, to) => {
            const next = new URLSearchParams(search);
            for (const [name, value] of Object.entries({ from, to })) {
              if (value === '') next.delete(name);
              else next.set(name, value);
            }
            setSearch(next, { replace: true });
          }}
        />
      </form>
      <PaperLine
        parts={[
          query.q && t('paper.search', { text: query.q }),
          query.kind && t(`terms.resourceKinds.${query.kind}`),
          query.unit && t(`terms.units.${query.unit}`),
          query.places && t('resources.holds', { count: query.places }),
          query.from && query.to && rangeText(query.from, query.to, i18n.language, readerZone()),
        ]}
      />
      {list.isError && <ProblemView problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.isSuccess && items.length === 0 && <Nothing title={t('resources.empty')} hint={t('resources.emptyHint')} />}
      {items.length > 0 && !isRows && (
        <VirtualRows
          label={t('app.nav.resources')}
          columns={columns}
          className="resource-rows"
          rowPx={rowPx}
          items={items}
          keyOf={keyOf}
          onOpen={({ id }) => void navigate(`/resources/${id}`)}
          hasMore={list.hasNextPage}
          onNearEnd={() => {
            if (list.hasNextPage && !list.isFetching) void list.fetchNextPage();
          }}
          renderRow={(resource) => <ResourceRow resource={resource} owner={nameOf(resource.owner)} />}
        />
      )}
      {items.length > 0 && isRows && <ResourceRowsCalendar resources={items} />}
      {isRows && list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
    </div>
  );
};

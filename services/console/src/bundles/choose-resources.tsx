import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { problemOf } from '../api/problem.ts';
import type { Period } from '../api/reservations.ts';
import { resourcesOf, type Resource, type ResourceKind } from '../api/resources.ts';
import { Loading, Nothing } from '../app/states.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { resourceKinds } from '../resources/kinds.ts';
import { Holds } from '../resources/holds.tsx';
import { usePerson } from '../session/session.ts';
import { wantedOf, type WantedLine } from './wanted.ts';
import { WantedLines } from './wanted-lines.tsx';
import './bundles.css';

interface Props {
  /** When they are needed; without it there is nothing to choose from. */
  readonly period: Period | undefined;
  readonly lines: readonly WantedLine[];
  readonly onChange: (lines: readonly WantedLine[]) => void;
  readonly isTried: boolean;
}

/** What is free at that time over all units, found while one types; what is chosen becomes one bundle, all or nothing. */
export const ChooseResources = ({ period, lines, onChange, isTried }: Props) => {
  const { t } = useTranslation();
  const { unit } = usePerson();
  const nameOf = useBodyName();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<ResourceKind>();
  const [places, setPlaces] = useState<number | null>(null);
  const q = useDeferredValue(text.trim());
  const query = {
    ...(q !== '' && { q }),
    ...(kind !== undefined && { kind }),
    ...(places !== null && { places }),
    free: true,
    ...period,
  };
  const found = useInfiniteQuery({
    queryKey: ['resources', unit, query],
    queryFn: ({ pageParam, signal }) => resourcesOf(unit, query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: period !== undefined,
    placeholderData: keepPreviousData,
  });
  const chosen = new Set(lines.map(({ resource }) => resource));
  const toggle = (resource: Resource): void =>
    onChange(
      chosen.has(resource.id) ? lines.filter((line) => line.resource !== resource.id) : [...lines, wantedOf(resource)],
    );
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <p className="quiet">{t('posting.resourcesHint')}</p>
      <WantedLines lines={lines} onChange={onChange} isTried={isTried} />
      <div className="filters" role="search" aria-label={t('posting.steps.resources')}>
        <Input
          className="filter-wide"
          aria-label={t('resources.searchFor')}
          placeholder={t('resources.searchFor')}
          allowClear
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Select
          className="filter-many"
          aria-label={t('resources.fields.kind')}
          placeholder={t('bundles.everyKind')}
          allowClear
          value={kind}
          options={resourceKinds.map((value) => ({ value, label: t(`terms.resourceKinds.${value}`) }))}
          onChange={setKind}
        />
        <InputNumber
          aria-label={t('bundles.atLeast')}
          placeholder={t('bundles.atLeast')}
          min={1}
          value={places}
          onChange={setPlaces}
        />
      </div>
      {period === undefined && <Nothing title={t('posting.timeFirst')} />}
      {period !== undefined && found.isPending && <Loading />}
      {found.isError && <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <Nothing title={t('posting.nothingFree')} />}
      <ul className="free free-list" aria-label={t('bundles.free')}>
        {items.map((resource) => {
          const { id, name, owner, unit: ownerUnit, approval } = resource;
          return (
            <li key={id}>
              <Checkbox checked={chosen.has(id)} onChange={() => toggle(resource)}>
                {name}
              </Checkbox>
              <span className={`unit unit-${ownerUnit}`}>{t(`terms.units.${ownerUnit}`)}</span>
              <span className="quiet">{nameOf(owner)}</span>
              <span className="quiet">
                <Holds resource={resource} />
              </span>
              {approval === 'owner' && <span className="tag-plain">{t('resources.approvalByOwner')}</span>}
            </li>
          );
        })}
      </ul>
      {found.hasNextPage && (
        <p>
          <span className="quiet">{t('bundles.shownSoFar', { count: items.length })}</span>{' '}
          <Button size="small" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('app.more')}
          </Button>
        </p>
      )}
    </>
  );
};

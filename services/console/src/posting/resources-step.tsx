import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { problemOf } from '../api/problem.ts';
import { resourcesOf, type ResourceKind } from '../api/resources.ts';
import { Loading, Nothing } from '../app/states.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { resourceKinds } from '../resources/kinds.ts';
import { usePerson } from '../session/session.ts';
import { periodOf } from './draft.ts';
import type { StepProps } from './step-props.ts';

/** What is free at that time, found while one types; what is chosen becomes one bundle, all or nothing. */
export const ResourcesStep = ({ draft, change }: StepProps) => {
  const { t } = useTranslation();
  const { unit } = usePerson();
  const nameOf = useBodyName();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<ResourceKind | undefined>('venue');
  const [places, setPlaces] = useState<number | null>(draft.places);
  const q = useDeferredValue(text.trim());
  const period = periodOf(draft);
  const query = { q, kind, free: true, ...period, ...(places !== null && { places }) };
  const found = useQuery({
    queryKey: ['resources', unit, query],
    queryFn: ({ signal }) => resourcesOf(unit, query, undefined, signal),
    enabled: period !== undefined,
    placeholderData: keepPreviousData,
  });
  const chosen = new Set(draft.lines.map(({ resource }) => resource));
  const toggle = (resource: string, name: string): void =>
    change({
      lines: chosen.has(resource)
        ? draft.lines.filter((line) => line.resource !== resource)
        : [...draft.lines, { resource, name }],
    });
  const items = found.data?.items ?? [];
  return (
    <>
      <p className="quiet">{t('posting.resourcesHint')}</p>
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
          placeholder={t('resources.fields.kind')}
          allowClear
          value={kind}
          options={resourceKinds.map((value) => ({ value, label: t(`terms.resourceKinds.${value}`) }))}
          onChange={setKind}
        />
        <InputNumber
          aria-label={t('resources.fields.places')}
          placeholder={t('resources.fields.places')}
          min={1}
          value={places}
          onChange={setPlaces}
        />
      </div>
      {draft.lines.length > 0 && (
        <p>
          {t('posting.chosen')}: {draft.lines.map(({ name }) => name).join('、')}
        </p>
      )}
      {period === undefined && <Nothing title={t('posting.timeFirst')} />}
      {period !== undefined && found.isPending && <Loading />}
      {found.isError && <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <Nothing title={t('posting.nothingFree')} />}
      <ul className="free">
        {items.map(({ id, name, owner, unit: ownerUnit, capacity, approval }) => (
          <li key={id}>
            <Checkbox checked={chosen.has(id)} onChange={() => toggle(id, name)}>
              {name}
            </Checkbox>
            <span className={`unit unit-${ownerUnit}`}>{t(`terms.units.${ownerUnit}`)}</span>
            <span className="quiet">{nameOf(owner)}</span>
            {capacity !== undefined && <span className="quiet">{t('resources.holds', { count: capacity })}</span>}
            {approval === 'owner' && <span className="tag-plain">{t('resources.approvalByOwner')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
};

import { Button, Input, Select } from 'antd';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { BodySelect } from '../app/body-select.tsx';
import { ThingSelect } from './thing-select.tsx';
import { services } from '../api/units.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { feedConditions, sinceOf, sinceSeconds, type Since } from './feed-query.ts';

type Condition = (typeof feedConditions)[number];
type Noun = keyof Catalogue['events']['noun'];

const nouns: readonly Noun[] = ['initiative', 'participation', 'bundle', 'reservation', 'resource', 'body', 'redrive'];

/** The filter of the stream; it lives in the page's address. */
export const StreamFilters = memo(() => {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const set = (name: Condition | 'since', values: readonly string[]): void => {
    const next = new URLSearchParams(search);
    next.delete(name);
    for (const value of values) if (value !== '') next.append(name, value);
    setSearch(next, { replace: true });
  };
  const unitOptions = useMemo(() => services.map((value) => ({ value, label: t(`terms.units.${value}`) })), [t]);
  const typeOptions = useMemo(
    () => nouns.map((noun) => ({ value: `${noun}.*`, label: t(`events.noun.${noun}`) })),
    [t],
  );
  const sinceOptions = useMemo(
    () =>
      (['now', ...Object.keys(sinceSeconds)] as Since[]).map((value) => ({ value, label: t(`desk.since.${value}`) })),
    [t],
  );
  const isFiltered = feedConditions.some((name) => search.has(name));
  return (
    <form className="filters" role="search" aria-label={t('desk.filters')} onSubmit={(event) => event.preventDefault()}>
      <Select
        className="filter-since"
        aria-label={t('desk.filterFrom')}
        value={sinceOf(search)}
        options={sinceOptions}
        onChange={(value) => set('since', [value])}
      />
      <Select
        mode="multiple"
        className="filter-many"
        maxTagCount="responsive"
        aria-label={t('desk.filterUnit')}
        placeholder={t('desk.filterUnit')}
        value={search.getAll('unit')}
        options={unitOptions}
        onChange={(values: string[]) => set('unit', values)}
      />
      <Select
        mode="multiple"
        className="filter-many"
        maxTagCount="responsive"
        aria-label={t('desk.filterType')}
        placeholder={t('desk.filterType')}
        value={search.getAll('type')}
        options={typeOptions}
        onChange={(values: string[]) => set('type', values)}
      />
      <div className="filter-many">
        <BodySelect
          label={t('desk.filterBody')}
          value={search.get('body') ?? undefined}
          isClearable
          onChange={(code) => set('body', [code ?? ''])}
        />
      </div>
      <ThingSelect
        kind="initiative"
        label={t('desk.filterInitiative')}
        value={search.get('initiative') ?? undefined}
        onChange={(id) => set('initiative', [id ?? ''])}
      />
      <ThingSelect
        kind="resource"
        label={t('desk.filterResource')}
        value={search.get('resource') ?? undefined}
        onChange={(id) => set('resource', [id ?? ''])}
      />
      <TextFilter
        key={search.get('q') ?? ''}
        label={t('desk.filterText')}
        value={search.get('q') ?? ''}
        onChange={(value) => set('q', [value])}
      />
      {isFiltered && (
        <Button onClick={() => setSearch(search.has('since') ? { since: sinceOf(search) } : {}, { replace: true })}>
          {t('app.clearFilters')}
        </Button>
      )}
    </form>
  );
});

/** Taken over with Enter or when the field is left: a stream that begins anew with each letter helps nobody. */
const TextFilter = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) => {
  const [typed, setTyped] = useState(value);
  const take = (): void => {
    if (typed.trim() !== value) onChange(typed.trim());
  };
  return (
    <Input
      className="filter-text"
      aria-label={label}
      placeholder={label}
      value={typed}
      allowClear
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value === '' && value !== '') onChange('');
      }}
      onPressEnter={take}
      onBlur={take}
    />
  );
};

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { initiativeOf, initiativesOf } from '../api/initiatives.ts';
import { resourceOf, resourcesOf } from '../api/resources.ts';
import { usePerson } from '../session/session.ts';

interface Props {
  readonly kind: 'initiative' | 'resource';
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** An initiative or a resource, found by what it is called while one types. */
export const ThingSelect = ({ kind, label, value, onChange }: Props) => {
  const { unit } = usePerson();
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: [`${kind}s`, unit, 'called', q],
    queryFn: async ({ signal }) =>
      kind === 'initiative'
        ? (await initiativesOf(unit, q === '' ? {} : { q }, undefined, signal)).items.map(({ id, title }) => [
            id,
            title,
          ])
        : (await resourcesOf(unit, q === '' ? {} : { q }, undefined, signal)).items.map(({ id, name }) => [id, name]),
    placeholderData: keepPreviousData,
  });
  // What the address names is shown by its name, whether or not it is among those that were found.
  const chosen = useQuery({
    queryKey: [kind, value, 'name'],
    queryFn: async ({ signal }) =>
      kind === 'initiative'
        ? (await initiativeOf(value ?? '', unit, signal)).title
        : (await resourceOf(value ?? '', unit, signal)).name,
    enabled: value !== undefined,
  });
  const options = (found.data ?? []).map(([id, name]) => ({ value: id, label: name }));
  const isListed = value === undefined || options.some((one) => one.value === value);
  return (
    <Select
      className="filter-many"
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={found.isFetching}
      value={value ?? null}
      options={isListed ? options : [{ value, label: chosen.data ?? value }, ...options]}
      onChange={(id: string | null | undefined) => onChange(id ?? undefined)}
    />
  );
};

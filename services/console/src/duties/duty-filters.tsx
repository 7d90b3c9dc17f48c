import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { units } from '../api/units.ts';
import { BodySelect } from '../app/body-select.tsx';
import type { AnyDuty, DutyNoun, Filter } from './duty.ts';
import { useDutyWords } from './use-duty-words.ts';

interface Props {
  readonly duty: AnyDuty;
  readonly query: Readonly<Record<string, string>>;
  readonly onSet: (name: string, value: string | undefined) => void;
}

/** What narrows a list. */
export const DutyFilters = ({ duty, query, onSet }: Props) => {
  const { t } = useTranslation();
  const { filters = [] } = duty;
  if (filters.length === 0) return null;
  return (
    <form className="filters" role="search" aria-label={t('desk.filters')} onSubmit={(event) => event.preventDefault()}>
      {filters.map((filter) => (
        <One key={filter.name} noun={duty.noun} filter={filter} value={query[filter.name]} onSet={onSet} />
      ))}
    </form>
  );
};

interface OneProps {
  readonly noun: DutyNoun;
  readonly filter: Filter<DutyNoun>;
  readonly value: string | undefined;
  readonly onSet: Props['onSet'];
}

const One = ({ noun, filter, value, onSet }: OneProps) => {
  const { t } = useTranslation();
  const words = useDutyWords(noun);
  const { name } = filter;
  switch (filter.as) {
    case 'status':
    case 'choice': {
      const label = filter.as === 'status' ? t('duties.status') : words.field(name);
      const wordOf = (one: string): string => (filter.as === 'status' ? words.status(one) : words.choice(name, one));
      return (
        <Select
          className="filter-since"
          aria-label={label}
          value={value ?? 'all'}
          options={[
            { value: 'all', label: t('duties.any', { what: label }) },
            ...filter.values.map((one) => ({ value: one, label: wordOf(one) })),
          ]}
          onChange={(next: string) => onSet(name, next === filter.usual ? undefined : next)}
        />
      );
    }
    case 'unit':
      return (
        <Select
          className="filter-many"
          aria-label={t('terms.unit')}
          placeholder={t('terms.unit')}
          allowClear
          value={value ?? null}
          options={units.map((one) => ({ value: one, label: t(`terms.units.${one}`) }))}
          onChange={(next: string | null | undefined) => onSet(name, next ?? undefined)}
        />
      );
    case 'body':
      return (
        <div className="filter-wide">
          <BodySelect label={words.field(name)} value={value} isClearable onChange={(code) => onSet(name, code)} />
        </div>
      );
    case 'search':
    case 'text': {
      const label = filter.as === 'text' ? words.field(name) : t('app.search');
      return (
        <Input.Search
          key={value ?? ''}
          className="filter-wide"
          defaultValue={value ?? ''}
          allowClear
          aria-label={label}
          placeholder={label}
          onSearch={(text) => onSet(name, text.trim())}
        />
      );
    }
    case 'flag':
    case 'own':
      return (
        <Checkbox
          className="filter-flag"
          checked={value === 'true'}
          onChange={({ target }) => onSet(name, target.checked ? 'true' : undefined)}
        >
          {words.field(name)}
        </Checkbox>
      );
  }
};

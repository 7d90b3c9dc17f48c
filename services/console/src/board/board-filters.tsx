import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BoardKind, BoardQuery } from '../api/board.ts';
import { units } from '../api/units.ts';
import { BodySelect } from '../app/body-select.tsx';

interface Props {
  readonly query: BoardQuery;
  readonly counts: Readonly<Record<BoardKind, number>> | undefined;
  readonly set: (name: 'unit' | 'body' | 'kind' | 'overdue', value: string | undefined) => void;
}

/** The filter of the board, and how much there is of each kind. It lives in the page's address. */
export const BoardFilters = ({ query, counts, set }: Props) => {
  const { t } = useTranslation();
  const kinds = Object.entries(counts ?? {}) as [BoardKind, number][];
  const all = kinds.reduce((sum, [, count]) => sum + count, 0);
  return (
    <>
      <form className="filters" role="search" aria-label={t('desk.filters')} onSubmit={(e) => e.preventDefault()}>
        <Select
          className="filter-many"
          aria-label={t('terms.unit')}
          placeholder={t('terms.unit')}
          allowClear
          value={query.unit ?? null}
          options={units.map((value) => ({ value, label: t(`terms.units.${value}`) }))}
          onChange={(value: string | null | undefined) => set('unit', value ?? undefined)}
        />
        <div className="filter-wide">
          <BodySelect label={t('board.body')} value={query.body} isClearable onChange={(code) => set('body', code)} />
        </div>
        <Checkbox
          className="board-overdue"
          checked={query.overdue === true}
          onChange={({ target }) => set('overdue', target.checked ? 'true' : undefined)}
        >
          {t('board.onlyOverdue')}
        </Checkbox>
      </form>
      <ul className="board-kinds" aria-label={t('board.columns.kind')}>
        <li>
          <button type="button" aria-pressed={query.kind === undefined} onClick={() => set('kind', undefined)}>
            {t('board.allKinds', { count: all })}
          </button>
        </li>
        {kinds
          .filter(([kind, count]) => count > 0 || kind === query.kind)
          .map(([kind, count]) => (
            <li key={kind}>
              <button
                type="button"
                aria-pressed={kind === query.kind}
                onClick={() => set('kind', kind === query.kind ? undefined : kind)}
              >
                {t('board.kind', { kind: t(`board.kinds.${kind}`), count })}
              </button>
            </li>
          ))}
      </ul>
    </>
  );
};

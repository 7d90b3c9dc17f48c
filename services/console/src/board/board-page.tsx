import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { boardOf, type BoardItem, type BoardKind, type BoardQuery } from '../api/board.ts';
import { useBodyName } from '../api/bodies.ts';
import { problemOf } from '../api/problem.ts';
import type { Unit } from '../api/units.ts';
import { Loading, Nothing } from '../app/states.tsx';
import { VirtualRows } from '../app/virtual-rows.tsx';
import { PaperLine } from '../paper/paper-line.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { BoardFilters } from './board-filters.tsx';
import { BoardRow } from './board-row.tsx';
import { ConflictDrawer } from './conflict-drawer.tsx';
import { placeOf } from './place-of.ts';
import './board.css';

const rowPx = 48;
/** What is due by the clock alone comes without an event. */
const refreshMs = 30_000;
const keyOf = ({ id }: BoardItem): string => id;

const queryOf = (search: URLSearchParams): BoardQuery => ({
  ...(search.has('unit') && { unit: search.get('unit') as Unit }),
  ...(search.has('body') && { body: search.get('body') ?? '' }),
  ...(search.has('kind') && { kind: search.get('kind') as BoardKind }),
  ...(search.get('overdue') === 'true' && { overdue: true }),
});

/** What is open over all units: since when, until when, who must act; and one step to where it is settled. */
export const BoardPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const nameOf = useBodyName();
  const [search, setSearch] = useSearchParams();
  const [conflict, setConflict] = useState<BoardItem>();
  const query = queryOf(search);
  const board = useInfiniteQuery({
    queryKey: ['board', query],
    queryFn: ({ pageParam, signal }) => boardOf(query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  });
  const items = useMemo(() => board.data?.pages.flatMap((page) => page.items) ?? [], [board.data]);
  const set = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(search);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const open = (item: BoardItem): void => {
    if (item.kind === 'competing-requests') setConflict(item);
    else void navigate(placeOf(item));
  };
  const columns = (['kind', 'what', 'who', 'when', 'since', 'due'] as const).map((column) =>
    t(`board.columns.${column}`),
  );
  return (
    <section className="stream" aria-label={t('board.title')}>
      <p className="quiet screen-only">{t('board.hint')}</p>
      <PaperLine
        parts={[
          query.unit && t(`terms.units.${query.unit}`),
          query.body && nameOf(query.body),
          query.kind && t(`board.kinds.${query.kind}`),
          query.overdue && t('board.onlyOverdue'),
        ]}
      />
      <BoardFilters query={query} counts={board.data?.pages[0]?.counts} set={set} />
      {board.isError && <ProblemView problem={problemOf(board.error)} onRetry={() => void board.refetch()} />}
      {board.isPending && <Loading />}
      {board.isSuccess && items.length === 0 && <Nothing title={t('board.empty')} hint={t('board.emptyHint')} />}
      {items.length > 0 && (
        <VirtualRows
          label={t('board.title')}
          columns={columns}
          className="board-rows"
          rowPx={rowPx}
          items={items}
          keyOf={keyOf}
          onOpen={open}
          hasMore={board.hasNextPage}
          onNearEnd={() => {
            if (board.hasNextPage && !board.isFetching) void board.fetchNextPage();
          }}
          renderRow={(item) => <BoardRow item={item} nowMs={board.dataUpdatedAt} nameOf={nameOf} />}
        />
      )}
      {conflict !== undefined && <ConflictDrawer item={conflict} onClose={() => setConflict(undefined)} />}
    </section>
  );
};

import { Button, Checkbox } from 'antd';
import { useMemo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemOf } from '../api/problem.ts';
import { PageTitle } from '../app/page-title.tsx';
import { Loading, Nothing } from '../app/states.tsx';
import { VirtualRows } from '../app/virtual-rows.tsx';
import { PrintButton } from '../paper/print-button.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { ActionButtons } from './action-buttons.tsx';
import { DutyFilters } from './duty-filters.tsx';
import type { AnyDuty, Thing } from './duty.ts';
import { FiltersOnPaper } from './filters-on-paper.tsx';
import { ManyBar } from './many-bar.tsx';
import { StatusMark } from './status-mark.tsx';
import { useDutyWords } from './use-duty-words.ts';
import { useTitleOf } from './use-title-of.ts';
import { useChosen } from './use-chosen.ts';
import { useDutyList } from './use-list.ts';
import { Value } from './value.tsx';
import './duties.css';

const rowPx = 52;
const keyOf = ({ id }: Thing): string => id;
const chooseColumn = '40px';
const statusColumn = '96px';
const actionsColumn = '144px';

const gapPx = 12;
const sidesPx = 32;

/** What the columns take at least, by the first length of each. */
const leastPx = (widths: readonly string[]): number =>
  widths.reduce((sum, width) => sum + Number(/(\d+)px/.exec(width)?.[1] ?? 0), sidesPx + gapPx * (widths.length - 1));

const linePx = 24;
const actionsPx = 36;

/** Of a card: the title's line, two facts a line, and what can be done. */
const narrowPx = (facts: number, hasActions: boolean): number =>
  28 + linePx * (1 + Math.ceil((facts - 1) / 2)) + (hasActions ? actionsPx : 0);

/** The list of a noun: filtered by the address, complete however long, with what can be done in the row. */
export const DutyList = ({ duty }: { duty: AnyDuty }) => {
  const { t } = useTranslation();
  const titleOf = useTitleOf(duty);
  const words = useDutyWords(duty.noun);
  const person = usePerson();
  const navigate = useNavigate();
  const { list, items, query, set } = useDutyList(duty);
  const { facts, status, making, actions = [], links = [] } = duty;
  const columns = useMemo(() => facts.filter(({ column }) => column !== undefined), [facts]);
  const hasRowActions = actions.some(({ isInRow }) => isInRow === true);
  const hasMany = actions.some(({ isForMany }) => isForMany === true);
  const { chosen, isChosen, toggle, clear } = useChosen(items);
  const widths = [
    ...(hasMany ? [chooseColumn] : []),
    ...columns.map(({ column = '1fr' }) => column),
    ...(status === undefined ? [] : [statusColumn]),
    ...(hasRowActions ? [actionsColumn] : []),
  ];
  const style = { '--columns': widths.join(' '), '--least': `${leastPx(widths)}px` } as CSSProperties;
  return (
    <div className="page page-full">
      <div className="page-head">
        <PageTitle text={words.title} />
        <div className="page-actions">
          {links
            .filter(({ isFor }) => isFor?.(person) !== false)
            .map(({ to, label }) => (
              <Button key={to} type="link" onClick={() => void navigate(to)}>
                {words.field(label)}
              </Button>
            ))}
          <PrintButton />
          {making?.isFor(person) === true && (
            <Button type="primary" onClick={() => void navigate(`${duty.path}/new`)}>
              {words.act(making.action)}
            </Button>
          )}
        </div>
      </div>
      <p className="quiet">{words.hint}</p>
      <DutyFilters duty={duty} query={query} onSet={set} />
      {chosen.length > 0 && <ManyBar duty={duty} chosen={chosen} onClear={clear} />}
      <FiltersOnPaper duty={duty} query={query} />
      {list.isError && <ProblemView problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.isSuccess && items.length === 0 && <Nothing title={words.empty} hint={words.emptyHint} />}
      {items.length > 0 && (
        <div className="duty-box" style={style}>
          <VirtualRows
            label={words.title}
            columns={[
              ...(hasMany ? [t('duties.choose')] : []),
              ...columns.map(({ name }) => words.field(name)),
              ...(status === undefined ? [] : [t('duties.status')]),
              ...(hasRowActions ? [t('app.actions')] : []),
            ]}
            className="duty-rows"
            rowPx={rowPx}
            narrowPx={narrowPx(columns.length + (status === undefined ? 0 : 1), hasRowActions)}
            items={items}
            keyOf={keyOf}
            onOpen={(item) => {
              if (duty.hasPage?.(item) !== false) void navigate(`${duty.path}/${encodeURIComponent(item.id)}`);
            }}
            hasMore={list.hasNextPage}
            onNearEnd={() => {
              if (list.hasNextPage && !list.isFetching) void list.fetchNextPage();
            }}
            renderRow={(item) => (
              <>
                {hasMany && (
                  <div role="gridcell" className="row-choose" onClick={(event) => event.stopPropagation()}>
                    <Checkbox
                      aria-label={t('duties.chooseOne', { what: titleOf(item) })}
                      checked={isChosen(item.id)}
                      onChange={() => toggle(item.id)}
                    />
                  </div>
                )}
                {columns.map((fact, index) => (
                  <div key={fact.name} role="gridcell" {...(index === 0 && { className: 'row-title' })}>
                    <Value fact={fact} item={item} words={words} />
                  </div>
                ))}
                {status !== undefined && (
                  <div role="gridcell">
                    <StatusMark duty={duty} item={item} />
                  </div>
                )}
                {hasRowActions && (
                  // The row opens the thing; what is pressed in here, or in a dialog from here, does not.
                  <div
                    role="gridcell"
                    tabIndex={-1}
                    className="row-actions"
                    data-thing={item.id}
                    onClick={(event) => event.stopPropagation()}
                    onKeyDown={(event) => event.stopPropagation()}
                  >
                    <ActionButtons duty={duty} item={item} isInRow />
                  </div>
                )}
              </>
            )}
          />
        </div>
      )}
    </div>
  );
};

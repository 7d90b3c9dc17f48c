import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useBodies, useBodyName } from '../api/bodies.ts';
import { problemOf } from '../api/problem.ts';
import { PageTitle } from '../app/page-title.tsx';
import { Loading, Nothing } from '../app/states.tsx';
import { SubscribeButton } from '../app/subscribe-button.tsx';
import { VirtualRows } from '../app/virtual-rows.tsx';
import { PaperLine } from '../paper/paper-line.tsx';
import { PrintButton } from '../paper/print-button.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { mayBook } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { AgendaRow } from './agenda-row.tsx';
import { agendaGroups, type AgendaEntry, type AgendaGroup } from './agenda-entries.ts';
import { agendaOf } from './agenda.ts';
import '../board/board.css';
import './agenda.css';

const rowPx = 48;
const keyOf = ({ id }: AgendaEntry): string => id;

/** What the reader's body has booked, asked for, waits for and has lost, and what it hosts and joins: one list in order of time. */
export const AgendaPage = () => {
  const { t } = useTranslation();
  const person = usePerson();
  const nameOf = useBodyName();
  const { data: bodies = [] } = useBodies();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const chosen = agendaGroups.find((one) => one === search.get('group'));
  const agenda = useQuery({
    queryKey: ['agenda', person.unit, person.body],
    queryFn: ({ signal }) => agendaOf(person, signal),
    placeholderData: keepPreviousData,
  });
  const all = useMemo(() => agenda.data ?? [], [agenda.data]);
  const items = useMemo(() => all.filter(({ group }) => chosen === undefined || group === chosen), [all, chosen]);
  const choose = (group: AgendaGroup | undefined): void =>
    setSearch(group === undefined ? {} : { group }, { replace: true });
  const columns = (['when', 'what', 'where', 'group', 'status'] as const).map((column) =>
    t(`agenda.columns.${column}`),
  );
  const unit = bodies.find(({ code }) => code === person.body)?.unit ?? person.unit;
  return (
    <div className="page page-full">
      <div className="page-head">
        <PageTitle text={t('app.nav.agenda')} />
        <span className="quiet">{nameOf(person.body)}</span>
        <div className="page-actions">
          <PrintButton />
          {mayBook(person) && <SubscribeButton name={nameOf(person.body)} unit={unit} target={{ body: person.body }} />}
        </div>
      </div>
      <PaperLine parts={[nameOf(person.body), chosen && t(`agenda.groups.${chosen}`)]} />
      <ul className="board-kinds" aria-label={t('agenda.columns.group')}>
        <li>
          <button type="button" aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>
            {t('board.allKinds', { count: all.length })}
          </button>
        </li>
        {agendaGroups.map((group) => (
          <li key={group}>
            <button
              type="button"
              aria-pressed={group === chosen}
              onClick={() => choose(group === chosen ? undefined : group)}
            >
              {t('board.kind', {
                kind: t(`agenda.groups.${group}`),
                count: all.filter((one) => one.group === group).length,
              })}
            </button>
          </li>
        ))}
      </ul>
      {agenda.isError && <ProblemView problem={problemOf(agenda.error)} onRetry={() => void agenda.refetch()} />}
      {agenda.isPending && <Loading />}
      {agenda.isSuccess && items.length === 0 && <Nothing title={t('agenda.empty')} hint={t('agenda.emptyHint')} />}
      {items.length > 0 && (
        <VirtualRows
          label={t('app.nav.agenda')}
          columns={columns}
          className="agenda-rows"
          rowPx={rowPx}
          items={items}
          keyOf={keyOf}
          onOpen={({ path }) => void navigate(path)}
          renderRow={(entry) => <AgendaRow entry={entry} />}
        />
      )}
    </div>
  );
};

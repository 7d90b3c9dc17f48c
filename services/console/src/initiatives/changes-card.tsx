import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import type { Page } from '../api/clients.ts';
import { problemOf } from '../api/problem.ts';
import { unitOfId } from '../api/units.ts';
import { read } from '../duties/duty-api.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { Instant } from '../time/instant.tsx';

interface Change {
  readonly version: number;
  readonly at: string;
  readonly actor: string;
  readonly body?: string;
  readonly reason?: string;
  readonly changes: readonly { readonly member: string; readonly before: unknown; readonly after: unknown }[];
}

/** Every change with who made it, why, and what it was before and after; read when it is opened. */
export const ChangesCard = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card" aria-labelledby="changes">
      <h2 id="changes">{t('initiative-report.changes')}</h2>
      {isOpen ? <Changes id={id} /> : <Button onClick={() => setOpen(true)}>{t('initiative-report.show')}</Button>}
    </section>
  );
};

const Changes = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const person = usePerson();
  const nameOf = useBodyName();
  const memberText = useMemberText();
  const history = useInfiniteQuery({
    queryKey: ['initiative', id, 'changes'],
    queryFn: ({ pageParam, signal }) =>
      read<Page<Change>>(unitOfId(id) ?? person.unit, `/v1/initiatives/${id}/history`, signal, { cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (history.isError) return <ProblemView problem={problemOf(history.error)} onRetry={() => void history.refetch()} />;
  const all = history.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <ol>
        {all.map(({ version, at, actor, body, reason, changes }) => (
          <li key={version}>
            <Instant at={at} /> · {body === undefined ? actor : `${nameOf(body)} ${actor}`}
            {reason !== undefined && <div>{t('initiative-report.because', { reason })}</div>}
            <ul>
              {changes.map(({ member, before, after }) => (
                <li key={member}>
                  {memberText(member)}：{textOf(before)} → {textOf(after)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
    </>
  );
};

/** The name that a member has on this page; its own where it has none. */
const useMemberText = (): ((member: string) => string) => {
  const { t, i18n } = useTranslation();
  return (member) => {
    const key = `initiatives.fields.${member}`;
    return i18n.exists(key) ? t(key as 'initiatives.fields.kind') : member;
  };
};

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
};

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { messagesOf, readAllMessages, readMessage } from '../api/messages.ts';
import { problemOf } from '../api/problem.ts';
import { PageTitle } from '../app/page-title.tsx';
import { Loading, Nothing } from '../app/states.tsx';
import { useStep } from '../app/use-step.ts';
import { useTold } from '../app/use-told.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import '../today/today.css';
import { MessageRow } from './message-row.tsx';
import './messages.css';
import { SettingsCard } from './settings-card.tsx';
import { useUnreadCount } from './use-messages.ts';

/** What the reader's body was told, the newest first; what is read is each person's own. */
export const MessagesPage = () => {
  const { t } = useTranslation();
  const { body, name } = usePerson();
  const nameOf = useBodyName();
  const told = useTold();
  const [search, setSearch] = useSearchParams();
  const isUnreadOnly = search.has('unread');
  const unread = useUnreadCount();
  const { busy, problem, take } = useStep([['messages']]);
  const list = useInfiniteQuery({
    queryKey: ['messages', 'list', name, isUnreadOnly],
    queryFn: ({ pageParam, signal }) => messagesOf(isUnreadOnly ? { unread: true } : {}, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <PageTitle text={t('messages.title')} />
        <span className="quiet">{nameOf(body)}</span>
        <Segmented
          aria-label={t('messages.which')}
          value={isUnreadOnly ? 'unread' : 'all'}
          options={[
            { value: 'all', label: t('app.all') },
            { value: 'unread', label: t('messages.unreadCount', { count: unread }) },
          ]}
          onChange={(value) => setSearch(value === 'unread' ? { unread: '1' } : {}, { replace: true })}
        />
        <div className="page-actions">
          {unread > 0 && (
            <Button
              loading={busy === 'all'}
              onClick={() => take('all', () => readAllMessages().then(() => told(t('messages.allRead'))))}
            >
              {t('messages.readAll')}
            </Button>
          )}
        </div>
      </div>
      {problem !== undefined && <ProblemView problem={problem} />}
      {list.isError && <ProblemView problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      <div className="messages">
        <section className="card" aria-label={t('messages.title')}>
          {list.isPending && <Loading />}
          {list.isSuccess && items.length === 0 && (
            <Nothing title={t('messages.empty')} hint={t('messages.emptyHint')} />
          )}
          <ul className="waiting">
            {items.map((message) => (
              <MessageRow key={message.id} message={message} onRead={(id) => take(id, () => readMessage(id))} />
            ))}
          </ul>
          {list.hasNextPage && (
            <Button type="link" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('app.more')}
            </Button>
          )}
        </section>
        <SettingsCard />
      </div>
    </div>
  );
};

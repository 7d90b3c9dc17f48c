import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../api/problem.ts';
import { Loading, Nothing } from '../app/states.tsx';
import { type Cursors, publicNotice, publicNotices } from './public-notices.ts';
import { PublicShell } from './public-shell.tsx';

const staysFreshMs = 60_000;

/** What all units publish for society, the last first. */
export const PublicNoticesPage = () => {
  const { t } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ['public-notices'],
    queryFn: ({ pageParam, signal }) => publicNotices(pageParam, signal),
    initialPageParam: undefined as Cursors | undefined,
    getNextPageParam: ({ next }) => next,
    staleTime: staysFreshMs,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const away = [...new Set(list.data?.pages.flatMap((page) => page.away) ?? [])];
  return (
    <PublicShell title={t('notices.publicly.title')}>
      <h1>{t('notices.publicly.title')}</h1>
      <p className="quiet">{t('notices.publicly.hint')}</p>
      {list.isPending && <Loading />}
      {list.isError && <p role="alert">{t('notices.publicly.away')}</p>}
      {away.length > 0 && (
        <p role="alert">
          {away.map((unit) => t(`terms.units.${unit}`)).join(' · ')}: {t('notices.publicly.away')}
        </p>
      )}
      {list.isSuccess && items.length === 0 && <Nothing title={t('notices.publicly.empty')} />}
      <ul className="public-list">
        {items.map(({ id, title, name, publishedOn }) => (
          <li key={id}>
            <Link to={`/public/notices/${id}`}>{title}</Link>
            <span className="quiet">
              {name} · <time dateTime={publishedOn}>{publishedOn}</time>
            </span>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="screen-only" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('notices.publicly.more')}
        </Button>
      )}
    </PublicShell>
  );
};

/** One of them, to read and to print. */
export const PublicNoticePage = () => {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['public-notices', id],
    queryFn: ({ signal }) => publicNotice(id, signal),
    staleTime: staysFreshMs,
  });
  const notice = query.data;
  const isUnknown = query.isError && problemOf(query.error).document.status === 404;
  return (
    <PublicShell title={notice?.title ?? t('notices.publicly.title')}>
      <p className="public-back">
        <Link to="/public/notices">{t('notices.publicly.all')}</Link>
      </p>
      {query.isPending && <Loading />}
      {query.isError && (
        <>
          <h1>{t('notices.publicly.title')}</h1>
          <p role="alert">{t(isUnknown ? 'notices.publicly.unknown' : 'notices.publicly.away')}</p>
        </>
      )}
      {notice !== undefined && (
        <article className="public-notice">
          <h1>{notice.title}</h1>
          <p className="quiet public-source">
            {notice.name} · {t('notices.publicly.publishedOn', { on: notice.publishedOn })}
          </p>
          {notice.corrected && (
            <p className="notice">
              {notice.reason === undefined
                ? t('notices.publicly.corrected')
                : t('notices.publicly.correctedBecause', { reason: notice.reason })}
            </p>
          )}
          <p className="notice-text">{notice.text}</p>
        </article>
      )}
    </PublicShell>
  );
};

import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { offlineProblem, problemOf } from '../api/problem.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { PageTitle } from './page-title.tsx';

/** A page's own file could not be fetched: browsers say so in words of their own. */
const isUnfetched = (error: unknown): boolean =>
  error instanceof TypeError && /import|fetch|load|module/i.test(error.message) && !navigator.onLine;

/** What stands where a page failed. One that could not be fetched without a line is tried again by itself once there is one. */
export const PageFailed = () => {
  const { t } = useTranslation();
  const error = useRouteError();
  const isOffline = isUnfetched(error);
  useEffect(() => {
    if (!isOffline) return;
    const again = (): void => location.reload();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isOffline]);
  return (
    <div className="page page-narrow">
      <PageTitle text={t(isOffline ? 'problems.codes.offline' : 'app.pageFailed')} />
      <p>{t(isOffline ? 'app.offline' : 'app.pageFailedHint')}</p>
      <ProblemView problem={isOffline ? offlineProblem() : problemOf(error)} />
      <Button type="primary" onClick={() => location.reload()}>
        {t('app.retry')}
      </Button>
    </div>
  );
};

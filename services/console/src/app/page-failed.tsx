import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { problemOf } from '../api/problem.ts';
import { ProblemView } from '../problems/problem-view.tsx';

export const PageFailed = () => {
  const { t } = useTranslation();
  const problem = problemOf(useRouteError());
  return (
    <main className="page page-narrow">
      <h1>{t('app.pageFailed')}</h1>
      <p>{t('app.pageFailedHint')}</p>
      <ProblemView problem={problem} />
      <Button type="primary" onClick={() => location.reload()}>
        {t('app.retry')}
      </Button>
    </main>
  );
};

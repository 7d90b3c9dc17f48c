import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { problemOf } from '../api/problem.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { PageTitle } from './page-title.tsx';

export const PageFailed = () => {
  const { t } = useTranslation();
  const problem = problemOf(useRouteError());
  return (
    <div className="page page-narrow">
      <PageTitle text={t('app.pageFailed')} />
      <p>{t('app.pageFailedHint')}</p>
      <ProblemView problem={problem} />
      <Button type="primary" onClick={() => location.reload()}>
        {t('app.retry')}
      </Button>
    </div>
  );
};

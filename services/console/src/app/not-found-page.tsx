import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Nothing } from './states.tsx';
import { PageTitle } from './page-title.tsx';

export const NotFoundPage = () => {
  const { t } = useTranslation();
  return (
    <div className="page">
      <PageTitle text={t('app.notFound')} isHidden />
      <Nothing title={t('app.notFound')} hint={t('app.notFoundHint')}>
        <Link to="/">{t('app.toStart')}</Link>
      </Nothing>
    </div>
  );
};

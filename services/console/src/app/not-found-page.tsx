import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Nothing } from './states.tsx';

export const NotFoundPage = () => {
  const { t } = useTranslation();
  return (
    <div className="page">
      <h1 className="visually-hidden">{t('app.notFound')}</h1>
      <Nothing title={t('app.notFound')} hint={t('app.notFoundHint')}>
        <Link to="/">{t('app.toStart')}</Link>
      </Nothing>
    </div>
  );
};

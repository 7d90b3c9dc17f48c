import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Timeline } from './timeline.tsx';
import { PageTitle } from '../app/page-title.tsx';

export const TimelinePage = () => {
  const { t } = useTranslation();
  const { '*': subject = '' } = useParams();
  return (
    <div className="page">
      <div className="page-head">
        <PageTitle text={t('timeline.title')} />
        <code>{subject}</code>
      </div>
      <p className="quiet">{t('timeline.hint')}</p>
      <Timeline subject={subject} />
    </div>
  );
};

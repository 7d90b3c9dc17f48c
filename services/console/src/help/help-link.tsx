import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { topicOf } from './topics.ts';

/** Leads to what tells of the page that one is on. */
export const HelpLink = () => {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Link to={`/help#${topicOf(pathname)}`} className="bell" aria-label={t('help.ofThisPage')}>
      <QuestionCircleOutlined aria-hidden />
    </Link>
  );
};

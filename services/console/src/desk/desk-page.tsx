import './desk.css';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { PrintButton } from '../paper/print-button.tsx';
import { mayOperate } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { PageTitle } from '../app/page-title.tsx';

export const DeskPage = () => {
  const { t } = useTranslation();
  const person = usePerson();
  return (
    <div className="page page-full">
      <div className="page-head">
        <PageTitle text={t('desk.title')} />
        <nav aria-label={t('desk.title')} className="page-tabs">
          <NavLink to="/desk" end>
            {t('desk.tabs.stream')}
          </NavLink>
          <NavLink to="/desk/board">{t('desk.tabs.board')}</NavLink>
          {mayOperate(person) && (
            <>
              <NavLink to="/desk/consumers">{t('desk.tabs.consumers')}</NavLink>
              <NavLink to="/desk/dead-letters">{t('desk.tabs.deadLetters')}</NavLink>
            </>
          )}
        </nav>
        <div className="page-actions">
          <PrintButton />
        </div>
      </div>
      <Outlet />
    </div>
  );
};

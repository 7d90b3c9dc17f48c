import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { LiveRefresh } from '../live/live-refresh.tsx';
import { PaperHead } from '../paper/paper-head.tsx';
import { ExpiredSession } from '../session/expired-session.tsx';
import { useSession } from '../session/session.ts';
import { SignedOutPage } from '../session/signed-out-page.tsx';
import { useWaitingCount } from '../today/waiting.ts';
import { Mark } from './mark.tsx';
import { pagesFor } from './pages.tsx';
import { PersonMenu } from './person-menu.tsx';
import { Loading } from './states.tsx';

/** What stands around every page. Without a session there is nothing but the way to sign in; the address is kept. */
export const Shell = () => {
  const { t } = useTranslation();
  const session = useSession();
  const { state } = useNavigation();
  const count = useWaitingCount(session.status !== 'signed-out');
  if (session.status === 'signed-out') return <SignedOutPage />;
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('app.skipToContent')}
      </a>
      <header className="shell-head">
        <Link to="/" className="shell-brand">
          <Mark />
          <span className="shell-name">{t('app.name')}</span>
          <span className="shell-tagline">{t('app.tagline')}</span>
        </Link>
        <div className="shell-tools">
          <LiveRefresh person={session.person} />
          <PersonMenu person={session.person} />
        </div>
      </header>
      <nav className="shell-nav" aria-label={t('app.navigation')}>
        <ul>
          {pagesFor(session.person).map(({ path, name, icon }) => (
            <li key={path}>
              <NavLink to={path} end={path === '/'} className="shell-link">
                {icon}
                <span>{t(`app.nav.${name}`)}</span>
                {name === 'today' && count > 0 && (
                  <span className="count">
                    {count}
                    <span className="visually-hidden"> {t('app.waiting')}</span>
                  </span>
                )}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <main className="shell-content" id="content" tabIndex={-1} aria-busy={state !== 'idle'}>
        <PaperHead person={session.person} />
        <ExpiredSession />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <ScrollRestoration />
    </div>
  );
};

import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { FindButton } from '../find/find-button.tsx';
import { Bell } from '../messages/bell.tsx';
import { LiveRefresh } from '../live/live-refresh.tsx';
import { PaperHead } from '../paper/paper-head.tsx';
import { ExpiredSession } from '../session/expired-session.tsx';
import { useSession } from '../session/session.ts';
import { SignedOutPage } from '../session/signed-out-page.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { Mark } from './mark.tsx';
import { Navigation } from './navigation.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { PersonMenu } from './person-menu.tsx';
import { Loading } from './states.tsx';

/** What stands around every page. Without a session there is nothing but the way to sign in; the address is kept. */
export const Shell = () => {
  const { t } = useTranslation();
  const session = useSession();
  const { state } = useNavigation();
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
          <FindButton />
          <LiveRefresh person={session.person} />
          <Bell />
          <HelpLink />
          <PersonMenu person={session.person} />
        </div>
      </header>
      <Navigation person={session.person} />
      <main className="shell-content" id="content" tabIndex={-1} aria-busy={state !== 'idle'}>
        <PaperHead person={session.person} />
        <OfflineNotice />
        <ExpiredSession />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <ScrollRestoration />
    </div>
  );
};

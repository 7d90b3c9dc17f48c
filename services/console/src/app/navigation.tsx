import EllipsisOutlined from '@ant-design/icons/es/icons/EllipsisOutlined';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useUnreadCount } from '../messages/use-messages.ts';
import type { Person } from '../session/person.ts';
import { useWaitingCount } from '../today/waiting.ts';
import { useIsNarrow } from './is-narrow.ts';
import { pagesFor, type PageLink } from './pages.tsx';

/** So many stand at a phone's thumb; the rest are one touch further. */
const mostAtThumb = 4;
/** Those that a phone has elsewhere: the bell. */
const isInHead = ({ name }: PageLink): boolean => name === 'messages';

/** The pages that a person may open, with how much waits in them. */
export const Navigation = ({ person }: { person: Person }) => {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const { pathname } = useLocation();
  // Open on the page on which it was opened: whoever goes on closes it.
  const [openAt, setOpenAt] = useState<string>();
  const isOpen = openAt === pathname;
  const all = pagesFor(person).filter((page) => !isNarrow || !isInHead(page));
  const first = isNarrow ? all.slice(0, mostAtThumb) : all;
  const rest = all.slice(first.length);
  return (
    <nav className="shell-nav" aria-label={t('app.navigation')}>
      {isOpen && (
        <ul id="more-pages" className="shell-more">
          <Links pages={rest} />
        </ul>
      )}
      <ul>
        <Links pages={first} />
        {rest.length > 0 && (
          <li>
            <button
              type="button"
              className="shell-link"
              aria-expanded={isOpen}
              aria-controls="more-pages"
              onClick={() => setOpenAt(isOpen ? undefined : pathname)}
            >
              <EllipsisOutlined aria-hidden />
              <span>{t('app.nav.more')}</span>
            </button>
          </li>
        )}
      </ul>
    </nav>
  );
};

const Links = ({ pages }: { pages: readonly PageLink[] }) => {
  const { t } = useTranslation();
  const waiting = useWaitingCount(true);
  const unread = useUnreadCount();
  const counts: Partial<Record<PageLink['name'], number>> = { today: waiting, messages: unread };
  return pages.map(({ path, name, icon }) => {
    const count = counts[name] ?? 0;
    return (
      <li key={path}>
        <NavLink to={path} end={path === '/'} className="shell-link">
          {icon}
          <span>{t(`app.nav.${name}`)}</span>
          {count > 0 && (
            <span className="count">
              {count}
              <span className="visually-hidden"> {t(name === 'messages' ? 'messages.unread' : 'app.waiting')}</span>
            </span>
          )}
        </NavLink>
      </li>
    );
  });
};

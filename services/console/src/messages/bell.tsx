import BellOutlined from '@ant-design/icons/es/icons/BellOutlined';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { messageText } from './message-text.ts';
import { noticesState, notify } from './notices.ts';
import { subjectPath } from './subject-path.ts';
import { useKnownUnreadCount, useTextWords, useUnread, useUnreadCount } from './use-messages.ts';

/** Leads to the messages and says how many are unread; has the browser tell of new ones while another page is looked at. */
export const Bell = () => {
  const { t } = useTranslation();
  const count = useUnreadCount();
  useNotices();
  return (
    <Link to="/messages" className="bell" aria-label={t('messages.bell', { count })}>
      <BellOutlined aria-hidden />
      {count > 0 && (
        <span className="count" aria-hidden>
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
};

const useNotices = (): void => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = useTextWords();
  const count = useKnownUnreadCount();
  const { data } = useUnread();
  const known = useRef<ReadonlySet<string>>(undefined);
  const latest = useRef({ words, t, navigate });
  useEffect(() => {
    latest.current = { words, t, navigate };
  });
  useEffect(() => {
    if (count === 0) known.current = new Set();
    if (data === undefined || count === 0) return;
    const before = known.current;
    known.current = new Set(data.items.map(({ id }) => id));
    // What was unread when the page was opened is no news.
    if (before === undefined || !document.hidden || noticesState() !== 'on') return;
    for (const message of data.items.filter(({ id }) => !before.has(id))) {
      const { words: said, t: text, navigate: go } = latest.current;
      const open = (): void => void go(subjectPath(message.subject));
      void notify(message.id, text('app.name'), messageText(message, said), open).catch(() => undefined);
    }
  }, [data, count]);
};

import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Message } from '../api/messages.ts';
import { ResourceName } from '../resources/resource-name.tsx';
import { Instant, Instants } from '../time/instant.tsx';
import { messageText } from './message-text.ts';
import { subjectPath } from './subject-path.ts';
import { useTextWords } from './use-messages.ts';

interface Props {
  readonly message: Message;
  readonly onRead: (id: string) => void;
}

const bookingPath = (resource: string, from: string, to: string): string =>
  `/resources/${resource}?${new URLSearchParams({ on: from, book: `${from}/${to}` }).toString()}`;

/** What was told, when, and what can be done about it: where it is settled, and what could be had instead. */
export const MessageRow = ({ message, onRead }: Props) => {
  const { t } = useTranslation();
  const words = useTextWords();
  const { id, at, subject, alternatives = [], isRead } = message;
  const said = messageText(message, words);
  return (
    <li data-message={id} className={isRead ? 'message' : 'message message-new'}>
      <div className="waiting-what">
        <Link to={subjectPath(subject)} onClick={() => onRead(id)}>
          {!isRead && <span className="visually-hidden">{t('messages.unread')}：</span>}
          {said}
        </Link>
        <div className="quiet">
          <Instant at={at} />
        </div>
        {alternatives.length > 0 && (
          <div>
            {t('messages.instead')}{' '}
            {alternatives.map(({ from, to, resource }) => (
              <span key={`${from} ${resource ?? ''}`} className="alternative">
                {resource === undefined ? (
                  <Instants from={from} to={to} />
                ) : (
                  <Link to={bookingPath(resource, from, to)} onClick={() => onRead(id)}>
                    <ResourceName id={resource} /> <Instants from={from} to={to} />
                  </Link>
                )}
              </span>
            ))}
          </div>
        )}
      </div>
      {!isRead && (
        <Button size="small" aria-label={`${t('messages.read')}：${said}`} onClick={() => onRead(id)}>
          {t('messages.read')}
        </Button>
      )}
    </li>
  );
};

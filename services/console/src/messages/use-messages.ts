import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { messagesOf, readMessage, unreadMessages } from '../api/messages.ts';
import { useSession } from '../session/session.ts';
import { dateTimeText, readerZone } from '../time/zones.ts';
import type { TextWords } from './message-text.ts';

/** Who may not follow events is told within a minute. */
const refreshMs = 60_000;

/** How many messages the reader has not read; undefined until it is known. */
export const useKnownUnreadCount = (): number | undefined => {
  const session = useSession();
  const name = session.status === 'signed-out' ? '' : session.person.name;
  const { data } = useQuery({
    queryKey: ['messages', 'count', name],
    queryFn: ({ signal }) => unreadMessages(signal),
    enabled: session.status === 'signed-in',
    refetchInterval: refreshMs,
  });
  return data?.unread;
};

/** As {@link useKnownUnreadCount}; 0 until it is known, and where nobody is signed in. */
export const useUnreadCount = (): number => useKnownUnreadCount() ?? 0;

/** The newest that are not read; asked for only where there are some. */
export const useUnread = () => {
  const count = useUnreadCount();
  return useQuery({
    queryKey: ['messages', 'unread', count],
    queryFn: ({ signal }) => messagesOf({ unread: true }, undefined, signal),
    enabled: count > 0,
  });
};

/** Marks as read what was told of a thing, once somebody has acted on it where it stands. */
export const useReadAbout = (): ((subject: string) => Promise<void>) => {
  const queries = useQueryClient();
  return async (subject) => {
    const { items } = await messagesOf({ unread: true }, undefined, new AbortController().signal);
    await Promise.all(items.filter((message) => message.subject === subject).map(({ id }) => readMessage(id)));
    await queries.invalidateQueries({ queryKey: ['messages'] });
  };
};

/** Whoever looks at a thing has read what was told of it. */
export const useReadMessagesOf = (subject: string): void => {
  const queries = useQueryClient();
  const { data } = useUnread();
  useEffect(() => {
    const about = (data?.items ?? []).filter((message) => !message.isRead && message.subject === subject);
    if (about.length === 0) return;
    void Promise.all(about.map(({ id }) => readMessage(id)))
      .catch(() => undefined)
      .then(() => queries.invalidateQueries({ queryKey: ['messages'] }));
  }, [data, subject, queries]);
};

/** What makes a message's sentence readable to this reader. */
export const useTextWords = (): TextWords => {
  const { t, i18n } = useTranslation();
  const nameOf = useBodyName();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return {
    language,
    nameOf,
    instantText: (instant) => dateTimeText(instant, language, readerZone()),
    dayText: (day) =>
      new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${day}T00:00Z`),
      ),
    codeText: (code) =>
      /^[a-z]+(-[a-z]+)+$/.test(code) && i18n.exists(`problems.codes.${code}`)
        ? t(`problems.codes.${code as 'unknown'}`)
        : undefined,
  };
};

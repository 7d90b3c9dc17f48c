import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problems/problem-text.ts';
import type { Connection } from './follow-events.ts';

/** A lamp and a word: whether events come at this moment. */
export const ConnectionState = ({ connection, isPaused = false }: { connection: Connection; isPaused?: boolean }) => {
  const text = useConnectionText(connection);
  const { t } = useTranslation();
  const status = isPaused && connection.status === 'live' ? 'paused' : connection.status;
  return (
    <span className={`lamp lamp-${status}`} role="status" data-connection={status}>
      <span className="lamp-light" aria-hidden="true" />
      <span className="lamp-text">{status === 'paused' ? t('desk.connection.paused') : text}</span>
    </span>
  );
};

const useConnectionText = (connection: Connection): string => {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const seconds = useSecondsUntil(connection.status === 'lost' ? connection.retryAtMs : undefined);
  switch (connection.status) {
    case 'lost':
      return seconds > 0 ? t('desk.connection.lost', { seconds }) : t('desk.connection.reconnecting');
    case 'refused':
      return problemText(connection.problem);
    case 'connecting':
    case 'live':
    case 'waits-for-sign-in':
      return t(`desk.connection.${connection.status}`);
  }
};

const useSecondsUntil = (ms: number | undefined): number => {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (ms === undefined) return;
    const timer = setInterval(() => setNowMs(Date.now()), 500);
    return () => clearInterval(timer);
  }, [ms]);
  return ms === undefined ? 0 : Math.max(0, Math.ceil((ms - nowMs) / 1000));
};

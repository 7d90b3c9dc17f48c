import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EventLog } from '../live/event-log.ts';
import type { FeedEvent } from '../live/event.ts';
import { EventDrawer } from './event-drawer.tsx';
import { feedQueryOf } from './feed-query.ts';
import { StreamBar } from './stream-bar.tsx';
import { StreamFilters } from './stream-filters.tsx';
import { StreamRows } from './stream-rows.tsx';

const logOf = (query: string): EventLog => new EventLog(feedQueryOf(new URLSearchParams(query), Date.now()));

/**
 * Everything that happens, as it happens. The filter stands in the address, so that a view can be shared. Only what shows events is drawn
 * anew when one comes: 50 a second would otherwise draw the whole page as often.
 */
export const StreamPage = () => {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const query = search.toString();
  // Another filter is another log.
  const log = useMemo(() => logOf(query), [query]);
  const [opened, setOpened] = useState<FeedEvent>();
  const close = useCallback(() => setOpened(undefined), []);
  useEffect(() => log.follow(), [log]);
  return (
    <section className="stream" aria-label={t('desk.tabs.stream')}>
      <StreamFilters />
      <StreamBar log={log} />
      <StreamRows log={log} onOpen={setOpened} />
      <EventDrawer event={opened} onClose={close} onOpen={setOpened} />
    </section>
  );
};

import { Button } from 'antd';
import PauseOutlined from '@ant-design/icons/es/icons/PauseOutlined';
import CaretRightOutlined from '@ant-design/icons/es/icons/CaretRightOutlined';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Nothing } from '../app/states.tsx';
import { ConnectionState } from '../live/connection-state.tsx';
import { EventLog } from '../live/event-log.ts';
import type { FeedEvent } from '../live/event.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { EventDrawer } from './event-drawer.tsx';
import { EventRow } from './event-row.tsx';
import { feedQueryOf } from './feed-query.ts';
import { StreamFilters } from './stream-filters.tsx';
import { VirtualRows } from '../app/virtual-rows.tsx';

const rowPx = 40;

const logOf = (query: string): EventLog => new EventLog(feedQueryOf(new URLSearchParams(query), Date.now()));

/** Everything that happens, as it happens. The filter stands in the address, so that a view can be shared. */
export const StreamPage = () => {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const query = search.toString();
  // Another filter is another log.
  const log = useMemo(() => logOf(query), [query]);
  const [opened, setOpened] = useState<FeedEvent>();
  useEffect(() => log.follow(), [log]);
  const { shown, waiting, isPaused, connection } = useSyncExternalStore(log.subscribe, log.snapshot);
  const columns = useMemo(
    () => [
      t('desk.columns.time'),
      t('desk.columns.unit'),
      t('desk.columns.event'),
      t('desk.columns.subject'),
      t('desk.columns.summary'),
    ],
    [t],
  );
  return (
    <section className="stream" aria-label={t('desk.tabs.stream')}>
      <StreamFilters />
      <div className="stream-bar">
        <Button
          icon={isPaused ? <CaretRightOutlined aria-hidden /> : <PauseOutlined aria-hidden />}
          onClick={isPaused ? log.goOn : log.pause}
          aria-pressed={isPaused}
        >
          {isPaused ? t('desk.goOn') : t('desk.pause')}
        </Button>
        <ConnectionState connection={connection} isPaused={isPaused} />
        <span className="stream-count">{t('desk.shown', { count: shown.length })}</span>
        {waiting > 0 && (
          <Button type="primary" onClick={log.goOn} className="stream-waiting">
            {t('desk.waiting', { count: waiting })}
          </Button>
        )}
      </div>
      {connection.status === 'refused' && <ProblemView problem={connection.problem} />}
      {shown.length === 0 ? (
        <Nothing title={t('desk.empty')} hint={t('desk.emptyHint')} />
      ) : (
        <VirtualRows
          label={t('desk.streamLabel')}
          columns={columns}
          className="event-rows"
          rowPx={rowPx}
          items={shown}
          keyOf={(event) => event.id}
          onOpen={setOpened}
          renderRow={(event) => <EventRow event={event} />}
        />
      )}
      <EventDrawer event={opened} onClose={() => setOpened(undefined)} onOpen={setOpened} />
    </section>
  );
};

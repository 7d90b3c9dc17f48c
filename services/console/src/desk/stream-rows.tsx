import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Nothing } from '../app/states.tsx';
import { VirtualRows } from '../app/virtual-rows.tsx';
import type { EventLog } from '../live/event-log.ts';
import type { FeedEvent } from '../live/event.ts';
import { useLog } from '../live/use-log.ts';
import { EventRow } from './event-row.tsx';
import { useWords } from './use-words.ts';

const rowPx = 40;
const keyOf = ({ id }: FeedEvent): string => id;

export const StreamRows = ({ log, onOpen }: { log: EventLog; onOpen: (event: FeedEvent) => void }) => {
  const { t } = useTranslation();
  const shown = useLog(log, (state) => state.shown);
  const words = useWords();
  const rowOf = useCallback((event: FeedEvent) => <EventRow event={event} words={words} />, [words]);
  const columns = useMemo(
    () => (['time', 'unit', 'event', 'subject', 'summary'] as const).map((column) => t(`desk.columns.${column}`)),
    [t],
  );
  if (shown.length === 0) return <Nothing title={t('desk.empty')} hint={t('desk.emptyHint')} />;
  return (
    <VirtualRows
      label={t('desk.streamLabel')}
      columns={columns}
      className="event-rows"
      rowPx={rowPx}
      items={shown}
      keyOf={keyOf}
      onOpen={onOpen}
      renderRow={rowOf}
    />
  );
};

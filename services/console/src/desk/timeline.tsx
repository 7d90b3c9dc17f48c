import './desk.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timelineOf, type TimelineItem } from '../api/coordination.ts';
import { problemOf } from '../api/problem.ts';
import { Loading, Nothing } from '../app/states.tsx';
import { useEventLabel } from '../live/event-label.ts';
import { serviceOf, whoOf, type FeedEvent } from '../live/event.ts';
import { PaperLine } from '../paper/paper-line.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { clockTimeText, readerZone } from '../time/zones.ts';
import { useNamesOf } from '../live/thing-names.ts';
import { changesOf, type Change } from './before-after.ts';
import { Changes } from './changes.tsx';
import { EventDrawer } from './event-drawer.tsx';
import { summaryOf } from './event-summary.ts';
import { useWords } from './use-words.ts';
import { UnmaskButton } from './unmask-button.tsx';

/** All that happened to a subject over all units, causes before effects. Renews itself as things happen. */
export const Timeline = ({ subject }: { subject: string }) => {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<FeedEvent>();
  const timeline = useInfiniteQuery({
    queryKey: ['timeline', subject],
    queryFn: ({ pageParam, signal }) => timelineOf(subject, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (timeline.isPending) return <Loading />;
  if (timeline.isError) {
    const problem = problemOf(timeline.error);
    return problem.code === 'not-found' ? (
      <Nothing title={t('timeline.empty')} />
    ) : (
      <ProblemView problem={problem} onRetry={() => void timeline.refetch()} />
    );
  }
  const items = timeline.data.pages.flatMap((page) => page.items);
  const changes = changesOf(items.map(({ event }) => event));
  const labels = new Map(items.map(({ event }) => [event.id, event]));
  return (
    <>
      <UnmaskButton subject={subject} events={items.map(({ event }) => event)} />
      <ol className="timeline">
        {items.map((item) => (
          <TimelineEntry
            key={item.event.id}
            item={item}
            subject={subject}
            changes={changes.get(item.event.id) ?? []}
            cause={item.causedBy === null ? undefined : labels.get(item.causedBy)}
            onOpen={setOpened}
          />
        ))}
      </ol>
      {timeline.hasNextPage && <PaperLine parts={[t('paper.notAll', { count: items.length })]} />}
      {timeline.hasNextPage && (
        <Button loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
      <EventDrawer event={opened} onClose={() => setOpened(undefined)} onOpen={setOpened} />
    </>
  );
};

interface EntryProps {
  readonly item: TimelineItem;
  /** What the timeline is about: it is not said again at each of its events. */
  readonly subject: string;
  readonly changes: readonly Change[];
  readonly cause: FeedEvent | undefined;
  readonly onOpen: (event: FeedEvent) => void;
}

const TimelineEntry = ({ item: { event, effects }, subject, changes, cause, onOpen }: EntryProps) => {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const label = useEventLabel();
  const service = serviceOf(event);
  const who = whoOf(event);
  const summary = summaryOf({ data: event.data, subject }, words);
  useNamesOf(event);
  return (
    <li className={`timeline-entry${service === undefined ? '' : ` at-${service}`}`}>
      <div className="timeline-when">
        <time dateTime={event.time}>{clockTimeText(event.time, i18n.language, readerZone())}</time>
      </div>
      <div className="timeline-what">
        {who !== undefined && <span className="timeline-who">{words.nameOf(who)}</span>}
        <button type="button" className="link timeline-label" onClick={() => onOpen(event)}>
          {label(event)}
        </button>
        {service !== undefined && <span className={`unit unit-${service}`}>{t(`terms.units.${service}`)}</span>}
        {summary !== '' && <div>{summary}</div>}
        <Changes changes={changes} />
        {(cause !== undefined || effects.length > 0) && (
          <div className="quiet">
            {cause !== undefined && `${t('timeline.causedBy')}: ${label(cause)}`}
            {cause !== undefined && effects.length > 0 && ' · '}
            {effects.length > 0 && t('timeline.effects', { count: effects.length })}
          </div>
        )}
      </div>
    </li>
  );
};

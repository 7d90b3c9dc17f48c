import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Slider } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timelineOf } from '../api/coordination.ts';
import { useEventLabel } from '../live/event-label.ts';
import { dateTimeText, exactTimeText, readerZone } from '../time/zones.ts';
import './history.css';

interface Props {
  readonly subject: string;
  /** The instant that is looked at; undefined is now. */
  readonly at: string | undefined;
  readonly onGo: (at: string | undefined) => void;
}

/**
 * A slider over all that was decided about a subject: each stop is the moment after one event, the last one is now. The arrow keys go
 * from event to event.
 */
export const TimeTravel = ({ subject, at, onGo }: Props) => {
  const { t, i18n } = useTranslation();
  const label = useEventLabel();
  /** Where the slider was put: the address follows a moment later, and the next key must count from here. */
  const [put, setPut] = useState<number>();
  const timeline = useInfiniteQuery({
    queryKey: ['timeline', subject],
    queryFn: ({ pageParam, signal }) => timelineOf(subject, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const { hasNextPage, isFetching, fetchNextPage } = timeline;
  // All of it: a slider that ends somewhere in between would say that nothing came after.
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const events = (timeline.data?.pages.flatMap(({ items }) => items) ?? [])
    .map(({ event }) => event)
    .filter((event) => event.subject === subject)
    .sort((a, b) => a.sequence - b.sequence);
  if (events.length < 2 && at === undefined) return null;
  const now = events.length;
  // The last event at or before the instant; what lies before the first shows the first.
  const place =
    at === undefined
      ? now
      : Math.max(
          0,
          events.findLastIndex(({ time }) => time <= at),
        );
  if (put === place) setPut(undefined);
  const go = (index: number): void => {
    setPut(index);
    onGo(events[index]?.time);
  };
  const told = (index: number): string => {
    const event = events[index];
    if (event === undefined) return t('history.now');
    return `${exactTimeText(event.time, i18n.language, readerZone())} ${label(event)}`;
  };
  return (
    <section className={at === undefined ? 'card travel' : 'card travel travel-past'} aria-label={t('history.title')}>
      <div className="travel-slider">
        <Slider
          min={0}
          max={now}
          value={put ?? place}
          ariaLabelForHandle={t('history.slider')}
          ariaValueTextFormatterForHandle={told}
          tooltip={{ formatter: (index) => told(index ?? now) }}
          onChange={go}
        />
      </div>
      <div className="travel-told" role="status">
        {at === undefined ? (
          <span className="quiet">{t('history.hint')}</span>
        ) : (
          <>
            <strong>{t('history.asOf', { at: dateTimeText(at, i18n.language, readerZone()) })}</strong>{' '}
            <span>{told(place)}</span>
          </>
        )}
      </div>
      {at !== undefined && <Button onClick={() => go(now)}>{t('history.backToNow')}</Button>}
    </section>
  );
};

import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { mayReadFeed, type Person } from '../session/person.ts';
import { ConnectionState } from './connection-state.tsx';
import type { FeedEvent } from './event.ts';
import { followEvents, type Connection } from './follow-events.ts';

/**
 * Follows everything that happens while the console is open, so that whatever is shown renews itself as soon as something happened to it;
 * and shows whether it still comes.
 */
export const LiveRefresh = ({ person }: { person: Person }) => {
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>({ status: 'connecting' });
  const mayRead = mayReadFeed(person);
  useEffect(() => {
    if (!mayRead) return;
    const leaving = new AbortController();
    const renewer = new Renewer(queries, gatherMs);
    const lists = new Renewer(queries, listsMs);
    const slow = new Renewer(queries, figuresMs);
    const onConnection = (next: Connection): void => setConnection(next);
    void followEvents(
      new URLSearchParams(),
      {
        onEvents: (events) => {
          renewer.take(events.flatMap(keysOf));
          lists.take(['waiting', 'agenda', 'messages']);
          // Who is concerned is told a moment after the event, and a unit's copies may be behind the stream.
          slow.take(['statistics', 'messages', 'waiting', 'agenda']);
        },
        onConnection,
      },
      leaving.signal,
    );
    return () => {
      leaving.abort();
      renewer.stop();
      lists.stop();
      slow.stop();
    };
  }, [queries, mayRead, person.name]);
  return mayRead ? <ConnectionState connection={connection} /> : null;
};

const gatherMs = 150;
/** What is gathered from many lists of a body is asked for at most twice a second. */
const listsMs = 500;
/** Figures are counted anew at each asking: not for each event of a busy minute. */
const figuresMs = 2000;

/** Marks what events speak of as stale: a thing by its id, and the lists of its kind. Many events at once are one renewal. */
class Renewer {
  private readonly queries: QueryClient;
  private readonly stale = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly gatherMs: number;

  constructor(queries: QueryClient, gatherMs: number) {
    this.queries = queries;
    this.gatherMs = gatherMs;
  }

  take(keys: readonly string[]): void {
    for (const key of keys) this.stale.add(key);
    this.timer ??= setTimeout(() => {
      const keys = [...this.stale];
      this.stale.clear();
      this.timer = undefined;
      for (const key of keys) void this.queries.invalidateQueries({ queryKey: key.split('/') });
    }, this.gatherMs);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

/** `initiative/org-1` makes stale what was asked for under that key, and the lists `initiatives`. */
const keysOf = ({ subject, data }: FeedEvent): string[] => {
  const [noun = '', id = ''] = subject.split('/');
  const initiative =
    typeof data === 'object' && data !== null && 'initiative' in data ? String(data.initiative) : undefined;
  const keys = [`${noun}s`, `${noun}/${id}`, 'timeline', 'board'];
  if (noun === 'body') keys.push('bodies');
  if (noun === 'term') keys.push('termsOfOffice');
  if (noun === 'credit') keys.push('body-credits');
  if (noun === 'activity-year') keys.push('activity-sheets');
  if (noun === 'care-visits' || noun === 'staffing') keys.push(noun);
  if (noun === 'feedback') keys.push(noun);
  if (noun.startsWith('rectification')) keys.push('findings');
  if (noun === 'participation') keys.push('invitations', `initiative/${id}`);
  if (noun === 'initiative') keys.push('invitations');
  if (noun === 'resource') keys.push('reservations', 'calendars');
  if (initiative !== undefined) keys.push(`initiative/${initiative}`);
  return keys;
};

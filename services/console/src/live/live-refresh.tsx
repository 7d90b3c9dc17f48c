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
    const renewer = new Renewer(queries);
    const onConnection = (next: Connection): void => setConnection(next);
    void followEvents(
      new URLSearchParams(),
      { onEvents: (events) => renewer.take(events), onConnection },
      leaving.signal,
    );
    return () => {
      leaving.abort();
      renewer.stop();
    };
  }, [queries, mayRead, person.name]);
  return mayRead ? <ConnectionState connection={connection} /> : null;
};

const gatherMs = 150;

/** Marks what events speak of as stale: a thing by its id, and the lists of its kind. Many events at once are one renewal. */
class Renewer {
  private readonly queries: QueryClient;
  private readonly stale = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(queries: QueryClient) {
    this.queries = queries;
  }

  take(events: readonly FeedEvent[]): void {
    for (const event of events) for (const key of keysOf(event)) this.stale.add(key);
    this.timer ??= setTimeout(() => {
      const keys = [...this.stale];
      this.stale.clear();
      this.timer = undefined;
      for (const key of keys) void this.queries.invalidateQueries({ queryKey: key.split('/') });
    }, gatherMs);
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
  if (noun === 'participation') keys.push('invitations', `initiative/${id}`);
  if (noun === 'initiative') keys.push('invitations');
  if (noun === 'resource') keys.push('reservations', 'calendars');
  if (initiative !== undefined) keys.push(`initiative/${initiative}`);
  return keys;
};

import { authorizedFetch, signedIn } from '../api/authorized-fetch.ts';
import { type Problem, problemOf, problemOfAnswer } from '../api/problem.ts';
import type { FeedEvent } from './event.ts';
import { streamParser, type StreamMessage } from './parse-stream.ts';

/** `lost`: nothing comes at the moment; it is tried again at `retryAtMs`. `refused`: it is not tried again, the filter is wrong. */
export type Connection =
  | { readonly status: 'connecting' | 'live' | 'waits-for-sign-in' }
  | { readonly status: 'lost'; readonly retryAtMs: number }
  | { readonly status: 'refused'; readonly problem: Problem };

export interface Follower {
  onEvents(events: readonly FeedEvent[]): void;
  onConnection(connection: Connection): void;
}

const feedPath = '/api/coordination/v1/events';
const firstWaitMs = 500;
const longestWaitMs = 15_000;
/** The service sends something every 15 s. */
const silenceMs = 40_000;

/**
 * Follows the feed until `signal` is aborted: no gap and no duplicate over any number of lost connections, since each one goes on after
 * the last id that came. `query` holds the filter, and `from` where the past is wanted too.
 */
export const followEvents = async (query: URLSearchParams, follower: Follower, signal: AbortSignal): Promise<void> => {
  let lastId: string | undefined;
  let waitMs = firstWaitMs;
  while (!signal.aborted) {
    follower.onConnection({ status: 'connecting' });
    try {
      const response = await open(query, lastId, signal);
      follower.onConnection({ status: 'live' });
      await readAll(response, signal, (messages) => {
        waitMs = firstWaitMs;
        lastId = messages.findLast(({ id }) => id !== undefined)?.id ?? lastId;
        const events = messages.filter(isEvent).map(({ data }) => JSON.parse(data ?? '') as FeedEvent);
        if (events.length > 0) follower.onEvents(events);
      });
    } catch (error) {
      if (signal.aborted) return;
      const problem = problemOf(error);
      if (problem.document.status === 401) {
        follower.onConnection({ status: 'waits-for-sign-in' });
        await signedIn(signal).catch(() => undefined);
        continue;
      }
      if (isFinal(problem)) {
        follower.onConnection({ status: 'refused', problem });
        return;
      }
    }
    if (signal.aborted) return;
    follower.onConnection({ status: 'lost', retryAtMs: Date.now() + waitMs });
    await pause(waitMs, signal);
    waitMs = Math.min(longestWaitMs, waitMs * 2);
  }
};

const isEvent = ({ event, data }: StreamMessage): boolean => data !== undefined && event !== 'resync';

const isFinal = ({ document: { status } }: Problem): boolean =>
  status >= 400 && status < 500 && status !== 408 && status !== 429;

const open = async (query: URLSearchParams, lastId: string | undefined, signal: AbortSignal): Promise<Response> => {
  const response = await authorizedFetch(`${feedPath}?${query}`, {
    headers: { accept: 'text/event-stream', ...(lastId !== undefined && { 'last-event-id': lastId }) },
    cache: 'no-store',
    signal,
  });
  if (!response.ok) throw problemOfAnswer(response.status, await response.json().catch(() => undefined));
  return response;
};

/** Resolves when the stream ends or has been silent for too long: a connection can be dead without anybody saying so. */
const readAll = async (
  response: Response,
  signal: AbortSignal,
  take: (messages: readonly StreamMessage[]) => void,
): Promise<void> => {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) return;
  const parse = streamParser();
  let watch: ReturnType<typeof setTimeout> | undefined;
  const giveUp = (): void => void reader.cancel().catch(() => undefined);
  window.addEventListener('offline', giveUp);
  try {
    for (;;) {
      watch = setTimeout(giveUp, silenceMs);
      const { done, value } = await reader.read();
      clearTimeout(watch);
      if (done || signal.aborted) return;
      const messages = parse(value);
      if (messages.length > 0) take(messages);
    }
  } finally {
    clearTimeout(watch);
    window.removeEventListener('offline', giveUp);
  }
};

/** Waits, but not longer than until the network is back. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });

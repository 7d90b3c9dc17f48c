import createClient from 'openapi-fetch';
import type { FeedEvent } from '../live/event.ts';
import { authorizedFetch } from './authorized-fetch.ts';
import { answered } from './clients.ts';
import type { paths } from './schema/coordination.d.ts';

const client = createClient<paths>({ baseUrl: '/api/coordination', fetch: authorizedFetch });

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface ConsumerState {
  readonly service: string;
  readonly topic: string;
  readonly partition: number;
  readonly lag: number;
  readonly behindSeconds: number | null;
}

export interface DeadLetter {
  readonly id: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly recordedAt: string;
  readonly reason: string;
  /** Base64, as are the values of the headers. */
  readonly key: string | null;
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly attempts?: number;
  readonly stream?: string;
}

export interface TimelineItem {
  readonly event: FeedEvent;
  readonly causedBy: string | null;
  readonly effects: readonly string[];
}

export interface Timeline extends Page<TimelineItem> {
  readonly subject: string;
}

export interface CausationTree {
  readonly event: FeedEvent;
  readonly effects: readonly CausationTree[];
  readonly isCut?: true;
}

export interface Causation {
  readonly event: FeedEvent;
  readonly causes: readonly FeedEvent[];
  readonly tree: CausationTree;
}

type Asked = Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;

/** The OpenAPI files describe what is asked, not yet every answer: those are told here, where a service is called. */
const as = async <Data>(asked: Asked): Promise<Data> => (await answered(asked)) as Data;

export const consumers = (signal: AbortSignal) => as<Page<ConsumerState>>(client.GET('/v1/consumers', { signal }));

export const deadLetters = (cursor: string | undefined, signal: AbortSignal) =>
  as<Page<DeadLetter>>(
    client.GET('/v1/dead-letters', {
      params: { query: { limit: 50, ...(cursor !== undefined && { cursor }) } },
      signal,
    }),
  );

export const timelineOf = (subject: string, cursor: string | undefined, signal: AbortSignal) =>
  as<Timeline>(
    client.GET('/v1/timelines/{path}', {
      params: { path: { path: subject }, query: { limit: 100, ...(cursor !== undefined && { cursor }) } },
      signal,
    }),
  );

export const causationOf = (eventId: string, signal: AbortSignal) =>
  as<Causation>(client.GET('/v1/causation/{eventId}', { params: { path: { eventId } }, signal }));

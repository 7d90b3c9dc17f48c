import createClient from 'openapi-fetch';
import type { FeedEvent } from '../live/event.ts';
import { authorizedFetch } from './authorized-fetch.ts';
import { answer as as, idempotencyKey, type Page } from './clients.ts';
import type { paths } from './schema/coordination.d.ts';
import type { Service, Unit } from './units.ts';

/** What the desk offers. */
export const coordination = createClient<paths>({ baseUrl: '/api/coordination', fetch: authorizedFetch });

export interface ConsumerState {
  readonly service: string;
  readonly topic: string;
  readonly partition: number;
  readonly lag: number;
  readonly behindSeconds: number | null;
  /** So far behind that somebody should look. */
  readonly isLate: boolean;
}

/** Something that a service set aside: a record with its bytes, or a stream that stands still. */
export interface DeadLetter {
  readonly id: string;
  readonly service: Service;
  readonly kind: 'undecodable' | 'poison' | 'gap';
  readonly state: 'open' | 'asked' | 'resolved';
  readonly reason: string;
  readonly attempts: number;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly stream?: string;
  readonly sequence?: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly redrives: readonly { readonly by: string; readonly at: string }[];
  /** Base64, as are the values of the headers. */
  readonly key?: string | null;
  readonly value?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface DeadLetterPage extends Page<DeadLetter> {
  /** The units that did not answer. */
  readonly missing?: readonly Unit[];
}

export interface RedriveReport {
  readonly dryRun: boolean;
  readonly by: Service | 'every service';
  readonly stream?: string;
  readonly fromVersion?: number;
  readonly waiting?: number;
  readonly stillWrong?: string | null;
  readonly requests: number;
  readonly refusal?: { readonly code: string; readonly detail: string };
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

export const consumers = (signal: AbortSignal) =>
  as<Page<ConsumerState>>(coordination.GET('/v1/consumers', { signal }));

export const deadLetters = (state: DeadLetter['state'], cursor: string | undefined, signal: AbortSignal) =>
  as<DeadLetterPage>(
    coordination.GET('/v1/dead-letters', {
      params: { query: { state, limit: 50, ...(cursor !== undefined && { cursor }) } },
      signal,
    }),
  );

export const timelineOf = (subject: string, cursor: string | undefined, signal: AbortSignal) =>
  as<Timeline>(
    coordination.GET('/v1/timelines/{path}', {
      params: { path: { path: subject }, query: { limit: 100, ...(cursor !== undefined && { cursor }) } },
      signal,
    }),
  );

export const causationOf = (eventId: string, signal: AbortSignal) =>
  as<Causation>(coordination.GET('/v1/causation/{eventId}', { params: { path: { eventId } }, signal }));

export const redrive = (id: string, options: { readonly dryRun?: boolean; readonly again?: boolean }) =>
  as<RedriveReport>(
    coordination.POST('/v1/dead-letters/{id}/redrive', {
      params: { path: { id } },
      body: options,
      headers: idempotencyKey(),
    }),
  );

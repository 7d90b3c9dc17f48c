import type { Source } from '#kernel';
import type { EventPayload, EventType } from './registry/catalogue.js';

export type DataClass = 'public' | 'internal' | 'personal';

/** What a service tells the others: a noun, a verb in the past and a payload that the catalogue knows. */
export type PublicEvent<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly data: EventPayload<K> };
}[T];

/**
 * A public event as a consumer sees it, decoded from Kafka and checked: the payload fits its schema in its newest version (older
 * ones were upcast), the source is the topic's unit.
 */
export type ReceivedEvent<T extends EventType = EventType> = PublicEvent<T> & Envelope;

export interface Envelope {
  /** Unique for ever; the same on every redelivery. */
  readonly id: string;
  readonly source: Source;
  /** The stream, as `initiative/org-7f3k2m`. */
  readonly subject: string;
  /** The version in that stream: 1, 2, 3 … without a gap. */
  readonly sequence: number;
  /** When it was decided (RFC 3339, UTC); never goes back within a stream. */
  readonly time: string;
  /** When it was handed to Kafka. */
  readonly recordedAt: string;
  /** The commit's hash in the stream's chain, and the event's place in that commit from 0. */
  readonly commitHash: string;
  readonly commitIndex: number;
  readonly correlationId: string;
  readonly causationId: string;
  /** Who did it: a token's `sub`, or `system:<service>`; `onBehalfOf` is the body acted for when it is not the actor's own. */
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly dataClass: DataClass;
}

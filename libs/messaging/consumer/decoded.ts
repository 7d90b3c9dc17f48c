import type { ReceivedEvent } from '#contracts';
import type { Source } from '#kernel';

/** What of an event can be known without knowing its type: enough to keep the order of its stream. */
export interface EventHead {
  readonly id: string;
  /** The public type as it stands in the header, as `liandong.initiative.posted.v1`. */
  readonly ceType: string;
  readonly source: Source;
  readonly subject: string;
  readonly sequence: number;
}

/**
 * What became of a record.
 *
 * `event`: envelope and payload are valid. `unknown`: a valid envelope whose noun, name or version this process does not know yet: its stream
 * waits for the upgrade. `rejected`: not an event of the topic's unit in this format; it moves nothing and is a dead letter.
 */
export type Decoded =
  | { readonly kind: 'event'; readonly event: ReceivedEvent }
  | { readonly kind: 'unknown'; readonly head: EventHead }
  | { readonly kind: 'rejected'; readonly reason: string };

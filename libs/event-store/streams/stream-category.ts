import type { PublicEvent } from '#contracts';
import type { Decider } from '#kernel';

/** A domain event: what a stream holds. `type` is the noun and verb of the catalogue, `data` JSON. */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
}

/**
 * One kind of stream: how its commands are decided and what of its events the others see.
 *
 * Every stored event is published exactly once, so that consumers see versions without a gap: `publish` maps one to one, and may
 * take away what is the owner's own business, never add.
 */
export interface StreamCategory<Command, Event extends DomainEvent, State> {
  /** The part of the stream's name before the first slash: `initiative`, `resource`, `participation`, `body`. */
  readonly name: string;
  readonly decider: Decider<Command, Event, State>;
  publish(event: Event): PublicEvent;
  /** Older stored shapes become today's; absent where there was only ever one. */
  upcast?(stored: DomainEvent): Event;
  /** Bounds a cold read. A state is cut into chunks of JSON so that none exceeds MongoDB's 16 MB document. */
  readonly snapshot?: {
    readonly everyEvents: number;
    /** To be changed whenever `encode` or `evolve` changes: snapshots of another format are passed over. */
    readonly format?: string;
    encode(state: State): Iterable<object>;
    decode(chunks: readonly object[]): State;
  };
}

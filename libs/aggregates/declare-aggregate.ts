import { Inject } from '@nestjs/common';
import type { mongo } from 'mongoose';
import { eventTypes, type EventType, type PublicEvent } from '#contracts';
import type { StreamCategory } from '#event-store';
import type { Decider } from '#kernel';
import type { Projected } from '#messaging';

/** The state of a thing's stream: nothing before its first event. */
export interface StateOf<Thing extends object> {
  readonly current?: Thing;
}

/** A thing in a unit's copy: `_id` is its id, the fields stand beside it to be filtered and sorted by. */
export type CopyOf<Thing extends object, Fields extends object> = Projected<Fields & { readonly current: Thing }>;

/** One kind of thing: all that the kit must know beside the registry's entry, which says who writes its streams and what its events are. */
export interface AggregateDefinition<Command, Event extends PublicEvent, Thing extends object, Fields extends object> {
  /** The registry's name of it, which is the first part of its streams' names: `need`. */
  readonly noun: string;
  /** Where it stands in URLs: `/v1/needs`. */
  readonly path: `/v1/${string}`;
  readonly decider: Decider<Command, Event, StateOf<Thing>>;
  /** The body whose people write it, unless a command names another. */
  readonly actingBody: (thing: Thing) => string;
  /** What lists are filtered and sorted by. A field that a list is sorted by is always there. */
  readonly fields: (thing: Thing) => Fields;
  readonly indexes?: readonly mongo.IndexDescription[];
  /** The events that stand in its streams; default: all of its noun that name no other stream. */
  readonly events?: readonly EventType[];
  /** Of its copies; default: the last part of `path`. A collection's name is data: it stays. */
  readonly collection?: string;
}

/** A declared kind of thing: what modules compose and services inject by {@link InjectAggregate}. */
export interface AggregateDeclaration<
  Command = never,
  Event extends PublicEvent = PublicEvent,
  Thing extends object = object,
  Fields extends object = object,
> extends Omit<AggregateDefinition<Command, Event, Thing, Fields>, 'events' | 'indexes' | 'collection'> {
  readonly token: symbol;
  readonly category: StreamCategory<Command, Event, StateOf<Thing>>;
  readonly events: readonly EventType[];
  readonly indexes: readonly mongo.IndexDescription[];
  readonly collection: string;
}

/** Error: an Error for a noun that the registry has not. */
export const declareAggregate = <Command, Event extends PublicEvent, Thing extends object, Fields extends object>(
  definition: AggregateDefinition<Command, Event, Thing, Fields>,
): AggregateDeclaration<Command, Event, Thing, Fields> => {
  const { noun, path, decider } = definition;
  const events = definition.events ?? eventTypes.filter((type) => type.startsWith(`${noun}.`));
  if (events.length === 0) throw new Error(`the registry has no events of ${noun}`);
  return {
    ...definition,
    events,
    token: Symbol(`Aggregate ${noun}`),
    category: { name: noun, decider, publish: (event) => event },
    indexes: definition.indexes ?? [],
    collection: definition.collection ?? path.slice('/v1/'.length),
  };
};

/** Injects the {@link Aggregate} of a declaration. */
export const InjectAggregate = ({ token }: { readonly token: symbol }) => Inject(token);

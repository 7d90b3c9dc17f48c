import type { Static, TSchema } from 'typebox';
import type { Source } from '#kernel';
import type { EventDefinition, NounDefinition } from '../noun.js';
import { nouns } from './nouns.js';

type EventsOf<Noun> =
  Noun extends NounDefinition<infer Name, infer Events>
    ? { readonly [Verb in keyof Events & string as `${Name}.${Verb}`]: Events[Verb] }
    : never;
type Joined<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type Catalogue = Joined<EventsOf<(typeof nouns)[number]>>;

/** `reservation.held`: the name of an event, without its version. */
export type EventType = keyof Catalogue;
type SchemaOf<Definition> = Definition extends EventDefinition<infer Schema> ? Schema : never;
/** The payload in its newest version. */
export type EventPayload<T extends EventType> = Static<SchemaOf<Catalogue[T]>>;

const byName: ReadonlyMap<string, NounDefinition> = new Map(
  (nouns as readonly NounDefinition[]).map((noun) => [noun.name, noun]),
);
if (byName.size !== nouns.length) throw new Error('two nouns of the registry have one name');

const byType = new Map<string, { readonly noun: NounDefinition; readonly definition: EventDefinition }>(
  [...byName.values()].flatMap((noun) =>
    Object.entries(noun.events).map(([verb, definition]) => [`${noun.name}.${verb}`, { noun, definition }] as const),
  ),
);

export const nounOf = (name: string): NounDefinition | undefined => byName.get(name);

/** Every event's name, in the order of the registry. */
export const eventTypes: readonly EventType[] = [...byType.keys()] as EventType[];

export const isEventType = (value: string): value is EventType => byType.has(value);

/** Error: an Error for a name that the registry has not. */
export const definitionOf = (type: string): { readonly noun: NounDefinition; readonly definition: EventDefinition } => {
  const found = byType.get(type);
  if (!found) throw new Error(`no event is named ${type}`);
  return found;
};

/** Reads `<noun>.<verb>` and its version off a public type; undefined where it is not one of ours at all. */
export const parsePublicType = (
  publicType: string,
): { readonly type: string; readonly version: number } | undefined => {
  const [, type, version] = /^liandong\.([a-z-]+\.[a-z-]+)\.v([1-9]\d{0,3})$/.exec(publicType) ?? [];
  return type === undefined ? undefined : { type, version: Number(version) };
};

/** `liandong.initiative.posted.v1`: as the others see it, in its newest version. */
export const publicType = (type: EventType): string => `liandong.${type}.v${definitionOf(type).definition.version}`;

/** The schema of one version as it is written on Kafka; undefined where this process does not know it. */
export const writtenSchemaOf = (type: string, version: number): TSchema | undefined => {
  const definition = byType.get(type)?.definition;
  if (!definition) return undefined;
  if (version !== definition.version) return definition.earlier[version - 1]?.schema;
  return definition.wire?.schema ?? definition.schema;
};

/** A payload as it is written on Kafka, in the newest version. */
export const writtenForm = <T extends EventType>(type: T, payload: EventPayload<T>): unknown => {
  const { wire } = definitionOf(type).definition;
  return wire ? wire.encode(payload as never) : payload;
};

/** What was written in a known version, as services see it: in the newest. It fits the schema of its version. Throws a RangeError where its wire form does. */
export const payloadOf = (type: EventType, version: number, written: unknown): unknown => {
  const { definition } = definitionOf(type);
  if (version === definition.version) return definition.wire ? definition.wire.decode(written as never) : written;
  return definition.earlier.slice(version - 1).reduce<unknown>((older, { upcast }) => upcast(older as never), written);
};

/** Who alone may write a stream: `unknown-noun` where the registry has none for it, undefined where nobody may. */
export const writerOf = (stream: string): Source | 'unknown-noun' | undefined => {
  const slash = stream.indexOf('/');
  const noun = byName.get(stream.slice(0, Math.max(slash, 0)));
  if (!noun) return 'unknown-noun';
  return noun.writer?.(stream.slice(slash + 1));
};

/** The stream in which an event must stand to be believed: one's own name, or any of its noun (`<noun>/…`). */
export const isInItsStream = (type: EventType, data: unknown, stream: string): boolean => {
  const { noun, definition } = definitionOf(type);
  const streamOf = definition.stream ?? noun.stream;
  return streamOf ? streamOf(data as never) === stream : stream.startsWith(`${noun.name}/`);
};

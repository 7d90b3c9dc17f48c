import type { Static, TSchema } from 'typebox';
import { isUnit, unitOfId, type Source } from '#kernel';

/** An earlier shape of an event's payload, and how it becomes the next one. */
export interface EarlierVersion {
  /** As it was written on Kafka. */
  readonly schema: TSchema;
  /** To the payload of the next version as services see it. Pure and total over what fits `schema`: old records are read for ever. */
  readonly upcast: (data: never) => unknown;
}

/** How a payload is written on Kafka where that differs from how services see it; `schema` is the written form's. */
export interface WireForm<Payload> {
  readonly schema: TSchema;
  readonly encode: (payload: Payload) => unknown;
  /** Of what fits `schema`. Throws a RangeError where that still makes no sense. */
  readonly decode: (written: never) => Payload;
}

/** One event: its payload's newest schema with the earlier ones, from which all readers' knowledge of it follows. */
export interface EventDefinition<Schema extends TSchema = TSchema> {
  /** Of the payload as services see it. */
  readonly schema: Schema;
  /** 1 and one more for each earlier version. */
  readonly version: number;
  /** Versions 1 … n-1, in this order. */
  readonly earlier: readonly EarlierVersion[];
  readonly wire?: WireForm<never>;
  /** The stream in which it must stand to be believed, where that is not its noun's. */
  readonly stream?: (data: never) => string;
  /** Of what is a body's own business until it goes out: {@link DraftOf}. */
  readonly draftOf?: DraftOf<never>;
}

/**
 * Whose draft an event tells of, where its payload says so. Who sees no persons and is not of that body learns from no feed or timeline that the event is
 * there; where the payload names no body nobody of them does.
 */
export type DraftOf<Payload> = (data: Payload) => string | undefined;

export const event = <Schema extends TSchema>(
  schema: Schema,
  more: {
    readonly earlier?: readonly EarlierVersion[];
    readonly wire?: WireForm<Static<Schema>>;
    readonly stream?: (data: Static<Schema>) => string;
    readonly draftOf?: DraftOf<Static<Schema>>;
  } = {},
): EventDefinition<Schema> => {
  const { earlier = [], wire, stream, draftOf } = more;
  return {
    schema,
    earlier,
    version: earlier.length + 1,
    ...(wire && { wire: wire as unknown as WireForm<never> }),
    ...(stream && { stream }),
    ...(draftOf && { draftOf }),
  };
};

/** Who alone may write a stream, judged by its id and nothing else, so that all readers agree. Undefined: nobody may. */
export type Writer = (id: string) => Source | undefined;

/** The unit whose mark begins the id (`org-…`). */
export const unitInId: Writer = (id) => unitOfId(id);

/** The unit in the name of a body's reply, `<unit>/<id of what was asked>/<body>`; nobody for a name of another form. */
export const unitOfReply: Writer = (id) => {
  const [unit, asked = '', body, ...more] = id.split('/');
  return isUnit(unit) && unitOfId(asked) !== undefined && body !== undefined && more.length === 0 ? unit : undefined;
};

/** Always this service. */
export const only =
  (source: Source): Writer =>
  () =>
    source;

/**
 * One kind of thing. Nothing else in the system lists nouns by hand: who may write a stream, data classes, masks, references, own streams, event
 * lists, upcasting and the AsyncAPI file follow from here.
 */
export interface NounDefinition<
  Name extends string = string,
  Events extends Record<string, EventDefinition> = Record<string, EventDefinition>,
> {
  readonly name: Name;
  readonly words: { readonly 'zh-CN': string; readonly en: string };
  /** `public`: outside systems may have its events, unless a text in them is personal. `internal`: for the units alone. */
  readonly audience: 'public' | 'internal';
  /** Absent where its events stand in other nouns' streams: then no stream bears its name. */
  readonly writer?: Writer;
  /** The stream in which its events must stand to be believed; absent: any `<name>/…` that its writer may write. */
  readonly stream?: (data: never) => string;
  /** By verb, in the past tense. */
  readonly events: Events;
}

/** Error: an Error where an event's stream or a version makes no sense. */
export const defineNoun = <const Name extends string, Events extends Record<string, EventDefinition>>(
  definition: NounDefinition<Name, Events>,
): NounDefinition<Name, Events> => {
  if (!/^[a-z]+(-[a-z]+)*$/.test(definition.name)) throw new Error(`${definition.name} is no noun`);
  for (const [verb, { stream }] of Object.entries(definition.events)) {
    if (!/^[a-z]+(-[a-z]+)*$/.test(verb)) throw new Error(`${definition.name}.${verb} is no name of an event`);
    if (!definition.writer && !definition.stream && !stream)
      throw new Error(`${definition.name}.${verb} stands in no stream`);
  }
  return definition;
};

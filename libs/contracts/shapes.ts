import { type Static, type TSchema, type TUnsafe, Type } from 'typebox';

/**
 * What a free text may hold. `open`: about a thing (what it is, why it does not take place). `personal`: why somebody can or cannot, what was said of
 * somebody's work, where a person's papers lie; it should name nobody and may. `discipline`: why discipline consents or does not.
 */
export const sensitivities = ['open', 'personal', 'discipline'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/**
 * Shapes that payloads and answers share. Unknown members are let through on reading, so that a newer producer does not break an older consumer.
 * What a field means to masks, timelines and filters is said where its shape is: {@link Text} says its sensitivity, {@link IdOf} and
 * {@link BodyCode} what it refers to.
 */
export const Instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$' });
export const CalendarDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** A text that somebody typed. */
export const Text = (
  sensitivity: Sensitivity,
  options: { readonly minLength?: number; readonly maxLength?: number } = {},
) => Type.String({ ...options, sensitivity });

/** Of no shape that anybody could promise; whatever stands in it is as sensitive as said. */
export const Anything = (sensitivity: Sensitivity) => Type.Unsafe<unknown>({ sensitivity });

/** An id or code that refers to nothing with a stream of its own. */
export const Id = Type.String({ minLength: 1, maxLength: 120 });

/** The id of a thing: with the noun before it, it is the name of a stream (`initiative/org-7f3k2m`). */
export const IdOf = (noun: string) => Type.String({ minLength: 1, maxLength: 120, refersTo: noun });

/** The name of a stream, whatever its noun. */
export const StreamName = Type.String({ minLength: 1, maxLength: 300, refersTo: 'stream' });

/** The code of a body that has to do with the event. */
export const BodyCode = Type.String({ minLength: 1, maxLength: 40, refersTo: 'body' });

/** The code of a body that is only listed: the event does not concern it. */
export const ListedBody = Type.String({ minLength: 1, maxLength: 40 });

/** One of a closed list of words. */
export const oneOf = <Word extends string>(words: readonly Word[]) =>
  Type.Unsafe<Word>(Type.Union(words.map((word) => Type.Literal(word))));

export const UnitName = Type.Union([
  Type.Literal('discipline'),
  Type.Literal('organisation'),
  Type.Literal('propaganda'),
  Type.Literal('mass-organisations'),
]);

/** Half-open: `from` belongs to it, `to` does not. */
export const Interval = Type.Object({ from: Instant, to: Instant });
export type Interval = Static<typeof Interval>;

/** A text that is one of these. */
export const OneOf = <Text extends string>(values: readonly Text[]): TUnsafe<Text> =>
  Type.Unsafe<Text>({ type: 'string', enum: [...values] });

export const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** The type of what a schema describes, for whoever only reads it. */
export type ViewOf<Schema extends TSchema> = DeepReadonly<Static<Schema>>;

type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;

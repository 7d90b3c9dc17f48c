import { type TSchema, type TUnsafe, Type } from 'typebox';

/** A text that is one of these. */
export const OneOf = <Text extends string>(values: readonly Text[]): TUnsafe<Text> =>
  Type.Unsafe<Text>({ type: 'string', enum: [...values] });

export const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** A page of a list: `next` is the cursor of the page that follows, null after the last. */
export const PageOf = <Item extends TSchema>(item: Item) =>
  Type.Object({ items: Type.Array(item), next: Nullable(Type.String()) });

/** Answers that come in several forms, or in another than JSON: the schema by media type. */
export class Media {
  constructor(readonly types: Readonly<Record<string, TSchema>>) {}
}

/** The schema by media type, as `inMedia({ 'application/json': Figures, 'text/csv': Type.String() })`. */
export const inMedia = (types: Readonly<Record<string, TSchema>>): Media => new Media(types);

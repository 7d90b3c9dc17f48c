import { type TSchema, Type } from 'typebox';
import { Nullable } from '#contracts';

/** A page of a list: `next` is the cursor of the page that follows, null after the last. */
export const PageOf = <Item extends TSchema>(item: Item) =>
  Type.Object({ items: Type.Array(item), next: Nullable(Type.String()) });

/** Answers that come in several forms, or in another than JSON: the schema by media type. */
export class Media {
  constructor(readonly types: Readonly<Record<string, TSchema>>) {}
}

/** The schema by media type, as `inMedia({ 'application/json': Figures, 'text/csv': Type.String() })`. */
export const inMedia = (types: Readonly<Record<string, TSchema>>): Media => new Media(types);

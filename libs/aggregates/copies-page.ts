import type { mongo } from 'mongoose';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#http';
import { withoutUndefined } from '#kernel';
import type { Known } from './aggregate.js';
import type { CopyOf } from './declare-aggregate.js';

type Field<Fields> = (keyof Fields & string) | '_id';

export interface CopiesQuery<Thing extends object, Fields extends object> extends Pick<PageQuery, 'cursor' | 'limit'> {
  /** On the copies' fields; undefined members ask for nothing. */
  readonly filter?: Readonly<Partial<Record<Field<Fields> | '$or' | '$and' | `current.${string}`, unknown>>>;
  /** Before the id, which orders what is equal. 1: upwards, -1: downwards. */
  readonly sort?: readonly (readonly [Field<Fields>, 1 | -1])[];
  /** For what no field says, as a state that changes with the clock. */
  readonly where?: (known: Known<Thing>) => boolean | Promise<boolean>;
}

type Position = readonly (string | number | boolean)[];
const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** How many copies are read for one page where `where` may let few of them through. */
const copiesPerLook = 500;

/**
 * A page of a unit's copies in a fixed order. The cursor holds the last item's place, so that a page costs the same wherever it begins, and items that come
 * or go meanwhile neither repeat nor hide others; it is refused (400 `bad-cursor`) for another noun or another order.
 */
export const pageOfCopies = async <Thing extends object, Fields extends object, View>(
  copies: mongo.Collection<CopyOf<Thing, Fields>>,
  noun: string,
  { filter, sort = [], where, cursor, limit }: CopiesQuery<Thing, Fields>,
  view: (known: Known<Thing>) => View | Promise<View>,
): Promise<Page<View>> => {
  const order: Order = [...sort, ['_id', 1]];
  const list = `${noun} ${JSON.stringify(order)}`;
  const isPosition = (value: unknown): value is Position =>
    Array.isArray(value) && value.length === order.length && value.every(isScalar);
  let after = decodeCursor(cursor, isPosition, list);
  const asked = withoutUndefined(filter ?? {});
  const found: { readonly known: Known<Thing>; readonly at: Position }[] = [];
  const perLook = where ? copiesPerLook : limit + 1;
  for (let isMore = true; isMore && found.length <= limit;) {
    const wanted = { $and: [asked, ...(after ? [behind(order, after)] : [])] };
    const read = await copies
      .find(wanted as mongo.Filter<CopyOf<Thing, Fields>>)
      .sort(Object.fromEntries(order))
      .limit(perLook)
      .toArray();
    for (const copy of read as CopyOf<Thing, Fields>[]) {
      const known = { id: copy._id, thing: copy.current, version: copy.version };
      after = placeOf(order, copy);
      if (!where || (await where(known))) found.push({ known, at: after });
    }
    isMore = where !== undefined && read.length === perLook;
  }
  const { items, next } = pageOf(found, limit, ({ at }) => at, list);
  return { items: await Promise.all(items.map(({ known }) => view(known))), next };
};

type Order = readonly (readonly [string, 1 | -1])[];

/** Error: an Error for a copy that has no such field, which would be on no page. */
const placeOf = (order: Order, copy: object): Position =>
  order.map(([field]) => {
    const value: unknown = Reflect.get(copy, field);
    if (!isScalar(value)) throw new Error(`a list is sorted by ${field}, which a copy has not`);
    return value;
  });

/** Behind a place in an order: equal in the first fields and further in the next one. */
const behind = (order: Order, place: Position): object => ({
  $or: order.map(([field, direction], index) => ({
    ...Object.fromEntries(order.slice(0, index).map(([earlier], at) => [earlier, place[at]])),
    [field]: { [direction === 1 ? '$gt' : '$lt']: place[index] },
  })),
});

import type { TSchema } from 'typebox';
import { Instant } from '#contracts';

/** What of a schema says how a value is shown. */
export interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly refersTo?: string;
}

/** A column of a list: the way to it in an item, and the shape of what stands there. */
export interface Column {
  readonly path: readonly string[];
  readonly shape: Shape;
}

/** The items of a page; undefined for what is no page of a list. */
export const itemOfPage = (schema: TSchema | undefined): Shape | undefined => {
  const { properties } = (schema ?? {}) as Shape;
  const items = properties?.['items'];
  return items?.type === 'array' && properties?.['next'] !== undefined && items.items
    ? withoutNull(items.items)
    : undefined;
};

/** Objects are taken apart into their members; lists stay one cell. In the order of the schema. */
export const columnsOf = (item: Shape, path: readonly string[] = []): readonly Column[] => {
  const shape = withoutNull(item);
  if (!shape.properties) return [{ path, shape }];
  return Object.entries(shape.properties).flatMap(([name, member]) => columnsOf(member, [...path, name]));
};

/** The one shape beside null; several that are objects count as what has all their members. */
export const withoutNull = (shape: Shape): Shape => {
  if (!shape.anyOf) return shape;
  const shapes = shape.anyOf.filter(({ type }) => type !== 'null').map(withoutNull);
  const [first] = shapes;
  if (first && shapes.length === 1) return first;
  if (!shapes.every(({ properties }) => properties)) return shape;
  return {
    type: 'object',
    properties: Object.assign({}, ...shapes.map(({ properties }) => properties)) as Shape['properties'] & object,
  };
};

export const isInstantShape = ({ pattern }: Shape): boolean => pattern === (Instant as Shape).pattern;
export const isBodyShape = ({ refersTo }: Shape): boolean => refersTo === 'body';
/** One of a closed list of words. */
export const isWordShape = ({ anyOf, enum: words, const: word }: Shape): boolean =>
  words !== undefined || word !== undefined || (anyOf?.every((one) => one.const !== undefined) ?? false);

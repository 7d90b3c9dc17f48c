import type { TSchema } from 'typebox';

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/** What a schema says to people and masks, and not of what fits it. */
const annotations: ReadonlySet<string> = new Set(['sensitivity', 'refersTo', 'description', 'title', 'examples']);

/** The schema as JSON, without what says nothing of what fits it. */
export const plainSchema = (schema: TSchema): unknown =>
  JSON.parse(JSON.stringify(schema, (name, value: unknown) => (annotations.has(name) ? undefined : value)));

/**
 * Why a version of an event may not become this: members that were taken away, retyped, made necessary or no longer promised. Empty where every record
 * that fitted before fits now and no reader misses anything. Optional members may be added, and words to a closed list.
 */
export const incompatibilities = (before: unknown, now: unknown, path = ''): readonly string[] => {
  const [old, next] = [before as Shape, now as Shape];
  if (old.anyOf) {
    const words = new Set((next.anyOf ?? []).map((one) => JSON.stringify(one)));
    const lost = old.anyOf.filter((one) => !words.has(JSON.stringify(one)));
    return lost.map((one) => `${path || '/'} no longer takes ${JSON.stringify(one)}`);
  }
  if (old.type === 'object' && next.type === 'object') return ofObjects(old, next, path);
  if (old.type === 'array' && next.type === 'array') {
    const { items: oldItems = {}, ...oldRest } = old;
    const { items: nextItems = {}, ...nextRest } = next;
    return [...sameOr(oldRest, nextRest, path), ...incompatibilities(oldItems, nextItems, `${path}/*`)];
  }
  return sameOr(old, next, path);
};

const ofObjects = (old: Shape, next: Shape, path: string): readonly string[] => {
  const necessary = new Set(old.required ?? []);
  const added = (next.required ?? []).filter((name) => !necessary.has(name));
  const dropped = [...necessary].filter((name) => !(next.required ?? []).includes(name));
  const members = Object.entries(old.properties ?? {}).flatMap(([name, shape]) => {
    const now = next.properties?.[name];
    return now ? incompatibilities(shape, now, `${path}/${name}`) : [`${path}/${name} was taken away`];
  });
  return [
    ...members,
    ...added.map((name) => `${path}/${name} was made necessary`),
    ...dropped.filter((name) => next.properties?.[name]).map((name) => `${path}/${name} is no longer promised`),
  ];
};

const sameOr = (old: unknown, next: unknown, path: string): readonly string[] =>
  JSON.stringify(old) === JSON.stringify(next)
    ? []
    : [`${path || '/'} was ${JSON.stringify(old)} and is ${JSON.stringify(next)}`];

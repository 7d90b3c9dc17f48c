import type { TSchema } from 'typebox';

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly refersTo?: string;
  readonly examples?: readonly unknown[];
}

/** By the pattern: a text that fits it. Error: an Error for a pattern of which none is known here. */
const texts: readonly string[] = ['2027-03-01T08:00:00.000Z', '2027-03-01', '08:30', '2027', 'a', '1', 'LJ-XC'];

/** A payload with every member, also the optional ones, that fits the schema: what a golden record holds. */
export const sampleOf = (schema: TSchema): unknown => sample(schema);

const sample = (shape: Shape): unknown => {
  if (shape.examples?.[0] !== undefined) return shape.examples[0];
  if (shape.const !== undefined) return shape.const;
  if (shape.anyOf?.[0]) return sample(shape.anyOf[0]);
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(Object.entries(shape.properties ?? {}).map(([name, one]) => [name, sample(one)]));
    case 'array':
      return [sample(shape.items ?? {})];
    case 'string':
      return shape.pattern === undefined ? textOf(shape) : fitting(shape.pattern);
    case 'integer':
    case 'number':
      return Math.max(shape.minimum ?? 1, (shape.exclusiveMinimum ?? 0) + 1, 1);
    case 'boolean':
      return true;
    case undefined:
    default:
      return { any: 'thing' };
  }
};

const textOf = ({ refersTo }: Shape): string => {
  if (refersTo === 'body') return 'LJ-XC';
  if (refersTo === 'stream') return 'initiative/org-1';
  return refersTo === undefined ? '字' : 'org-1';
};

const fitting = (pattern: string): string => {
  const found = texts.find((text) => new RegExp(pattern, 'u').test(text));
  if (found === undefined) throw new Error(`no sample fits ${pattern}: add one`);
  return found;
};

import type { TSchema } from 'typebox';
import { sensitivities, type Sensitivity } from '../shapes.js';

/** A place in a payload: member names, `*` for each item of a list. */
export type Path = readonly string[];

/** What a schema says of the fields below it. */
export interface FieldNotes {
  readonly texts: readonly { readonly path: Path; readonly sensitivity: Sensitivity }[];
  /** `noun` is `body`, the noun of a stream, or `stream` where the field names one whole. */
  readonly references: readonly { readonly path: Path; readonly noun: string }[];
  /** Strings of which nobody said what they may hold: a defect of the schema. */
  readonly unclassed: readonly Path[];
}

interface Annotated {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Annotated>>;
  readonly items?: Annotated;
  readonly anyOf?: readonly Annotated[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly sensitivity?: unknown;
  readonly refersTo?: unknown;
}

const known = new WeakMap<TSchema, FieldNotes>();

/** The texts and references of a payload's schema; walked once per schema. */
export const fieldNotesOf = (schema: TSchema): FieldNotes => {
  const before = known.get(schema);
  if (before) return before;
  const notes = {
    texts: [] as { path: Path; sensitivity: Sensitivity }[],
    references: [] as { path: Path; noun: string }[],
    unclassed: [] as Path[],
  };
  walk(schema, [], notes);
  known.set(schema, notes);
  return notes;
};

interface Notes {
  readonly texts: { path: Path; sensitivity: Sensitivity }[];
  readonly references: { path: Path; noun: string }[];
  readonly unclassed: Path[];
}

const walk = (schema: Annotated, path: Path, notes: Notes): void => {
  const { sensitivity, refersTo } = schema;
  if (isSensitivity(sensitivity)) {
    notes.texts.push({ path, sensitivity });
    return;
  }
  if (typeof refersTo === 'string') {
    notes.references.push({ path, noun: refersTo });
    return;
  }
  if (schema.anyOf) {
    for (const one of schema.anyOf) walk(one, path, notes);
    return;
  }
  switch (schema.type) {
    case 'object':
      for (const [name, one] of Object.entries(schema.properties ?? {})) walk(one, [...path, name], notes);
      return;
    case 'array':
      walk(schema.items ?? {}, [...path, '*'], notes);
      return;
    case 'string':
      if (!isClosed(schema)) notes.unclassed.push(path);
      return;
    case undefined:
      if (schema.const === undefined) notes.unclassed.push(path);
      return;
    default:
      return;
  }
};

/** Ids and codes are short by their schemas; instants, dates and times have patterns. */
const idLengths: readonly unknown[] = [40, 120];
const isClosed = ({ pattern, const: word, maxLength }: Annotated): boolean =>
  pattern !== undefined || word !== undefined || idLengths.includes(maxLength);

const isSensitivity = (value: unknown): value is Sensitivity => sensitivities.includes(value as Sensitivity);

/** The values at a path, in their order; none where a member is missing. */
export function* valuesAt(value: unknown, [name, ...rest]: Path): Generator {
  if (name === undefined) {
    if (value !== undefined) yield value;
  } else if (name === '*') {
    if (Array.isArray(value)) for (const item of value) yield* valuesAt(item, rest);
  } else if (isRecord(value) && Object.hasOwn(value, name)) yield* valuesAt(value[name], rest);
}

/** A copy in which the values at the path are changed; the very same value where none is. */
export const changedAt = (value: unknown, [name, ...rest]: Path, change: (value: unknown) => unknown): unknown => {
  if (name === undefined) return change(value);
  if (name === '*') {
    if (!Array.isArray(value)) return value;
    const items = value.map((item) => changedAt(item, rest, change));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isRecord(value) || !Object.hasOwn(value, name)) return value;
  const before = value[name];
  const after = changedAt(before, rest, change);
  return after === before ? value : { ...value, [name]: after };
};

/** A copy in which every value at the path is `mask`; the very same value where there is none. */
export const maskedAt = (value: unknown, path: Path, mask: string): unknown =>
  changedAt(value, path, (found) => (found === undefined ? found : mask));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

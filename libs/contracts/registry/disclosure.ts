import type { TSchema } from 'typebox';
import type { Sensitivity } from '../shapes.js';
import { changedAt, maskedAt, valuesAt, type Path } from './annotations.js';
import { mask } from './meaning.js';

/**
 * How much a reader sees of texts that are not open: `masked` neither persons nor discipline's grounds; `persons` who did it and what may name somebody;
 * `full` discipline's grounds too.
 */
export const disclosureLevels = ['masked', 'persons', 'full'] as const;
export type DisclosureLevel = (typeof disclosureLevels)[number];

const hidden: Readonly<Record<DisclosureLevel, ReadonlySet<Sensitivity>>> = {
  masked: new Set<Sensitivity>(['personal', 'discipline']),
  persons: new Set<Sensitivity>(['discipline']),
  full: new Set<Sensitivity>(),
};

export const hiddenAt = (level: DisclosureLevel): ReadonlySet<Sensitivity> => hidden[level];

/** Whoever reads an answer: what their role shows them of everything, and the bodies of whose own things they see the whole. */
export interface Reader {
  readonly level: DisclosureLevel;
  readonly bodies: readonly string[];
}

/** Texts of one kind of object in an answer, and where it says whose thing it is. */
interface Guarded {
  readonly at: Path;
  readonly parties: readonly Path[];
  readonly texts: readonly { readonly path: Path; readonly sensitivity: Sensitivity }[];
}

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly sensitivity?: Sensitivity;
  readonly parties?: readonly string[];
}

const plans = new WeakMap<TSchema, readonly Guarded[]>();
const otherParties = new WeakMap<object, readonly string[]>();

/** In the place of a body's code: nothing of the view is anybody's secret. */
export const everybody = '*';

/**
 * The view, of which these bodies see the whole too, beside those that it names itself: the owner of what was booked, where the view does not say who that is.
 */
export const alsoConcerning = <View extends object>(view: View, bodies: readonly string[]): View => {
  otherParties.set(view, bodies);
  return view;
};

/** The view, of which the same others see the whole as of the one that it was made from. */
export const concerningLike = <View extends object>(view: View, original: object): View => {
  const bodies = otherParties.get(original);
  return bodies ? alsoConcerning(view, bodies) : view;
};

/**
 * An answer as this reader may see it; the very same value where nothing is hidden. What is hidden follows from the answer's schema: texts by their
 * sensitivity, and whose a thing is by `parties` of the object's schema, paths to codes of bodies (`participants.*.body`). Whoever is one of the bodies named
 * there sees the whole of that object.
 */
export const maskAnswer = (schema: TSchema, answer: unknown, reader: Reader): unknown => {
  const classes = hiddenAt(reader.level);
  if (classes.size === 0) return answer;
  return planOf(schema).reduce(
    (seen, guarded) => changedAt(seen, guarded.at, (object) => maskObject(object, guarded, classes, reader)),
    answer,
  );
};

const maskObject = (
  object: unknown,
  { parties, texts }: Guarded,
  classes: ReadonlySet<Sensitivity>,
  { bodies }: Reader,
): unknown => {
  const others = typeof object === 'object' && object !== null ? (otherParties.get(object) ?? []) : [];
  const isParty = (value: unknown): boolean => typeof value === 'string' && bodies.includes(value);
  if (
    others.includes(everybody) ||
    others.some(isParty) ||
    parties.some((path) => [...valuesAt(object, path)].some(isParty))
  )
    return object;
  return texts.reduce(
    (seen, { path, sensitivity }) => (classes.has(sensitivity) ? maskedAt(seen, path, mask) : seen),
    object,
  );
};

const planOf = (schema: TSchema): readonly Guarded[] => {
  const known = plans.get(schema);
  if (known) return known;
  const found = new Map<
    string,
    { at: Path; parties: readonly Path[]; texts: { path: Path; sensitivity: Sensitivity }[] }
  >();
  gather(schema, [], { at: [], parties: [] }, found);
  const plan = [...found.values()].filter(({ texts }) => texts.length > 0);
  plans.set(schema, plan);
  return plan;
};

const gather = (
  shape: Shape,
  path: Path,
  owner: { readonly at: Path; readonly parties: readonly Path[] },
  found: Map<string, { at: Path; parties: readonly Path[]; texts: { path: Path; sensitivity: Sensitivity }[] }>,
): void => {
  const within = shape.parties ? { at: path, parties: shape.parties.map((each) => each.split('.')) } : owner;
  if (shape.sensitivity !== undefined) {
    if (shape.sensitivity === 'open') return;
    const key = within.at.join('.');
    const group = found.get(key) ?? { ...within, texts: [] };
    group.texts.push({ path: path.slice(within.at.length), sensitivity: shape.sensitivity });
    found.set(key, group);
    return;
  }
  for (const one of shape.anyOf ?? []) gather(one, path, within, found);
  for (const [name, one] of Object.entries(shape.properties ?? {})) gather(one, [...path, name], within, found);
  if (shape.items) gather(shape.items, [...path, '*'], within, found);
};

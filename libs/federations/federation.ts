import type { BodyKind } from '#contracts';

/** The three mass organisations of the one unit, each with its own members, bodies and rights. */
export const federations = ['union', 'youth-league', 'womens-federation'] as const;
export type Federation = (typeof federations)[number];

const ofKind: Partial<Readonly<Record<BodyKind, Federation>>> = {
  'trade-union': 'union',
  'youth-league': 'youth-league',
  'womens-federation': 'womens-federation',
};

/** What the register says of a body that decides to which federation it belongs. */
export interface Affiliated {
  readonly kind: BodyKind;
  readonly unit: string;
}

/**
 * The federation of a body, from its line of affiliation, itself first: by its own kind, or, for a department of the unit, by the nearest body above it
 * that is of one. Undefined for a body of none. Guidance and joint building make nobody a part.
 */
export const federationIn = (line: readonly Affiliated[]): Federation | undefined => {
  const [body, ...above] = line;
  if (!body) return undefined;
  const own = ofKind[body.kind];
  if (own || body.kind !== 'department' || body.unit !== 'mass-organisations') return own;
  return above.map(({ kind }) => ofKind[kind]).find((found) => found !== undefined);
};

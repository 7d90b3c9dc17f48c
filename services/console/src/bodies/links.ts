import type { Body, RelationType } from '../api/bodies.ts';

export const relationTypes: readonly RelationType[] = ['affiliation', 'leadership', 'guidance', 'joint-building'];

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly type: RelationType;
  readonly since?: string;
  readonly until?: string;
}

/** The relations of these types that are in force on a day: from their first day on, until the first day on which they no longer hold. */
export const linksOn = (bodies: readonly Body[], day: string, types: readonly RelationType[]): readonly Link[] =>
  bodies.flatMap(({ code, relations }) =>
    relations
      .filter(
        ({ type, since, until }) =>
          types.includes(type) && (since === undefined || since <= day) && (until === undefined || day < until),
      )
      .map(({ type, to, since, until }) => ({
        from: code,
        to,
        type,
        ...(since !== undefined && { since }),
        ...(until !== undefined && { until }),
      })),
  );

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Catalogue } from '../language/catalogue.ts';
import { usePerson } from '../session/session.ts';
import { allOf, answer, unitClient, type Page } from './clients.ts';
import type { Unit } from './units.ts';

export type BodyKind = keyof Catalogue['terms']['bodyKinds'];
export type RelationType = keyof Catalogue['terms']['relations'];

export interface Relation {
  readonly type: RelationType;
  readonly to: string;
  readonly since?: string;
  readonly until?: string;
  readonly source: string;
}

export interface Body {
  readonly code: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly unit: Unit;
  readonly members?: number;
  readonly relations: readonly Relation[];
  readonly dissolved?: { readonly reason: string };
}

/** All bodies of the register, as the person's unit knows them. */
const allBodies = (unit: Unit, signal: AbortSignal): Promise<readonly Body[]> =>
  allOf((query) => answer<Page<Body>>(unitClient(unit).GET('/v1/bodies', { params: { query }, signal })));

const registerStaysFreshMs = 5 * 60_000;

export const useBodies = () => {
  const { unit } = usePerson();
  return useQuery({
    queryKey: ['bodies', unit],
    queryFn: ({ signal }) => allBodies(unit, signal),
    staleTime: registerStaysFreshMs,
  });
};

/** A body's name by its code; the code itself until the register is there. The same function as long as the register is. */
export const useBodyName = (): ((code: string) => string) => {
  const { data } = useBodies();
  return useMemo(() => {
    const names = new Map(data?.map(({ code, name }) => [code, name]));
    return (code) => names.get(code) ?? code;
  }, [data]);
};

import { allOf, answer, idempotencyKey, unitClient } from '../api/clients.ts';
import type { Initiative } from '../api/initiatives.ts';
import type { components } from '../api/schema/units.d.ts';
import type { Unit } from '../api/units.ts';

export type Template = components['schemas']['Template'];

/** All that are in use, as the reader's unit knows them. */
export const templatesInUse = (unit: Unit, signal: AbortSignal): Promise<readonly Template[]> =>
  allOf((query) => answer(unitClient(unit).GET('/v1/templates', { params: { query }, signal })));

export const saveTemplate = (unit: Unit, initiative: string): Promise<Template> =>
  answer(unitClient(unit).POST('/v1/templates', { headers: idempotencyKey(), body: { initiative } }));

/** Drafts an initiative of the reader's body at its unit. */
export const startFrom = (unit: Unit, id: string): Promise<Initiative> =>
  answer(
    unitClient(unit).POST('/v1/templates/{id}/start', {
      params: { path: { id } },
      headers: idempotencyKey(),
      body: {},
    }),
  );

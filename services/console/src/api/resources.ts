import type { Catalogue } from '../language/catalogue.ts';
import { answer, idempotencyKey, ownerClient, present, unitClient, type Page } from './clients.ts';
import type { Reservation } from './reservations.ts';
import type { components } from './schema/units.d.ts';
import type { Unit } from './units.ts';

type Terms = Catalogue['terms'];
export type ResourceKind = keyof Terms['resourceKinds'];

export interface OpeningHours {
  readonly days: readonly ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU')[];
  readonly from: string;
  readonly to: string;
}

export interface Resource {
  readonly id: string;
  readonly status: 'offered' | 'retired';
  readonly name: string;
  readonly kind: ResourceKind;
  readonly sharing: keyof Terms['sharings'];
  readonly capacity?: number;
  readonly budgetFen?: number;
  readonly owner: string;
  readonly unit: Unit;
  readonly timeZone: string;
  readonly district?: string;
  readonly address?: string;
  readonly equipment?: readonly string[];
  readonly openingHours?: readonly OpeningHours[];
  readonly closedOn?: readonly string[];
  readonly holidays?: 'open' | 'closed' | 'by-notice';
  readonly leadSeconds?: number;
  readonly minSeconds?: number;
  readonly maxSeconds?: number;
  readonly bufferSeconds?: number;
  readonly clearanceAboveFen?: number;
  readonly approval: 'automatic' | 'owner';
  readonly allowed?: ResourceDescription['allowed'];
}

export interface Calendar {
  readonly resource: string;
  readonly version: number;
  readonly reservations: readonly Omit<Reservation, 'resource' | 'occurrences' | 'skipped' | 'receipts'>[];
  readonly blockings?: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
  }[];
}

export interface ResourcesQuery {
  readonly kind?: ResourceKind;
  readonly unit?: Unit;
  readonly district?: string;
  readonly owner?: string;
  readonly q?: string;
  readonly from?: string;
  readonly to?: string;
  readonly places?: number;
  readonly free?: boolean;
}

export const resourcesOf = (unit: Unit, query: ResourcesQuery, cursor: string | undefined, signal: AbortSignal) =>
  answer<Page<Resource>>(
    unitClient(unit).GET('/v1/resources', {
      params: { query: present({ ...query, limit: 100, ...(cursor !== undefined && { cursor }) }) },
      signal,
    }),
  );

export interface WrittenHours {
  readonly openingHours: readonly OpeningHours[];
  readonly holidays?: Resource['holidays'];
  readonly notUnderstood: readonly string[];
}

/** Opening hours as people write them in Chinese, read by the service; any unit reads them alike. */
export const readOpeningHours = (text: string) =>
  answer<WrittenHours>(unitClient('organisation').GET('/v1/opening-hours', { params: { query: { text } } }));

export const resourceOf = (id: string, otherwise: Unit, signal: AbortSignal) =>
  answer<Resource>(ownerClient(id, otherwise).GET('/v1/resources/{id}', { params: { path: { id } }, signal }));

export const calendarOf = (id: string, otherwise: Unit, from: string, to: string, signal: AbortSignal) =>
  answer<Calendar>(
    ownerClient(id, otherwise).GET('/v1/resources/{id}/calendar', {
      params: { path: { id }, query: { from, to } },
      signal,
    }),
  );

export type ResourceDescription = components['schemas']['OfferResourceDto'];
/** `null` takes away what may be missing. */
export type ResourceChanges = {
  readonly [Name in keyof Omit<ResourceDescription, 'owner'>]?: ResourceDescription[Name] | null;
};

export const offerResource = (unit: Unit, description: ResourceDescription, key: string) =>
  answer<Resource>(unitClient(unit).POST('/v1/resources', { body: description, headers: { 'idempotency-key': key } }));

export const reviseResource = ({ id, unit }: Pick<Resource, 'id' | 'unit'>, changes: ResourceChanges) =>
  answer<Resource>(
    ownerClient(id, unit).PATCH('/v1/resources/{id}', {
      params: { path: { id } },
      // The types do not know that null takes away.
      body: changes as components['schemas']['ReviseResourceDto'],
    }),
  );

export const retireResource = ({ id, unit }: Pick<Resource, 'id' | 'unit'>, reason: string) =>
  answer<Resource>(
    ownerClient(id, unit).POST('/v1/resources/{id}/retire', {
      params: { path: { id } },
      body: { reason },
      headers: idempotencyKey(),
    }),
  );

import { authorizedFetch } from '../api/authorized-fetch.ts';
import { answer, idempotencyKey, present, type Page } from '../api/clients.ts';
import { unitOfId, type Unit } from '../api/units.ts';
import type { Person } from '../session/person.ts';
import type { AnyDuty, Call, Thing } from './duty.ts';

const pageSize = 100;

const urlOf = (unit: Unit, path: string, query: object = {}): string => {
  const search = new URLSearchParams(present(query) as Record<string, string>).toString();
  return `/api/${unit}${path}${search === '' ? '' : `?${search}`}`;
};

const ask = <Data>(url: string, init: RequestInit): Promise<Data> =>
  answer<Data>(
    authorizedFetch(url, init).then(async (response) => {
      const text = await response.text();
      const data: unknown = text === '' ? undefined : parsed(text);
      return response.ok ? { data, response } : { error: data, response };
    }),
  );

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** What stands at a path of a unit (`/v1/needs/org-1/offers`), for what a page shows beside the noun's own list and things. */
export const read = <Data>(unit: Unit, path: string, signal: AbortSignal, query: object = {}): Promise<Data> =>
  ask(urlOf(unit, path, query), { signal });

/** With the id by which its pages know it. */
export const named = ({ idOf }: AnyDuty, item: Thing): Thing =>
  idOf === undefined ? item : { ...item, id: idOf(item) };

/** A page of a noun's list, as the reader's unit or the one that has them knows it. */
export const thingsOf = async (
  duty: AnyDuty,
  { unit, body }: Person,
  query: Readonly<Record<string, string>>,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page<Thing>> => {
  const { api, at, filters = [] } = duty;
  const own = new Map(filters.flatMap((filter) => (filter.as === 'own' ? [[filter.name, filter.of] as const] : [])));
  const sent = Object.entries(query).map(([name, value]): readonly [string, string] => {
    const of = own.get(name);
    return of === undefined ? [name, value] : [of, body];
  });
  const asked = { ...Object.fromEntries(sent), limit: String(pageSize), cursor };
  const page = await ask<Page<Thing>>(urlOf(at ?? unit, api, asked), { signal });
  return { ...page, items: page.items.map((item) => named(duty, item)) };
};

/** From the unit that owns it, where what was just done is seen. */
export const thingOf = async (duty: AnyDuty, { unit }: Person, id: string, signal: AbortSignal): Promise<Thing> => {
  const { api, at } = duty;
  return named(duty, await ask(urlOf(at ?? unitOfId(id) ?? unit, `${api}/${encodeURIComponent(id)}`), { signal }));
};

/** Takes a step at the unit that owns the thing; the answer is what the service answers. */
export const take = (
  { path, method = 'POST', content, unit }: Call,
  whose: Unit,
  key = idempotencyKey(),
): Promise<unknown> =>
  ask(urlOf(unit ?? whose, `/v1/${path}`), {
    method,
    headers: { ...key, ...(content !== undefined && { 'content-type': 'application/json' }) },
    ...(content !== undefined && { body: JSON.stringify(content) }),
  });

/** Where a thing is changed. */
export const ownerOf = ({ id, unit }: Thing, { at }: AnyDuty, person: Person): Unit =>
  at ?? unitOfId(id) ?? (typeof unit === 'string' ? (unit as Unit) : undefined) ?? person.unit;

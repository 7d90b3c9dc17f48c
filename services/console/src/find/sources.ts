import { answer, type Page, unitClient } from '../api/clients.ts';
import { initiativesOf, type Initiative } from '../api/initiatives.ts';
import { reservationsOf } from '../api/reservations.ts';
import { resourcesOf, type Resource } from '../api/resources.ts';
import type { components } from '../api/schema/units.d.ts';
import type { Unit } from '../api/units.ts';
import { reservationPath } from '../resources/reservation-path.ts';
import type { Person } from '../session/person.ts';
import type { Findable } from './found.ts';

const pageSize = 500;
/** So many pages of each are kept to be found by pinyin; what is written is asked of the services and found among all. */
const mostPages = 10;

const several = async <Item>(
  pageAt: (query: { readonly limit: number; readonly cursor?: string }) => Promise<Page<Item>>,
): Promise<readonly Item[]> => {
  const all: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { items, next } = await pageAt({
      limit: pageSize,
      ...(cursor !== undefined && { cursor }),
    });
    all.push(...items);
    if (next === null) break;
    cursor = next;
  }
  return all;
};

const ofInitiative = ({ id, title, startsAt }: Initiative): Findable => ({
  group: 'initiatives',
  id,
  name: title,
  detail: startsAt.slice(0, 10),
  path: `/initiatives/${id}`,
});

const ofResource =
  (nameOf: (code: string) => string) =>
  ({ id, name, owner }: Resource): Findable => ({
    group: 'resources',
    id,
    name,
    detail: nameOf(owner),
    path: `/resources/${id}`,
  });

type NameOf = (code: string) => string;

/** What is kept to be found by pinyin: initiatives, resources, tasks, and the body's own bookings that are not over. */
export const knownThings = async (
  { unit, body }: Person,
  nameOf: NameOf,
  signal: AbortSignal,
): Promise<readonly Findable[]> => {
  const list = <Item>(path: '/v1/initiatives' | '/v1/resources' | '/v1/tasks') =>
    several<Item>((query) => answer<Page<Item>>(unitClient(unit).GET(path, { params: { query }, signal })));
  const [initiatives, resources, tasks, bookings] = await Promise.all([
    list<Initiative>('/v1/initiatives'),
    list<Resource>('/v1/resources'),
    list<components['schemas']['Task']>('/v1/tasks'),
    reservationsOf(unit, { body, from: new Date().toISOString() }, signal),
  ]);
  return [
    ...initiatives.map(ofInitiative),
    ...resources.map(ofResource(nameOf)),
    ...tasks.map(({ id, title, lead }): Findable => ({
      group: 'tasks',
      id,
      name: title,
      detail: nameOf(lead),
      path: `/tasks/${id}`,
    })),
    ...bookings.map(({ id, resource, purpose, from }): Findable => ({
      group: 'bookings',
      id,
      name: purpose,
      detail: from.slice(0, 10),
      path: reservationPath({ id, resource, from }),
    })),
  ];
};

/** What the services find by what is written, among all there is. */
export const askedFor = async (
  unit: Unit,
  q: string,
  nameOf: NameOf,
  signal: AbortSignal,
): Promise<readonly Findable[]> => {
  const [initiatives, resources] = await Promise.all([
    initiativesOf(unit, { q }, undefined, signal),
    resourcesOf(unit, { q }, undefined, signal),
  ]);
  return [...initiatives.items.map(ofInitiative), ...resources.items.map(ofResource(nameOf))];
};

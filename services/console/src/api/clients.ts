import createClient, { type Client } from 'openapi-fetch';
import { authorizedFetch } from './authorized-fetch.ts';
import { problemOfAnswer } from './problem.ts';
import type { paths } from './schema/units.d.ts';
import { unitOfId, type Unit } from './units.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

type Asked = Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;

/**
 * The answer of a service, or the Problem that it told. The OpenAPI files say what may be asked, not yet what every answer holds: that is
 * said where a service is called.
 */
export const answer = async <Data>(asked: Asked): Promise<Data> => {
  const { data, error, response } = await asked;
  if (!response.ok) throw problemOfAnswer(response.status, error);
  return data as Data;
};

const clients = new Map<Unit, Client<paths>>();

/** What all units offer alike. */
export const unitClient = (unit: Unit): Client<paths> => {
  let client = clients.get(unit);
  if (client === undefined) {
    client = createClient<paths>({ baseUrl: `/api/${unit}`, fetch: authorizedFetch });
    clients.set(unit, client);
  }
  return client;
};

/** The unit that owns a thing, which is where it is changed and where a change is seen at once. */
export const ownerClient = (id: string, otherwise: Unit): Client<paths> => unitClient(unitOfId(id) ?? otherwise);

/** A key of its own for each wish of a person: a click that is sent twice is done once. */
export const idempotencyKey = (): { readonly 'idempotency-key': string } => ({
  'idempotency-key': crypto.randomUUID(),
});

/** The query without what is empty. */
export const present = <Query extends object>(query: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== '')) as Query;

/** A list that never ends would be asked for for ever. */
const mostPages = 400;
/** The most that a service gives at once. */
export const largestPage = 500;

/** All items of a list, page after page, however many there are. Rejects with what any of the pages was refused for. */
export const allOf = async <Item>(
  pageAt: (place: { readonly limit: number; readonly cursor?: string }) => Promise<Page<Item>>,
): Promise<readonly Item[]> => {
  const all: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { items, next } = await pageAt({ limit: largestPage, ...(cursor !== undefined && { cursor }) });
    all.push(...items);
    if (next === null) return all;
    cursor = next;
  }
  throw new Error(`a list goes on after ${mostPages} pages`);
};

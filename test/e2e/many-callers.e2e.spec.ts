import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unitOfId } from '../../libs/kernel/index.js';
import { checkHistory, type Occupants } from './calendar-history.js';
import { eventually, type Client, type Reply } from './client.js';
import { runSystem, startMs, type RunningSystem } from './running-system.js';
import { seeded, type Random } from './seeded.js';
import type { SeenEvent } from './sse.js';

const callers = 200;
const requestsEach = 50;
const resourceCount = 50;
const hours = 40;
const seed = Number(process.env['LIANDONG_SEED'] ?? Date.now() % 1_000_000);

const owners = [
  { name: 'committee', unit: 'organisation', body: 'LJ-GW' },
  { name: 'propaganda', unit: 'propaganda', body: 'LJ-XC' },
  { name: 'discipline', unit: 'discipline', body: 'LJ-JW' },
  { name: 'union', unit: 'mass-organisations', body: 'LJ-ZGH' },
] as const;
const shared = [
  { sharing: 'exclusive' },
  { sharing: 'exclusive', capacity: 80 },
  { sharing: 'capacity', capacity: 5 },
  { sharing: 'budget', budgetFen: 100_000, kind: 'fund' },
] as const;

interface Reservation {
  readonly id: string;
  readonly status: string;
}
/** What a caller was told: the answer of every request that took or let go a place. */
interface Told {
  readonly key: string;
  readonly reservation: string;
  readonly isReleased: boolean;
}

describe(`${callers} callers with ${callers * requestsEach} requests on ${resourceCount} resources (seed ${seed})`, () => {
  let running: RunningSystem;
  const resources: { readonly id: string; readonly sharing: string }[] = [];
  const told = new Map<string, Told>();
  const answers = new Map<number, number>();
  let histories: ReadonlyMap<string, readonly SeenEvent[]>;

  beforeAll(async () => {
    running = await runSystem();
    for (let index = 0; index < resourceCount; index++) {
      const { name, unit, body } = owners[index % owners.length]!;
      const share = shared[Math.floor(index / owners.length) % shared.length]!;
      const resource = {
        name: `争用${index}`,
        kind: 'venue',
        owner: body,
        timeZone: 'Asia/Shanghai',
        approval: 'automatic',
        ...share,
      };
      const owner = await running.as(name);
      const { body: made } = await owner.post<{ id: string }>(`/api/${unit}/v1/resources`, resource);
      resources.push({ id: made.id, sharing: share.sharing });
    }
    await Promise.all(Array.from({ length: callers }, (_, number) => beCaller(number)));
    histories = await readHistories(await running.as('coordinator'));
  }, 900_000);
  afterAll(() => running.close(), startMs);

  const beCaller = async (number: number): Promise<void> => {
    const random = seeded(seed * 1_000 + number);
    const client = await running.as(owners[number % owners.length]!.name);
    const mine: Told[] = [];
    for (let request = 0; request < requestsEach; request++) {
      const key = `${seed}-${number}-${request}`;
      const own = mine.length > 0 && random.chance(0.15) ? random.pick(mine) : undefined;
      if (own) {
        mine.splice(mine.indexOf(own), 1);
        const { status } = await twice(random, () =>
          client.post(`${path(own.reservation)}/release`, {}, { 'idempotency-key': key }),
        );
        count(status);
        told.set(own.key, { ...own, isReleased: true });
        continue;
      }
      const booked = await book(client, random, key);
      if (booked) {
        mine.push(booked);
        told.set(key, booked);
      }
    }
  };

  const book = async (client: Client, random: Random, key: string): Promise<Told | undefined> => {
    const resource = random.pick(resources);
    const from = random.below(hours - 3);
    const wish = {
      from: hour(from),
      to: hour(from + 1 + random.below(3)),
      purpose: '争用',
      ...(resource.sharing === 'capacity' && { quantity: 1 + random.below(3) }),
      ...(resource.sharing === 'budget' && { amountFen: 1_000 + random.below(20_000) }),
      ...(random.chance(0.1) && { holdSeconds: 600 }),
    };
    const unit = unitOfId(resource.id) ?? '';
    const reply = await twice(random, () =>
      client.post<Reservation>(`/api/${unit}/v1/resources/${resource.id}/reservations`, wish, {
        'idempotency-key': key,
      }),
    );
    count(reply.status);
    if (reply.status !== 201) return undefined;
    return { key, reservation: reply.body.id, isReleased: false };
  };

  /** Now and then the same request is sent again, at the same time or after the answer: both answers must be one. */
  const twice = async <Body>(random: Random, send: () => Promise<Reply<Body>>): Promise<Reply<Body>> => {
    if (!random.chance(0.2)) return send();
    const [first, second] = random.chance(0.5) ? await Promise.all([send(), send()]) : [await send(), await send()];
    const [winner, other] = first.status < 300 ? [first, second] : [second, first];
    if (winner.status >= 300) return winner;
    // 409: the first of the two was still being decided.
    if (other.status === 409) return winner;
    expect({ status: other.status, id: idOf(other) }).toEqual({ status: winner.status, id: idOf(winner) });
    return winner;
  };
  const idOf = ({ body }: Reply<unknown>): unknown => (body as Partial<Reservation> | undefined)?.id;
  const count = (status: number) => answers.set(status, (answers.get(status) ?? 0) + 1);
  const path = (reservation: string): string => `/api/${unitOfId(reservation) ?? ''}/v1/reservations/${reservation}`;

  const readHistories = async (coordinator: Client) => {
    const last = new Map<string, number>();
    for (const { id } of resources) {
      const { etag } = await coordinator.get(`/api/${unitOfId(id) ?? ''}/v1/resources/${id}`);
      last.set(`resource/${id}`, Number(etag?.replaceAll('"', '')));
    }
    return eventually(
      () => allEvents(coordinator),
      (found) => [...last].every(([subject, version]) => found.get(subject)?.at(-1)?.sequence === version),
      120_000,
    );
  };
  const allEvents = async (coordinator: Client) => {
    const events: SeenEvent[] = [];
    for (let cursor = ''; ;) {
      const after = cursor && `&after=${encodeURIComponent(cursor)}`;
      const { body } = await coordinator.get<{ items: SeenEvent[]; next: string }>(
        `/api/coordination/v1/events?limit=500${after}`,
      );
      if (body.items.length === 0) break;
      events.push(...body.items.map((event) => ({ ...event, sequence: Number(event.sequence) })));
      cursor = body.next;
    }
    return Map.groupBy(events, ({ subject }) => subject);
  };
  const occupantsOf = (id: string): Occupants => checkHistory(histories.get(`resource/${id}`) ?? []);

  it('were answered by a place or by a refusal, and by nothing else', () => {
    expect([...answers.keys()].sort()).toEqual(expect.arrayContaining([200, 201, 409]));
    expect([...answers.keys()].filter((status) => ![200, 201, 409, 422].includes(status))).toEqual([]);
    expect([...answers.values()].reduce((sum, some) => sum + some, 0)).toBe(callers * requestsEach);
  });

  it('never got more than there is, at any prefix of any history', () => {
    for (const { id } of resources) expect(() => occupantsOf(id)).not.toThrow();
  });

  it('lost nothing that they were promised and keep nothing that they let go', () => {
    const all = new Map(resources.map(({ id }) => [id, occupantsOf(id)]));
    const wrong = [...told.values()].filter(({ reservation, isReleased }) => {
      const resource = reservation.slice(0, reservation.indexOf('.'));
      return all.get(resource)?.has(reservation) === isReleased;
    });
    expect(wrong).toEqual([]);
    const kept = [...told.values()].filter(({ isReleased }) => !isReleased).length;
    expect([...all.values()].reduce((sum, { size }) => sum + size, 0)).toBe(kept);
  });

  it('caused each effect once', () => {
    for (const events of histories.values()) {
      const claims = events.filter(({ type }) => /reservation\.(confirmed|held|released)/.test(type));
      const seen = claims.map(({ type, data }) => `${type} ${String(data['reservation'])}`);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });
});

const hour = (number: number): string => new Date(Date.UTC(2027, 4, 10) + number * 3_600_000).toISOString();

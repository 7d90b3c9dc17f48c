import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LocalStack } from '../../deploy/local/index.js';
import { units } from '../../libs/kernel/index.js';
import { checkHistory } from '../e2e/calendar-history.js';
import { type Client, eventually } from '../e2e/client.js';
import type { SeenEvent } from '../e2e/sse.js';
import { BookingLoad, type Hall, offerHalls, slot } from './booking-load.js';
import { type FaultySystem, startMs, systemOnOwnStack } from './faulty-system.js';
import { UnitOnDisk } from './what-is-on-disk.js';

interface Calendar {
  readonly reservations: readonly { readonly id: string; readonly status: string }[];
}
interface Page {
  readonly items: readonly SeenEvent[];
  readonly next?: string;
}

describe('Under a running load of bookings', () => {
  let faulty: FaultySystem & { readonly stack: LocalStack };
  let coordinator: Client;
  let halls: readonly Hall[];
  let load: BookingLoad;

  beforeAll(async () => {
    faulty = await systemOnOwnStack();
    coordinator = await faulty.as('coordinator');
    halls = await offerHalls(faulty);
    load = new BookingLoad(halls, 8);
    await load.more(40, 60_000);
  }, startMs);

  afterAll(async () => {
    await load.stop();
    await faulty.close();
  }, startMs);

  it.each([...units, 'coordination', 'identity', 'broker', 'database'])(
    'kill -9 of %s is followed by its return and more bookings',
    async (name) => {
      const isOfStack = name === 'broker' || name === 'database';
      const { supervisor } = isOfStack ? faulty.stack : faulty.system;
      const before = supervisor.pid(name);
      await load.more(20, 90_000);
      await supervisor.kill(name, 'SIGKILL');
      await eventually(
        async () => supervisor.pid(name),
        (pid) => pid !== undefined && pid !== before,
      );
      await supervisor.waitReady(name);
      await load.more(40, 120_000);
    },
    240_000,
  );

  describe('after all of it', () => {
    const streams = new Map<string, readonly SeenEvent[]>();

    beforeAll(async () => {
      await load.stop();
      for (const unit of units) {
        const onDisk = await UnitOnDisk.open(faulty.stack.mongoUri, faulty.namespace, unit);
        await eventually(
          () => onDisk.pendingCount(),
          (count) => count === 0,
          60_000,
        );
        for (const [stream, events] of await onDisk.streams()) streams.set(stream, events);
        await onDisk.close();
      }
    }, startMs);

    it('every booking that was answered 201 is there, once', () => {
      const confirmed = [...streams.values()].flat().filter(({ type }) => type === 'liandong.reservation.confirmed.v2');
      const onDisk = confirmed.map(({ data }) => String(data['reservation']));
      expect(load.booked.length).toBeGreaterThan(400);
      expect(new Set(load.booked.map(({ reservation }) => reservation)).size).toBe(load.booked.length);
      expect(onDisk.sort()).toEqual(load.booked.map(({ reservation }) => reservation).sort());
    });

    it('no reservation overlaps another, by the whole history and an independent program', () => {
      for (const hall of halls) {
        const occupants = checkHistory(streams.get(`resource/${hall.id}`) ?? []);
        expect(occupants.size).toBe(load.booked.filter((booked) => booked.hall === hall).length);
      }
      expect(load.refused).toBeGreaterThan(0);
    });

    it('every unit shows each calendar as its stream has it', async () => {
      for (const hall of halls) {
        const expected = load.booked.filter((booked) => booked.hall === hall).map(({ reservation }) => reservation);
        for (const unit of units) {
          const path = `/api/${unit}/v1/resources/${hall.id}/calendar?from=${slot(0).from}&to=${slot(800).to}`;
          const shown = await eventually(
            () => coordinator.get<Calendar>(path),
            ({ status, body }) => status === 200 && body.reservations.length >= expected.length,
            60_000,
          );
          expect(shown.body.reservations.map(({ id }) => id).sort()).toEqual(expected.toSorted());
        }
      }
    }, 300_000);

    it('the feed has every event of every stream, once and in the order of its versions', async () => {
      const feed = await eventually(readFeed, (seen) => seen.size >= streams.size, 60_000);
      for (const [stream, events] of streams) {
        expect(feed.get(stream)).toEqual(events.map(({ sequence }) => sequence));
      }
    }, 300_000);

    const readFeed = async (): Promise<ReadonlyMap<string, readonly number[]>> => {
      const seen = new Map<string, number[]>();
      for (let after: string | undefined; ;) {
        const query = after === undefined ? 'from=2020-01-01T00:00:00Z' : `after=${encodeURIComponent(after)}`;
        const { body } = await coordinator.get<Page>(`/api/coordination/v1/events?limit=500&${query}`);
        for (const { subject, sequence } of body.items)
          seen.set(subject, [...(seen.get(subject) ?? []), Number(sequence)]);
        if (!body.next || body.items.length === 0) return seen;
        after = body.next;
      }
    };
  });
});

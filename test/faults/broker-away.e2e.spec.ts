import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LocalStack } from '../../deploy/local/index.js';
import { units } from '../../libs/kernel/index.js';
import { eventually, type Client } from '../e2e/client.js';
import { type Hall, offerHalls, slot } from './booking-load.js';
import { type FaultySystem, startMs, systemOnOwnStack, untilAnswered } from './faulty-system.js';
import { UnitOnDisk } from './what-is-on-disk.js';

describe('A unit that starts while the broker is away', () => {
  let faulty: FaultySystem & { readonly stack: LocalStack };
  let coordinator: Client;
  let hall: Hall;
  let onDisk: UnitOnDisk;
  const reservations: string[] = [];

  beforeAll(async () => {
    faulty = await systemOnOwnStack();
    coordinator = await faulty.as('coordinator');
    hall = (await offerHalls(faulty)).find(({ unit }) => unit === 'propaganda') as Hall;
    onDisk = await UnitOnDisk.open(faulty.stack.mongoUri, faulty.namespace, 'propaganda');
    await eventually(
      () => onDisk.pendingCount(),
      (count) => count === 0,
    );
    await faulty.stack.supervisor.hold('broker');
    await faulty.system.supervisor.kill('propaganda', 'SIGKILL');
  }, startMs);

  afterAll(async () => {
    await onDisk.close();
    await faulty.close();
  }, startMs);

  it('takes commands and keeps what Kafka does not have yet', async () => {
    for (let number = 0; number < 50; number++) {
      const path = `/api/propaganda/v1/resources/${hall.id}/reservations`;
      const answer = await untilAnswered(() =>
        hall.client.post<{ readonly id: string }>(
          path,
          { ...slot(number), purpose: '会议' },
          { 'idempotency-key': `away-${number}` },
        ),
      );
      expect(answer).toMatchObject({ status: 201 });
      reservations.push(answer.body.id);
    }
    expect(await onDisk.pendingCount()).toBe(50);
  }, 180_000);

  it('sends it all when the broker is back, and every unit shows it', async () => {
    await faulty.stack.supervisor.resume('broker');
    await eventually(
      () => onDisk.pendingCount(),
      (count) => count === 0,
      90_000,
    );
    for (const unit of units) {
      interface Calendar {
        readonly reservations: readonly { readonly id: string }[];
      }
      const { from } = slot(0);
      const { to } = slot(60);
      const shown = await eventually(
        () => coordinator.get<Calendar>(`/api/${unit}/v1/resources/${hall.id}/calendar?from=${from}&to=${to}`),
        ({ status, body }) => status === 200 && body.reservations.length >= reservations.length,
        90_000,
      );
      expect(shown.body.reservations.map(({ id }) => id).sort()).toEqual(reservations.toSorted());
    }
  }, 240_000);
});

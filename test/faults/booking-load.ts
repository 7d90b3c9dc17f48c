import { expect } from '@jest/globals';
import type { Client } from '../e2e/client.js';
import { type FaultySystem, untilAnswered } from './faulty-system.js';

const offers = [
  { name: 'committee', unit: 'organisation', owner: 'LJ-GW' },
  { name: 'propaganda', unit: 'propaganda', owner: 'LJ-XC' },
  { name: 'discipline', unit: 'discipline', owner: 'LJ-JW' },
  { name: 'union', unit: 'mass-organisations', owner: 'LJ-ZGH' },
] as const;
export type OwningUnit = (typeof offers)[number]['unit'];

export interface Hall {
  readonly id: string;
  readonly unit: OwningUnit;
  readonly client: Client;
}

/** A booking that was answered with 201. */
export interface Booked {
  readonly reservation: string;
  readonly hall: Hall;
  readonly from: string;
}

/** One exclusive hall of each unit, made for this test. */
export const offerHalls = ({ as }: Pick<FaultySystem, 'as'>): Promise<readonly Hall[]> =>
  Promise.all(
    offers.map(async ({ name, unit, owner }) => {
      const client = await as(name);
      const terms = { kind: 'venue', sharing: 'exclusive', timeZone: 'Asia/Shanghai', approval: 'automatic' };
      const offered = await client.post<{ readonly id: string }>(`/api/${unit}/v1/resources`, {
        name: `${unit} 厅`,
        owner,
        ...terms,
      });
      expect(offered).toMatchObject({ status: 201 });
      return { id: offered.body.id, unit, client };
    }),
  );

export const slot = (number: number): { readonly from: string; readonly to: string } => {
  const from = Date.parse('2029-01-01T00:00:00Z') + number * 3_600_000;
  return { from: new Date(from).toISOString(), to: new Date(from + 3_600_000).toISOString() };
};

/** Books without a pause until it is stopped: hour after hour, each wanted twice, and asks again with the same key where nobody answered. */
export class BookingLoad {
  readonly booked: Booked[] = [];
  refused = 0;
  private isOver = false;
  private next = 0;
  private readonly callers: Promise<void>[];

  constructor(
    private readonly halls: readonly Hall[],
    callers: number,
  ) {
    this.callers = Array.from({ length: callers }, () => this.bookOn());
  }

  /** Resolves when so many more were answered with 201. */
  async more(count: number, withinMs: number): Promise<void> {
    const end = Date.now() + withinMs;
    for (const wanted = this.booked.length + count; this.booked.length < wanted; await pause(50)) {
      if (Date.now() > end) throw new Error(`${this.booked.length} of ${wanted} bookings after ${withinMs} ms`);
    }
  }

  /** Resolves when every request that was begun has its answer. */
  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.callers);
  }

  private async bookOn(): Promise<void> {
    while (!this.isOver) {
      const number = this.next++;
      const hall = this.halls[number % this.halls.length];
      if (!hall) return;
      const period = slot(Math.floor(number / this.halls.length / 2));
      const path = `/api/${hall.unit}/v1/resources/${hall.id}/reservations`;
      const key = { 'idempotency-key': `load-${number}` };
      const answer = await untilAnswered(
        () => hall.client.post<{ readonly id: string }>(path, { ...period, purpose: '会议' }, key),
        120_000,
      );
      if (answer.status === 201) this.booked.push({ reservation: answer.body.id, hall, from: period.from });
      else if (answer.status === 409) this.refused += 1;
      else throw new Error(`a booking was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

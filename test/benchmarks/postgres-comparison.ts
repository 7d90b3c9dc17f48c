import kafkajs from 'kafkajs';
import type pg from 'pg';
import { RuleViolation } from '#kernel';
import { atOnce, book, brokers, offerHalls, openBenchUnit, secondsOf, type BenchUnit } from './bench-unit.js';
import { howToInstall, openPostgres } from './postgres-server.js';
import type { Figure } from './report.js';
import { interleaved, percentile, roundCount, summary } from './rounds.js';

const callers = 64;
const quarterMs = 900_000;
const firstStart = Date.parse('2030-01-01T00:00:00Z');

/** What one side did with all wishes. */
interface Outcome {
  readonly booked: number;
  readonly seconds: number;
  /** Of each answer, also of a refusal, in milliseconds. */
  readonly waits: readonly number[];
}

/**
 * Wish number `index`: of each three in a row at one hall the second meets both others, and they are asked for at the same time, as the
 * next free hours of a popular hall are. The same ones for both sides.
 */
const wish = (index: number, resources: number): { readonly hall: number; readonly from: number } => {
  const nth = Math.floor(index / resources);
  const quarter = Math.floor(nth / 3) * 4 + (nth % 3);
  return { hall: index % resources, from: firstStart + quarter * quarterMs };
};

/**
 * Bookings of 64 callers whose wishes meet each other, sent to Kafka and marked, against PostgreSQL with an exclusion constraint that does
 * the same with the same wishes. Without PostgreSQL on the machine it says so and measures nothing.
 */
export const postgresComparison = async (): Promise<readonly Figure[]> => {
  const server = await openPostgres();
  if (!server) {
    console.log(howToInstall);
    return [];
  }
  try {
    const name = `PostgreSQL ${server.version.split(' ')[0]}`;
    const pool = server.connect(callers);
    try {
      await pool.query('create extension btree_gist');
      const hot = await compared(pool, { resources: 1, ours: 6_000, theirs: 600 });
      const spread = await compared(pool, { resources: 50, ours: 12_000, theirs: 4_000 });
      return [
        ...figuresOf(`of one hot resource, ${callers} callers with conflicts`, name, hot, 10),
        ...figuresOf(`of 50 resources, ${callers} callers with conflicts`, name, spread),
      ];
    } finally {
      await pool.end();
    }
  } finally {
    await server.close();
  }
};

type Compared = Awaited<ReturnType<typeof compared>>;

const compared = async (
  pool: pg.Pool,
  { resources, ours, theirs }: { readonly resources: number; readonly ours: number; readonly theirs: number },
) => {
  const waits = { ours: [] as number[], twin: [] as number[] };
  const perSecond = (side: keyof typeof waits, { booked, seconds, waits: waited }: Outcome): number => {
    waits[side].push(percentile(waited, 99));
    return booked / seconds;
  };
  const rounds = await interleaved(
    {
      ours: async () => perSecond('ours', await bookedHere(resources, ours)),
      twin: async () => perSecond('twin', await bookedByPostgres(pool, resources, theirs)),
    },
    'more',
  );
  return { rounds, waits };
};

const figuresOf = (what: string, name: string, { rounds, waits }: Compared, least?: number): readonly Figure[] => [
  {
    name: `bookings ${what}`,
    unit: 'bookings/s',
    ours: rounds.ours,
    twin: { name, figure: rounds.twin },
    ...(least !== undefined && { goal: { of: 'ratio', is: 'at least', number: least } }),
  },
  {
    name: `wait for the answer, p99 (${roundCount} rounds)`,
    unit: 'ms',
    ours: summary(waits.ours, 'less'),
    twin: { name, figure: summary(waits.twin, 'less') },
  },
];

const bookedHere = async (resources: number, count: number): Promise<Outcome> => {
  const unit = await openBenchUnit();
  const relay = unit.relayThrough();
  try {
    relay.start();
    const halls = await offerHalls(unit, resources);
    await relay.flush(60_000);
    const waits: number[] = [];
    let booked = 0;
    const seconds = await secondsOf(async () => {
      await atOnce(callers, count, async (index) => {
        const begin = performance.now();
        const { hall, from } = wish(index, resources);
        if (await isBookedHere(unit, halls[hall] ?? '', index, from)) booked += 1;
        waits.push(performance.now() - begin);
      });
      await relay.flush(300_000);
    });
    return { booked, seconds, waits };
  } finally {
    await relay.stop();
    await unit.close();
  }
};

const isBookedHere = async (unit: BenchUnit, hall: string, index: number, from: number): Promise<boolean> => {
  try {
    await book(unit, hall, index, from);
    return true;
  } catch (error) {
    if (error instanceof RuleViolation) return false;
    throw error;
  }
};

/** Where its callers lock each other out a round takes minutes: what was booked until then is counted. */
const mostMs = 10_000;
const conflict = '23P01';
const deadlock = '40P01';

const bookedByPostgres = async (pool: pg.Pool, resources: number, count: number): Promise<Outcome> => {
  await pool.query('drop table if exists booking');
  await pool.query(`create table booking (
    id text primary key, resource text not null, during tstzrange not null, body text not null, purpose text not null,
    requested_by text not null, pending boolean default true,
    exclude using gist (resource with =, during with &&))`);
  // What is measured is booking, not the first connections.
  await Promise.all(Array.from({ length: callers }, () => pool.query('select pg_sleep(0.05)')));
  const unit = await openBenchUnit();
  const outgoing = await openOutgoing(pool, unit.topic);
  try {
    const waits: number[] = [];
    let booked = 0;
    const seconds = await secondsOf(async () => {
      const end = performance.now() + mostMs;
      await atOnce(callers, count, async (index) => {
        const begin = performance.now();
        if (begin > end) return;
        const { hall, from } = wish(index, resources);
        const id = `${hall}.${index}`;
        if (await isInserted(pool, id, `org-hall${hall}`, from)) {
          booked += 1;
          outgoing.add(id);
        }
        waits.push(performance.now() - begin);
      });
      await outgoing.flush();
    });
    return { booked, seconds, waits };
  } finally {
    await outgoing.close();
    await unit.close();
  }
};

/** Two inserts that wait for each other end one of them as a deadlock, after a second; its caller asks again. */
const isInserted = async (pool: pg.Pool, id: string, resource: string, from: number): Promise<boolean> => {
  const during = `[${new Date(from).toISOString()},${new Date(from + 2 * quarterMs).toISOString()})`;
  const insert = {
    name: 'book',
    text: `insert into booking (id, resource, during, body, purpose, requested_by) values ($1, $2, $3, $4, $5, $6)`,
    values: [id, resource, during, 'LJ-XC', '机关党建工作会议', 'propaganda'],
  };
  for (;;) {
    try {
      await pool.query(insert);
      return true;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === conflict) return false;
      if (code !== deadlock) throw error;
    }
  }
};

/** What was booked goes to Kafka and is marked in bulk, beside the bookings. */
const openOutgoing = async (pool: pg.Pool, topic: string) => {
  const client = new kafkajs.Kafka({ clientId: 'bare', brokers, logLevel: kafkajs.logLevel.NOTHING });
  const producer = client.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  const waiting: string[] = [];
  const send = async (): Promise<void> => {
    while (waiting.length > 0) {
      const ids = waiting.splice(0, 500);
      await producer.send({ topic, messages: ids.map((id) => ({ key: id, value: JSON.stringify({ id }) })), acks: -1 });
      await pool.query({
        name: 'mark',
        text: 'update booking set pending = null where id = any($1)',
        values: [ids],
      });
    }
  };
  let sending: Promise<void> | undefined;
  const add = (id: string): void => {
    waiting.push(id);
    sending ??= send().finally(() => (sending = undefined));
  };
  return {
    add,
    flush: async (): Promise<void> => {
      await sending;
      await send();
    },
    close: () => producer.disconnect(),
  };
};

import { createHash, randomUUID } from 'node:crypto';
import { type Collection, type Connection, createConnection } from 'mongoose';
import type { Admission, Elsewhere } from './admission.js';
import type { RateReport, Rates } from './rates.js';

/** What a replica says of a client: its rate, and what it has open there. */
interface ClientUse {
  readonly key: string;
  readonly rate?: RateReport;
  readonly requests?: number;
  readonly streams?: number;
}

interface Report {
  readonly _id: string;
  readonly at: Date;
  readonly clients: readonly ClientUse[];
}

const everyMs = 1_000;
/** One whose clients use nothing says so less often. */
const quietMs = 4_000;
/** A replica that has said nothing for so long has ended. */
const silentMs = 5_000;
const maxClients = 20_000;

/**
 * Replicas tell each other once a second what each client uses, by one document each in the database. The names of clients stand there as
 * hashes. A database that is away leaves each replica with what it knew for five seconds, and alone after that: nobody is refused for it.
 */
export class Exchange implements Elsewhere {
  private readonly id = randomUUID();
  private readonly hashes = new Map<string, string>();
  private open = new Map<string, { readonly requests: number; readonly streams: number }>();
  private heardAt = 0;
  private toldAt = 0;
  private wasQuiet = false;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private watched: { readonly admission: Admission; readonly rates: Rates | undefined } | undefined;

  private constructor(
    private readonly connection: Connection,
    private readonly reports: Collection<Report>,
  ) {}

  /** Does not wait for the database. */
  static open(mongoUri: string, database: string): Exchange {
    const connection = createConnection(mongoUri, {
      dbName: database,
      serverSelectionTimeoutMS: 2_000,
      maxPoolSize: 2,
    });
    connection.on('error', () => undefined); // told by what fails with it
    return new Exchange(connection, connection.collection<Report>('gateway-use'));
  }

  start(admission: Admission, rates: Rates | undefined): void {
    this.watched = { admission, rates };
    this.timer = setTimeout(() => this.next(), everyMs);
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.watched = undefined;
    await this.running;
    await this.reports.deleteOne({ _id: this.id }).catch(() => undefined);
    await this.connection.close();
  }

  requestsOf(client: string): number {
    return this.useOf(client)?.requests ?? 0;
  }

  streamsOf(client: string): number {
    return this.useOf(client)?.streams ?? 0;
  }

  private useOf(client: string) {
    return Date.now() - this.heardAt > silentMs ? undefined : this.open.get(this.hashOf(client));
  }

  private next(): void {
    this.running = this.tell()
      .catch(() => undefined)
      .then(() => {
        if (this.watched) this.timer = setTimeout(() => this.next(), everyMs);
      });
  }

  private async tell(): Promise<void> {
    if (!this.watched) return;
    const { admission, rates } = this.watched;
    const clients = this.used(admission, rates?.report());
    const isQuiet = clients.length === 0;
    if (isQuiet && this.wasQuiet && Date.now() - this.toldAt < quietMs) return;
    [this.wasQuiet, this.toldAt] = [isQuiet, Date.now()];
    const report: Report = { _id: this.id, at: new Date(), clients };
    await this.reports.replaceOne({ _id: this.id }, report, { upsert: true });
    const now = Date.now();
    const others = (await this.reports.find({}).toArray()).filter(({ _id }) => _id !== this.id);
    const living = others.filter(({ at }) => now - at.getTime() <= silentMs);
    for (const { _id } of others.filter(({ at }) => now - at.getTime() > 12 * silentMs)) {
      await this.reports.deleteOne({ _id });
    }
    this.heardAt = now;
    this.open = openIn(living);
    const names = new Map([...this.hashes].map(([client, hash]) => [hash, client]));
    rates?.learn(new Map(living.map(({ _id, clients }) => [_id, ratesIn(clients, names)])));
  }

  private used(admission: Admission, rates: ReadonlyMap<string, RateReport> = new Map()): readonly ClientUse[] {
    const clients = new Set([...rates.keys(), ...admission.requests.names(), ...admission.streams.clients()]);
    for (const client of this.hashes.keys()) if (!clients.has(client)) this.hashes.delete(client);
    return [...clients].slice(0, maxClients).map((client) => {
      const rate = rates.get(client);
      const [requests, streams] = [admission.requests.atWorkOf(client), admission.streams.countOf(client)];
      return { key: this.hashOf(client), requests, streams, ...(rate && { rate }) };
    });
  }

  private hashOf(client: string): string {
    const known = this.hashes.get(client) ?? createHash('sha256').update(client).digest('base64url').slice(0, 22);
    this.hashes.set(client, known);
    return known;
  }
}

const openIn = (reports: readonly Report[]): Map<string, { readonly requests: number; readonly streams: number }> => {
  const open = new Map<string, { readonly requests: number; readonly streams: number }>();
  for (const { key, requests = 0, streams = 0 } of reports.flatMap(({ clients }) => clients)) {
    const known = open.get(key) ?? { requests: 0, streams: 0 };
    open.set(key, { requests: known.requests + requests, streams: known.streams + streams });
  }
  return open;
};

const ratesIn = (clients: readonly ClientUse[], names: ReadonlyMap<string, string>): ReadonlyMap<string, RateReport> =>
  new Map(
    clients.flatMap(({ key, rate }) => {
      const client = names.get(key);
      return client !== undefined && rate ? [[client, rate] as const] : [];
    }),
  );

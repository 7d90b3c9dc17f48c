/**
 * Many clients of one stream in a process of its own, so that reading costs the writer nothing. Plain sockets: of each message only the
 * instants in it are looked at.
 */
import { connect, type Socket } from 'node:net';
import { percentile } from '../rounds.js';

export interface ListenersWish {
  readonly url: string;
  readonly token: string;
  readonly clients: number;
}

export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Milliseconds from the instants in an event to its receipt, over all clients and events of a round. */
export interface Receipts {
  readonly count: number;
  readonly fromCommit: Percentiles;
  readonly fromRecord: Percentiles;
}

const fromCommit: number[] = [];
const fromRecord: number[] = [];
const commit = '"time":"';
const record = '"recordedtime":"';
const instantLength = '2027-03-01T08:00:00.000Z'.length;

let lastInstant = '';
let lastMs = 0;
/** A thousand clients see the same instants one after the other. */
const msAfter = (message: Buffer, name: string, end: number): number | undefined => {
  const at = message.indexOf(name, 0, 'latin1');
  if (at < 0 || at >= end) return undefined;
  const instant = message.toString('latin1', at + name.length, at + name.length + instantLength);
  if (instant !== lastInstant) {
    lastInstant = instant;
    lastMs = Date.parse(instant);
  }
  return lastMs;
};

const listen = ({ url, token }: ListenersWish): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const { hostname, port, pathname, search } = new URL(url);
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        `GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${token}\r\nAccept: text/event-stream\r\n\r\n`,
      ),
    );
    let rest: Buffer | undefined;
    socket.once('error', reject);
    socket.on('data', (chunk: Buffer) => {
      const now = Date.now();
      let text = rest === undefined ? chunk : Buffer.concat([rest, chunk]);
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const committed = msAfter(text, commit, end);
        const recorded = msAfter(text, record, end);
        if (committed !== undefined) fromCommit.push(now - committed);
        if (recorded !== undefined) fromRecord.push(now - recorded);
        text = text.subarray(end + 2);
        resolve(socket);
      }
      rest = text.length === 0 ? undefined : text;
    });
  });

const of = (times: readonly number[]): Percentiles => ({
  p50: percentile(times, 50),
  p95: percentile(times, 95),
  p99: percentile(times, 99),
});

process.on('message', (message: ListenersWish | 'begin' | 'count' | 'end') => {
  if (message === 'begin') {
    fromCommit.length = 0;
    fromRecord.length = 0;
  } else if (message === 'count') {
    process.send?.(fromCommit.length);
  } else if (message === 'end') {
    const receipts: Receipts = { count: fromCommit.length, fromCommit: of(fromCommit), fromRecord: of(fromRecord) };
    process.send?.(receipts);
  } else {
    void openAll(message).then(() => process.send?.('open'));
  }
});

const openAll = async (wish: ListenersWish): Promise<void> => {
  for (let open = 0; open < wish.clients; open += 50) {
    await Promise.all(Array.from({ length: Math.min(50, wish.clients - open) }, () => listen(wish)));
  }
};

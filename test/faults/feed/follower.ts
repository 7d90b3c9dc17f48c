import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { type Place, placeOf } from './history.js';

/**
 * A client of the stream that costs so little that a thousand fit into one process. It keeps the last id that came whole, and goes on from
 * there.
 */
export class Follower {
  readonly seen: Place[] = [];
  lastId: string | undefined;
  resyncs = 0;
  private request: ClientRequest | undefined;
  private response: IncomingMessage | undefined;
  private closed: Promise<void> = Promise.resolve();

  constructor(private readonly token: string) {}

  /** Resolves when the first id has come: from there on nothing can be missed. Rejects where nobody answers 200. */
  async connect(replica: string): Promise<void> {
    const headers = {
      authorization: `Bearer ${this.token}`,
      accept: 'text/event-stream',
      ...(this.lastId !== undefined && { 'last-event-id': this.lastId }),
    };
    await new Promise<void>((resolve, reject) => {
      this.request = get(`${replica}/v1/events`, { headers, agent: false }, (response) => {
        this.response = response;
        if (response.statusCode !== 200) {
          response.resume();
          reject(new Error(`the feed answered ${response.statusCode}`));
          return;
        }
        this.closed = this.read(response, resolve);
      });
      this.request.once('error', reject);
    });
  }

  /** Connects again and again until somebody answers, each time where `whereTo` says. */
  async reconnect(whereTo: () => string): Promise<void> {
    for (;;) {
      try {
        return await this.connect(whereTo());
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  /** Cuts the connection, in the middle of whatever is on its way. */
  cut(): void {
    this.response = undefined;
    this.request?.destroy();
  }

  /** Resolves when the connection has ended, whoever has ended it. */
  ended(): Promise<void> {
    return this.closed;
  }

  stopReading(): void {
    this.response?.pause();
  }

  readOn(): void {
    this.response?.resume();
  }

  private async read(response: IncomingMessage, isOpen: () => void): Promise<void> {
    let rest = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      if (this.response !== response) return; // cut: what was on its way is lost
      rest += chunk;
      let begin = 0;
      for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n', begin)) {
        this.take(rest.slice(begin, end));
        begin = end + 2;
        isOpen();
      }
      rest = rest.slice(begin);
    });
    response.on('error', () => undefined); // `close` follows
    await new Promise((resolve) => response.once('close', resolve));
  }

  private take(message: string): void {
    let id: string | undefined;
    let event: string | undefined;
    let data: string | undefined;
    for (const line of message.split('\n')) {
      if (line.startsWith('id: ')) id = line.slice(4);
      else if (line.startsWith('event: ')) event = line.slice(7);
      else if (line.startsWith('data: ')) data = line.slice(6);
    }
    if (event === 'resync') this.resyncs++;
    else if (data !== undefined) this.seen.push(placeOf(data));
    if (id !== undefined) this.lastId = id;
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';

const maxWrong = 30;
const withinMs = 60_000;

/** Counts the wrong secrets of an address: after 30 in a minute it is told to wait, whatever it brings. */
export class SecretGuesses {
  private readonly wrong = new LRUCache<string, number>({ max: 10_000, ttl: withinMs, noUpdateTTL: true });

  /** True when the request was answered with 429; else its answer is looked at when it has been given. */
  refuse(request: IncomingMessage, response: ServerResponse): boolean {
    const address = request.socket.remoteAddress ?? '';
    if ((this.wrong.get(address) ?? 0) >= maxWrong) {
      response.writeHead(429, { 'retry-after': String(withinMs / 1000), 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: 'slow_down', error_description: 'too many wrong secrets' }));
      return true;
    }
    response.once('finish', () => {
      if (response.statusCode === 401) this.wrong.set(address, (this.wrong.get(address) ?? 0) + 1);
    });
    return false;
  }
}

import { Agent, request } from 'node:http';
import type { FuzzRequest } from './requests.js';

export interface FuzzAnswer {
  readonly status: number;
  readonly body: string;
  readonly etag?: string;
  readonly milliseconds: number;
}

/** How long a request may take before it counts as one that hangs. */
const hangsAfterMs = 60_000;

/** Sends requests over connections that are kept, each as its bytes are. Of a stream of events only the first bytes are read. */
export class Sender {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 4 });

  /** Error: one that says that it hangs, or how the connection broke. */
  send(origin: string, { method, url, headers, body }: FuzzRequest, token: string | undefined): Promise<FuzzAnswer> {
    const startedAt = performance.now();
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(origin);
      const sent = request({
        agent: this.agent,
        hostname,
        port,
        method,
        path: url,
        headers: {
          ...headers,
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
        },
      });
      sent.setTimeout(hangsAfterMs, () => sent.destroy(new Error('it hangs')));
      sent.once('error', reject);
      sent.once('response', (answer) => {
        const chunks: Buffer[] = [];
        const done = () => {
          const { etag } = answer.headers;
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            ...(etag !== undefined && { etag }),
            milliseconds: Math.round(performance.now() - startedAt),
          });
        };
        const isStream = answer.headers['content-type']?.startsWith('text/event-stream') === true;
        answer.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (isStream) sent.destroy();
        });
        answer.once('end', done);
        answer.once('close', done);
        if (isStream) setTimeout(() => sent.destroy(), 200);
      });
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

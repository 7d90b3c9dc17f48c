import { setTimeout as sleep } from 'node:timers/promises';
import type { System } from '../system.js';

export interface Answer {
  readonly id: string;
  readonly status?: string;
}

/** A service did not take what was asked of it, and says why. */
export class Refused extends Error {}

/** What one unit said reaches the others by event: until then they do not know the thing, or what is asked of them. */
const spreadWithinMs = 15_000;
const pauseMs = 50;

/** Acts as any demo person, at any unit, through the gateway. */
export class Actor {
  constructor(private readonly system: Pick<System, 'urls' | 'token'>) {}

  async get<Body>(as: string, path: string): Promise<Body> {
    const { status, text } = await this.call(as, 'GET', path);
    if (status >= 300) throw new Refused(`GET ${path} as ${as} was refused (${status}): ${text}`);
    return JSON.parse(text) as Body;
  }

  /** The first of a list, as soon as it has one. Error: {@link Refused} where it stays empty. */
  async first(as: string, path: string): Promise<Answer> {
    for (const end = Date.now() + spreadWithinMs; ; await sleep(pauseMs)) {
      const [found] = (await this.get<{ items: Answer[] }>(as, path)).items;
      if (found) return found;
      if (Date.now() > end) throw new Refused(`GET ${path} as ${as} stays empty`);
    }
  }

  /** Safe to send twice where it has a key. Error: {@link Refused} with the service's answer. */
  async send(as: string, method: 'POST' | 'PUT', path: string, body: unknown, key?: string): Promise<Answer> {
    for (const end = Date.now() + spreadWithinMs; ; await sleep(pauseMs)) {
      const { status, text } = await this.call(as, method, path, body, key);
      if (status < 300) return (text === '' ? {} : JSON.parse(text)) as Answer;
      const mayPass = status === 404 || status === 409 || status >= 502;
      if (!mayPass || Date.now() > end)
        throw new Refused(`${method} ${path} as ${as} was refused (${status}): ${text}`);
    }
  }

  private async call(as: string, method: string, path: string, body?: unknown, key?: string) {
    const [unit = '', ...rest] = path.split('/');
    const response = await fetch(`${this.system.urls.gateway}/api/${unit}/v1/${rest.join('/')}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.system.token(as)}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    return { status: response.status, text: await response.text() };
  }
}

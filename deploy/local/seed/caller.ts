import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from '../start-problem.js';

/** Somebody with a token at the gateway. A service that is just being started again is asked once more. */
export class Caller {
  constructor(
    private readonly gateway: string,
    private readonly token: string,
  ) {}

  /** All items of a list. */
  async list<Item>(path: string, query: Readonly<Record<string, string>> = {}): Promise<readonly Item[]> {
    const items: Item[] = [];
    for (let cursor: string | undefined; ;) {
      const search = new URLSearchParams({ ...query, limit: '500', ...(cursor && { cursor }) });
      const page = (await this.call(`${path}?${search}`)) as { items: Item[]; next?: string | null };
      items.push(...page.items);
      if (!page.next) return items;
      cursor = page.next;
    }
  }

  /** Sends JSON or a sheet. Safe to send twice, since it has a key. */
  post(path: string, body: string, key: string): Promise<unknown> {
    const type = body.startsWith('{') ? 'application/json' : 'text/csv';
    return this.call(path, { method: 'POST', body, headers: { 'content-type': type, 'idempotency-key': key } });
  }

  private async call(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(`${this.gateway}${path}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${this.token}` },
        signal: AbortSignal.timeout(60_000),
      });
      const text = await response.text();
      if (response.ok) return JSON.parse(text);
      const passes = response.status === 409 || response.status >= 502;
      if (!passes || attempt >= attempts)
        throw new StartProblem(`${init.method ?? 'GET'} ${path} was refused (${response.status}): ${text}`);
      await sleep(attempt * 250);
    }
  }
}

const attempts = 8;

/** Error: {@link StartProblem} with `otherwise` when it does not become true in time. */
export const untilTrue = async (ask: () => Promise<boolean>, withinMs: number, otherwise: string): Promise<void> => {
  const end = Date.now() + withinMs;
  while (!(await ask())) {
    if (Date.now() > end) throw new StartProblem(`After ${withinMs / 1000} s ${otherwise}.`);
    await sleep(100);
  }
};

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { runSystem, type RunningSystem } from '../../../test/e2e/running-system.js';
import { launch } from './chromium.ts';
import { Reader } from './reader.ts';

interface Resource {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly owner: string;
  readonly kind: string;
  readonly approval: string;
  readonly sharing: string;
}

/** The whole system with its console, and a browser to open it in. */
export class RunningConsole {
  private constructor(
    readonly running: RunningSystem,
    private readonly browser: Browser,
    private readonly resources: readonly Resource[],
  ) {}

  static async start(chromiumPath: string): Promise<RunningConsole> {
    const running = await runSystem();
    const coordinator = await running.as('coordinator');
    const sheet = await readFile(
      join(import.meta.dirname, '..', '..', '..', 'deploy', 'local', 'data', 'resources.csv'),
      'utf8',
    );
    const seeded = sheet.trim().split('\n').length - 1;
    // What the other units share is a copy at organisation, which follows by itself.
    for (;;) {
      const path = '/api/organisation/v1/resources?limit=200';
      const { body } = await coordinator.get<{ readonly items: readonly Resource[] }>(path);
      if (body.items.length >= seeded) return new RunningConsole(running, await launch(chromiumPath), body.items);
      await pause(100);
    }
  }

  get gateway(): string {
    return this.running.system.urls.gateway;
  }

  /** A browser of somebody's own: no session, no storage. */
  open(options?: Parameters<typeof Reader.open>[2]): Promise<Reader> {
    return Reader.open(this.browser, this.gateway, options);
  }

  /** The first seeded hall that is as it is wanted. */
  hall(isIt: (resource: Resource) => boolean): Resource {
    const found = this.resources.find((one) => one.kind === 'venue' && one.sharing === 'exclusive' && isIt(one));
    if (found === undefined) throw new Error('no such hall was seeded');
    return found;
  }

  /** The first seeded resource of any kind that is as it is wanted. */
  shared(isIt: (resource: Resource) => boolean): Resource {
    const found = this.resources.find(isIt);
    if (found === undefined) throw new Error('no such resource was seeded');
    return found;
  }

  /** Books over the interface, as another system or another browser would. */
  async book(name: string, { id, unit }: Resource, from: string, to: string, purpose: string): Promise<void> {
    const client = await this.running.as(name);
    const answer = await client.post(`/api/${unit}/v1/resources/${id}/reservations`, { from, to, purpose });
    expect(answer).toMatchObject({ status: 201 });
  }

  /** Posts an initiative of the committee with an invited body; the answer is its id. */
  async post(): Promise<string> {
    const client = await this.running.as('committee');
    const { body, status } = await client.post<{ readonly id: string }>('/api/organisation/v1/initiatives', {
      title: '联合主题党日',
      purpose: '共同学习',
      kind: 'activity',
      startsAt: '2027-06-24T01:00:00Z',
      endsAt: '2027-06-24T03:00:00Z',
      timeZone: 'Asia/Shanghai',
      invited: [{ body: 'LJ-XC', role: 'support', required: true }],
    });
    expect(status).toBe(201);
    await client.post(`/api/organisation/v1/initiatives/${body.id}/post`);
    return body.id;
  }

  /** The fund that a unit's body shares. */
  fund(unit: string): Resource {
    const found = this.resources.find((one) => one.kind === 'fund' && one.unit === unit);
    if (found === undefined) throw new Error('no such fund was seeded');
    return found;
  }

  /** Draws on a fund; the answer is the reservation's id. */
  async draw(name: string, { id, unit }: Resource, from: string, to: string, purpose: string, amountFen: number) {
    const client = await this.running.as(name);
    const wish = { from, to, purpose, amountFen };
    const answer = await client.post<{ id: string }>(`/api/${unit}/v1/resources/${id}/reservations`, wish);
    expect(answer).toMatchObject({ status: 201 });
    return answer.body.id;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.running.close();
  }
}

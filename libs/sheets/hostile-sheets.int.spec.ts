import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, jest } from '@jest/globals';
import { hostileSheets } from './hostile-sheets.fixture.js';
import { readSheet, UnreadableSheet } from './index.js';

jest.setTimeout(1_800_000);

const isLong = process.env['LIANDONG_LONG'] === '1';
const count = isLong ? 1_000 : 100;
const seed = Number(process.env['LIANDONG_SEED'] ?? Date.now() % 1_000_000);
const headings = ['活动名称', '牵头单位', '时间'];
const megabyte = 1_048_576;

describe('A sheet that was made to harm', () => {
  it(`is read or refused in time, and leaves nothing behind: ${count} of them, seed ${seed}`, async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const slowest: { kind: string; milliseconds: number; bytes: number }[] = [];
    let read = 0;
    let heap = 0;
    let made = 0;
    for (const { kind, bytes } of hostileSheets(count, seed)) {
      delay.enable();
      const startedAt = performance.now();
      try {
        const sheet = await readSheet(bytes.subarray(0, megabyte), headings);
        read++;
        expect(sheet.rows.length).toBeLessThanOrEqual(5_000);
      } catch (error) {
        if (!(error instanceof UnreadableSheet)) throw new Error(`sheet ${made} (${kind}): ${String(error)}`);
      }
      delay.disable();
      slowest.push({ kind, milliseconds: Math.round(performance.now() - startedAt), bytes: bytes.length });
      if (++made === Math.min(60, count / 2)) heap = heapNow();
    }
    slowest.sort((a, b) => b.milliseconds - a.milliseconds);
    const grown = Math.round((heapNow() - heap) / megabyte);
    const wait = Math.round(delay.percentile(99) / 1e6);
    process.stderr.write(
      `${read} read, ${made - read} refused; heap ${grown} MB more; others waited ${wait} ms (p99), ${Math.round(delay.max / 1e6)} ms at most; ` +
        `slowest: ${slowest
          .slice(0, 5)
          .map((one) => `${one.kind} ${one.milliseconds} ms`)
          .join(', ')}\n`,
    );
    expect(read).toBeGreaterThan(count / 20);
    expect(slowest[0]?.milliseconds).toBeLessThan(60_000);
    expect(grown).toBeLessThan(20);
  });
});

/** After a collection: what is only waiting for one does not count. */
const heapNow = (): number => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
};

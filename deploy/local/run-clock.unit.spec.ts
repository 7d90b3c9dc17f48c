import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chooseOffsetMs, keepOffset, keptOffsetMs } from './run-clock.js';

const machineNow = new Date('2026-11-24T10:00:00Z');
const dayMs = 86_400_000;

describe("A run's clock", () => {
  it('begins at the date that is given', () => {
    const startsAt = new Date('2027-03-01T00:00:00Z');
    const offset = chooseOffsetMs({ machineNow, keptMs: 5, startsAt });
    expect(machineNow.getTime() + offset).toBe(startsAt.getTime());
  });

  it('goes on as it was kept when no date is given', () => {
    expect(chooseOffsetMs({ machineNow, keptMs: 3 * dayMs, newestCommitAt: machineNow })).toBe(3 * dayMs);
  });

  it('never begins before the newest change in the data, and says what to do', () => {
    const newestCommitAt = new Date('2027-03-02T00:00:00Z');
    const back = { machineNow, keptMs: 0, startsAt: new Date('2027-03-01T00:00:00Z'), newestCommitAt };
    expect(() => chooseOffsetMs(back)).toThrow(
      /2027-03-01.*before the newest change.*2027-03-02.*later --date.*--fresh/,
    );
    expect(() => chooseOffsetMs({ machineNow, keptMs: 0, newestCommitAt })).toThrow('before the newest change');
    expect(chooseOffsetMs({ ...back, startsAt: newestCommitAt })).toBeGreaterThan(0);
  });
});

describe('The kept clock', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'liandong-clock-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it("is the machine's where nothing was kept", () => {
    expect(keptOffsetMs(dataDir)).toBe(0);
  });

  it('is read as it was kept', () => {
    keepOffset(join(dataDir, 'new'), -42);
    expect(keptOffsetMs(join(dataDir, 'new'))).toBe(-42);
  });

  it.each(['', '{', '{"offsetMs":"5"}', '{}'])('says so when its file holds %j', (text) => {
    writeFileSync(join(dataDir, 'clock.json'), text);
    expect(() => keptOffsetMs(dataDir)).toThrow(/clock\.json does not say.*Remove it/);
  });
});

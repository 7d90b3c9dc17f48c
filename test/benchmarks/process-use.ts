import { readFileSync } from 'node:fs';

/** `utime` and `stime` of the process, in ticks of 10 ms (proc(5)). */
export const cpuMs = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

/** Resident memory, its share of the pages that several processes use counted once among them (PSS), or whole (RSS): proc(5). */
export const memoryMb = (pid: number, kind: 'Pss' | 'Rss'): number => {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(new RegExp(`^${kind}:\\s+(\\d+) kB$`, 'm').exec(rollup)?.[1]) / 1_024;
};

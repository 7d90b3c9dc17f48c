/** One way in a process of its own, so that what one does to kafkajs or to the event loop is nothing to the others. */
import 'reflect-metadata';
import { timesOf } from './probe.js';
import { openProductProbe } from './product-probe.js';
import { openBareProbe, openNestProbe } from './twin-probes.js';

const openers = { ours: openProductProbe, nest: openNestProbe, bare: openBareProbe };
const side = process.argv[2] as keyof typeof openers;
const probe = await openers[side]();
let next = 0;

process.on('message', (count: number | 'close') => {
  void (count === 'close' ? probe.close().then(() => process.exit(0)) : measure(count));
});

const measure = async (count: number): Promise<void> => {
  const times = await timesOf(probe, next, count);
  next += count;
  process.send?.(times);
};
process.send?.('ready');

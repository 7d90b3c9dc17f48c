/** Moves the clock of the run that `npm start` started. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { moveClock } from '#clock-control';
import { clockControlOf, keepOffset } from './run-clock.js';
import { StartProblem } from './start-problem.js';

const usage = `npm run clock -- --to=2027-03-01 [--jump]

  --to=YYYY-MM-DD   moves the clock of all services forward to the beginning of that day (Asia/Shanghai) and waits until all that
                    is due by then is done: it stops at every timer on the way
  --jump            passes over what lies between, as an outage would`;

const dataDir = join(process.cwd(), '.data');

try {
  const { values } = parseArgs({ options: { to: { type: 'string' }, jump: { type: 'boolean', default: false } } });
  const to = DateTime.fromISO(values.to ?? '', { zone: 'Asia/Shanghai' });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.to ?? '') || !to.isValid) throw new StartProblem(usage);
  const { urls, secret } = clockControlOf(dataDir);
  const onStop = (now: Date): void => console.log(now.toISOString());
  const keep = (offsetMs: number): void => keepOffset(dataDir, offsetMs);
  await moveClock({ urls, secret, to: to.toJSDate(), isJump: values.jump, keep, onStop });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { StartProblem } from './start-problem.js';

export interface StartOptions {
  /** Empties the data first. */
  readonly isFresh: boolean;
  /** Leaves the demo year out: the register and the shared resources alone. */
  readonly isBare: boolean;
  /** The instant at which the run's clock starts. */
  readonly startsAt?: Date;
}

/** The demo city's time zone: a date that is given begins there. */
const timeZone = 'Asia/Shanghai';

export const usage = `npm start -- [--fresh] [--bare] [--date=2027-03-01]

  --fresh             empties the data of earlier runs first
  --bare              leaves the demo year out: the register and the shared resources alone
  --date=YYYY-MM-DD   starts the clock of all services at the beginning of that day (${timeZone}); kept for later starts`;

/** Error: {@link StartProblem} that names what is not understood, with the usage. */
export const readStartOptions = (args: readonly string[]): StartOptions | 'help' => {
  const values = parsed(args);
  if (values.help) return 'help';
  if (values.date === undefined) return { isFresh: values.fresh, isBare: values.bare };
  const day = DateTime.fromISO(values.date, { zone: timeZone });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.date) || !day.isValid)
    throw new StartProblem(`--date=${values.date} is no date like 2027-03-01.\n\n${usage}`);
  return { isFresh: values.fresh, isBare: values.bare, startsAt: day.toJSDate() };
};

const parsed = (args: readonly string[]) => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        fresh: { type: 'boolean', default: false },
        bare: { type: 'boolean', default: false },
        date: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    const [firstSentence = ''] = (error as Error).message.split('. ');
    throw new StartProblem(`${firstSentence.replace(/\.?$/, '.')}\n\n${usage}`);
  }
};

import { parseArgs } from 'node:util';
import { WrongUsage } from './stopped.js';
import type { Shift } from './session-list.js';

export type ImportCommand =
  | {
      readonly kind: 'plan';
      readonly file: string;
      readonly isDryRun: boolean;
      readonly acceptsRest: boolean;
      readonly confirmsUsual: boolean;
      readonly asJson: boolean;
    }
  | { readonly kind: 'reservations'; readonly file: string; readonly shift: Shift; readonly asJson: boolean };

export const usage = `Usage:
  npm run import -- plan <file.csv|xlsx> [--dry-run] [--accept-rest] [--confirm-usual] [--json]
  npm run import -- reservations <file.json> [--shift-weeks=N] [--shift-minutes=N] [--json]

  --dry-run          list what is wrong and what would be loaded, and load nothing
  --accept-rest      load the good lines although others are bad
  --confirm-usual    take everything that is usual as it is offered
  --shift-weeks=N    move the list by so many weeks, by the clock of its time zone
  --shift-minutes=N  and by so many minutes
  --json             print the result as JSON

LIANDONG_URL is the gateway (http://127.0.0.1:4100), LIANDONG_TOKEN a token to use instead of the coordinator's, OIDC_ISSUER where
that one comes from (http://127.0.0.1:4106).`;

/** Reads the command line. Error: {@link WrongUsage}, with what is wrong in a sentence. */
export const readCommand = (args: readonly string[]): ImportCommand => {
  const { values, positionals } = parsed(args);
  const [kind, file, ...rest] = positionals;
  const asJson = values.json ?? false;
  const [surplus] = rest;
  if (kind !== 'plan' && kind !== 'reservations')
    throw new WrongUsage(
      kind === undefined ? 'Say what to import: plan or reservations.' : `There is no import of ${kind}.`,
    );
  if (file === undefined) throw new WrongUsage(`Say which file holds the ${kind}.`);
  if (surplus !== undefined) throw new WrongUsage(`One file at a time: ${surplus} is one too many.`);
  if (kind === 'plan') {
    if (values['shift-weeks'] !== undefined || values['shift-minutes'] !== undefined)
      throw new WrongUsage('A plan is not shifted.');
    return {
      kind,
      file,
      asJson,
      isDryRun: values['dry-run'] ?? false,
      acceptsRest: values['accept-rest'] ?? false,
      confirmsUsual: values['confirm-usual'] ?? false,
    };
  }
  if (values['dry-run'] || values['accept-rest'] || values['confirm-usual'])
    throw new WrongUsage('--dry-run, --accept-rest and --confirm-usual are for plans.');
  const shift = {
    weeks: whole('--shift-weeks', values['shift-weeks'], 5_300),
    minutes: whole('--shift-minutes', values['shift-minutes'], 10_080),
  };
  return { kind, file, asJson, shift };
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        'accept-rest': { type: 'boolean' },
        'confirm-usual': { type: 'boolean' },
        'shift-weeks': { type: 'string' },
        'shift-minutes': { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
};

const whole = (name: string, text: string | undefined, most: number): number => {
  if (text === undefined) return 0;
  const number = Number(text);
  if (!/^-?\d+$/.test(text) || Math.abs(number) > most)
    throw new WrongUsage(`${name} takes a whole number, at most ${most}: ${text} is none.`);
  return number;
};

import { describe, expect, it } from '@jest/globals';
import { readCommand } from './command.js';
import { WrongUsage } from './stopped.js';

describe('The command line', () => {
  it('of a plan', () => {
    expect(readCommand(['plan', 'a.csv'])).toEqual({
      kind: 'plan',
      file: 'a.csv',
      isDryRun: false,
      acceptsRest: false,
      confirmsUsual: false,
      asJson: false,
    });
    expect(readCommand(['plan', '--dry-run', 'a.xlsx', '--accept-rest', '--confirm-usual', '--json'])).toEqual({
      kind: 'plan',
      file: 'a.xlsx',
      isDryRun: true,
      acceptsRest: true,
      confirmsUsual: true,
      asJson: true,
    });
  });

  it('of a booking list', () => {
    expect(readCommand(['reservations', 'a.json', '--shift-weeks=160', '--shift-minutes=-10'])).toEqual({
      kind: 'reservations',
      file: 'a.json',
      shift: { weeks: 160, minutes: -10 },
      asJson: false,
    });
  });

  it.each([
    [[], 'Say what to import'],
    [['bodies', 'a.csv'], 'There is no import of bodies'],
    [['plan'], 'Say which file'],
    [['plan', 'a.csv', 'b.csv'], 'b.csv is one too many'],
    [['plan', 'a.csv', '--force'], '--force'],
    [['plan', 'a.csv', '--shift-weeks=3'], 'A plan is not shifted'],
    [['reservations', 'a.json', '--dry-run'], 'are for plans'],
    [['reservations', 'a.json', '--confirm-usual'], 'are for plans'],
    [['reservations', 'a.json', '--shift-weeks=soon'], '--shift-weeks takes a whole number'],
    [['reservations', 'a.json', '--shift-weeks=1.5'], '--shift-weeks takes a whole number'],
    [['reservations', 'a.json', '--shift-minutes=99999999'], 'at most 10080'],
  ])('%j is wrong, and it is said why', (args, reason) => {
    expect(() => readCommand(args)).toThrow(WrongUsage);
    expect(() => readCommand(args)).toThrow(reason);
  });
});

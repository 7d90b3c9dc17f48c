import { describe, expect, it } from '@jest/globals';
import { readStartOptions } from './start-options.js';
import { StartProblem } from './start-problem.js';

describe('The options of npm start', () => {
  it('keep the data and the clock when nothing is said', () => {
    expect(readStartOptions([])).toEqual({ isFresh: false, isBare: false });
    expect(readStartOptions(['--bare'])).toEqual({ isFresh: false, isBare: true });
  });

  it("start the clock at the beginning of a day in the demo city's zone", () => {
    const expected = { isFresh: true, isBare: false, startsAt: new Date('2027-02-28T16:00:00Z') };
    expect(readStartOptions(['--fresh', '--date=2027-03-01'])).toEqual(expected);
  });

  it.each(['2027-3-1', '2027-02-30', 'tomorrow', '2027-03-01T09:00:00Z', ''])('refuse the date "%s"', (date) => {
    expect(() => readStartOptions([`--date=${date}`])).toThrow(`--date=${date} is no date like 2027-03-01`);
  });

  it.each([[['--frehs']], [['fresh']], [['--fresh=yes']], [['--date']]])('refuse %j and show what there is', (args) => {
    expect(() => readStartOptions(args)).toThrow(StartProblem);
    expect(() => readStartOptions(args)).toThrow(/--fresh +empties the data/);
  });

  it('show what there is when asked', () => {
    expect(readStartOptions(['--help'])).toBe('help');
  });
});

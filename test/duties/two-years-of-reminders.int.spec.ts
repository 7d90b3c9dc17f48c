import { clockAt, registerUnderTest, sheet, toldBy, unitsWithTerms } from './register-under-test.js';
import { remindersAgain, termsOf } from './reminders-again.js';

/** Two years with 20 restarts are a long test; a part of them is run always. */
const { days, restarts } =
  process.env['LIANDONG_LONG'] === '1' ? { days: 731, restarts: 20 } : { days: 30, restarts: 2 };
const dayMs = 86_400_000;

describe('the reminders of two years', () => {
  it(
    'are sent exactly once each over restarts of the units',
    async () => {
      const terms = termsOf(sheet);
      const begin = Date.parse('2026-11-24T01:00:00Z');
      const through = begin + days * dayMs;
      const withTerm = terms.filter(({ endsOn }) => endsOn !== undefined);
      const units = await registerUnderTest(clockAt('2026-11-24T01:00:00Z'), withTerm.length);
      try {
        for (let restart = 1; restart <= restarts; restart++) {
          await units.moveClock(new Date(begin + Math.floor((restart * (through - begin)) / restarts)).toISOString());
          const unit = unitsWithTerms[restart % 2] ?? 'organisation';
          await units.stop(unit);
          await units.start(unit);
        }
        await units.settle();
        const { sent, missed } = await toldBy(units);
        expect(sent).toEqual(remindersAgain(terms, '2026-11-24', new Date(through).toISOString().slice(0, 10)));
        expect(missed).toEqual([]);
      } finally {
        await units.close();
      }
    },
    25 * 60_000,
  );
});

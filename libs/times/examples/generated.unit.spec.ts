import { tokensOf } from '../domain/language/lexer.js';
import { normalised } from '../domain/language/normalise.js';
import { readTimes } from '../domain/read-times.js';
import { termsOf } from '../domain/terms/parse-terms.js';
import { garbage, partsFromNowhere, thrownTogether } from './fragments.fixture.js';
import { Dice, generated } from './generated.fixture.js';

const seed = Number(process.env['LIANDONG_MODEL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const defaults = { year: 2027, timeZone: 'Asia/Shanghai' };

describe('generated times', () => {
  beforeAll(() => process.stdout.write(`times are generated again with LIANDONG_MODEL_SEED=${seed}\n`));

  it('are read for certain as what they were made from, 6,000 of 21 kinds', () => {
    const dice = new Dice(seed);
    const wrong: unknown[] = [];
    for (let count = 0; count < 6_000 && wrong.length < 5; count++) {
      const { words, kind, reading } = generated(dice);
      const read = readTimes(words, defaults);
      const isRight = read.kind === kind && read.reading === reading && read.sure === 'certain';
      if (!isRight) wrong.push({ words, expected: { kind, reading }, read });
    }
    expect(wrong).toEqual([]);
  });

  it('thrown together at random never fail, and what is certain of 6,000 comes from the words or a named default', () => {
    const dice = new Dice(seed + 1);
    const wrong: unknown[] = [];
    let certain = 0;
    for (let count = 0; count < 6_000 && wrong.length < 5; count++) {
      const words = thrownTogether(dice);
      const { kind, reading, sure } = readTimes(words, defaults);
      if (sure !== 'certain' || reading === '') continue;
      certain++;
      const parts = partsFromNowhere(words, reading);
      if (parts.length > 0) wrong.push({ words, kind, reading, parts });
    }
    expect(wrong).toEqual([]);
    expect(certain).toBeGreaterThan(100);
  });

  it('of any signs at all are answered, 4,000 of them, and the same words always alike', () => {
    const dice = new Dice(seed + 2);
    for (let count = 0; count < 4_000; count++) {
      const words = garbage(dice);
      expect(readTimes(words, defaults)).toEqual(readTimes(words, defaults));
    }
  });
});

/** Counts how often anything of a list is looked at. */
const counted = <Item>(items: readonly Item[]): { readonly items: readonly Item[]; readonly looks: () => number } => {
  let looks = 0;
  const seen = new Proxy(items, {
    get: (list, key: string | symbol): unknown => {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
      return Reflect.get(list, key) as unknown;
    },
  });
  return { items: seen, looks: () => looks };
};

describe('the work for a cell', () => {
  const pieces = [
    '3月4日、',
    '第1、',
    '每月',
    '9:00-',
    '1、',
    '（周三）',
    '春节前',
    '至',
    '十',
    ' ',
    '第',
    '年',
    '2027-',
    '每2',
    '逢5、',
    '周一、',
  ];

  it.each(pieces)('grows with its length and no faster: %s again and again', (piece) => {
    const looksAt = (times: number): number => {
      const { items, looks } = counted(tokensOf(normalised(`${piece.repeat(times)}x`), 'Asia/Shanghai'));
      termsOf(items);
      return looks() / Math.max(1, items.length);
    };
    const [few, many] = [looksAt(20), looksAt(2_000)];
    expect(many).toBeLessThan(few * 1.5 + 20);
  });

  it('is refused at once beyond 100 characters, whatever it says', () => {
    for (const words of [
      ' '.repeat(900_000),
      '3月4日'.repeat(30),
      `2027-06-01${' '.repeat(40_000)}x`,
      '一'.repeat(101),
    ]) {
      expect(readTimes(words, defaults)).toMatchObject({ kind: 'fault', reason: { code: 'too-long' } });
    }
  });
});

import fc, { type GeneratorValue } from 'fast-check';

/** Text that goes into the body as it stands, since JSON.stringify has no form for it. */
export class Raw {
  constructor(readonly json: string) {}
}

const texts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  'line\r\nBEGIN:VEVENT',
  "=cmd|'/c calc'!A1",
  '\u202Etxt.exe',
  '\uFEFFmark',
  '👨‍👩‍👧‍👦'.repeat(40),
  'e\u0301\u0327'.repeat(50),
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
  '$where',
  '{"$gt":""}',
  "' OR '1'='1",
  '%00',
  '%E0%A4%A',
  'null',
  'NaN',
  '0',
  '-1',
  '1e308',
  'a/b#c?d',
  '[[',
  '(a+)+$',
  '*',
  '￿',
  'ß'.repeat(3),
  'İ',
  '****',
];
const instants: readonly string[] = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '1969-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00Z',
  '2027-02-29T00:00:00Z',
  '2027-13-01T00:00:00Z',
  '2027-06-31T10:00:00Z',
  '2027-06-01T24:00:00Z',
  '2027-06-01T23:59:60Z',
  '2027-06-01',
  '2027-06-01T10:00:00+99:99',
  '0000-01-01',
  '9999-12-31',
  '2027-02-30',
  '1899-12-31',
];
const rules: readonly string[] = [
  'FREQ=SECONDLY',
  'FREQ=DAILY;COUNT=999999999',
  'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30;COUNT=10',
  'FREQ=YEARLY;BYYEARDAY=366;INTERVAL=9999;COUNT=400',
  'FREQ=DAILY;UNTIL=99991231T000000Z',
  'FREQ=DAILY;BYMONTH=13;COUNT=3',
  'FREQ=WEEKLY;BYDAY=',
];
const zones: readonly string[] = ['Etc/GMT+14', '+08:00', 'Mars/Olympus', 'asia/shanghai', 'Factory', 'EST5EDT'];
const numbers: readonly unknown[] = [
  -1,
  0,
  1,
  1.5,
  -0,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e21,
  1e308,
  5e-324,
  new Raw('1e400'),
  new Raw('-1e400'),
  new Raw('NaN'),
  new Raw('Infinity'),
  new Raw('00'),
  new Raw('9'.repeat(400)),
  new Raw('-0.0'),
];

const deep = (levels: number, open: string, close: string): Raw => new Raw(open.repeat(levels) + close.repeat(levels));
const structures: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => [],
  () => ({}),
  () => [[]],
  () => [null],
  () => ({ $gt: '' }),
  () => ({ $where: 'sleep(1000)' }),
  () => new Raw('{"__proto__":{"isAdmin":true}}'),
  () => new Raw('{"constructor":{"prototype":{"x":1}}}'),
  () => new Raw('{"toString":1}'),
  () => ({ length: 10 }),
  () => deep(19, '[', ']'),
  () => deep(2_000, '[', ']'),
  () => new Raw(`${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`),
  () => Array.from({ length: 1_001 }, (_, index) => index),
  () => Array.from({ length: 900 }, () => ''),
  () => Array.from({ length: 300 }, () => ({ body: 'LJ-XC' })),
  () => 'x'.repeat(5_000),
  () => '汉'.repeat(20_000),
  () => ' '.repeat(50_000),
  () => 'x'.repeat(140_000),
  () => new Raw('"\\ud800"'),
  () => new Raw('"\\udc00\\ud800"'),
  () => new Raw('"\\u0000"'),
];

export type Gen = GeneratorValue;

export const chance = (gen: Gen, percent: number): boolean => gen(fc.integer, { min: 1, max: 100 }) <= percent;
export const oneOf = <Item>(gen: Gen, items: readonly Item[]): Item => {
  const item = items[gen(fc.nat, Math.max(0, items.length - 1))];
  if (item === undefined && items.length === 0) throw new Error('there is nothing to choose from');
  return item as Item;
};

/** A text as an attacker, a careless program or another language writes it. */
export const hostileText = (gen: Gen): string =>
  oneOf<() => string>(gen, [
    () => oneOf(gen, texts),
    () => oneOf(gen, instants),
    () => oneOf(gen, rules),
    () => oneOf(gen, zones),
    () => gen(fc.string, { unit: 'binary', maxLength: 40 }),
    () => gen(fc.string, { unit: 'grapheme', maxLength: 400 }),
  ])();

/** Any value that does not belong where it stands, or only just. */
export const hostileValue = (gen: Gen): unknown =>
  oneOf<() => unknown>(gen, [
    () => hostileText(gen),
    () => oneOf(gen, numbers),
    () => oneOf(gen, structures)(),
    () => oneOf(gen, instants),
  ])();

/** The text of a body, of values that JSON has no form for as well. */
export const bodyText = (value: unknown): string => {
  const raws: string[] = [];
  const text =
    JSON.stringify(value, (_name, one: unknown) => {
      if (!(one instanceof Raw)) return one;
      raws.push(one.json);
      return `@@raw${raws.length - 1}@@`;
    }) ?? '';
  return text.replace(/"@@raw(\d+)@@"/g, (_whole, index: string) => raws[Number(index)] ?? '');
};

/** The bytes of a body that may be odd in themselves. */
export const oddBody = (gen: Gen, value: unknown): string | Buffer => {
  const json = bodyText(value);
  if (!chance(gen, 12)) return json;
  return oneOf<() => string | Buffer>(gen, [
    () => json.replace('{', '{"a":1,"a":2,'),
    () => json.replace(/^\{("[^"]+":)/, '{$1null,$1'),
    () => json.slice(0, json.length / 2),
    () => `\uFEFF${json}`,
    () => `${json}${json}`,
    () => Buffer.concat([Buffer.from(json.slice(0, 12)), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from(json.slice(12))]),
    () => '',
    () => 'null',
    () => '[]',
    () => '"x"',
  ])();
};

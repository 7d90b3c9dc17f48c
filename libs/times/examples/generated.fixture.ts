import { addDays, dateOf, daysInMonth, weekdayOf } from '#working-days';
import { weekdays } from '#contracts';

/** Words together with what they mean for a plan of 2027, made from the meaning and not by reading. */
export interface Generated {
  readonly words: string;
  readonly kind: string;
  readonly reading: string;
}

/** The same numbers for the same seed (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  one<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  }
}

const digits = '〇一二三四五六七八九';
const signs = ['一', '二', '三', '四', '五', '六', '日'];
const pad = (number: number): string => String(number).padStart(2, '0');

export const inChinese = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
};

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const partsOf = (date: string): readonly [number, number, number] => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
};

const weekdaySign = (date: string): string => signs[weekdays.indexOf(weekdayOf(date))] ?? '';

export const someDate = (dice: Dice): string => addDays('2027-01-01', dice.below(365));

/** A date of 2027 in one of the ways that leave no doubt. */
export const dateInWords = (dice: Dice, date: string): string => {
  const [year, month, day] = partsOf(date);
  const written = dice.one([
    `${month}月${day}日`,
    `${month}月${day}号`,
    `${year}年${month}月${day}日`,
    `${year}年${pad(month)}月${pad(day)}日`,
    `${year}-${pad(month)}-${pad(day)}`,
    `${year}.${month}.${day}`,
    `${year}/${month}/${day}`,
    `${inChinese(month)}月${inChinese(day)}日`,
    `二〇二七年${inChinese(month)}月${inChinese(day)}日`,
    fullWidth(`${month}月${day}日`),
    `${month} 月 ${day} 日`,
  ]);
  const check = dice.one([
    '',
    '',
    `（周${weekdaySign(date)}）`,
    `(星期${weekdaySign(date)})`,
    ` 周${weekdaySign(date)}`,
  ]);
  return `${written}${check}`;
};

interface Span {
  readonly from: number;
  readonly to: number;
}
const clock = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
export const inReading = ({ from, to }: Span): string => `${clock(from)}/${clock(to)}`;

export const someHours = (dice: Dice): Span => {
  const from = dice.between(16, 38) * 30;
  return { from, to: from + dice.between(1, 8) * 30 };
};

const byHour = (dice: Dice, minutes: number, isHalfDay: boolean): string => {
  const hour = Math.floor(minutes / 60);
  const shown = isHalfDay && hour > 12 ? hour - 12 : hour;
  const number = dice.one([String(shown), inChinese(shown)]);
  return minutes % 60 === 0
    ? `${number}${dice.one(['点', '时'])}`
    : `${number}${dice.one(['点半', '时30分', '点30分'])}`;
};

/** Hours in one of the ways that leave no doubt. */
export const hoursInWords = (dice: Dice, span: Span): string => {
  const until = dice.one(['-', '—', '——', '–', '~', '～', '至', '到', ' - ', '－']);
  const { from, to } = span;
  const wide = `${clock(from)}${until}${clock(to)}`;
  if (to <= 12 * 60)
    return dice.one([wide, `上午${wide}`, `上午${byHour(dice, from, true)}${until}${byHour(dice, to, true)}`]);
  if (from >= 13 * 60 && to <= 18 * 60)
    return dice.one([
      wide,
      `下午${wide}`,
      fullWidth(`下午${clock(from - 720)}`) + until + fullWidth(clock(to - 720)),
      `下午${byHour(dice, from, true)}${until}${byHour(dice, to, true)}`,
    ]);
  if (from >= 18 * 60)
    return dice.one([
      wide,
      `晚${clock(from - 720)}${until}${clock(to - 720)}`,
      `晚上${byHour(dice, from, true)}${until}${byHour(dice, to, true)}`,
    ]);
  return dice.one([wide, `${byHour(dice, from, false)}${until}${byHour(dice, to, false)}`]);
};

const shapes: readonly ((dice: Dice) => Generated)[] = [
  (dice) => {
    const [date, hours] = [someDate(dice), someHours(dice)];
    const [day, time] = [dateInWords(dice, date), hoursInWords(dice, hours)];
    return {
      words: dice.one([`${day}${dice.one([' ', '，', ' '])}${time}`, `${time}，${day}`]),
      kind: 'exact',
      reading: `${date}T${clock(hours.from)}/${date}T${clock(hours.to)}`,
    };
  },
  (dice) => {
    const from = addDays('2027-01-01', dice.below(340));
    const to = addDays(from, dice.between(1, 20));
    const hours = someHours(dice);
    const until = dice.one(['至', '-', '—', '到', ' 至 ']);
    const each = dice.one(['', ' ', '，每天', '每日']);
    return {
      words: `${dateInWords(dice, from)}${until}${dateInWords(dice, to)}${each}${each === '' ? ' ' : ''}${hoursInWords(dice, hours)}`,
      kind: 'exact',
      reading: `${from}..${to} each ${inReading(hours)}`,
    };
  },
  (dice) => {
    const month = dice.between(1, 12);
    const first = dice.between(1, 10);
    const days = [first, first + dice.between(1, 8), first + dice.between(9, 17)];
    const hours = someHours(dice);
    const list = days
      .map((day, index) => (index === 0 ? `${month}月${day}日` : `${day}日`))
      .join(dice.one(['、', '，', '、 ']));
    return {
      words: `${list} ${hoursInWords(dice, hours)}`,
      kind: 'exact',
      reading: `${days.map((day) => `2027-${pad(month)}-${pad(day)}`).join(' ')} each ${inReading(hours)}`,
    };
  },
  (dice) => {
    const [a, b] = [someDate(dice), someDate(dice)];
    const first = someHours(dice);
    const second = { from: first.from + 30, to: first.to + 30 };
    return {
      words: `${dateInWords(dice, a)} ${hoursInWords(dice, first)}${dice.one(['；', ';', '\n', '，'])}${dateInWords(dice, b)} ${hoursInWords(dice, second)}`,
      kind: 'exact',
      reading: `${a} each ${inReading(first)} and ${b} each ${inReading(second)}`,
    };
  },
  (dice) => {
    const date = someDate(dice);
    return {
      words: `${dice.one(['', '于'])}${dateInWords(dice, date)}${dice.one(['', '召开', '举行'])}`,
      kind: 'days',
      reading: date,
    };
  },
  (dice) => {
    const from = addDays('2027-01-01', dice.below(350));
    const to = addDays(from, dice.between(1, 6));
    return {
      words: `${dateInWords(dice, from)}${dice.one(['至', '—', '到'])}${dateInWords(dice, to)}`,
      kind: 'days',
      reading: `${from}..${to}`,
    };
  },
  (dice) => {
    const date = someDate(dice);
    const words = dateInWords(dice, date);
    return {
      words: dice.one([
        `${words}前`,
        `${words}之前`,
        `${words}以前完成`,
        `截至${words}`,
        `不晚于${words}`,
        `${words}前报送`,
        `于${words}前完成`,
        `确保${words}前完成`,
      ]),
      kind: 'latest',
      reading: date,
    };
  },
  (dice) => {
    const month = dice.between(1, 12);
    const end = `2027-${pad(month)}-${daysInMonth(2027, month)}`;
    const name = dice.one([`${month}月`, `2027年${month}月`, `${inChinese(month)}月`, `${month}月份`]);
    return {
      words: `${name}${dice.one(['底前', '底之前', '末前', '底前完成', '底以前'])}`,
      kind: 'latest',
      reading: end,
    };
  },
  (dice) => {
    const [date, minutes] = [someDate(dice), dice.between(16, 35) * 30];
    const time = clock(minutes);
    return { words: `${dateInWords(dice, date)} ${time}前`, kind: 'latest', reading: `${date}T${time}` };
  },
  (dice) => {
    const first = dice.between(1, 11);
    const last = dice.between(first + 1, 12);
    return {
      words: dice.one([
        `${first}月至${last}月`,
        `${first}-${last}月`,
        `2027年${first}月—${last}月`,
        `从${first}月到${last}月`,
        `${inChinese(first)}月至${inChinese(last)}月`,
      ]),
      kind: 'window',
      reading: `2027-${pad(first)}-01..2027-${pad(last)}-${daysInMonth(2027, last)}`,
    };
  },
  (dice) => {
    const quarter = dice.between(1, 4);
    const last = quarter * 3;
    return {
      words: dice.one([
        `${inChinese(quarter)}季度`,
        `第${inChinese(quarter)}季度`,
        `第${quarter}季度`,
        `Q${quarter}`,
        `2027年${inChinese(quarter)}季度`,
      ]),
      kind: 'window',
      reading: `2027-${pad(last - 2)}-01..2027-${pad(last)}-${daysInMonth(2027, last)}`,
    };
  },
  (dice) => {
    const month = dice.between(1, 12);
    const [name, from, to] = dice.one([
      ['上旬', 1, 10],
      ['中旬', 11, 20],
      ['下旬', 21, daysInMonth(2027, month)],
      ['中下旬', 11, daysInMonth(2027, month)],
      ['', 1, daysInMonth(2027, month)],
    ] as const);
    const at = (day: number): string => `2027-${pad(month)}-${pad(day)}`;
    return {
      words: `${dice.one([String(month), inChinese(month)])}月${name}`,
      kind: 'window',
      reading: `${at(from)}..${at(to)}`,
    };
  },
  (dice) => {
    const [n, day] = [dice.between(1, 4), dice.below(7)];
    const hours = someHours(dice);
    return {
      words: `每${dice.one(['月', '个月'])}第${dice.one([String(n), inChinese(n)])}个${dice.one(['周', '星期'])}${signs[day]} ${hoursInWords(dice, hours)}`,
      kind: 'recurring',
      reading: `FREQ=MONTHLY;BYDAY=${n}${weekdays[day]} ${inReading(hours)}`,
    };
  },
  (dice) => {
    const day = dice.between(1, 28);
    const isLatest = dice.below(2) === 0;
    return {
      words: `每月${dice.one([String(day), inChinese(day)])}${dice.one(['日', '号'])}${isLatest ? dice.one(['前', '之前', '前报送']) : ''}`,
      kind: 'recurring',
      reading: `${isLatest ? 'latest ' : ''}FREQ=MONTHLY;BYMONTHDAY=${day}`,
    };
  },
  (dice) => {
    const days = weekdays.filter(() => dice.below(3) === 0);
    const named = days.length === 0 ? (['WE'] as const) : days;
    const hours = someHours(dice);
    const list = named.map((day) => signs[weekdays.indexOf(day)]);
    return {
      words: `每${dice.one([`周${list.join('、')}`, `周${list.join('')}`, list.map((sign) => `周${sign}`).join('、')])} ${hoursInWords(dice, hours)}`,
      kind: 'recurring',
      reading: `FREQ=WEEKLY;BYDAY=${named.join(',')} ${inReading(hours)}`,
    };
  },
  (dice) => {
    const day = dice.between(1, 28);
    const [name, months] = dice.one([
      ['每季度首月', '1,4,7,10'],
      ['每季度第一个月', '1,4,7,10'],
      ['每季度第二个月', '2,5,8,11'],
      ['每季度末月', '3,6,9,12'],
      ['双月', '2,4,6,8,10,12'],
      ['单月', '1,3,5,7,9,11'],
      ['每年3月', '3'],
    ] as const);
    return {
      words: `${name}${day}日前`,
      kind: 'recurring',
      reading: `latest FREQ=MONTHLY;BYMONTH=${months};BYMONTHDAY=${day}`,
    };
  },
  (dice) => {
    const [words, period] = dice.one([
      ['月', 'month'],
      ['季度', 'quarter'],
      ['半年', 'half-year'],
      ['年', 'year'],
      ['周', 'week'],
    ] as const);
    return {
      words: `每${words}${dice.one(['1次', '一次', '至少1次', '不少于一次', '召开一次'])}`,
      kind: 'recurring',
      reading: `once per ${period}`,
    };
  },
  (dice) => {
    const n = dice.between(1, 30);
    const [unit, factor, name] = dice.one([
      ['天', 1, 'days'],
      ['个工作日', 1, 'working days'],
      ['周', 7, 'days'],
      ['个月', 1, 'months'],
    ] as const);
    const number = dice.one([String(n), inChinese(n)]);
    const [before, after, anchor, sign] = dice.one([
      ['会后', '内', 'meeting', '+'],
      ['会议结束后', '内', 'meeting', '+'],
      ['会前', '', 'meeting', '-'],
      ['任期届满前', '', 'term end', '-'],
      ['收到通知后', '内', 'receipt', '+'],
      ['活动结束后', '内', 'end', '+'],
      ['活动开始前', '', 'start', '-'],
    ] as const);
    return {
      words: `${before}${number}${unit}${after}`,
      kind: 'relative',
      reading: `${anchor} ${sign} ${n * factor} ${name}`,
    };
  },
  (dice) => {
    const date = someDate(dice);
    const [, month, day] = partsOf(date);
    const wrong = signs[(weekdays.indexOf(weekdayOf(date)) + dice.between(1, 6)) % 7];
    return {
      words: `${month}月${day}日（周${wrong}）${dice.one(['', '前', '上午', ' 9:00-11:00'])}`,
      kind: 'fault',
      reading: '',
    };
  },
  (dice) => {
    const month = dice.one([2, 4, 6, 9, 11]);
    const day = daysInMonth(2027, month) + 1;
    if (dateOf(2027, month, day) !== undefined) throw new Error('The date should not exist.');
    return { words: `${month}月${day}日${dice.one(['', '前', '14:00-16:00'])}`, kind: 'fault', reading: '' };
  },
  (dice) => {
    const hours = someHours(dice);
    return {
      words: `${dateInWords(dice, someDate(dice))} ${clock(hours.to)}-${clock(hours.from)}`,
      kind: 'fault',
      reading: '',
    };
  },
];

/** An expression of one of the kinds, with what it means. */
export const generated = (dice: Dice): Generated => dice.one(shapes)(dice);

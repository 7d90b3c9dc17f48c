import type { Dice } from './generated.fixture.js';

/** Parts of real cells, thrown together in any order: most of what comes out means nothing, and none of it may be read wrongly for certain. */
const fragments = [
  '3月',
  '12月',
  '9月6日',
  '10日',
  '2027年',
  '2028年',
  '次年',
  '今年',
  '元月',
  '十一月',
  '二月',
  '五月四日',
  '2027-03-04',
  '3.4',
  '13月',
  '31日',
  '一季度',
  '第二季度',
  'Q3',
  '上半年',
  '下半年',
  '首季',
  '年底',
  '月底',
  '月初',
  '上旬',
  '中旬',
  '中下旬',
  '季度末',
  '底',
  '末',
  '初',
  '中',
  '周三',
  '（周四）',
  '星期五',
  '周一至周五',
  '周末',
  '工作日',
  '第一周',
  '第二个',
  '最后一个',
  '每月',
  '每季度',
  '每周',
  '每年',
  '每半年',
  '隔周',
  '双月',
  '每天',
  '每两个月',
  '逢5',
  '上午',
  '下午',
  '晚',
  '中午',
  '全天',
  '9:00',
  '14:30',
  '9:00-11:00',
  '14:00—16:30',
  '2点',
  '三时半',
  '24:00',
  '25:00',
  '至',
  '-',
  '到',
  '、',
  '，',
  '；',
  '\n',
  '和',
  '或',
  '前',
  '之前',
  '以前',
  '左右',
  '前后',
  '起',
  '开始',
  '止',
  '截至',
  '不晚于',
  '内',
  '后',
  '从',
  '自',
  '于',
  '约',
  '拟',
  '原则上',
  '暂定',
  '（暂定）',
  '完成',
  '召开',
  '报送',
  '1次',
  '各一次',
  '至少',
  '会后',
  '会前',
  '任期届满前',
  '收到通知后',
  '3个工作日内',
  '两个月',
  '一周内',
  '15天',
  '半年',
  '提前',
  '春节',
  '国庆节',
  '“七一”',
  '五四',
  '中秋',
  '端午节',
  '节',
  '期间',
  '前夕',
  '全年',
  '长期',
  '持续推进',
  '适时',
  '待定',
  '另行通知',
  '遇节假日顺延',
  '即日',
  'xx日',
  '市直机关',
  '会议室',
  '联系人',
  '(',
  ')',
  '（',
  '/',
  '.',
  ':',
  ' ',
  '　',
  '5',
  '30',
  '一',
  '十',
  '廿',
  '第',
  '每',
  '月',
  '日',
  '年',
] as const;

export const thrownTogether = (dice: Dice): string =>
  Array.from({ length: dice.between(1, 9) }, () => dice.one(fragments))
    .join(dice.one(['', '', ' ']))
    .slice(0, 100);

const signs = [
  ...'0123456789年月日号点时分半刻周星期一二三四五六七八九十廿卅〇初底末中旬上下午晚前后内起至到每第个次季度工作天-—~:：，、；。（）()/. \n\txX_春节国庆会收到通知内abcQT+Z٣𠮷😀é\u200b\u202e',
];

export const garbage = (dice: Dice): string =>
  Array.from({ length: dice.between(0, 60) }, () => dice.one(signs)).join('');

const numerals: Readonly<Record<string, number>> = {
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** All numbers that somebody could see in the words, by a reading of their own. */
export const numbersIn = (words: string): ReadonlySet<number> => {
  const text = words.normalize('NFKC').toLowerCase();
  const found = new Set<number>((text.match(/\d+/g) ?? []).map(Number));
  for (const run of text.match(/[〇一二两三四五六七八九十廿卅]+/g) ?? []) {
    for (let from = 0; from < run.length; from++) {
      for (let to = from + 1; to <= Math.min(run.length, from + 3); to++) {
        const [tens, ones, ...more] = run.slice(from, to).replace('廿', '二十').replace('卅', '三十').split('十');
        if (more.length > 0) continue;
        const value = (part: string | undefined): number =>
          part === undefined || part === '' ? 0 : (numerals[part] ?? NaN);
        const number = ones === undefined ? value(tens) : (tens === '' ? 1 : value(tens)) * 10 + value(ones);
        if (!Number.isNaN(number)) found.add(number);
      }
    }
  }
  return found;
};

/**
 * Parts of a reading that come neither from the words nor from a default that the README names. Stands on its own: it knows of the grammar only
 * which words stand for which months, days and hours.
 */
export const partsFromNowhere = (words: string, reading: string): readonly string[] => {
  const numbers = numbersIn(words);
  const has = (expression: RegExp): boolean => expression.test(words.normalize('NFKC').toLowerCase());
  const isFestival = has(/春节|国庆|七一|五四|中秋|端午|十一|五一/);
  const isWholeYear = has(/年|季|半|全年|q\d/) || isFestival;
  const monthFits = (month: number): boolean => numbers.has(month) || has(/元月|正月/) || isWholeYear;
  const dayFits = (day: number): boolean =>
    numbers.has(day) ||
    isFestival ||
    has(/第.*[周日天]|最后|星期/) || // the second Wednesday lies on a day that no words name
    (has(/月|季|年|半|q\d|\d[-./]\d/) && [1, 28, 29, 30, 31].includes(day)) ||
    (has(/旬|初|中/) && [10, 11, 20, 21].includes(day));
  const hourFits = (hour: number): boolean =>
    numbers.has(hour) || numbers.has(hour - 12) || (hour === 24 && numbers.has(12));
  const yearFits = (year: number): boolean =>
    year === 2027 || numbers.has(year) || (year === 2028 && has(/次年/)) || numbers.has(year % 100);
  return (
    reading.match(/\d{4}-\d{2}-\d{2}|\d{2}:\d{2}|BYMONTH(?:DAY)?=[-\d,]+|\d+ (?:days|working days|months)/g) ?? []
  ).filter((part) => {
    if (/^\d{4}-/.test(part)) {
      const [year = 0, month = 0, day = 0] = part.split('-').map(Number);
      return !(yearFits(year) && monthFits(month) && dayFits(day));
    }
    if (part.includes(':')) return !hourFits(Number(part.slice(0, 2)));
    if (part.startsWith('BYMONTHDAY='))
      return !part
        .slice(11)
        .split(',')
        .map(Number)
        .every((day) => numbers.has(day) || numbers.has(day % 10) || day === -1);
    if (part.startsWith('BYMONTH='))
      return !(
        has(/季|双月|单月|半年|年/) ||
        part
          .slice(8)
          .split(',')
          .map(Number)
          .every((month) => numbers.has(month))
      );
    const count = Number(part.split(' ')[0]);
    return !(numbers.has(count) || numbers.has(count / 7) || numbers.has(count / 12) || has(/半/));
  });
};

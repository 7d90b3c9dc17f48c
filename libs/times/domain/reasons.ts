/** Why a time is no surer than it is, or no time at all. `code` is stable; the texts are for people. */
export interface Reason {
  readonly code: ReasonCode;
  readonly text: { readonly 'zh-CN': string; readonly en: string };
}

const texts = {
  // faults
  'too-long': ['超过{0}个字，不读', 'is longer than {0} characters'],
  'no-such-date': ['没有{0}这一天', 'names {0}, which is no date'],
  'no-such-month': ['没有{0}月', 'names month {0}'],
  'no-such-quarter': ['没有第{0}季度', 'names quarter {0}'],
  'no-such-hour': ['没有{0}这个钟点', 'names {0}, which is no time of day'],
  'hour-skipped-by-clock-change': [
    '{0} {1} 因时钟调整不存在',
    'names {0} {1}, which the change of the clocks leaves out',
  ],
  'weekday-contradicts-date': ['{0}是{1}，与所写星期不符', 'says another day of the week, but {0} is {1}'],

  'day-part-contradicts-hour': ['“{0}”与钟点{1}矛盾', '“{0}” contradicts {1}'],
  'ends-before-it-starts': ['结束早于开始', 'ends before it starts'],
  'ends-as-it-starts': ['结束与开始相同', 'ends as soon as it starts'],
  'month-without-day': ['有钟点而没有写明哪一天', 'has hours but names no day'],
  'no-such-weekday-in-range': [
    '所写日期内没有这样的星期',
    'has no such day of the week between its first and its last day',
  ],
  'too-many-days': ['超过{0}天', 'spans more than {0} days'],
  'year-out-of-range': ['年份{0}不合理', 'names the year {0}'],
  // no time
  empty: ['没有填写', 'is empty'],
  'not-understood': ['看不懂“{0}”', 'has words that are not understood: “{0}”'],
  'no-day-yet': ['日期还没有定（{0}）', 'leaves the date out ({0})'],
  'left-open': ['“{0}”没有说明时间，待定后填写', '“{0}” names no time; the line is to be dated'],
  'depends-on-today': ['“{0}”取决于何时书写', '“{0}” depends on the day on which it was written'],
  'no-month': ['没有写明哪个月', 'names a day without its month'],
  'festival-not-named': ['“{0}”没有写明哪个节日', '“{0}” does not say which festival'],
  'no-date': ['没有写明日期', 'names no date'],
  'school-holidays-unknown': [
    '寒暑假、学期的起止不在日历中',
    'depends on school holidays, which are not in the calendar',
  ],
  // usual readings
  'office-hours': ['钟点按单位办公时间', 'takes the hours from the office hours'],
  'day-sign-missing': ['缺“日”字', 'misses the sign for the day'],
  'numbers-alone': ['“{0}”按月、日读', 'reads {0} as month and day'],
  'two-digit-year': ['年份只写两位', 'has a year of two digits'],
  'coming-year': ['“{0}”按计划年度的下一年读', 'reads “{0}” as the year after the plan’s'],
  'hours-of-last': ['最后写的钟点用于前面的各个日期', 'reads the hours of the last date for the dates before it'],
  'more-than-a-week': ['超过一周而没有钟点，按一段时期读', 'spans more than a week without hours: read as a period'],
  'each-day-at-these-hours': ['按每天都在这个钟点读', 'is read as those hours on each of the days'],
  'daily-for-long': ['一个多月里每天都有', 'takes place on every day for more than a month'],
  'before-festival': ['按节前最后一个工作日读', 'is read as the last working day before the holiday'],
  'before-festival-provisional': [
    '按节前最后一个工作日读；该年放假通知尚未录入，日期暂定',
    'is read as the last working day before the holiday; that year’s notice is not in, so the date is provisional',
  ],
  'holiday-provisional': ['该年放假通知尚未录入，日期暂定', 'depends on that year’s holiday notice, which is not in'],
  'festival-day': ['按节日当天读', 'is read as the day of the festival'],
  'lunar-date': ['按农历换算', 'is converted from the lunar calendar'],
  tentative: ['原文带有“{0}”', 'says “{0}”'],
  'end-of-period': ['“底”“末”按最后一天为限读', 'is read as due on the last day of the period'],
  'done-by': ['按完成期限读', 'is read as the last date for it'],
  'done-within': ['按在此期间完成读', 'is read as done within the period'],
  'starts-then': ['按开始时间读', 'is read as its beginning'],
  'working-days-of-week': ['工作日按周一至周五读，未计调休', 'reads working days as Monday to Friday'],
  'weekend-days': ['周末按周六、周日读', 'reads the weekend as Saturday and Sunday'],
  'not-in-every-month': ['不是每个月都有这一天', 'names a day that not every month has'],
  'within-bounds': ['只在所写期间内重复', 'repeats only between the dates named'],
  'over-midnight': ['跨过零点', 'runs over midnight'],
  'hours-as-days': ['小时数按天读', 'reads hours as days'],
  'bare-hour': ['钟点可能在下午或晚上', 'has an hour that may be one of the afternoon'],
  'odd-clock': ['钟点“{0}”写法少见', 'writes the time {0} in a rare way'],
  'moved-to-working-day': ['遇节假日顺延，按日历推算', 'is moved to the next working day by the calendar'],
  'on-the-day-itself': ['没有写提前或推后几天', 'names no number of days'],
  'anchor-by-habit': ['起算点“{0}”按习惯读', 'takes “{0}” as what it counts from'],
  'moved-back': ['遇节假日提前', 'is moved to the working day before'],
  'months-in-a-row': ['相连的各月按一段时期读', 'reads months in a row as one period'],
  'months-once-each': ['按所列各月各一次读', 'is read as once in each of the months'],
  // to be asked
  'festival-contradicts-date': ['{0}不在{1}', 'names {0}, which is not on {1}'],
  'which-new-year': ['没有写明哪一年的元旦', 'leaves open which new year is meant'],
  'from-today': ['“{0}”从何日起取决于何时书写', '“{0}” begins on a day that depends on when it was written'],
  'no-end': ['没有写结束钟点', 'names no end'],
  around: ['“{0}”没有界限', '“{0}” gives no bounds'],
  'words-left-over': ['还有看不懂的“{0}”', 'also says “{0}”, which is not understood'],
  'also-left-open': ['又写了“{0}”', 'also says “{0}”'],
  'several-kinds': ['一格里有几种时间', 'has times of several kinds in one cell'],
  'no-hours-of-one': ['有的日期没有钟点', 'has dates without hours beside such with hours'],
  'no-hours': ['“{0}”没有钟点', '“{0}” has no hours'],
  'before-period': ['“{0}”含不含该时期不清楚', '“{0}” leaves open whether the period itself counts'],
  'after-open': ['“{0}”没有写到何时', '“{0}” names no end'],
  'first-date-open': ['从哪一次算起没有写', 'does not say which is the first'],
  'several-per-period': ['每期几次，日子未定', 'is several times per period, on no fixed day'],
  'no-day-in-period': ['没有写明哪一天', 'names no day within the period'],
  'week-of-month': ['第几周的算法不一', 'counts weeks in a month, which is done in several ways'],
  'edge-bounds': ['“{0}”的界限没有定义', '“{0}” has no fixed bounds'],
  'next-year-meant': ['结束早于开始，可能指次年', 'ends before it starts unless the next year is meant'],
  'before-within': ['“前{0}内”可能指期间，也可能指期限', 'may mean within {0} before, or at the latest {0} before'],
  'no-anchor': ['没有写从何时起算', 'does not say from when it counts'],
  'or-between': ['“或”之间没有选定', 'leaves a choice open'],
  'only-weekdays': ['只有星期，没有日期', 'names a day of the week without a date'],
  'far-year': ['{0}年离计划年度很远', 'names the year {0}, far from the plan’s'],
} as const satisfies Record<string, readonly [string, string]>;

export type ReasonCode = keyof typeof texts;

/** The reason with what it names put into its texts. */
export const reasonFor = (code: ReasonCode, ...named: readonly (string | number)[]): Reason => {
  const filled = (text: string): string =>
    text.replace(/\{(\d)\}/g, (_, index: string) => String(named[Number(index)] ?? ''));
  const [zh, en] = texts[code];
  return { code, text: { 'zh-CN': filled(zh), en: filled(en) } };
};

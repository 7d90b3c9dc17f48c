import { workingCalendarOf } from '#working-days';
import { readTimes, type TimeDefaults } from './read-times.js';
import type { TimeReading } from './time-reading.js';

const defaults: TimeDefaults = { year: 2027, timeZone: 'Asia/Shanghai' };
const read = (words: string, more: Partial<TimeDefaults> = {}): TimeReading =>
  readTimes(words, { ...defaults, ...more });

describe('a reading', () => {
  it('of several dates with hours holds each date, its hours and its instants, so that nobody reads the notation again', () => {
    expect(read('3月12日、19日 下午2:30-4:30')).toEqual({
      kind: 'exact',
      words: '3月12日、19日 下午2:30-4:30',
      reading: '2027-03-12 2027-03-19 each 14:30/16:30',
      sure: 'certain',
      groups: [
        {
          spans: [
            { from: '2027-03-12', to: '2027-03-12' },
            { from: '2027-03-19', to: '2027-03-19' },
          ],
          hours: { from: '14:30', to: '16:30' },
        },
      ],
      occurrences: [
        { from: '2027-03-12T06:30:00.000Z', to: '2027-03-12T08:30:00.000Z' },
        { from: '2027-03-19T06:30:00.000Z', to: '2027-03-19T08:30:00.000Z' },
      ],
    });
  });

  it('of a range over some weekdays has an occurrence on those days alone', () => {
    const reading = read('3月15日至26日（周一至周五）8:30-17:00');
    expect(reading.kind === 'exact' && reading.occurrences).toHaveLength(10);
  });

  it('that runs to 24:00 ends with the day, one over midnight on the next', () => {
    expect(read('3月4日22:00-24:00')).toMatchObject({ occurrences: [{ to: '2027-03-04T16:00:00.000Z' }] });
    expect(read('3月4日22:00至次日2:00')).toMatchObject({
      groups: [{ hours: { from: '22:00', to: '02:00', endsNextDay: true } }],
      occurrences: [{ from: '2027-03-04T14:00:00.000Z', to: '2027-03-04T18:00:00.000Z' }],
    });
  });

  it('without an end has none in its occurrences either', () => {
    const reading = read('5月11日上午9点');
    expect(reading.kind === 'exact' && reading.occurrences).toEqual([{ from: '2027-05-11T01:00:00.000Z' }]);
  });

  it('of what repeats holds the rule, its hours, its bounds and whether each is a last date', () => {
    expect(read('3月至11月每月15日前（遇节假日顺延）')).toMatchObject({
      kind: 'recurring',
      rhythm: { kind: 'rule', rule: 'FREQ=MONTHLY;BYMONTHDAY=15' },
      isLatest: true,
      movesToNextWorkingDay: true,
      within: { from: '2027-03-01', to: '2027-11-30' },
    });
    expect(read('每周一上午11:30前')).toMatchObject({ rhythm: { hours: { from: '11:30' } }, isLatest: true });
    expect(read('双月')).toMatchObject({ rhythm: { kind: 'once-in-each', months: [2, 4, 6, 8, 10, 12] } });
    expect(read('每季度1次')).toMatchObject({ rhythm: { kind: 'times-per-period', times: 1, period: 'quarter' } });
  });

  it('of a time counted from another holds what from, how many and of what', () => {
    expect(read('任期届满前两个月')).toMatchObject({ anchor: 'term end', count: -2, unit: 'months' });
    expect(read('会后3个工作日内')).toMatchObject({ anchor: 'meeting', count: 3, unit: 'working days' });
  });

  it('keeps the words as they stood', () => {
    expect(read('３月１２日　１４：００－１６：００').words).toBe('３月１２日　１４：００－１６：００');
  });
});

describe('a default', () => {
  it('is the year of the plan, where the words name none', () => {
    expect(read('3月4日', { year: 2031 }).reading).toBe('2031-03-04');
    expect(read('2029年3月4日', { year: 2031 }).reading).toBe('2029-03-04');
    expect(read('2月29日', { year: 2028 })).toMatchObject({ kind: 'days', reading: '2028-02-29' });
  });

  it('is the office hours for a part of the day without hours', () => {
    const officeHours = { morning: { from: '09:00', to: '11:30' }, afternoon: { from: '13:30', to: '18:00' } };
    expect(read('5月6日下班前', { officeHours }).reading).toBe('2027-05-06T18:00');
    expect(read('5月6日全天', { officeHours }).reading).toBe('2027-05-06T09:00/2027-05-06T18:00');
  });

  it('is the working calendar: a notice that comes later moves what was provisional', () => {
    const calendar = workingCalendarOf([
      {
        year: 2027,
        provisional: false,
        source: 'a notice made up for this test',
        holidays: [{ name: '春节', from: '2027-02-04', to: '2027-02-11' }],
        workingDays: ['2027-01-31'],
      },
    ]);
    expect(read('春节前', { calendar })).toMatchObject({ reading: '2027-02-03', reason: { code: 'before-festival' } });
    expect(read('春节前').reason?.code).toBe('before-festival-provisional');
  });

  it('is the hours of their own column, read as if they stood behind the date', () => {
    expect(read('5月11日', { hours: '上午9:00-11:00' }).reading).toBe('2027-05-11T09:00/2027-05-11T11:00');
    expect(read('5月11日、18日', { hours: '14：30－16：30' }).reading).toBe('2027-05-11 2027-05-18 each 14:30/16:30');
    expect(read('5月11日', { hours: ' ' }).reading).toBe('2027-05-11');
  });

  it('is the zone, whose change of clocks may leave an hour out', () => {
    const timeZone = 'Europe/Brussels';
    expect(read('7月1日9:00-10:00', { timeZone })).toMatchObject({
      occurrences: [{ from: '2027-07-01T07:00:00.000Z' }],
    });
    expect(read('2027-03-28 02:30-03:30', { timeZone }).reason?.code).toBe('hour-skipped-by-clock-change');
    expect(read('2027-07-01T09:00:00Z', { timeZone }).reading).toBe('2027-07-01T11:00/');
  });

  it('that is none is a mistake of the caller', () => {
    expect(() => read('3月4日', { year: 12_027 })).toThrow(RangeError);
    expect(() => read('3月4日', { timeZone: 'Mars/Olympus' })).toThrow(RangeError);
  });
});

describe('what a reading is not sure of', () => {
  it.each([
    ['3月12日9:00-11:00 机关食堂', 'words-left-over', '机关食堂'],
    ['每月5日前，逾期不候', 'words-left-over', '逾期不候'],
    ['会后3日内交小王', 'words-left-over', '小王'],
    ['长期，详见附件', 'words-left-over', '详见附件'],
  ])('%s is asked and names the words that were not understood', (words, code, named) => {
    const { sure, reason } = read(words);
    expect([sure, reason?.code]).toEqual(['ask', code]);
    expect(reason?.text['zh-CN'].replaceAll(' ', '')).toContain(named);
    expect(reason?.text.en.replaceAll(' ', '')).toContain(named);
  });

  it.each([
    ['3月12日14:00-16:00（周四）', 'weekday-contradicts-date'],
    ['2027年9月 14:00-16:30', 'month-without-day'],
    ['9月10:00-12:00', 'month-without-day'],
    ['3月12日上午14:00-16:00', 'day-part-contradicts-hour'],
    ['3月12日17:00-09:00', 'ends-before-it-starts'],
    ['3月12日9:00-9:00', 'ends-as-it-starts'],
    ['3月15日至19日（周六）9:00-11:00', 'weekday-contradicts-date'],
    ['3月15日至19日每周六9:00-11:00', 'no-such-weekday-in-range'],
    ['2027年1月1日至2028年12月31日 9:00-17:00', 'too-many-days'],
    ['1066年10月14日', 'year-out-of-range'],
  ])('%s is a fault by its name: %s', (words, code) => {
    expect(read(words)).toMatchObject({ kind: 'fault', sure: 'certain', reading: '', reason: { code } });
  });
});

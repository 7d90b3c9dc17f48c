import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseOpeningHours } from './parse-opening-hours.js';

/** As `MO-FR 09:00-17:00 | SA 10:00-18:00 | holidays closed`. */
const shown = (text: string): string => {
  const parsed = parseOpeningHours(text);
  expect(parsed.notUnderstood).toEqual([]);
  const lines = parsed.openingHours.map(({ days, from, to }) => `${days.join(' ')} ${from}-${to}`);
  return [...lines, ...(parsed.holidays ? [`holidays ${parsed.holidays}`] : [])].join(' | ');
};

const workdays = 'MO TU WE TH FR';
const withoutMonday = 'TU WE TH FR SA SU';

describe('opening hours as people write them', () => {
  it.each([
    ['周一闭馆周二到周日 9:30-17:00', `${withoutMonday} 09:30-17:00`],
    ['周一闭馆周二至周日 10:30-20:30', `${withoutMonday} 10:30-20:30`],
    ['周一至周日 9:00-17:30', 'MO TU WE TH FR SA SU 09:00-17:30'],
    ['周一闭馆周二至周五 14:00-20:00周六至周日 10:00-18:00', 'TU WE TH FR 14:00-20:00 | SA SU 10:00-18:00'],
    ['周一至周五 14:00-20:00周六 10:00-18:00', `${workdays} 14:00-20:00 | SA 10:00-18:00`],
    [
      '周二至周日 9:00-20:00；周一闭馆，法定节假日开放时间另行通知',
      `${withoutMonday} 09:00-20:00 | holidays by-notice`,
    ],
    ['周二至周日 9:00-18:00', `${withoutMonday} 09:00-18:00`],
    ['周二至周六09:30-17:30', 'TU WE TH FR SA 09:30-17:30'],
    [
      '周一至周五上午8:30-11:30下午13:30-17:00周六至周日 9:00-17:00',
      `${workdays} 08:30-11:30 | ${workdays} 13:30-17:00 | SA SU 09:00-17:00`,
    ],
    ['周一至周五 9:00-17:00', `${workdays} 09:00-17:00`],
    ['周二至周六8:30-11:30，13:30-17:00周日、周一闭馆', 'TU WE TH FR SA 08:30-11:30 | TU WE TH FR SA 13:30-17:00'],
    ['周一到周五 8:30-19:00', `${workdays} 08:30-19:00`],
    ['周二至周日 9:00-12:00，14:00-20:00', `${withoutMonday} 09:00-12:00 | ${withoutMonday} 14:00-20:00`],
    ['周一至周五 9:00-17:00法定节假日闭馆', `${workdays} 09:00-17:00 | holidays closed`],
    ['周一至周五 8:30-11:30，13:30-17:00', `${workdays} 08:30-11:30 | ${workdays} 13:30-17:00`],
    ['周一至周日 6:00-22:00', 'MO TU WE TH FR SA SU 06:00-22:00'],
  ])('reads %s whole', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['每天 0:00-24:00', 'MO TU WE TH FR SA SU 00:00-24:00'],
    ['周一至五 下午2：00—5：30', `${workdays} 14:00-17:30`],
    ['星期六、星期天 9:00至12:00', 'SA SU 09:00-12:00'],
    ['周五至周一 9:00-12:00', 'MO FR SA SU 09:00-12:00'],
    ['', ''],
  ])('reads %s too', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('leaves nothing of the sixteen real venues of Hangzhou unread', () => {
    const path = new URL('../../../../deploy/local/data/hangzhou-venues.json', import.meta.url);
    const venues = JSON.parse(readFileSync(path, 'utf8')) as { readonly name: string; readonly hours: string }[];
    const unread = venues.filter(({ hours }) => {
      const { openingHours, notUnderstood } = parseOpeningHours(hours);
      return openingHours.length === 0 || notUnderstood.length > 0;
    });
    expect([venues.length, unread]).toEqual([16, []]);
  });

  it('gives back hours that name no day, instead of taking every day', () => {
    expect(parseOpeningHours('9:00-17:00')).toEqual({ openingHours: [], notUnderstood: ['9:00-17:00'] });
  });

  it('gives back a time that ends before it starts', () => {
    expect(parseOpeningHours('周一至周五 17:00-9:00').notUnderstood).toEqual(['17:00-9:00', '周一至周五']);
  });

  it('gives back words that it does not know and keeps the rest', () => {
    expect(parseOpeningHours('暑期 周一 9:00-17:00（需预约）')).toEqual({
      openingHours: [{ days: ['MO'], from: '09:00', to: '17:00' }],
      notUnderstood: ['暑期', '（需预约）'],
    });
  });

  it('makes no hours for a day that is said to be both open and closed', () => {
    expect(parseOpeningHours('周一至周五 9:00-17:00，周一闭馆')).toEqual({
      openingHours: [{ days: ['TU', 'WE', 'TH', 'FR'], from: '09:00', to: '17:00' }],
      notUnderstood: ['周一闭馆'],
    });
  });

  it.each([
    ['周一至周四9:00-17:00,周五9:00-16:00,周末休息', 'MO TU WE TH 09:00-17:00 | FR 09:00-16:00', ['周末休息']],
    ['周五9:00-16:00，暑假闭馆', 'FR 09:00-16:00', ['暑假闭馆']],
    ['周五9:00-16:00，休息', 'FR 09:00-16:00', ['休息']],
    ['周一至周五9:00-17:00，周末10:00-12:00', 'MO TU WE TH FR 09:00-17:00', ['周末', '10:00-12:00']],
    ['周一至周五（需预约）9:00-17:00', 'MO TU WE TH FR 09:00-17:00', ['（需预约）']],
    ['周六闭馆，周五9:00-16:00', 'FR 09:00-16:00', []],
  ])('takes nothing away and adds nothing for what it does not understand: %s', (text, hours, notUnderstood) => {
    const parsed = parseOpeningHours(text);
    const lines = parsed.openingHours.map(({ days, from, to }) => `${days.join(' ')} ${from}-${to}`);
    expect([lines.join(' | '), parsed.notUnderstood]).toEqual([hours, notUnderstood]);
  });

  it('gives back days without hours', () => {
    expect(parseOpeningHours('周一至周五').notUnderstood).toEqual(['周一至周五']);
  });

  it('gives back what it does not know about holidays', () => {
    expect(parseOpeningHours('周一 9:00-17:00 法定节假日顺延').notUnderstood).toEqual(['法定节假日顺延']);
  });
});

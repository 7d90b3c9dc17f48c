import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readResources } from './read-resources.js';

const header = 'name,kind,sharing,capacity,owner,district,address,openingHours,approval,equipment';
const one = (line: string) => readResources(`${header}\n${line}\n`)[0];

describe('The sheet of shared resources', () => {
  it('gives places their hours, holidays and equipment', () => {
    const line =
      '市图书馆多功能厅,venue,exclusive,220,LJ-WLJ-1,城中,临江市文化路12号,周二至周日 9:00-20:00；周一闭馆，法定节假日开放时间另行通知,automatic,投影;钢琴';
    expect(one(line)).toEqual({
      name: '市图书馆多功能厅',
      kind: 'venue',
      sharing: 'exclusive',
      capacity: 220,
      owner: 'LJ-WLJ-1',
      timeZone: 'Asia/Shanghai',
      district: '城中',
      address: '临江市文化路12号',
      equipment: ['投影', '钢琴'],
      openingHours: [{ days: ['TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '09:00', to: '20:00' }],
      holidays: 'by-notice',
      approval: 'automatic',
    });
  });

  it('counts a budget in fen and leaves out what a fund does not have', () => {
    expect(one('工会帮扶资金2027,fund,budget,400000,LJ-ZGH,,,,owner,')).toEqual({
      name: '工会帮扶资金2027',
      kind: 'fund',
      sharing: 'budget',
      budgetFen: 40_000_000,
      owner: 'LJ-ZGH',
      timeZone: 'Asia/Shanghai',
      approval: 'owner',
    });
  });

  it.each([
    ['厅,venue,exclusive,some,LJ-GW,,,,automatic,', 'line 2, column capacity: "some"'],
    ['厅,venue,exclusive,4,LJ-GW,,,周一 有时,automatic,', 'line 2, column openingHours'],
  ])('refuses a cell that it does not understand: %s', (line, message) => {
    expect(() => one(line)).toThrow(message);
  });

  it('is understood to the last line', () => {
    const all = readResources(readFileSync('deploy/local/data/resources.csv', 'utf8'));
    expect(all).toHaveLength(19);
    expect(all.find(({ name }) => name === '市廉政教育基地')?.openingHours).toHaveLength(2);
  });
});

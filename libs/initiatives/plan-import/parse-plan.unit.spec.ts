import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parsePlan } from './parse-plan.js';
import { initiativeOf, planLineKey } from './plan-initiative.js';
import { readPlanSheet, type PlanColumn } from './plan-sheet.js';
import { parsed, planOf } from './plan.fixture.js';

const annualPlan = async () => {
  const bodies = readFileSync('deploy/local/data/bodies.csv', 'utf8').split('\n').slice(1);
  const units = new Map(bodies.map((row): [string, string] => [row.split(',')[0] ?? '', row.split(',')[3] ?? '']));
  const sheet = await readPlanSheet(readFileSync('deploy/local/data/annual-plan.csv'));
  return { units, plan: parsePlan(sheet, (code) => (units.has(code) ? 'registered' : 'unknown')) };
};

describe('The annual plan', () => {
  it('has exactly four bad lines, each with column, value and reason', async () => {
    const { plan } = await annualPlan();
    expect(plan.faults).toEqual([
      { line: 9, column: '时间', value: '2027-04-08 17:00-09:00', reason: 'ends before it starts' },
      { line: 17, column: '参加单位', value: 'LJ-WJW-9', reason: 'no body of the register has this code' },
      { line: 23, column: '经费（元）', value: '约三万', reason: 'is not a number of yuan' },
      { line: 28, column: '序号', value: '17', reason: 'repeats 序号 of line 18' },
    ]);
  });

  it('has 26 good lines: organisation 12, mass organisations 8, propaganda 4, discipline 2', async () => {
    const { plan, units } = await annualPlan();
    const perUnit: Record<string, number> = {};
    for (const { host } of plan.lines) perUnit[units.get(host) ?? ''] = (perUnit[units.get(host) ?? ''] ?? 0) + 1;
    expect(perUnit).toEqual({ organisation: 12, 'mass-organisations': 8, propaganda: 4, discipline: 2 });
  });

  it('has the twelve first Fridays of the year that its other lines name', async () => {
    const { plan } = await annualPlan();
    const line = plan.lines.find((one) => one.line === 13);
    expect(line?.time.dates).toEqual(
      ['01-01', '02-05', '03-05', '04-02', '05-07', '06-04', '07-02', '08-06', '09-03', '10-01', '11-05', '12-03'].map(
        (day) => `2027-${day}`,
      ),
    );
  });

  it('keeps what a line says', async () => {
    const { plan } = await annualPlan();
    expect(plan.lines.find(({ line }) => line === 6)).toEqual({
      line: 6,
      title: '植树志愿服务',
      kind: 'volunteering',
      host: 'LJ-TW',
      invited: ['LJ-GW', 'LJ-ZGH', 'LJ-JYJ-TW', 'LJ-WJW-TW'],
      time: { dates: ['2027-03-12'], from: '08:30', to: '11:30' },
      place: '城北滨江公园',
      places: 260,
      budgetFen: 980_000,
      responsiblePost: '团市委志愿者部部长',
    });
  });
});

describe('A bad line', () => {
  const cases: readonly [string, Partial<Record<PlanColumn, string>>, PlanColumn, string][] = [
    ['without a name', { 活动名称: '' }, '活动名称', 'is empty'],
    ['with a name that is too long', { 活动名称: '长'.repeat(201) }, '活动名称', 'is longer than 200 characters'],
    [
      'of an unknown kind',
      { 类型: 'party' },
      '类型',
      'is none of activity, training, campaign, inspection, volunteering, assessment, care',
    ],
    ['without a host', { 牵头单位: '' }, '牵头单位', 'is empty'],
    ['with an unknown host', { 牵头单位: 'LJ-NONE' }, '牵头单位', 'no body of the register has this code'],
    ['with a dissolved host', { 牵头单位: 'LJ-OLD' }, '牵头单位', 'the body is dissolved'],
    ['that invites a dissolved body', { 参加单位: 'LJ-JW;LJ-OLD' }, '参加单位', 'the body is dissolved'],
    ['that invites its host', { 参加单位: 'LJ-GW' }, '参加单位', 'hosts the activity and cannot be invited to it'],
    ['that invites a body twice', { 参加单位: 'LJ-JW;LJ-JW' }, '参加单位', 'stands twice'],
    ['without a time', { 时间: '' }, '时间', 'is empty'],
    ['with a number of places in words', { 名额: '若干' }, '名额', 'is not a whole number of places'],
    ['with no place at all', { 名额: '0' }, '名额', 'is not a whole number of places'],
    ['with half a fen', { '经费（元）': '1.005' }, '经费（元）', 'is not a number of yuan'],
    ['with a negative amount', { '经费（元）': '-5' }, '经费（元）', 'is not a number of yuan'],
  ];

  it.each(cases)('%s is named with its column and the reason', async (_, cells, column, reason) => {
    const { lines, faults } = await parsed({}, cells, {});
    expect(faults).toMatchObject([{ line: 3, column, reason }]);
    expect(lines.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('has every one of its faults named', async () => {
    const { faults } = await parsed({ 类型: '', 时间: '?', '经费（元）': '约三万' });
    expect(faults.map(({ column }) => column)).toEqual(['类型', '时间', '经费（元）']);
  });

  it('is one that repeats name, host and time of an earlier one, whatever its number', async () => {
    const { faults } = await parsed({ 活动名称: '会' }, { 活动名称: '会' });
    expect(faults).toEqual([
      { line: 3, column: '活动名称', value: '会', reason: 'repeats line 2: same name, host and time' },
    ]);
  });

  it('is one of which an unquoted comma has moved the cells', async () => {
    const { faults } = await planOf(
      '序号,活动名称,类型,牵头单位,时间\n1,会议,activity,LJ-GW,2027-02-22 14:00-16:30,并,三\n',
    );
    expect(faults).toMatchObject([
      { line: 2, value: '并,三', reason: 'the line has more cells than the sheet has headings' },
    ]);
  });
});

describe('Full-width punctuation', () => {
  it('is as good as the plain one in codes, numbers and times', async () => {
    const { lines, faults } = await parsed({
      参加单位: 'LJ-JW；LJ-ZZ、LJ-XC，LJ-TW',
      时间: '２０２７－０２－２２　１４：００～１６：３０',
      名额: '３００',
      '经费（元）': '￥1,200.50元',
    });
    expect(faults).toEqual([]);
    expect(lines).toMatchObject([
      {
        invited: ['LJ-JW', 'LJ-ZZ', 'LJ-XC', 'LJ-TW'],
        time: { dates: ['2027-02-22'], from: '14:00', to: '16:30' },
        places: 300,
        budgetFen: 120_050,
      },
    ]);
  });
});

describe('The year', () => {
  it('is that of the other lines where a line has none', async () => {
    const { lines } = await parsed({}, { 时间: '3月8日 9:30-11:30' });
    expect(lines[1]?.time.dates).toEqual(['2027-03-08']);
  });

  it('is missed where no line names one', async () => {
    const { faults } = await parsed({ 时间: '每月第一个周五 14:30-16:30' });
    expect(faults).toMatchObject([
      { line: 2, column: '时间', reason: 'names no year, and the other lines of the sheet do not settle one' },
    ]);
  });

  it('is missed where two are named equally often', async () => {
    const { faults } = await parsed({}, { 时间: '2028-01-01 10:00-11:00' }, { 时间: '3月8日 9:30-11:30' });
    expect(faults).toMatchObject([{ line: 4, column: '时间' }]);
  });
});

describe('The initiative of a line', () => {
  it('has the instants of the plan’s clock, and each invited body as a required supporter', async () => {
    const { lines } = await parsed({ 备注: '全年一次' });
    expect(lines.map((line) => initiativeOf(line))).toEqual([
      {
        title: '联合会议1',
        purpose: '联合会议1',
        kind: 'activity',
        host: 'LJ-GW',
        startsAt: '2027-02-22T06:00:00.000Z',
        endsAt: '2027-02-22T08:30:00.000Z',
        timeZone: 'Asia/Shanghai',
        place: '一号厅',
        places: 300,
        budgetFen: 600_000,
        responsiblePost: '书记',
        note: '全年一次',
        invited: [
          { body: 'LJ-JW', role: 'support', required: true },
          { body: 'LJ-ZZ', role: 'support', required: true },
        ],
      },
    ]);
  });

  it('has its dates as occurrences, without those that are left out', async () => {
    const { lines } = await parsed({ 时间: '2027-03-15 09:00 至 2027-03-17 17:00' });
    const [initiative] = lines.map((line) => initiativeOf(line, ['2027-03-16', '2027-03-17']));
    expect(initiative).toMatchObject({
      startsAt: '2027-03-16T01:00:00.000Z',
      endsAt: '2027-03-17T09:00:00.000Z',
      occurrences: [
        { startsAt: '2027-03-16T01:00:00.000Z', endsAt: '2027-03-16T09:00:00.000Z' },
        { startsAt: '2027-03-17T01:00:00.000Z', endsAt: '2027-03-17T09:00:00.000Z' },
      ],
    });
  });

  it('has the same key whatever its line, number and amounts, and another one at another time', async () => {
    const { lines } = await parsed(
      { 活动名称: '会' },
      { 活动名称: '另一个' },
      { 活动名称: '会', 时间: '2027-02-23 14:00-16:30' },
    );
    const { lines: corrected } = await parsed({}, { 活动名称: '会', '经费（元）': '7000', 参加单位: 'LJ-XC' });
    const keys = lines.map(planLineKey);
    expect(new Set(keys).size).toBe(3);
    expect(planLineKey(corrected[1]!)).toBe(keys[0]);
    expect(keys[0]).toMatch(/^[\x21-\x7e]{1,255}$/);
  });
});

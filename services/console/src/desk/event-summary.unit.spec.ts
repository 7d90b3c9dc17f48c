import { describe, expect, it } from '@jest/globals';
import { summaryOf } from './event-summary.ts';

const names: Readonly<Record<string, string>> = { 'LJ-TW': '团委', 'LJ-GW': '工委' };
const told = (data: unknown) =>
  summaryOf(
    { data },
    {
      language: 'zh-CN',
      zone: 'Asia/Shanghai',
      nameOf: (code) => names[code] ?? code,
      refusalOf: (line, code) => `第 ${line} 项：${code}`,
    },
  );

describe('the summary of an event', () => {
  it('says what it is about, who, and when on the clocks of the reader', () => {
    const booking = {
      purpose: '读书会',
      body: 'LJ-TW',
      from: '2027-06-24T01:00:00.000Z',
      to: '2027-06-24T03:00:00.000Z',
    };
    expect(told(booking)).toBe('读书会 · 团委 · 2027/06/24周四 09:00–11:00');
    const content = { title: '党日', host: 'LJ-GW', startsAt: '2027-06-24T01:00:00Z', endsAt: '2027-06-24T03:00:00Z' };
    expect(told({ initiative: 'org-1', content })).toBe('党日 · 工委 · 2027/06/24周四 09:00–11:00');
  });

  it('shows no raw instant, also not one within a reason', () => {
    expect(told({ reason: 'over since 2027-06-24T01:00:00.000Z' })).toBe('over since 2027/06/24周四 09:00');
    expect(told({ name: '一号厅', to: '2027-06-24T01:00:00Z' })).toBe('一号厅');
  });

  it('names the other body of a relation, each word once and nothing that is empty', () => {
    expect(told({ name: '一号厅', purpose: '' })).toBe('一号厅');
    expect(told({ body: 'LJ-TW', to: 'LJ-GW', name: '团委' })).toBe('团委 · 工委');
  });

  it('says in the language of the reader why a bundle came to nothing', () => {
    expect(told({ reason: 'line 1 was refused: outside-opening-hours' })).toBe('第 1 项：outside-opening-hours');
    expect(told({ reason: 'line 1 was refused by us' })).toBe('line 1 was refused by us');
  });
});

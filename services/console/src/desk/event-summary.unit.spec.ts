import { describe, expect, it } from '@jest/globals';
import { summaryOf, type Words } from './event-summary.ts';
import { subjectText } from './subject-text.ts';

const names: Readonly<Record<string, string>> = { 'LJ-TW': '团委', 'LJ-GW': '工委' };
const things: Readonly<Record<string, string>> = { 'resource/org-hall': '一号厅', 'initiative/org-1': '党日' };
const terms: Readonly<Record<string, string>> = { 'stages.study': '同研究', 'reservationStatuses.held': '暂留' };
const nouns: Readonly<Record<string, string>> = { resource: '共享资源', initiative: '联合活动', directive: '上情下达' };
const words: Words = {
  language: 'zh-CN',
  zone: 'Asia/Shanghai',
  nameOf: (code) => names[code] ?? code,
  thingOf: (kind, id) => things[`${kind}/${id}`],
  nounOf: (noun) => nouns[noun],
  termOf: (kind, value) => terms[`${kind}.${value}`],
  refusalOf: (line, code) => `第 ${line} 项：${code}`,
};
const told = (data: unknown, subject?: string) => summaryOf({ data, ...(subject !== undefined && { subject }) }, words);

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

  it('names the resource and the initiative that it belongs to, the stage and the status of a line, and not its own subject again', () => {
    const line = { initiative: 'org-1', resource: 'org-hall', status: 'held' };
    expect(told(line, 'initiative/org-1')).toBe('一号厅 · 暂留');
    expect(told({ ...line, resource: 'org-unknown' }, 'resource/org-unknown')).toBe('党日 · 暂留');
    expect(told({ initiative: 'org-1', stage: 'study' }, 'initiative/org-1')).toBe('同研究');
    expect(told({ initiative: 'org-1', stage: 'toy' }, 'initiative/org-1')).toBe('');
  });

  it('is about a thing with a name, not with an id', () => {
    expect(subjectText('resource/org-hall', words)).toBe('一号厅');
    expect(subjectText('resource/org-other', words)).toBe('共享资源');
    expect(subjectText('body/LJ-TW', words)).toBe('团委');
    expect(subjectText('participation/propaganda/org-1/LJ-GW', words)).toBe('党日 · 工委');
    expect(subjectText('participation/org-1/LJ-GW', words)).toBe('党日 · 工委');
    expect(subjectText('participation/org-2/LJ-GW', words)).toBe('联合活动 · 工委');
    expect(subjectText('directive/org-1/LJ-TW', words)).toBe('上情下达 · 团委');
    expect(subjectText('directive/org-1', words)).toBe('上情下达');
    expect(subjectText('redrive/7', words)).toBe('redrive/7');
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

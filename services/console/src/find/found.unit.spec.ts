import { describe, expect, it } from '@jest/globals';
import { findIn, type Findable, type Spellings } from './found.ts';

const one = (group: Findable['group'], name: string): Findable => ({ group, id: name, name, path: `/${name}` });
const spelt: Readonly<Record<string, Spellings>> = {
  总工会: ['总工会', 'zgh', 'zonggonghui'],
  总工会报告厅: ['总工会报告厅', 'zghbgt', 'zonggonghuibaogaoting'],
  重阳节慰问: ['重阳节慰问', 'cyjww', 'chongyangjieweiwen'],
};
const spell = (name: string): Spellings => spelt[name] ?? [name, '', ''];
const all = [one('bodies', '总工会'), one('resources', '总工会报告厅'), one('initiatives', '重阳节慰问')];
const names = (words: string) => findIn(all, words, spell, 5).map(({ name }) => name);

describe('what is found', () => {
  it('by what is written, by initials, and by whole pinyin, blanks aside', () => {
    expect(names('报告')).toEqual(['总工会报告厅']);
    expect(names('ZGH')).toEqual(['总工会报告厅', '总工会']);
    expect(names('bgt')).toEqual(['总工会报告厅']);
    expect(names('chong yang')).toEqual(['重阳节慰问']);
    expect(names('')).toEqual([]);
    expect(names('没有')).toEqual([]);
  });

  it('at most so many of each group, the nearest first', () => {
    const many = ['党日二', '主题党日', '党日'].map((name) => one('initiatives', name));
    expect(findIn(many, '党日', spell, 2).map(({ name }) => name)).toEqual(['党日', '党日二']);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { MaterialContent } from '#contracts';
import { given } from '#testing';
import { type MaterialCommand, materialDecider, type MaterialEvent } from './material.js';
import { holdsAll, indexWords, queryWords } from './search-words.js';

const at = '2027-03-01T01:00:00.000Z';
const content: MaterialContent = {
  body: 'LJ-XC',
  title: '主题党课视频',
  kind: 'video',
  licence: 'internal',
  tags: ['党课'],
  text: '',
  links: ['https://example.org/v'],
};
const shared: MaterialEvent = {
  type: 'material.shared',
  data: { material: 'pro-1', edition: 1, content, sharedAt: at },
};
const when = (command: MaterialCommand, events: readonly MaterialEvent[] = [shared]) =>
  given(materialDecider, events).when({ ...command, at });

describe('A material', () => {
  it('is shared once, with a text or a link', () => {
    expect(when({ type: 'share-material', id: 'pro-1', content }, []).events).toEqual([shared]);
    expect(when({ type: 'share-material', id: 'pro-1', content }).events).toEqual([]);
    const nothing = { ...content, links: [] };
    expect(when({ type: 'share-material', id: 'pro-1', content: nothing }, []).refusal).toMatchObject({
      code: 'material-empty',
    });
  });

  it('has editions, each of which stays, until it is withdrawn', () => {
    const next = { ...content, title: '主题党课视频（修订）' };
    const { events = [] } = when({ type: 'revise-material', content: next, note: '字幕' });
    expect(events).toMatchObject([{ type: 'material.revised', data: { edition: 2, note: '字幕' } }]);
    expect(when({ type: 'revise-material', content }).events).toEqual([]);
    const state = [shared, ...events].reduce(
      (folded, event) => materialDecider.evolve(folded, event),
      materialDecider.initial(),
    );
    expect(state.current?.editions.map((one) => one.content.title)).toEqual(['主题党课视频', '主题党课视频（修订）']);
    const withdrawn = when({ type: 'withdraw-material', reason: '过期' }).events ?? [];
    expect(when({ type: 'withdraw-material', reason: '过期' }, [shared, ...withdrawn]).events).toEqual([]);
    expect(when({ type: 'revise-material', content: next }, [shared, ...withdrawn]).refusal).toMatchObject({
      code: 'material-withdrawn',
    });
  });
});

describe('A search', () => {
  const text = '组织党员干部学习党课视频 ABC 2027';
  const isFound = (query: string): boolean => {
    const words = new Set(indexWords(text));
    return queryWords(query).every((word) => words.has(word)) && holdsAll(text, query);
  };
  it('finds whatever stands in the text, in any script, width and case', () => {
    const chars = [...'组织党员干部学习党课视频'];
    for (let from = 0; from < chars.length; from++)
      for (let to = from + 1; to <= chars.length; to++) expect(isFound(chars.slice(from, to).join(''))).toBe(true);
    for (const query of ['abc', 'ＡＢＣ', '党课 2027', '视频　组织']) expect(isFound(query)).toBe(true);
  });
  it('finds nothing that does not', () => {
    for (const query of ['党务', '学党', 'abcd', '党课 工会', '习党课员']) expect(isFound(query)).toBe(false);
  });
});

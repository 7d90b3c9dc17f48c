import { describe, expect, it } from '@jest/globals';
import { filled } from './story.js';

const first = '2027-02-28';

describe('An act of the demo year', () => {
  it('counts its days from the first one, over the ends of months, and its instants in the demo city', () => {
    expect(filled({ on: '@+2', from: '@-60', at: ['@+1 09:00'] }, {}, first)).toEqual({
      on: '2027-03-02',
      from: '2026-12-30',
      at: ['2027-03-01T01:00:00.000Z'],
    });
  });

  it('has years as numbers, and leaves what is no day as it stands', () => {
    expect(filled(['@year', '@next-year', '@LJ', 7], {}, first)).toEqual([2027, 2028, '@LJ', 7]);
  });

  it('names what earlier acts made, and nothing else', () => {
    expect(filled('needs/{need}/claims', { need: 'org-1' }, first)).toBe('needs/org-1/claims');
    expect(() => filled('needs/{need}', {}, first)).toThrow('nothing is known as {need}');
  });
});

import { describe, expect, it } from '@jest/globals';
import { isTakeable } from './takeable-json.js';

const nested = (levels: number): unknown => JSON.parse(`${'{"a":['.repeat(levels / 2)}${']}'.repeat(levels / 2)}`);

describe('a JSON body', () => {
  it('may be nested 32 levels deep and no deeper, however deep it is', () => {
    expect(isTakeable(nested(32))).toBe(true);
    expect(isTakeable(nested(34))).toBe(false);
    expect(isTakeable(nested(200_000))).toBe(false);
  });

  it('has texts and names that are Unicode', () => {
    expect(isTakeable({ title: '临江 😀 \u0000' })).toBe(true);
    expect(isTakeable(JSON.parse('{"title":"a\\ud800b"}'))).toBe(false);
    expect(isTakeable(JSON.parse('{"a\\udc00":[1]}'))).toBe(false);
    expect(isTakeable(JSON.parse('[{"a":["\\udfff"]}]'))).toBe(false);
  });

  it('may be any plain value', () => {
    for (const value of [null, true, 5, 'text', [], {}]) expect(isTakeable(value)).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { feedQueryOf } from './feed-query.ts';

const now = Date.parse('2027-03-08T02:00:00Z');
const asked = (search: string): string => feedQueryOf(new URLSearchParams(search), now).toString();

describe('what the stream page asks of the feed', () => {
  it('is the last hour when the address says nothing', () => {
    expect(asked('')).toBe(`from=${encodeURIComponent('2027-03-08T01:00:00.000Z')}`);
  });

  it('is what comes from now on when asked so', () => {
    expect(asked('since=now')).toBe('');
  });

  it('passes each condition on as often as it is given, and leaves out the empty ones and those of the page alone', () => {
    expect(asked('since=now&unit=discipline&unit=propaganda&q=%20&body=LJ-GW&drawer=1')).toBe(
      'unit=discipline&unit=propaganda&body=LJ-GW',
    );
  });
});

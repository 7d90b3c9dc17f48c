import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { streamParser } from './parse-stream.ts';

const text =
  'retry: 1000\nid: c0\n\nid: c1\nevent: a.b.v1\ndata: {"x":"一"}\n\n: heartbeat\n\nid: c2\n\ndata: 1\ndata: 2\n\n';

describe('a stream of events', () => {
  it('hands out each message with its id, its type and its data, and passes comments over', () => {
    expect(streamParser()(text)).toEqual([
      { id: 'c0' },
      { id: 'c1', event: 'a.b.v1', data: '{"x":"一"}' },
      { id: 'c2' },
      { data: '1\n2' },
    ]);
  });

  it('says the same however it is cut', () => {
    const whole = streamParser()(text);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (places) => {
        const cuts = [0, ...places.sort((a, b) => a - b), text.length];
        const parse = streamParser();
        expect(cuts.slice(1).flatMap((end, index) => parse(text.slice(cuts[index], end)))).toEqual(whole);
      }),
    );
  });

  it('keeps back a message whose end has not come', () => {
    const parse = streamParser();
    expect(parse('id: 1\ndata: half')).toEqual([]);
    expect(parse('\n\n')).toEqual([{ id: '1', data: 'half' }]);
  });
});

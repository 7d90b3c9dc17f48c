import fc from 'fast-check';
import { inCausalOrder, type CausalFacts } from './causal-order.js';

const event = (id: string, subject: string, sequence: number, second: number, causationid?: string): CausalFacts => ({
  id,
  subject,
  sequence,
  time: new Date(Date.UTC(2027, 2, 1, 8, 0, second)).toISOString(),
  ...(causationid === undefined ? {} : { causationid }),
});
const ids = (events: readonly CausalFacts[]): string =>
  inCausalOrder(events)
    .map(({ id }) => id)
    .join(' ');

describe('the causal order of a timeline', () => {
  it('is the order of time where nothing else is known', () => {
    expect(
      ids([event('b', 'resource/x', 4, 2), event('a', 'initiative/i', 1, 1), event('c', 'resource/y', 1, 3)]),
    ).toBe('a b c');
  });

  it('places an effect after its cause also when the clock of the effect is behind', () => {
    expect(ids([event('held', 'resource/x', 1, 1, 'requested'), event('requested', 'initiative/i', 1, 5)])).toBe(
      'requested held',
    );
  });

  it('places the earlier events of a stream first also when their instants are equal or wrong', () => {
    expect(
      ids([
        event('two', 'initiative/i', 2, 1),
        event('one', 'initiative/i', 1, 1),
        event('three', 'initiative/i', 3, 0),
      ]),
    ).toBe('one two three');
  });

  it('keeps an event whose cause is not on the timeline', () => {
    expect(ids([event('a', 'initiative/i', 1, 1, 'some request')])).toBe('a');
  });

  it('leaves nothing out when causes go in a circle', () => {
    expect(
      ids([event('a', 'initiative/i', 1, 1, 'b'), event('b', 'initiative/j', 1, 2, 'a')])
        .split(' ')
        .sort(),
    ).toEqual(['a', 'b']);
  });

  it('holds for every set of events: each once, after its cause and its predecessors, the same from any start', () => {
    const history = fc
      .array(fc.record({ stream: fc.nat(4), cause: fc.option(fc.nat(), { nil: undefined }), second: fc.nat(50) }), {
        maxLength: 60,
      })
      .map((steps) => {
        const lengths = new Map<number, number>();
        return steps.map(({ stream, cause, second }, i) => {
          const sequence = (lengths.get(stream) ?? 0) + 1;
          lengths.set(stream, sequence);
          const causedBy = cause === undefined || i === 0 ? undefined : `e${cause % i}`;
          return event(`e${i}`, `s/${stream}`, sequence, second, causedBy);
        });
      });
    fc.assert(
      fc.property(
        history.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          const ordered = inCausalOrder(shuffled);
          const place = new Map(ordered.map(({ id }, i) => [id, i]));
          expect(place.size).toBe(events.length);
          for (const { id, subject, sequence, causationid } of events) {
            if (causationid !== undefined) expect(place.get(causationid)).toBeLessThan(place.get(id) ?? -1);
            for (const other of events) {
              if (other.subject === subject && other.sequence < sequence)
                expect(place.get(other.id)).toBeLessThan(place.get(id) ?? -1);
            }
          }
          expect(ordered).toEqual(inCausalOrder(events));
        },
      ),
    );
  });
});

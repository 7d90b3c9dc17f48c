import { describe, expect, it } from '@jest/globals';
import { checkHistory } from './calendar-history.js';
import type { SeenEvent } from './sse.js';

const at = (hour: number): string => `2027-06-01T0${hour}:00:00.000Z`;
const history = (...told: readonly [string, object][]): SeenEvent[] =>
  told.map(([type, data], index) => ({
    id: String(index),
    type: `liandong.${type}.v1`,
    subject: 'resource/org-r',
    source: '/liandong/organisation',
    sequence: index + 1,
    data: data as Record<string, unknown>,
  }));
const offered = (description: object): [string, object] => ['resource.offered', { description }];
const claim = (verb: string, reservation: string, from: number, to: number, more: object = {}): [string, object] => [
  `reservation.${verb}`,
  { reservation, from: at(from), to: at(to), quantity: 1, ...more },
];
const end = (verb: string, reservation: string): [string, object] => [`reservation.${verb}`, { reservation }];
const hall = offered({ sharing: 'exclusive' });

describe('The check of a calendar’s history', () => {
  it('finds two claims on one hall, also when one of them is let go later', () => {
    const double = history(hall, claim('confirmed', 'a', 1, 3), claim('held', 'b', 2, 4), end('released', 'a'));
    expect(() => checkHistory(double)).toThrow('resource/org-r@3');
  });

  it('lets intervals touch and places be taken again', () => {
    const right = history(
      hall,
      claim('held', 'a', 1, 3),
      claim('confirmed', 'b', 3, 4),
      end('expired', 'a'),
      claim('confirmed', 'c', 1, 3),
    );
    expect([...checkHistory(right).keys()]).toEqual(['b', 'c']);
  });

  it('adds up places at every instant', () => {
    const bus = offered({ sharing: 'capacity', capacity: 3 });
    const two = { quantity: 2 };
    expect(() =>
      checkHistory(history(bus, claim('confirmed', 'a', 1, 2, two), claim('held', 'b', 2, 3, two))),
    ).not.toThrow();
    expect(() => checkHistory(history(bus, claim('confirmed', 'a', 1, 3, two), claim('held', 'b', 2, 4, two)))).toThrow(
      '4 of 3 places',
    );
  });

  it('adds up what is drawn on a budget', () => {
    const fund = offered({ sharing: 'budget', budgetFen: 100 });
    const draws = [
      claim('confirmed', 'a', 1, 2, { amountFen: 60 }),
      claim('confirmed', 'b', 1, 2, { amountFen: 60 }),
    ] as const;
    expect(() => checkHistory(history(fund, ...draws))).toThrow('120 fen drawn of 100');
    expect(() => checkHistory(history(fund, draws[0], end('released', 'a'), draws[1]))).not.toThrow();
  });

  it('counts a request and a refusal as nothing', () => {
    const asked = history(hall, claim('confirmed', 'a', 1, 3), claim('requested', 'b', 1, 3), end('refused', 'b'));
    expect([...checkHistory(asked).keys()]).toEqual(['a']);
  });

  it('finds a version that is missing', () => {
    const [first, , third] = history(hall, claim('confirmed', 'a', 1, 2), claim('confirmed', 'b', 3, 4));
    expect(() => checkHistory([first!, third!])).toThrow('version 3 at place 2');
  });
});

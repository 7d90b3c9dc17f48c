import { describe, expect, it } from '@jest/globals';
import { competing } from './competing.ts';

const request = (id: string, from: number, to: number) => ({
  id,
  from: `2027-03-08T${String(from).padStart(2, '0')}:00:00.000Z`,
  to: `2027-03-08T${String(to).padStart(2, '0')}:00:00.000Z`,
});

const ids = (groups: readonly (readonly { readonly id: string }[])[]) =>
  groups.map((group) => group.map(({ id }) => id));

describe('requests that wait for approval', () => {
  it('stand together when they meet in time, also by way of a third one', () => {
    const requests = [request('late', 14, 15), request('b', 2, 4), request('a', 1, 6), request('c', 5, 7)];
    expect(ids(competing(requests))).toEqual([['a', 'b', 'c'], ['late']]);
  });

  it('stand apart when one begins where another ends', () => {
    expect(ids(competing([request('a', 1, 2), request('b', 2, 3)]))).toEqual([['a'], ['b']]);
  });
});

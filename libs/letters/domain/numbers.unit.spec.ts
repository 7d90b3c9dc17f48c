import { describe, expect, it } from '@jest/globals';
import { given } from '#testing';
import { type NumbersCommand, numbersDecider, type NumbersEvent } from './numbers.js';

const at = '2027-03-01T01:00:00.000Z';
const series = { unit: 'propaganda', body: 'LJ-XC', kind: 'request', year: 2027 } as const;
const issue = (letter: string, more: object = {}): NumbersCommand => ({
  type: 'issue-number',
  ...series,
  letter,
  ...more,
});
const set = (first: number, prefix?: string): NumbersCommand => ({
  type: 'set-numbers',
  ...series,
  first,
  ...(prefix !== undefined && { prefix }),
});
const when = (command: NumbersCommand, events: readonly NumbersEvent[] = []) =>
  given(numbersDecider, structuredClone(events)).when({ ...command, at });
/** Each command on what the ones before it left. */
const after = (...commands: readonly NumbersCommand[]): readonly NumbersEvent[] =>
  commands.reduce<readonly NumbersEvent[]>(
    (events, command) => [...events, ...(when(command, events).events ?? [])],
    [],
  );
const numbersIn = (events: readonly NumbersEvent[]) =>
  events.flatMap((event) => (event.type === 'letter.issued' ? [event.data.number] : []));

describe('The numbers of a body, kind and year', () => {
  it('count from one without gap, one to each letter, however often it asks', () => {
    expect(numbersIn(after(issue('a'), issue('b'), issue('a'), issue('c')))).toEqual([1, 2, 3]);
    expect(after(issue('a'))[0]?.data).toMatchObject({ number: 1, text: '〔2027〕1号' });
  });

  it('count from the first number that was set, before any is given, and bear the prefix', () => {
    expect(after(set(101, '联工函'), issue('a'), issue('b')).at(-1)?.data).toMatchObject({
      number: 102,
      text: '联工函〔2027〕102号',
    });
    const begun = after(issue('a'));
    expect(when(set(5), begun).refusal).toMatchObject({ code: 'numbers-begun', fields: { last: 1 } });
    expect(numbersIn([...begun, ...(when(set(1, '联工发'), begun).events ?? [])])).toEqual([1]);
    expect(when(set(7), after(set(7))).events).toEqual([]);
  });

  it('go on where the body left off at another unit', () => {
    expect(numbersIn(after(issue('a', { after: 41 }), issue('b', { after: 41 })))).toEqual([42, 43]);
  });
});

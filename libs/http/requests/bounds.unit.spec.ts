import { describe, expect, it } from '@jest/globals';
import { faultOfJson, maxBodyBytes, maxDepth } from './bounds.js';

const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
const list = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
const object = (members: number): object => Object.fromEntries(list(members).map((index) => [`m${index}`, index]));

describe('a JSON body', () => {
  it('may be nested 20 levels deep and no deeper, however deep it is', () => {
    expect(faultOfJson(nested(maxDepth))).toBeUndefined();
    expect(faultOfJson(nested(maxDepth + 1))).toMatchObject({ kind: 'not-json' });
    expect(faultOfJson(nested(200_000))).toMatchObject({ kind: 'not-json' });
  });

  it('has texts and names that are Unicode', () => {
    expect(faultOfJson({ title: '临江 😀\n第二行' })).toBeUndefined();
    for (const text of ['{"title":"a\\ud800b"}', '{"a\\udc00":[1]}', '[{"a":["\\udfff"]}]']) {
      expect(faultOfJson(JSON.parse(text))).toMatchObject({ kind: 'not-json' });
    }
  });

  it('may be any plain value', () => {
    for (const value of [null, true, 5, 'text', [], {}]) expect(faultOfJson(value)).toBeUndefined();
  });

  it.each([
    ['a list of over 1,000 items', { invited: list(1_001) }, 'invited'],
    ['an object of over 200 members', { a: [object(201)] }, 'a.0'],
    ['over 5,000 values in all', { a: [list(999), list(999), list(999), list(999), list(999), list(999)] }, ''],
    ['a number beyond a double', JSON.parse('{"a":[{"b":-1e400}]}'), 'a.0.b'],
    ['a NUL', { a: 'x\u0000y' }, 'a'],
    ['an escape character', { a: ['\u001b[31m'] }, 'a.0'],
    ['a mark that turns the reading direction', { a: 'x\u202ey' }, 'a'],
    ['an isolate of the reading direction', { a: 'x\u2066y' }, 'a'],
    ['a name with a NUL', { a: { 'x\u0000': 1 } }, 'a'],
    ['a name of 101 characters', { ['n'.repeat(101)]: 1 }, ''],
  ])('is refused with %s, and its place is named', (_, value, path) => {
    expect(faultOfJson(value)).toMatchObject({ kind: 'field', path });
  });

  it('of 1,000 items, 200 members and 5,000 values is taken', () => {
    expect(faultOfJson(list(1_000))).toBeUndefined();
    expect(faultOfJson(object(200))).toBeUndefined();
    expect(faultOfJson([list(998), list(998), list(998), list(998), list(998), [1, 2, 3]])).toBeUndefined();
  });

  it.each(['toString', 'constructor', 'hasOwnProperty', 'valueOf', 'prototype', 'isPrototypeOf', '__defineGetter__'])(
    'is refused with the unknown field %s, which is a name of every object',
    (name) => {
      const value: unknown = JSON.parse(`{"invited":[{"${name}":1}]}`);
      const path = `invited.0.${name}`;
      expect(faultOfJson(value)).toEqual({ kind: 'field', path, message: `property ${path} should not exist` });
    },
  );
});

describe('the greatest body', () => {
  it.each([
    ['application/json', 131_072],
    ['Application/JSON; charset=utf-8', 131_072],
    ['application/merge-patch+json', 131_072],
    ['text/csv', 1_048_576],
    ['text/plain; application/json', 1_048_576],
    [undefined, 1_048_576],
  ])('of %s has %i bytes', (contentType, bytes) => {
    expect(maxBodyBytes(contentType)).toBe(bytes);
  });
});

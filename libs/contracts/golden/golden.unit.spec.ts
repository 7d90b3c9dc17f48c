import { describe, expect, it } from '@jest/globals';
import { Type } from 'typebox';
import { Text } from '../shapes.js';
import { incompatibilities, plainSchema } from './compatibility.js';
import { faultsOfGolden } from './golden-files.js';

const before = Type.Object({
  id: Type.String({ maxLength: 40 }),
  kind: Type.Union([Type.Literal('a'), Type.Literal('b')]),
  list: Type.Array(Type.Object({ n: Type.Integer() })),
  note: Type.Optional(Text('open')),
});
const changed = (properties: object, without: readonly string[] = []) => {
  const all = Object.entries({ ...before.properties, ...properties }).filter(([name]) => !without.includes(name));
  return incompatibilities(plainSchema(before), plainSchema(Type.Object(Object.fromEntries(all))));
};

describe('the compatibility of events', () => {
  it('holds today: every golden record is there and is read', () => {
    expect(faultsOfGolden(process.cwd())).toEqual([]);
  });

  it('lets a payload grow by optional members and a closed list by words, and a text be classed anew', () => {
    expect(changed({ more: Type.Optional(Type.Integer()) })).toEqual([]);
    expect(changed({ kind: Type.Union([Type.Literal('a'), Type.Literal('b'), Type.Literal('c')]) })).toEqual([]);
    expect(changed({ note: Type.Optional(Text('personal')) })).toEqual([]);
  });

  it.each<[string, object, readonly string[]]>([
    ['/note was taken away', {}, ['note']],
    ['/more was made necessary', { more: Type.Integer() }, []],
    ['/id is no longer promised', { id: Type.Optional(Type.String({ maxLength: 40 })) }, []],
    ['/id was', { id: Type.String({ maxLength: 20 }) }, []],
    ['/id was', { id: Type.Integer() }, []],
    ['/list/*/n was', { list: Type.Array(Type.Object({ n: Type.String() })) }, []],
    ['/kind no longer takes', { kind: Type.Union([Type.Literal('a'), Type.Literal('c')]) }, []],
  ])('is broken where %s', (fault, properties, without) => {
    expect(changed(properties, without)).toEqual([expect.stringContaining(fault)]);
  });
});

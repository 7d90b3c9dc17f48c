import { describe, expect, it } from '@jest/globals';
import { Type } from 'typebox';
import { Anything, BodyCode, Text } from '../shapes.js';
import { alsoConcerning, maskAnswer, type Reader } from './disclosure.js';
import { mask } from './meaning.js';

const Thing = Type.Object(
  {
    host: BodyCode,
    title: Text('open'),
    note: Type.Optional(Text('personal')),
    results: Type.Optional(Anything('personal')),
    ground: Type.Optional(Text('discipline')),
    invited: Type.Array(Type.Object({ body: BodyCode, reason: Type.Optional(Text('personal')) })),
  },
  { parties: ['host', 'invited.*.body'] },
);
const Page = Type.Object({ items: Type.Array(Thing), next: Type.Union([Type.String(), Type.Null()]) });
const thing = (host: string, more: object = {}) => ({
  host,
  title: '会议',
  note: '张三请假',
  results: { winner: '李四' },
  ground: '在查',
  invited: [{ body: 'LJ-TW', reason: '王五生病' }],
  ...more,
});
const hiddenThing = (host: string) => ({
  ...thing(host),
  note: mask,
  results: mask,
  ground: mask,
  invited: [{ body: 'LJ-TW', reason: mask }],
});
const reader = (level: Reader['level'], ...bodies: string[]): Reader => ({ level, bodies });

describe('an answer', () => {
  it('shows the whole of a thing to its parties, and to others what is open', () => {
    expect(maskAnswer(Thing, thing('LJ-GW'), reader('masked', 'LJ-XC'))).toEqual(hiddenThing('LJ-GW'));
    for (const party of ['LJ-GW', 'LJ-TW']) {
      const whole = thing('LJ-GW');
      expect(maskAnswer(Thing, whole, reader('masked', 'LJ-XX', party))).toBe(whole);
    }
  });

  it('is judged thing by thing in a list', () => {
    const page = { items: [thing('LJ-GW', { invited: [] }), thing('LJ-XC', { invited: [] })], next: null };
    expect(maskAnswer(Page, page, reader('masked', 'LJ-XC'))).toEqual({
      items: [{ ...hiddenThing('LJ-GW'), invited: [] }, page.items[1]],
      next: null,
    });
  });

  it('shows auditors persons and no ground of discipline, and supervisors all', () => {
    const whole = thing('LJ-GW');
    expect(maskAnswer(Thing, whole, reader('persons'))).toEqual({ ...whole, ground: mask });
    expect(maskAnswer(Thing, whole, reader('full'))).toBe(whole);
  });

  it('shows the whole also to bodies that the view does not name', () => {
    const whole = alsoConcerning(thing('LJ-GW'), ['LJ-CZJ']);
    expect(maskAnswer(Thing, whole, reader('masked', 'LJ-CZJ'))).toBe(whole);
    expect(maskAnswer(Page, { items: [whole], next: null }, reader('masked', 'LJ-CZJ'))).toEqual({
      items: [whole],
      next: null,
    });
  });

  it('hides what stands beside no party from everybody but those whose role shows it', () => {
    const loose = Type.Object({ reason: Text('personal'), list: Type.Array(Text('personal')) });
    expect(maskAnswer(loose, { reason: 'a', list: ['b', 'c'] }, reader('masked', 'LJ-GW'))).toEqual({
      reason: mask,
      list: [mask, mask],
    });
  });

  it('leaves alone what is not there and grows nothing', () => {
    const bare = { host: 'LJ-GW', title: 't', invited: [] };
    expect(maskAnswer(Thing, bare, reader('masked', 'LJ-XC'))).toBe(bare);
    expect(maskAnswer(Page, null, reader('masked'))).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { given } from '#testing';
import { type MatterCommand, matterDecider } from './matter.decide.js';
import { evolveMatter, type MatterEvent, matterId, maxRoundsKept, statusOfMatter } from './matter.js';

const at = '2027-01-10T01:00:00.000Z';
const subject = 'term/organisation/LJ-CZJ';
const matter = matterId('term-overdue', subject);
const which = { matter, kind: 'term-overdue' as const, subject, body: 'LJ-CZJ' };
const causedBy = (type: string, on: string) => ({ event: `${type}-${on}`, type, at: `${on}T00:00:00.000Z` });
const overdue = causedBy('term.overdue', '2026-12-21');
const renewal = causedBy('term.renewed', '2026-12-23');

const opening = { ...which, dueOn: '2026-12-20', by: overdue };
const opened: MatterEvent = { type: 'matter.opened', data: { ...opening, round: 1 } };
const cured: MatterEvent = { type: 'matter.cured', data: { ...which, round: 1, by: renewal, openSeconds: 2 * 86_400 } };
const closed: MatterEvent = {
  type: 'matter.closed',
  data: { ...which, round: 1, reason: '机构撤并', closedBy: 'LJ-JW', closedAt: at },
};
const open: MatterCommand = { type: 'open-matter', opening };
const cure: MatterCommand = { type: 'cure-matter', by: renewal };
const close: MatterCommand = { type: 'close-matter', reason: '机构撤并', closedBy: 'LJ-JW' };

const when = (command: MatterCommand, before: readonly MatterEvent[] = [opened]) =>
  given(matterDecider, before).when({ ...command, at });
const stateOf = (...events: readonly MatterEvent[]) => events.reduce(evolveMatter, {}).current;

describe('a matter', () => {
  it('is opened by what went wrong, once while it is open, and anew when it happens again', () => {
    expect(when(open, [])).toEqual({ events: [opened] });
    expect(when(open)).toEqual({ events: [] });
    for (const end of [cured, closed])
      expect(when(open, [opened, end]).events).toEqual([{ type: 'matter.opened', data: { ...opening, round: 2 } }]);
  });

  it('is cured by what puts it right, with how long it was open between the two, and by nothing while it is not open', () => {
    expect(when(cure)).toEqual({ events: [cured] });
    for (const before of [[], [opened, cured], [opened, closed]]) expect(when(cure, before)).toEqual({ events: [] });
    const earlier: MatterCommand = { type: 'cure-matter', by: causedBy('term.renewed', '2026-12-01') };
    expect(when(earlier).events).toMatchObject([{ data: { openSeconds: 0 } }]);
  });

  it('is closed by discipline with a reason, not by the body that owes it, and not once it has ended', () => {
    expect(when(close)).toEqual({ events: [closed] });
    expect(when(close, [opened, closed])).toEqual({ events: [] });
    expect(when({ ...close, closedBy: 'LJ-CZJ' }).refusal).toMatchObject({ code: 'own-matter', kind: 'forbidden' });
    expect(when(close, []).refusal).toMatchObject({ code: 'not-found', kind: 'not-found' });
    expect(when(close, [opened, cured]).refusal).toMatchObject({
      code: 'matter-not-open',
      fields: { currentStatus: 'cured' },
    });
    expect(when({ ...close, reason: '另一理由' }, [opened, closed]).refusal?.code).toBe('matter-not-open');
  });

  it('keeps each time with what opened and what ended it, up to a bound', () => {
    const again: MatterEvent = { type: 'matter.opened', data: { ...opening, round: 2 } };
    const state = stateOf(opened, cured, again);
    expect(state?.rounds).toMatchObject([{ round: 1, end: { as: 'cured', by: renewal } }, { round: 2 }]);
    expect(
      [stateOf(opened), state, stateOf(opened, cured), stateOf(opened, closed)].map((one) => statusOfMatter(one!)),
    ).toEqual(['open', 'open', 'cured', 'closed']);
    const many = Array.from({ length: maxRoundsKept + 5 }, (_, k): MatterEvent => ({
      type: 'matter.opened',
      data: { ...opening, round: k + 1 },
    }));
    expect(stateOf(...many)?.rounds).toHaveLength(maxRoundsKept);
    expect(when(open, [...many, { ...cured }]).events).toMatchObject([{ data: { round: maxRoundsKept + 6 } }]);
    expect(stateOf(cured)).toBeUndefined();
  });

  it('of one kind and thing has one name, and parts of a thing have names of their own', () => {
    expect(matterId('term-overdue', subject)).toBe(matter);
    expect(matterId('stages-missing', subject)).not.toBe(matter);
    expect(matterId('term-overdue', subject, 'LJ-SJJ')).not.toBe(matter);
    expect(matter).toMatch(/^dis-/);
  });
});

import { describe, expect, it } from '@jest/globals';
import { given } from '#testing';
import { type ClearanceCommand, clearanceDecider } from './clearance.decide.js';
import { type ClearanceEvent, evolveClearance, statusOf } from './clearance.js';

const at = '2026-11-24T08:00:00.000Z';
const dueAt = '2026-11-30T16:00:00.000Z';
const later = '2026-12-07T16:00:00.000Z';
const subject = {
  clearance: 'org-f.r1',
  matter: 'draw' as const,
  reservation: 'org-f.r1',
  resource: 'org-f',
};
const request = { ...subject, body: 'LJ-ZZ', amountFen: 600_000, purpose: '设备', requestedAt: at };
const rule = {
  key: 'clearance.decide-within-working-days',
  scope: 'all',
  version: 1,
  source: 'S',
  certainty: 'N' as const,
};
const department = { body: 'LJ-JW', isSupervisor: false };
const supervisor = { body: 'LJ-JW', isSupervisor: true };

const opened: ClearanceEvent = { type: 'clearance.opened', data: { ...request, level: 1, dueAt, rule } };
const escalated: ClearanceEvent = { type: 'clearance.escalated', data: { ...subject, level: 2, dueAt: later, rule } };
const granted: ClearanceEvent = {
  type: 'clearance.granted',
  data: { ...subject, by: 'LJ-JW', decidedAt: at, ground: '符合预算' },
};
const refused: ClearanceEvent = {
  type: 'clearance.refused',
  data: { ...subject, by: 'LJ-JW', decidedAt: at, reason: '超出预算' },
};
const withdrawn: ClearanceEvent = {
  type: 'clearance.withdrawn',
  data: { ...subject, cause: 'released', withdrawnAt: at },
};

const open: ClearanceCommand = { type: 'open-clearance', request, limit: { dueAt, rule } };
const grant: ClearanceCommand = { type: 'grant-clearance', ground: '符合预算', by: department };
const refuse: ClearanceCommand = { type: 'refuse-clearance', reason: '超出预算', by: department };
const escalate: ClearanceCommand = { type: 'escalate-clearance', level: 2, limit: { dueAt: later, rule } };
const withdraw: ClearanceCommand = { type: 'withdraw-clearance', cause: 'released' };

const when = (command: ClearanceCommand, before: readonly ClearanceEvent[] = [opened], on = at) =>
  given(clearanceDecider, before).when({ ...command, at: on });
const stateOf = (...events: readonly ClearanceEvent[]) => events.reduce(evolveClearance, {}).current;
const both = [grant, refuse];

describe('a clearance', () => {
  it('is opened once at the first level, with its time or without one', () => {
    expect(when(open, [])).toEqual({ events: [opened] });
    expect(when(open)).toEqual({ events: [] });
    expect(when(open, [opened, granted])).toEqual({ events: [] });
    const untimed = when({ type: 'open-clearance', request, limit: {} }, []).events;
    expect(untimed).toEqual([{ type: 'clearance.opened', data: { ...request, level: 1 } }]);
  });

  it('is granted, with a ground or without, or refused with a reason, by a department of discipline', () => {
    expect(when(grant)).toEqual({ events: [granted] });
    expect(when({ type: 'grant-clearance', by: department }).events).toEqual([
      { type: 'clearance.granted', data: { ...subject, by: 'LJ-JW', decidedAt: at } },
    ]);
    expect(when(refuse)).toEqual({ events: [refused] });
    expect(stateOf(opened, granted)).toMatchObject({ decision: { outcome: 'granted', text: '符合预算', by: 'LJ-JW' } });
    expect(stateOf(opened, refused)).toMatchObject({ decision: { outcome: 'refused', text: '超出预算', at } });
  });

  it('that nobody asked for is answered by nobody, escalates nowhere and is not withdrawn', () => {
    for (const command of both) expect(when(command, []).refusal).toMatchObject({ code: 'clearance-unknown' });
    expect(when(escalate, [], later)).toEqual({ events: [] });
    expect(when(withdraw, [])).toEqual({ events: [] });
  });

  it('is decided once: the same again gives nothing, anything else is refused', () => {
    expect(when(grant, [opened, granted])).toEqual({ events: [] });
    expect(when(refuse, [opened, refused])).toEqual({ events: [] });
    const other: readonly [ClearanceCommand, ClearanceEvent][] = [
      [grant, refused],
      [refuse, granted],
      [{ ...grant, ground: '另一理由' }, granted],
      [{ type: 'grant-clearance', by: department }, granted],
      [{ ...refuse, reason: '另一理由' }, refused],
    ];
    for (const [command, before] of other) {
      expect(when(command, [opened, before]).refusal).toMatchObject({ code: 'clearance-decided', kind: 'conflict' });
    }
  });

  it('whose draw has ended by itself is withdrawn and answered no more', () => {
    expect(when(withdraw)).toEqual({ events: [withdrawn] });
    expect(when(withdraw, [opened, withdrawn])).toEqual({ events: [] });
    for (const before of [granted, refused]) expect(when(withdraw, [opened, before])).toEqual({ events: [] });
    for (const command of both) {
      expect(when(command, [opened, withdrawn]).refusal).toMatchObject({
        code: 'clearance-withdrawn',
        fields: { cause: 'released' },
      });
    }
    expect(when(escalate, [opened, withdrawn], later)).toEqual({ events: [] });
  });

  it('is not decided by the body that asked for it, whatever has become of it', () => {
    const own = { body: 'LJ-ZZ', isSupervisor: true };
    for (const before of [[opened], [opened, granted], [opened, withdrawn], [opened, escalated]]) {
      for (const command of both) {
        expect(when({ ...command, by: own }, before).refusal).toMatchObject({
          code: 'own-clearance',
          kind: 'forbidden',
        });
      }
    }
  });

  it('goes up to the supervisors when its time has run out, once, and not before', () => {
    expect(when(escalate, [opened], '2026-11-30T15:59:59.999Z')).toEqual({ events: [] });
    expect(when(escalate, [opened], dueAt)).toEqual({ events: [escalated] });
    expect(when(escalate, [opened, escalated], later)).toEqual({ events: [] });
    for (const before of [granted, refused]) expect(when(escalate, [opened, before], later)).toEqual({ events: [] });
    const untimed: ClearanceEvent = { type: 'clearance.opened', data: { ...request, level: 1 } };
    expect(when(escalate, [untimed], later)).toEqual({ events: [] });
    expect(stateOf(opened, escalated)).toMatchObject({ level: 2, dueAt: later });
    const timeless: ClearanceEvent = { type: 'clearance.escalated', data: { ...subject, level: 2 } };
    expect(stateOf(opened, timeless)).not.toHaveProperty('dueAt');
  });

  it('is decided by supervisors alone once it has gone up', () => {
    for (const command of both) {
      expect(when(command, [opened, escalated]).refusal).toMatchObject({
        code: 'not-escalated-to',
        fields: { level: 2, dueAt: later },
      });
      const by = { ...command, by: supervisor } as ClearanceCommand;
      expect(when(by, [opened, escalated]).events).toHaveLength(1);
      expect(when(by).events).toHaveLength(1);
    }
  });

  it('is open until it is answered or withdrawn', () => {
    const statuses = [[opened], [opened, escalated], [opened, granted], [opened, refused], [opened, withdrawn]].map(
      (events) => statusOf(stateOf(...events)!),
    );
    expect(statuses).toEqual(['open', 'open', 'granted', 'refused', 'withdrawn']);
    for (const event of [escalated, granted, refused, withdrawn]) expect(stateOf(event)).toBeUndefined();
  });
});

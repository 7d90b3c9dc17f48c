import type { Reviewer } from '#contracts';
import { given } from '#testing';
import { type AppointmentCommand, appointmentDecider } from './appointment.decide.js';
import { type AppointmentEvent, type AppointmentState, evolveAppointment, statusOf } from './appointment.js';

const at = '2026-11-24T08:00:00.000Z';
const reviewers: readonly Reviewer[] = [
  { body: 'LJ-GW', unit: 'organisation', line: 'working-committee' },
  { body: 'LJ-ZZ', unit: 'organisation', line: 'organisation-department' },
];
const nominate: AppointmentCommand = {
  type: 'nominate',
  appointment: 'org-1',
  body: 'LJ-CZJ',
  by: 'LJ-CZJ',
  postKind: 'secretary',
  person: 'p1',
  reason: '推荐',
  from: '2027-01-01',
  reviewers,
  decider: 'LJ-GW',
};
const consent = (by: string): AppointmentCommand => ({ type: 'record-consent', by });
const granted: AppointmentCommand = { type: 'record-clearance', outcome: 'granted' };
const barred: AppointmentCommand = { type: 'record-clearance', outcome: 'refused', by: 'LJ-JW', reason: '暂缓' };
const decide: AppointmentCommand = {
  type: 'decide-appointment',
  by: 'LJ-GW',
  number: '1',
  on: '2026-11-24',
  today: '2026-11-24',
};
const refuse: AppointmentCommand = { type: 'refuse-appointment', by: 'LJ-GW', reason: '不宜' };
const refusedBy = (by: string): AppointmentCommand => ({ type: 'record-refusal', by, reason: '不同意' });
const withdraw: AppointmentCommand = { type: 'withdraw-appointment', reason: '调整' };
const after = (...commands: readonly AppointmentCommand[]) =>
  commands.reduce<readonly AppointmentEvent[]>(
    (events, command) => [...events, ...(given(appointmentDecider, events).when({ ...command, at }).events ?? [])],
    [],
  );
const when = (command: AppointmentCommand, ...before: readonly AppointmentCommand[]) =>
  given(appointmentDecider, after(...before)).when({ ...command, at });
const statusAfter = (...commands: readonly AppointmentCommand[]) =>
  statusOf(after(...commands).reduce(evolveAppointment, {}).current!);
const cleared = [nominate, consent('LJ-ZZ'), consent('LJ-GW'), granted];

describe('an appointment', () => {
  it('asks discipline when both have agreed, in whichever order, and waits for it', () => {
    expect(after(...cleared).map(({ type }) => type)).toEqual([
      'appointment.nominated',
      'appointment.consented',
      'appointment.consented',
      'clearance.requested',
      'appointment.cleared',
    ]);
    expect(when(consent('LJ-GW'), nominate, consent('LJ-GW'))).toEqual({ events: [] });
    expect(when(consent('LJ-JW'), nominate)).toEqual({ events: [] });
    expect(when(decide, nominate).refusal).toMatchObject({
      code: 'not-awaiting-decision',
      fields: { state: 'in-review', waitsFor: ['LJ-GW', 'LJ-ZZ'] },
    });
    expect(when(decide, ...cleared.slice(0, 3)).refusal).toMatchObject({ fields: { state: 'awaiting-clearance' } });
  });

  it('is decided by its decider, not by whoever nominated, and not for the day after', () => {
    expect(when(decide, ...cleared).events).toMatchObject([
      { type: 'appointment.decided', data: { person: 'p1', from: '2027-01-01' } },
    ]);
    expect(when(decide, ...cleared, decide)).toEqual({ events: [] });
    expect(when({ ...decide, by: 'LJ-ZZ' }, ...cleared).refusal?.code).toBe('not-the-decider');
    const own = { ...nominate, by: 'LJ-GW' } as AppointmentCommand;
    expect(when(decide, own, ...cleared.slice(1)).refusal?.code).toBe('own-nomination');
    expect(when({ ...decide, on: '2026-11-25' }, ...cleared).refusal?.code).toBe('decided-in-the-future');
  });

  it('is ended by whoever refuses first, with a reason', () => {
    expect(statusAfter(nominate, refusedBy('LJ-ZZ'))).toBe('refused');
    expect(when(consent('LJ-GW'), nominate, refusedBy('LJ-ZZ'))).toEqual({ events: [] });
    expect(statusAfter(nominate, consent('LJ-ZZ'), consent('LJ-GW'), barred)).toBe('refused');
    expect(statusAfter(...cleared, refuse)).toBe('refused');
    expect(when(decide, ...cleared, refuse).refusal?.code).toBe('appointment-over');
    expect(statusAfter(nominate, withdraw)).toBe('withdrawn');
    expect(when(withdraw, ...cleared, decide).refusal?.code).toBe('appointment-over');
  });

  /** Every order of what may arrive, also twice, from every state that can be reached. */
  it('in every interleaving is decided only after both consents and the clearance, and never after an end', () => {
    const commands = [
      consent('LJ-GW'),
      consent('LJ-ZZ'),
      refusedBy('LJ-GW'),
      refusedBy('LJ-ZZ'),
      granted,
      barred,
      decide,
      refuse,
      withdraw,
    ];
    const seen = new Map<string, readonly AppointmentEvent[]>();
    const open: (readonly AppointmentEvent[])[] = [after(nominate)];
    while (open.length > 0) {
      const events = open.pop()!;
      const state = events.reduce<AppointmentState>(evolveAppointment, {});
      const key = JSON.stringify(state);
      if (seen.has(key)) continue;
      seen.set(key, events);
      for (const command of commands) {
        const { events: more = [] } = given(appointmentDecider, events).when({ ...command, at });
        if (more.length > 0) open.push([...events, ...more]);
      }
    }
    expect(seen.size).toBeGreaterThan(10);
    for (const events of seen.values()) {
      const types = events.map(({ type }) => type);
      const ends = types.filter((type) => /decided|refused|withdrawn/.test(type));
      expect(ends.length).toBeLessThanOrEqual(1);
      if (ends.length === 1) expect(types.at(-1)).toBe(ends[0]);
      expect(types.filter((type) => type === 'clearance.requested').length).toBeLessThanOrEqual(1);
      if (types.includes('appointment.decided')) {
        expect(types.filter((type) => type === 'appointment.consented')).toHaveLength(2);
        expect(types.indexOf('appointment.cleared')).toBeGreaterThan(types.indexOf('clearance.requested'));
      }
    }
  });
});

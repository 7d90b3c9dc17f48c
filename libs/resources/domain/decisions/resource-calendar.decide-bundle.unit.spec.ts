import { describe, expect, it } from '@jest/globals';
import { bundleRequest, on, resource, Scenario } from '../calendar/calendar.fixture.js';
import type { CalendarCommand, CommandOf } from '../calendar/resource-calendar.js';

const nine = { from: '09:00', to: '10:00' };
const ten = { from: '10:00', to: '11:00' };

const refs = (bundle: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ line: index + 1, resource, reservation: `${bundle}-${index + 1}` }));
const confirmed = (bundle: string, count = 1): CommandOf<'confirm-bundle-lines'> => ({
  type: 'confirm-bundle-lines',
  bundle,
  lines: refs(bundle, count),
});
const ended = (bundle: string, isAbandoned: boolean, count = 1): CommandOf<'release-bundle-lines'> => ({
  type: 'release-bundle-lines',
  bundle,
  initiative: 'pro-reading',
  host: 'LJ-XC',
  lines: refs(bundle, count),
  reason: '改期',
  isAbandoned,
});
const endWaiting = (reservation: string): CalendarCommand => ({ type: 'end-waiting', reservation });

describe('the lines of a bundle on one calendar', () => {
  it('are held together, without an end by the clock', () => {
    const scenario = Scenario.of();
    expect(scenario.types(bundleRequest('b1', [nine, ten]))).toEqual(['reservation.held', 'reservation.held']);
    for (const { data } of scenario.events.slice(1)) expect(data).not.toHaveProperty('expiresAt');
    scenario.after(7 * 3_600);
    expect(scenario.does({ type: 'end-expired-hold', reservation: 'b1-1' })).toEqual([]);
    expect(scenario.refuses(scenario.reserve()).code).toBe('resource-unavailable');
  });

  it('give nothing when the request comes again, also after their end', () => {
    const scenario = Scenario.of();
    scenario.does(bundleRequest('b1', [nine]));
    expect(scenario.does(bundleRequest('b1', [nine]))).toEqual([]);
    scenario.does(ended('b1', true));
    expect(scenario.does(bundleRequest('b1', [nine]))).toEqual([]);
  });

  it('are all refused where one is, each with its code', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve());
    expect(scenario.does(bundleRequest('b1', [nine, ten]))).toMatchObject([
      {
        type: 'reservation.refused',
        data: { line: 1, code: 'resource-unavailable', conflicts: [{ from: on(2, '09:00') }] },
      },
      { type: 'reservation.refused', data: { line: 2, code: 'bundle-line-refused' } },
    ]);
    expect(scenario.does(bundleRequest('b1', [nine, ten]))).toEqual([]);
    scenario.does(scenario.reserve({ from: on(2, '10:00'), to: on(2, '11:00') }));
  });

  it('are refused where they want one place twice', () => {
    expect(Scenario.of().types(bundleRequest('b1', [nine, nine]))).toEqual([
      'reservation.refused',
      'reservation.refused',
    ]);
  });

  it('are refused by the same rules as a booking', () => {
    const scenario = Scenario.of({ closedOn: ['2027-03-02'] });
    expect(scenario.does(bundleRequest('b1', [nine]))).toMatchObject([{ data: { code: 'outside-opening-hours' } }]);
    const few = Scenario.of({ sharing: 'capacity', capacity: 5 });
    expect(few.does(bundleRequest('b1', [{ ...nine, quantity: 6 }]))).toMatchObject([
      { data: { code: 'capacity-exceeded' } },
    ]);
    expect(few.does(bundleRequest('b2', [{ from: '10:00', to: '09:00' }]))).toMatchObject([
      { data: { code: 'ends-before-it-starts' } },
    ]);
  });

  it('together never draw more than a budget has', () => {
    const scenario = Scenario.of({ sharing: 'budget', budgetFen: 100 });
    const request = bundleRequest('b1', [nine, ten]);
    const lines = request.lines.map((line) => ({ ...line, amountFen: 60 }));
    expect(scenario.types({ ...request, lines })).toEqual(['reservation.refused', 'reservation.refused']);
  });

  it('are refused by the unit of a resource that nobody knows, or that is retired', () => {
    const unknown = new Scenario();
    expect(unknown.does(bundleRequest('b1', [nine]))).toMatchObject([
      { type: 'reservation.refused', data: { resource, code: 'unknown-resource', bundle: 'b1', line: 1 } },
    ]);
    expect(unknown.does(bundleRequest('b1', [nine]))).toEqual([]);
    const retired = Scenario.of();
    retired.does({ type: 'retire-resource', reason: '拆除' });
    expect(retired.does(bundleRequest('b1', [nine]))).toMatchObject([{ data: { code: 'resource-retired' } }]);
  });

  it('take the place of a hold whose time is over', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ holdSeconds: 60 }));
    expect(scenario.after(60).types(bundleRequest('b1', [nine]))).toEqual(['reservation.expired', 'reservation.held']);
  });

  it('are held while they await the owner, and ready when the owner approves', () => {
    const scenario = Scenario.of({ approval: 'owner' });
    expect(scenario.does(bundleRequest('b1', [nine]))).toMatchObject([
      { type: 'reservation.held', data: { awaiting: 'approval' } },
    ]);
    expect(scenario.refuses({ type: 'approve-reservation', reservation: 'b1-1', approvedBy: 'lin' }).code).toBe(
      'own-request',
    );
    const approve: CalendarCommand = { type: 'approve-reservation', reservation: 'b1-1', approvedBy: 'wang' };
    expect(scenario.types(approve)).toEqual(['reservation.approved']);
    expect(scenario.does(approve)).toEqual([]);
  });

  it('are let go when the owner says no', () => {
    const scenario = Scenario.of({ approval: 'owner' });
    scenario.does(bundleRequest('b1', [nine]));
    scenario.does({ type: 'refuse-reservation', reservation: 'b1-1', reason: '另有安排' });
    expect(scenario.status('b1-1')).toBe('refused');
    expect(scenario.types(bundleRequest('b2', [nine]))).toEqual(['reservation.held']);
  });

  it('are confirmed by their host, once, and not by anyone else', () => {
    const scenario = Scenario.of();
    scenario.does(bundleRequest('b1', [nine, ten]));
    for (const type of ['confirm-reservation', 'release-reservation'] as const) {
      expect(scenario.refuses({ type, reservation: 'b1-1' }).code).toBe('belongs-to-bundle');
    }
    expect(scenario.refuses({ type: 'renew-hold', reservation: 'b1-1', holdSeconds: 9 }).code).toBe(
      'belongs-to-bundle',
    );
    expect(scenario.types(confirmed('b1', 2))).toEqual(['reservation.confirmed', 'reservation.confirmed']);
    expect(scenario.does(confirmed('b1', 2))).toEqual([]);
  });

  it.each([
    ['abandoned', true],
    ['released', false],
  ])('are let go when the bundle is %s, once', (_, isAbandoned) => {
    const scenario = Scenario.of();
    scenario.does(bundleRequest('b1', [nine]));
    expect(scenario.types(ended('b1', isAbandoned))).toEqual(['reservation.released']);
    expect(scenario.does(ended('b1', isAbandoned))).toEqual([]);
    scenario.does(scenario.reserve());
  });

  it('are let go also after they were confirmed', () => {
    const scenario = Scenario.of();
    scenario.does(bundleRequest('b1', [nine]));
    scenario.does(confirmed('b1'));
    expect(scenario.types(ended('b1', false))).toEqual(['reservation.released']);
  });

  it('are refused at once when the abandonment came before the request', () => {
    const scenario = Scenario.of();
    expect(scenario.does(ended('b1', true))).toMatchObject([
      { type: 'reservation.refused', data: { body: 'LJ-XC', code: 'bundle-ended' } },
    ]);
    expect(scenario.does(ended('b1', true))).toEqual([]);
    expect(scenario.does(bundleRequest('b1', [nine]))).toEqual([]);
    scenario.does(scenario.reserve());
  });

  it('do not come back by a confirmation that is late: the displaced stays displaced', () => {
    const scenario = Scenario.of();
    scenario.does(bundleRequest('b1', [nine]));
    expect(scenario.types({ type: 'displace-reservation', reservation: 'b1-1', reason: '紧急会议' })).toEqual([
      'reservation.displaced',
    ]);
    expect(scenario.does(confirmed('b1'))).toEqual([]);
    expect(scenario.does(confirmed('b9'))).toEqual([]);
    expect(scenario.status('b1-1')).toBe('displaced');
  });

  it('never touch a reservation that is not of their bundle', () => {
    const scenario = Scenario.of();
    scenario.does(bundleRequest('b1', [nine]));
    expect(scenario.does({ ...ended('b2', false), lines: refs('b1', 1) })).toEqual([]);
  });

  it('stay known for thirty days after their time, so that a late word finds them', () => {
    const scenario = Scenario.of();
    scenario.does(bundleRequest('b1', [nine]));
    scenario.does(confirmed('b1'));
    scenario.after(20 * 86_400);
    for (let hour = 10; hour < 14; hour++)
      scenario.does(scenario.reserve({ from: on(25, `${hour}:00`), to: on(25, `${hour}:30`) }));
    expect(scenario.types(ended('b1', false))).toEqual(['reservation.released']);
  });
});

describe('two bundles that want one place', () => {
  const both = (): Scenario => {
    const scenario = Scenario.of();
    scenario.does(bundleRequest('b2', [nine]));
    return scenario;
  };

  it('do not meet: a line that meets a held one waits, the smaller id longer', () => {
    const scenario = both();
    expect(scenario.does(bundleRequest('b1', [nine]))).toMatchObject([
      { type: 'reservation.waitlisted', data: { waitsUntil: '2027-03-01T00:00:03.000Z' } },
    ]);
    expect(scenario.does(bundleRequest('b3', [nine]))).toMatchObject([
      { type: 'reservation.waitlisted', data: { waitsUntil: '2027-03-01T00:00:01.000Z' } },
    ]);
  });

  it('never let a line wait longer than its bundle decides, nor at all after that', () => {
    const scenario = both();
    const soon = bundleRequest('b1', [nine], { decideBy: '2027-03-01T00:00:00.500Z' });
    expect(scenario.does(soon)).toMatchObject([{ data: { waitsUntil: '2027-03-01T00:00:00.500Z' } }]);
    expect(scenario.after(1).types(bundleRequest('b0', [nine], { decideBy: scenario.at }))).toEqual([
      'reservation.refused',
    ]);
  });

  it('give the place to those who wait in the order of their ids when it comes free', () => {
    const scenario = both();
    scenario.does(bundleRequest('b3', [nine]));
    scenario.does(bundleRequest('b1', [nine]));
    expect(scenario.does(ended('b2', true))).toMatchObject([
      { type: 'reservation.released', data: { bundle: 'b2' } },
      { type: 'reservation.held', data: { bundle: 'b1' } },
    ]);
    expect(scenario.status('b3-1')).toBe('waitlisted');
    expect(scenario.types(ended('b1', true))).toEqual(['reservation.released', 'reservation.held']);
    expect(scenario.status('b3-1')).toBe('held');
  });

  it('refuse those who wait as soon as the other is confirmed', () => {
    const scenario = both();
    scenario.does(bundleRequest('b1', [nine]));
    expect(scenario.does(confirmed('b2'))).toMatchObject([
      { type: 'reservation.confirmed' },
      {
        type: 'reservation.refused',
        data: { bundle: 'b1', code: 'resource-unavailable', conflicts: [{ from: on(2, '09:00') }] },
      },
    ]);
  });

  it('refuse a line when its wait is over, not before, and once', () => {
    const scenario = both();
    scenario.does(bundleRequest('b3', [nine]));
    expect(scenario.does(endWaiting('b3-1'))).toEqual([]);
    expect(scenario.after(1).types(endWaiting('b3-1'))).toEqual(['reservation.refused']);
    expect(scenario.does(endWaiting('b3-1'))).toEqual([]);
    expect(scenario.does(endWaiting('b2-1'))).toEqual([]);
  });

  it('do not wait for what is confirmed or booked directly', () => {
    const scenario = both();
    scenario.does(confirmed('b2'));
    expect(scenario.types(bundleRequest('b1', [nine]))).toEqual(['reservation.refused']);
    scenario.does(scenario.reserve({ from: on(2, '10:00'), to: on(2, '11:00'), holdSeconds: 300 }));
    expect(scenario.types(bundleRequest('b3', [ten]))).toEqual(['reservation.refused']);
  });

  it('hold their other lines while one waits', () => {
    const scenario = both();
    expect(scenario.types(bundleRequest('b3', [nine, ten]))).toEqual(['reservation.waitlisted', 'reservation.held']);
    scenario.does(ended('b3', true, 2));
    expect([scenario.status('b3-1'), scenario.status('b3-2')]).toEqual(['released', 'released']);
  });

  it('fill the places that come free as far as they go', () => {
    const scenario = Scenario.of({ sharing: 'capacity', capacity: 10, approval: 'owner' });
    scenario.does(bundleRequest('b2', [{ ...nine, quantity: 9 }]));
    scenario.does(bundleRequest('b3', [{ ...nine, quantity: 4 }]));
    scenario.does(bundleRequest('b4', [{ ...nine, quantity: 7 }]));
    scenario.does(bundleRequest('b5', [{ ...nine, quantity: 6 }]));
    expect(scenario.does({ type: 'displace-reservation', reservation: 'b2-1', reason: '急用' }).slice(1)).toMatchObject(
      [
        { type: 'reservation.held', data: { bundle: 'b3', awaiting: 'approval' } },
        { type: 'reservation.held', data: { bundle: 'b5' } },
      ],
    );
    expect(scenario.status('b4-1')).toBe('waitlisted');
  });

  it('are refused, not left waiting, when the place is blocked or the resource retires', () => {
    const scenario = both();
    scenario.does(bundleRequest('b3', [nine]));
    expect(
      scenario.types({ type: 'block-period', blocking: 'x', from: on(2, '00:00'), to: on(2, '23:00'), reason: '检修' }),
    ).toEqual(['resource.blocked', 'reservation.displaced', 'reservation.refused']);
    const retiring = both();
    retiring.does(bundleRequest('b3', [nine]));
    retiring.after(48 * 3_600);
    expect(retiring.types({ type: 'retire-resource', reason: '拆除' })).toEqual([
      'reservation.refused',
      'resource.retired',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { bundleRequest, on, Scenario } from '../calendar/calendar.fixture.js';
import { decodeCalendar, encodeCalendar } from '../calendar/resource-calendar.snapshot.js';

const youth = { body: 'LJ-TW', unit: 'mass-organisations' } as const;
const women = { body: 'LJ-FL', unit: 'mass-organisations' } as const;
const nineToTen = { from: on(2, '09:00'), to: on(2, '10:00') };

/** A hall that r1 has from nine to ten, and r2 and r3 wait for, in this order. */
const twoWait = (changes: Parameters<typeof Scenario.of>[0] = {}): Scenario => {
  const scenario = Scenario.of({ offerSeconds: 3_600, ...changes });
  scenario.does(scenario.reserve());
  scenario.does(scenario.reserve({ onConflict: 'waitlist', booker: youth }));
  scenario.after(60).does(scenario.reserve({ onConflict: 'waitlist', booker: women }));
  return scenario.after(60);
};

describe('the waiting list', () => {
  it('takes a wish whose place is taken, until its time begins', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve());
    const [event] = scenario.does(scenario.reserve({ onConflict: 'waitlist' }));
    expect(event).toMatchObject({
      type: 'reservation.waitlisted',
      data: { reservation: 'r2', waitsUntil: nineToTen.from },
    });
  });

  it('books at once what is free', () => {
    const scenario = Scenario.of();
    expect(scenario.types(scenario.reserve({ onConflict: 'waitlist' }))).toEqual(['reservation.confirmed']);
  });

  it('does not take a wish that breaks another rule', () => {
    const scenario = Scenario.of({ closedOn: ['2027-03-02'] });
    expect(scenario.refuses(scenario.reserve({ onConflict: 'waitlist' })).code).toBe('outside-opening-hours');
  });

  it('does not take a wish whose time has begun', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve());
    scenario.at = on(2, '09:30');
    expect(scenario.refuses(scenario.reserve({ onConflict: 'waitlist' })).code).toBe('resource-unavailable');
  });

  it('takes a whole series, which waits for all of its dates', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ from: on(3, '09:00'), to: on(3, '10:00') }));
    const series = scenario.reserve({ recurrence: { rrule: 'FREQ=DAILY;COUNT=3' }, onConflict: 'waitlist' });
    expect(scenario.types(series)).toEqual(['reservation.waitlisted']);
    expect(scenario.types({ type: 'release-reservation', reservation: 'r1' })).toEqual([
      'reservation.released',
      'reservation.offered',
    ]);
    expect(scenario.state.occupancy.size).toBe(3);
  });

  it('is left by a release', () => {
    const scenario = twoWait();
    scenario.does({ type: 'release-reservation', reservation: 'r2' });
    scenario.does({ type: 'release-reservation', reservation: 'r1' });
    expect([scenario.status('r2'), scenario.status('r3')]).toEqual(['released', 'offered']);
  });

  it('ends with a refusal when the time begins and no place came free', () => {
    const scenario = twoWait();
    expect(scenario.does({ type: 'end-waiting', reservation: 'r2' })).toEqual([]);
    scenario.at = nineToTen.from;
    expect(scenario.types({ type: 'end-waiting', reservation: 'r2' })).toEqual(['reservation.refused']);
    expect(scenario.does({ type: 'end-waiting', reservation: 'r2' })).toEqual([]);
  });

  it('is kept by a snapshot, in its order', () => {
    const scenario = twoWait();
    const state = decodeCalendar(JSON.parse(JSON.stringify([...encodeCalendar(scenario.state)])) as object[]);
    expect([...state.waiting].map(({ id, details }) => [id, details?.since])).toEqual([
      ['r2', '2027-03-01T00:00:00.000Z'],
      ['r3', '2027-03-01T00:01:00.000Z'],
    ]);
  });
});

describe('a place that comes free', () => {
  it('is offered in the same commit to who came first, and held for the time of an offer', () => {
    const scenario = twoWait();
    const events = scenario.does({ type: 'release-reservation', reservation: 'r1' });
    expect(events.map(({ type }) => type)).toEqual(['reservation.released', 'reservation.offered']);
    expect(events[1]?.data).toMatchObject({ reservation: 'r2', body: 'LJ-TW', expiresAt: '2027-03-01T01:02:00.000Z' });
    expect(scenario.refuses(scenario.reserve()).code).toBe('resource-unavailable');
  });

  it.each([
    ['a displacement', { type: 'displace-reservation', reservation: 'r1', reason: '急用' } as const],
    ['a move away', { type: 'move-reservation', reservation: 'r1', from: on(4, '09:00'), to: on(4, '10:00') } as const],
  ])('is offered after %s', (_, command) => {
    const scenario = twoWait();
    expect(scenario.types(command)[1]).toBe('reservation.offered');
  });

  it('is offered when a blocking is lifted', () => {
    const scenario = Scenario.of();
    scenario.does({ type: 'block-period', blocking: 'b1', ...nineToTen, reason: '检修' });
    scenario.does(scenario.reserve({ onConflict: 'waitlist' }));
    expect(scenario.types({ type: 'unblock-period', blocking: 'b1' })).toEqual([
      'resource.unblocked',
      'reservation.offered',
    ]);
  });

  it('is offered when the resource gets larger', () => {
    const scenario = twoWait({ sharing: 'capacity', capacity: 1 });
    expect(scenario.types({ type: 'revise-resource', changes: { capacity: 3 } })).toEqual([
      'resource.revised',
      'reservation.offered',
      'reservation.offered',
    ]);
  });

  it('is passed to the next when the offer is over', () => {
    const scenario = twoWait();
    scenario.does({ type: 'release-reservation', reservation: 'r1' });
    expect(scenario.does({ type: 'end-expired-hold', reservation: 'r2' })).toEqual([]);
    const events = scenario.after(3_600).does({ type: 'end-expired-hold', reservation: 'r2' });
    expect(events.map(({ type, data }) => [type, 'reservation' in data && data.reservation])).toEqual([
      ['reservation.expired', 'r2'],
      ['reservation.offered', 'r3'],
    ]);
  });

  it('is passed to the next when the offer is declined', () => {
    const scenario = twoWait();
    scenario.does({ type: 'release-reservation', reservation: 'r1' });
    expect(scenario.types({ type: 'release-reservation', reservation: 'r2' })).toEqual([
      'reservation.released',
      'reservation.offered',
    ]);
  });

  it('goes to the waiting list and not to a newcomer who comes before the clock', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ holdSeconds: 300 }));
    scenario.does(scenario.reserve({ onConflict: 'waitlist', booker: youth }));
    scenario.after(400);
    expect(scenario.refuses(scenario.reserve()).code).toBe('resource-unavailable');
    const elsewhere = scenario.reserve({ from: on(3, '09:00'), to: on(3, '10:00') });
    expect(scenario.types(elsewhere)).toEqual(['reservation.expired', 'reservation.offered', 'reservation.confirmed']);
    expect(scenario.status('r2')).toBe('offered');
  });

  it('is no use to a wish that needs more, which keeps waiting and holds up nobody', () => {
    const scenario = Scenario.of({ sharing: 'capacity', capacity: 4 });
    scenario.does(scenario.reserve({ quantity: 2 }));
    scenario.does(scenario.reserve({ quantity: 2 }));
    scenario.does(scenario.reserve({ quantity: 3, onConflict: 'waitlist' }));
    scenario.after(1).does(scenario.reserve({ quantity: 1, onConflict: 'waitlist' }));
    scenario.does({ type: 'release-reservation', reservation: 'r1' });
    expect([scenario.status('r3'), scenario.status('r4')]).toEqual(['waitlisted', 'offered']);
  });

  it('becomes a request where the owner approves', () => {
    const scenario = Scenario.of({ approval: 'owner' });
    scenario.does({ type: 'block-period', blocking: 'b1', ...nineToTen, reason: '检修' });
    scenario.does(scenario.reserve({ onConflict: 'waitlist' }));
    expect(scenario.types({ type: 'unblock-period', blocking: 'b1' })[1]).toBe('reservation.requested');
    expect(scenario.state.occupancy.size).toBe(0);
  });

  it('goes to the waiting lines of bundles before the waiting list', () => {
    const scenario = Scenario.of();
    scenario.does(bundleRequest('pro-b', [{ from: '09:00', to: '10:00' }]));
    scenario.does(bundleRequest('pro-a', [{ from: '09:00', to: '10:00' }]));
    scenario.does(scenario.reserve({ onConflict: 'waitlist' }));
    const lines = [{ line: 1, resource: 'org-hall', reservation: 'pro-b-1' }];
    const events = scenario.does({
      type: 'release-bundle-lines',
      bundle: 'pro-b',
      initiative: 'pro-reading',
      host: 'LJ-XC',
      lines,
      reason: '改期',
      isAbandoned: true,
    });
    expect(events.map(({ type, data }) => [type, 'reservation' in data && data.reservation])).toEqual([
      ['reservation.released', 'pro-b-1'],
      ['reservation.held', 'pro-a-1'],
    ]);
  });

  it('of a budget is the money that a release gives back', () => {
    const scenario = Scenario.of({ sharing: 'budget', budgetFen: 100 });
    scenario.does(scenario.reserve({ amountFen: 70 }));
    scenario.does(scenario.reserve({ amountFen: 60, onConflict: 'waitlist' }));
    scenario.after(1).does(scenario.reserve({ amountFen: 40, onConflict: 'waitlist' }));
    scenario.does({ type: 'release-reservation', reservation: 'r1' });
    expect([scenario.status('r2'), scenario.status('r3'), scenario.state.drawnFen]).toEqual([
      'offered',
      'offered',
      100,
    ]);
  });
});

describe('a fair share', () => {
  it('lets who has least of the resource ahead have the place, though others came first', () => {
    const scenario = Scenario.of({ waitingOrder: 'fair-share' });
    scenario.does(scenario.reserve());
    scenario.does(scenario.reserve({ from: on(4, '09:00'), to: on(4, '12:00'), booker: youth }));
    scenario.does(scenario.reserve({ onConflict: 'waitlist', booker: youth }));
    scenario.after(60).does(scenario.reserve({ onConflict: 'waitlist', booker: women }));
    scenario.does({ type: 'release-reservation', reservation: 'r1' });
    expect([scenario.status('r3'), scenario.status('r4')]).toEqual(['waitlisted', 'offered']);
  });

  it('is looked at anew after each offer', () => {
    const scenario = Scenario.of({ waitingOrder: 'fair-share', sharing: 'capacity', capacity: 3 });
    scenario.does(scenario.reserve({ quantity: 3 }));
    for (const booker of [youth, youth, women]) {
      scenario.after(1).does(scenario.reserve({ quantity: 1, onConflict: 'waitlist', booker }));
    }
    const offers = scenario.does({ type: 'release-reservation', reservation: 'r1' }).slice(1);
    expect(offers.map(({ data }) => 'reservation' in data && data.reservation)).toEqual(['r2', 'r4', 'r3']);
  });
});

describe('accepting an offer', () => {
  const offeredTo = (): Scenario => {
    const scenario = twoWait();
    scenario.does({ type: 'release-reservation', reservation: 'r1' });
    return scenario;
  };

  it('confirms the place that it held, once', () => {
    const scenario = offeredTo();
    expect(scenario.types({ type: 'accept-offer', reservation: 'r2' })).toEqual(['reservation.confirmed']);
    expect(scenario.does({ type: 'accept-offer', reservation: 'r2' })).toEqual([]);
  });

  it.each([
    ['before there is one', 0, 'r3', 'no-offer-yet'],
    ['after its time', 3_600, 'r2', 'offer-expired'],
    ['that was never made', 0, 'r1', 'reservation-ended'],
  ])('is refused %s', (_, seconds, reservation, code) => {
    expect(offeredTo().after(seconds).refuses({ type: 'accept-offer', reservation }).code).toBe(code);
  });

  it('is refused after it was displaced', () => {
    const scenario = offeredTo();
    scenario.does({ type: 'displace-reservation', reservation: 'r2', reason: '急用' });
    expect(scenario.refuses({ type: 'accept-offer', reservation: 'r2' }).code).toBe('reservation-ended');
  });

  it('is never put off beyond the beginning of its time', () => {
    const scenario = twoWait({ offerSeconds: 7 * 86_400 });
    const [, offer] = scenario.does({ type: 'release-reservation', reservation: 'r1' });
    expect(offer?.data).toMatchObject({ expiresAt: nineToTen.from });
  });
});

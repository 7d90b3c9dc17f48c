import { describe, expect, it } from '@jest/globals';
import { bundleRequest, on, resource, Scenario } from '../calendar/calendar.fixture.js';
import { publishCalendarEvent } from '../../application/resource-calendar.category.js';

const fund = { kind: 'fund', sharing: 'budget', budgetFen: 1_000, clearanceAboveFen: 500 } as const;
const receipt = 'https://receipts.example/2027/1';

describe('a draw', () => {
  it('needs an amount and takes it from the budget', () => {
    const scenario = Scenario.of(fund);
    expect(scenario.refuses(scenario.reserve()).code).toBe('amount-missing');
    scenario.does(scenario.reserve({ amountFen: 400, purpose: '购书' }));
    expect(scenario.state.drawnFen).toBe(400);
  });

  it('is refused beyond what is left', () => {
    const scenario = Scenario.of({ ...fund, clearanceAboveFen: 1_000 });
    scenario.does(scenario.reserve({ amountFen: 700 }));
    const refusal = scenario.refuses(scenario.reserve({ amountFen: 301 }));
    expect([refusal.code, refusal.fields['leftFen']]).toEqual(['resource-unavailable', 300]);
  });

  it('counts an expired hold as free from its very instant', () => {
    const scenario = Scenario.of({ ...fund, clearanceAboveFen: 1_000 });
    scenario.does(scenario.reserve({ amountFen: 700, holdSeconds: 60 }));
    scenario.after(60);
    expect(scenario.types(scenario.reserve({ amountFen: 1_000 }))).toEqual([
      'reservation.expired',
      'reservation.confirmed',
    ]);
    expect(scenario.state.drawnFen).toBe(1_000);
  });

  it('above the threshold awaits clearance, asks discipline for it and takes nothing', () => {
    const scenario = Scenario.of(fund);
    const events = scenario.does(scenario.reserve({ amountFen: 501, purpose: '购书', initiative: 'pro-reading' }));
    expect(events.map(publishCalendarEvent)[1]).toEqual({
      type: 'clearance.requested',
      data: {
        clearance: 'r1',
        matter: 'draw',
        reservation: 'r1',
        resource,
        body: 'LJ-XC',
        initiative: 'pro-reading',
        amountFen: 501,
        purpose: '购书',
        requestedAt: scenario.at,
      },
    });
    expect([scenario.status('r1'), scenario.state.drawnFen]).toEqual(['awaiting-clearance', 0]);
  });

  it('of a bundle holds while it awaits clearance', () => {
    const scenario = Scenario.of(fund);
    const request = bundleRequest('pro-b', [{ from: '09:00', to: '10:00' }]);
    const lines = request.lines.map((line) => ({ ...line, amountFen: 600 }));
    expect(scenario.types({ ...request, lines })).toEqual(['reservation.held', 'clearance.requested']);
    expect([scenario.status('pro-b-1'), scenario.state.drawnFen]).toEqual(['held', 600]);
    expect(scenario.types({ type: 'grant-clearance', reservation: 'pro-b-1' })).toEqual(['reservation.approved']);
  });

  it('of a bundle gives back what it held when clearance is refused', () => {
    const scenario = Scenario.of(fund);
    const request = bundleRequest('pro-b', [{ from: '09:00', to: '10:00' }]);
    scenario.does({ ...request, lines: request.lines.map((line) => ({ ...line, amountFen: 600 })) });
    scenario.does(scenario.reserve({ amountFen: 450, onConflict: 'waitlist' }));
    const events = scenario.types({ type: 'refuse-clearance', reservation: 'pro-b-1', reason: '超标' });
    expect(events).toEqual(['reservation.refused', 'reservation.offered']);
    expect(scenario.state.drawnFen).toBe(450);
  });
});

describe('the threshold above which discipline clears', () => {
  const of = (changes: object = {}) => Scenario.of({ ...fund, budgetFen: 10_000, ...changes });
  const draw = (scenario: Scenario, amountFen: number, more: object = {}) => {
    const command = scenario.reserve({ amountFen, ...more });
    scenario.does(command);
    return command.reservation;
  };

  it('is passed by small draws of one body in one month as by a large one', () => {
    const scenario = of();
    const all = [draw(scenario, 500), draw(scenario, 500), draw(scenario, 1)];
    expect(all.map((id) => scenario.status(id))).toEqual(['confirmed', 'awaiting-clearance', 'awaiting-clearance']);
  });

  it('is each body’s and each month’s own', () => {
    const scenario = of();
    draw(scenario, 500);
    const other = draw(scenario, 500, { booker: { body: 'LJ-GW', unit: 'organisation' } });
    const april = { from: '2027-04-02T01:00:00.000Z', to: '2027-04-02T02:00:00.000Z' };
    expect([scenario.status(other), scenario.status(draw(scenario, 500, april))]).toEqual(['confirmed', 'confirmed']);
  });

  it('counts what was let go no more', () => {
    const scenario = of();
    scenario.does({ type: 'release-reservation', reservation: draw(scenario, 500) });
    expect(scenario.status(draw(scenario, 500))).toBe('confirmed');
  });

  it('is held against the sum when the owner approves one after another', () => {
    const scenario = of({ approval: 'owner' });
    const [one, two] = [draw(scenario, 500), draw(scenario, 500)];
    const approve = (reservation: string) =>
      scenario.types({ type: 'approve-reservation', reservation, approvedBy: 'su' });
    expect(approve(one)).toEqual(['reservation.confirmed']);
    expect(approve(two)).toEqual(['reservation.requested', 'clearance.requested']);
    scenario.does({ type: 'grant-clearance', reservation: two });
    expect(approve(two)).toEqual(['reservation.confirmed']);
  });

  it('is held against the lines of a bundle together', () => {
    const scenario = of();
    const request = bundleRequest('pro-b', [
      { from: '09:00', to: '10:00' },
      { from: '10:00', to: '11:00' },
    ]);
    const lines = request.lines.map((line) => ({ ...line, amountFen: 400 }));
    const held = scenario.does({ ...request, lines }).filter(({ type }) => type === 'reservation.held');
    expect(held.map(({ data }) => 'awaiting' in data)).toEqual([false, true]);
  });

  it('is the owner’s to name and to lower, and nobody’s here to raise or to take away', () => {
    const revise = (clearanceAboveFen: number | undefined) =>
      ({ type: 'revise-resource', changes: { clearanceAboveFen } }) as const;
    expect(of().types(revise(400))).toEqual(['resource.revised']);
    expect(of().refuses(revise(501)).code).toBe('threshold-not-yours');
    expect(of().refuses(revise(undefined)).code).toBe('threshold-not-yours');
    expect(of({ clearanceAboveFen: undefined }).types(revise(400))).toEqual(['resource.revised']);
  });
});

describe('clearance', () => {
  const awaiting = (changes: Parameters<typeof Scenario.of>[0] = {}): Scenario => {
    const scenario = Scenario.of({ ...fund, ...changes });
    scenario.does(scenario.reserve({ amountFen: 600 }));
    return scenario;
  };

  it('confirms the draw, once', () => {
    const scenario = awaiting();
    expect(scenario.types({ type: 'grant-clearance', reservation: 'r1' })).toEqual(['reservation.confirmed']);
    expect(scenario.does({ type: 'grant-clearance', reservation: 'r1' })).toEqual([]);
    expect(scenario.state.drawnFen).toBe(600);
  });

  it('finds the money gone and refuses the draw, by an event since somebody waits for it', () => {
    const scenario = awaiting();
    scenario.does(scenario.reserve({ amountFen: 500 }));
    const [event] = scenario.does({ type: 'grant-clearance', reservation: 'r1' });
    expect(event).toMatchObject({ type: 'reservation.refused', data: { code: 'resource-unavailable' } });
  });

  it('is followed by approval where the owner approves, and by no second clearance', () => {
    const scenario = awaiting({ approval: 'owner' });
    scenario.does({ type: 'grant-clearance', reservation: 'r1' });
    expect(scenario.status('r1')).toBe('awaiting-approval');
    expect(scenario.types({ type: 'approve-reservation', reservation: 'r1', approvedBy: 'zhao' })).toEqual([
      'reservation.confirmed',
    ]);
  });

  it('cannot be given by the owner', () => {
    const command = { type: 'approve-reservation', reservation: 'r1', approvedBy: 'zhao' } as const;
    expect(awaiting().refuses(command).code).toBe('awaits-clearance');
  });

  it('is refused with a ground, which ends the draw', () => {
    const [event] = awaiting().does({ type: 'refuse-clearance', reservation: 'r1', reason: '超标' });
    expect(event).toMatchObject({ type: 'reservation.refused', data: { code: 'clearance-refused', reason: '超标' } });
  });

  it('comes too late for a draw that was let go', () => {
    const scenario = awaiting();
    scenario.does({ type: 'release-reservation', reservation: 'r1' });
    expect(scenario.does({ type: 'grant-clearance', reservation: 'r1' })).toEqual([]);
    expect(scenario.does({ type: 'refuse-clearance', reservation: 'r1', reason: '超标' })).toEqual([]);
  });
});

describe('a receipt', () => {
  const drawn = (): Scenario => {
    const scenario = Scenario.of(fund);
    scenario.does(scenario.reserve({ amountFen: 400 }));
    return scenario;
  };

  /** Each body's draws of a month are held against the threshold together. */
  const others = { booker: { body: 'LJ-GW', unit: 'organisation' } } as const;

  it('corrects what was drawn: the rest is free again at once', () => {
    const scenario = drawn();
    scenario.does(scenario.reserve({ amountFen: 500, booker: { body: 'LJ-TW', unit: 'mass-organisations' } }));
    scenario.does(scenario.reserve({ amountFen: 150, onConflict: 'waitlist', ...others }));
    const events = scenario.does({ type: 'record-use', reservation: 'r1', amountFen: 320, receipt });
    expect(events.map(({ type }) => type)).toEqual(['reservation.used', 'reservation.offered']);
    expect(events[0]?.data).toMatchObject({ amountFen: 320, receipt, usedAt: scenario.at });
    expect([scenario.status('r1'), scenario.state.drawnFen]).toEqual(['used', 970]);
  });

  it('that says nothing new is nothing new', () => {
    const scenario = drawn();
    scenario.does({ type: 'record-use', reservation: 'r1', amountFen: 320, receipt });
    expect(scenario.does({ type: 'record-use', reservation: 'r1', amountFen: 320, receipt })).toEqual([]);
    expect(scenario.types({ type: 'record-use', reservation: 'r1', receipt: `${receipt}-2` })).toEqual([
      'reservation.used',
    ]);
    expect(scenario.state.reservations.get('r1')?.details?.receipts).toEqual([receipt, `${receipt}-2`]);
  });

  it('of more than is left, or more than needs no clearance, is refused', () => {
    const scenario = drawn();
    scenario.does(scenario.reserve({ amountFen: 500, ...others }));
    const use = { type: 'record-use', reservation: 'r1', receipt } as const;
    expect(scenario.refuses({ ...use, amountFen: 501 }).code).toBe('resource-unavailable');
    expect(scenario.types({ ...use, amountFen: 500 })).toEqual(['reservation.used']);
    scenario.does({ type: 'release-reservation', reservation: 'r2' });
    expect(scenario.refuses({ ...use, amountFen: 501 }).code).toBe('needs-clearance');
  });

  it('of what is only held is refused', () => {
    const scenario = Scenario.of(fund);
    scenario.does(scenario.reserve({ amountFen: 400, holdSeconds: 300 }));
    expect(scenario.refuses({ type: 'record-use', reservation: 'r1', receipt }).code).toBe('not-confirmed');
  });

  it('leaves a draw that can be neither released, moved nor displaced', () => {
    const scenario = drawn();
    scenario.does({ type: 'record-use', reservation: 'r1', receipt });
    const target = { from: on(4, '09:00'), to: on(4, '10:00') };
    expect(scenario.refuses({ type: 'release-reservation', reservation: 'r1' }).code).toBe('reservation-ended');
    expect(scenario.refuses({ type: 'move-reservation', reservation: 'r1', ...target }).code).toBe('reservation-ended');
    expect(scenario.refuses({ type: 'displace-reservation', reservation: 'r1', reason: '急用' }).code).toBe(
      'occupies-nothing',
    );
  });
});

describe('a use', () => {
  it('of a document is counted', () => {
    const scenario = Scenario.of({ sharing: 'open', kind: 'information' });
    scenario.does(scenario.reserve());
    scenario.at = on(2, '09:00');
    expect(scenario.types({ type: 'record-use', reservation: 'r1' })).toEqual(['reservation.used']);
    expect(scenario.does({ type: 'record-use', reservation: 'r1' })).toEqual([]);
  });

  it('of a hall is refused before it begins, and keeps its place afterwards', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve());
    expect(scenario.refuses({ type: 'record-use', reservation: 'r1' }).code).toBe('not-begun');
    scenario.at = on(2, '09:10');
    scenario.does({ type: 'record-use', reservation: 'r1' });
    expect(scenario.refuses(scenario.reserve()).code).toBe('resource-unavailable');
  });
});

import { describe, expect, it } from '@jest/globals';
import { on, Scenario, type Asked } from '../calendar/calendar.fixture.js';

const code = (scenario: Scenario, asked: Asked): string => scenario.refuses(scenario.reserve(asked)).code;

describe('a move', () => {
  const move = (asked: object) => ({
    type: 'move-reservation' as const,
    reservation: 'r1',
    from: on(2, '09:30'),
    to: on(2, '10:30'),
    ...asked,
  });

  it('may overlap the time that it leaves', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve());
    expect(scenario.types(move({}))).toEqual(['reservation.moved']);
    scenario.does(scenario.reserve({ from: on(2, '09:00'), to: on(2, '09:30') }));
    expect(code(scenario, { from: on(2, '10:00'), to: on(2, '11:00') })).toBe('resource-unavailable');
  });

  it('gives nothing when it is repeated', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve());
    scenario.does(move({}));
    expect(scenario.does(move({}))).toEqual([]);
  });

  it('is refused where the new time is taken, closed, or backwards, or the reservation unknown or ended', () => {
    const scenario = Scenario.of({ closedOn: ['2027-03-03'] });
    scenario.does(scenario.reserve());
    scenario.does(scenario.reserve({ from: on(2, '10:00'), to: on(2, '11:00') }));
    expect(scenario.refuses(move({})).code).toBe('resource-unavailable');
    expect(scenario.refuses(move({ from: on(3, '09:00'), to: on(3, '10:00') })).code).toBe('outside-opening-hours');
    expect(scenario.refuses(move({ to: on(2, '09:00') })).code).toBe('ends-before-it-starts');
    expect(scenario.refuses(move({ reservation: 'r9' })).code).toBe('unknown-reservation');
    scenario.does({ type: 'release-reservation', reservation: 'r1' });
    expect(scenario.refuses(move({})).code).toBe('reservation-ended');
  });

  it('of what the owner approved is refused, of a request it is free', () => {
    const scenario = Scenario.of({ approval: 'owner' });
    scenario.does(scenario.reserve());
    scenario.does(move({}));
    expect(scenario.status('r1')).toBe('awaiting-approval');
    scenario.does({ type: 'approve-reservation', reservation: 'r1', approvedBy: 'wang' });
    expect(scenario.refuses(move({ from: on(2, '12:00'), to: on(2, '13:00') })).code).toBe('move-needs-approval');
  });

  it('of a hold keeps its expiry, and after it is refused', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ holdSeconds: 60 }));
    scenario.does(move({}));
    scenario.after(60);
    expect(scenario.refuses(move({ from: on(2, '12:00'), to: on(2, '13:00') })).code).toBe('hold-expired');
  });

  it.each([
    ['this', ['2T10:00', '9T11:00', '16T10:00']],
    ['following', ['2T10:00', '9T11:00', '16T11:00']],
    ['all', ['2T11:00', '9T11:00', '16T11:00']],
  ] as const)('of a series with scope %s moves these dates', (scope, expected) => {
    const scenario = Scenario.of();
    scenario.does(
      scenario.reserve({ from: on(2, '10:00'), to: on(2, '11:00'), recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3' } }),
    );
    scenario.does(move({ from: on(9, '11:00'), to: on(9, '12:00'), scope, occurrence: on(9, '10:00') }));
    expect(scenario.events.at(-1)?.data).toMatchObject({
      occurrences: expected.map((date) => ({ from: on(Number(date.split('T')[0]), date.split('T')[1] ?? '') })),
    });
  });

  it('of a series keeps the clock time over a clock change', () => {
    const scenario = Scenario.of({ timeZone: 'Europe/Brussels' });
    scenario.does(
      scenario.reserve({
        from: '2027-03-21T08:00:00Z',
        to: '2027-03-21T09:00:00Z',
        recurrence: { rrule: 'FREQ=WEEKLY;COUNT=2' },
      }),
    );
    scenario.does(move({ from: '2027-03-21T12:00:00Z', to: '2027-03-21T13:00:00Z' }));
    expect(scenario.events.at(-1)?.data).toMatchObject({
      occurrences: [{ from: '2027-03-21T12:00:00.000Z' }, { from: '2027-03-28T11:00:00.000Z' }],
    });
  });

  it('of a date that the series does not have is refused', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3' } }));
    expect(scenario.refuses(move({ scope: 'this', occurrence: on(4, '09:00') })).code).toBe('unknown-occurrence');
  });

  it('of a reservation whose time is over is refused', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve());
    scenario.after(48 * 3_600);
    expect(scenario.refuses(move({ from: on(5, '09:00'), to: on(5, '10:00') })).code).toBe('reservation-over');
  });
});

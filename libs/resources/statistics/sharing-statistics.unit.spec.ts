import { describe, expect, it } from '@jest/globals';
import type { ReceivedEvent } from '#contracts';
import { day, History, hour, iso, sharingStatistics, start, wish } from './sharing-statistics.fixture.js';
import { sharingHistory } from './sharing-statistics.js';

describe('use', () => {
  it('is what was booked of what was open', () => {
    const history = new History();
    history.offer('org-a', { openingHours: [{ days: ['MO'], from: '09:00', to: '17:00' }] });
    history.does('org-a', wish('r1', start + hour, 2), start);
    history.does('org-a', wish('r2', start + 5 * hour, 1), start);
    history.does('org-a', { type: 'release-reservation', reservation: 'r2' }, start);
    const [use] = sharingStatistics(history.events, day).resources;
    expect(use).toMatchObject({ availableHours: 8, usedHours: 2, idleHours: 6, useRate: 0.25, bookings: 1 });
  });

  it.each([
    ['hours', { openingHours: [{ days: ['MO' as const], from: '09:00', to: '11:00' }] }],
    ['zone', { timeZone: 'America/New_York' }],
    ['closed day', { closedOn: ['2027-03-01'] }],
  ])('counts what was open when it was booked, though its %s changed since: no rate is above 1', (_, changes) => {
    const history = new History();
    history.offer('org-a', { openingHours: [{ days: ['MO'], from: '09:00', to: '17:00' }] });
    history.does('org-a', wish('r1', start + hour, 8), start);
    expect(history.does('org-a', { type: 'revise-resource', changes }, start + 1)).toBe(true);
    const { resources, units } = sharingStatistics(history.events, day);
    expect(resources[0]?.useRate).toBeGreaterThanOrEqual(0.5);
    expect(resources[0]?.useRate).toBeLessThanOrEqual(1);
    for (const { usedShare, borrowedShare } of units) {
      expect(usedShare).toBeLessThanOrEqual(1);
      expect(borrowedShare).toBeLessThanOrEqual(1);
    }
  });

  it('of a budget is what was really spent', () => {
    const history = new History();
    history.offer('org-f', { kind: 'fund', sharing: 'budget', budgetFen: 1_000 });
    history.does('org-f', { ...wish('r1', start + hour, 2), amountFen: 400 }, start);
    history.does('org-f', { type: 'record-use', reservation: 'r1', amountFen: 250 }, start + 2 * hour);
    expect(sharingStatistics(history.events, day).resources[0]).toMatchObject({ drawnFen: 250, useRate: 0.25 });
  });

  it('is not hindered by hours that were blocked', () => {
    const history = new History();
    history.offer('org-a');
    const blocking = {
      type: 'block-period',
      blocking: 'b',
      from: iso(start + hour),
      to: iso(start + 5 * hour),
      reason: '检修',
    } as const;
    history.does('org-a', blocking, start);
    history.does('org-a', { type: 'unblock-period', blocking: 'b' }, start + 2 * hour);
    expect(sharingStatistics(history.events, day).resources[0]?.availableHours).toBe(23);
  });

  it('counts refusals by their code', () => {
    const history = new History();
    history.offer('org-a', { approval: 'owner' });
    history.does('org-a', wish('r1', start + hour, 2), start);
    history.does('org-a', { type: 'refuse-reservation', reservation: 'r1', reason: '不行' }, start);
    expect(sharingStatistics(history.events, day).resources[0]?.refusals).toEqual({ 'refused-by-owner': 1 });
  });
});

describe('refusals that wrote nothing', () => {
  it('count in the period in which their minute begins, beside those that are events', () => {
    const history = new History();
    history.offer('org-a', { approval: 'owner' });
    history.does('org-a', wish('r1', start + hour, 2), start);
    history.does('org-a', { type: 'refuse-reservation', reservation: 'r1', reason: '不行' }, start);
    const counted = (from: number, counts: readonly { code: string; count: number }[]): ReceivedEvent =>
      ({
        type: 'resource.refusals-counted',
        data: { resource: 'org-a', from: iso(from), to: iso(from + 60_000), counts },
        time: iso(from + 60_000),
      }) as unknown as ReceivedEvent;
    const told = [
      counted(day.from, [{ code: 'resource-unavailable', count: 3 }]),
      counted(day.to - 60_000, [
        { code: 'refused-by-owner', count: 1 },
        { code: 'resource-unavailable', count: 2 },
      ]),
      counted(day.to, [{ code: 'resource-unavailable', count: 100 }]),
    ];
    // They stand in another stream, which may come before the resource's own.
    expect(sharingStatistics([...told, ...history.events], day).resources[0]?.refusals).toEqual({
      'resource-unavailable': 5,
      'refused-by-owner': 2,
    });
  });
});

describe('what was followed', () => {
  it('answers for any period, also after more has happened', () => {
    const history = new History();
    history.offer('org-a');
    const shared = sharingHistory();
    history.does('org-a', wish('r1', start + hour, 2), start);
    for (const event of history.events.splice(0)) shared.take(event);
    expect(shared.during(day).resources[0]?.usedHours).toBe(2);
    history.does('org-a', wish('r2', start + 5 * hour, 3), start);
    for (const event of history.events) shared.take(event);
    expect(shared.during(day).resources[0]?.usedHours).toBe(5);
    expect(shared.during({ from: start + 6 * hour, to: day.to }).resources[0]?.usedHours).toBe(2);
  });

  it('leaves out a resource that was not offered within the period', () => {
    const history = new History();
    history.offer('org-a');
    history.does('org-a', { type: 'retire-resource', reason: '拆除' }, start + hour);
    const shared = sharingHistory();
    for (const event of history.events) shared.take(event);
    expect(shared.during(day).resources).toHaveLength(1);
    expect(shared.during({ from: start - hour, to: start }).resources).toEqual([]);
    expect(shared.during({ from: start + hour, to: day.to }).resources).toEqual([]);
  });
});

describe('waiting', () => {
  it('lasts from the waiting list to the offer', () => {
    const history = new History();
    history.offer('org-a');
    history.does('org-a', wish('r1', start + 20 * hour, 2), start);
    for (const id of ['r2', 'r3', 'r4']) {
      history.does('org-a', { ...wish(id, start + 20 * hour, 2), onConflict: 'waitlist' }, start + hour);
    }
    history.does('org-a', { type: 'release-reservation', reservation: 'r1' }, start + 3 * hour);
    history.does('org-a', { type: 'release-reservation', reservation: 'r3' }, start + 4 * hour);
    expect(sharingStatistics(history.events, day).waiting).toEqual({
      served: 1,
      unserved: 1,
      stillWaiting: 1,
      meanSeconds: 7_200,
      longestSeconds: 7_200,
    });
  });
});

describe("a unit's share", () => {
  it('is what it takes beyond what it brings in, of the kind where that is most', () => {
    const history = new History();
    history.offer('org-a', { openingHours: [{ days: ['MO'], from: '08:00', to: '18:00' }] });
    history.offer('pro-b', { openingHours: [{ days: ['MO'], from: '08:00', to: '10:00' }] });
    history.offer('org-f', { kind: 'fund', sharing: 'budget', budgetFen: 1_000 });
    history.does('org-a', wish('r1', start, 6), start);
    history.does('org-f', { ...wish('r2', start + hour, 1), amountFen: 100 }, start);
    history.does('org-a', wish('r3', start + 7 * hour, 2, 'organisation'), start);
    const shares = sharingStatistics(history.events, day).units;
    expect(shares.find(({ unit }) => unit === 'propaganda')).toEqual({
      unit: 'propaganda',
      borrowedShare: 4 / 12,
      borrowedKind: 'venue',
      usedShare: 6 / 12,
      usedKind: 'venue',
    });
    expect(shares.find(({ unit }) => unit === 'organisation')).toMatchObject({ borrowedShare: 0, usedShare: 2 / 12 });
  });

  it('of a booking whose event does not say the unit is found by the body', () => {
    const history = new History();
    history.offer('org-a');
    history.does('org-a', wish('r1', start, 6), start);
    const old = structuredClone(history.events);
    for (const { data } of old) Reflect.deleteProperty(data, 'unit');
    const shares = sharingStatistics(old, day, () => 'discipline').units;
    expect(shares.find(({ unit }) => unit === 'discipline')?.usedShare).toBe(0.25);
  });
});

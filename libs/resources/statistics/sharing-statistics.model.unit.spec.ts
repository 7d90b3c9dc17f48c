import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReceivedEvent, ResourceDescription } from '#contracts';
import { units, type Unit } from '#kernel';
import type { CalendarCommand } from '../domain/calendar/resource-calendar.js';
import { opennessOf } from '../domain/opening-hours/openness.js';
import { History, hour, iso, sharingStatistics, start, step } from './sharing-statistics.fixture.js';

const act = fc.record({
  do: fc.constantFrom('book', 'book', 'book', 'wait', 'release', 'displace', 'move', 'block', 'unblock', 'revise'),
  resource: fc.nat(2),
  at: fc.nat(60),
  from: fc.nat(200),
  steps: fc.integer({ min: 1, max: 24 }),
  quantity: fc.integer({ min: 1, max: 3 }),
  unit: fc.constantFrom(...units),
  which: fc.nat(20),
});

describe('the figures', () => {
  it('are those of a second program that walks over time and looks only at the events', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 30 }),
        fc.nat(100),
        fc.integer({ min: 20, max: 200 }),
        (acts, first, length) => {
          const history = new History();
          const ids = ['org-a', 'pro-b', 'mas-c'];
          const openingHours: ResourceDescription['openingHours'] = [
            { days: ['MO', 'TU'], from: '08:00', to: '20:00' },
          ];
          history.offer('org-a', { openingHours });
          history.offer('pro-b', { sharing: 'capacity', capacity: 3 });
          history.offer('mas-c', { sharing: 'capacity', capacity: 4, openingHours });
          let now = start;
          acts.forEach((one, index) => {
            now += one.at * step;
            const resource = ids[one.resource] ?? '';
            const interval = { from: iso(start + one.from * step), to: iso(start + (one.from + one.steps) * step) };
            const reservation = `${resource}.${one.which % (index + 1)}`;
            history.does(resource, commandOf(one, resource, index, interval, reservation), now);
          });
          const period = { from: start + first * step, to: start + (first + length) * step };
          const { resources } = sharingStatistics(history.events, period);
          for (const use of resources) {
            const { available, used } = walked(history.events, use.resource, period);
            expect([use.availableHours, use.usedHours].map((hours) => Math.round((hours * hour) / step))).toEqual([
              available,
              used,
            ]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

const commandOf = (
  one: { readonly do: string; readonly quantity: number; readonly unit: Unit; readonly which: number },
  resource: string,
  index: number,
  interval: { readonly from: string; readonly to: string },
  reservation: string,
): CalendarCommand => {
  const quantity = resource === 'org-a' ? 1 : one.quantity;
  switch (one.do) {
    case 'release':
      return { type: 'release-reservation', reservation };
    case 'displace':
      return { type: 'displace-reservation', reservation, reason: '急用' };
    case 'move':
      return { type: 'move-reservation', reservation, ...interval };
    case 'block':
      return { type: 'block-period', blocking: `b${one.which % 3}-${index}`, ...interval, reason: '检修' };
    case 'unblock':
      return { type: 'unblock-period', blocking: `b${one.which % 3}-${index - 1}` };
    case 'revise':
      return {
        type: 'revise-resource',
        changes: resource === 'org-a' ? { closedOn: ['2027-03-02'] } : { capacity: 3 + one.quantity },
      };
    default: {
      const { from, to } = interval;
      const booker = { body: `LJ-${one.unit}`, unit: one.unit };
      const asks = { purpose: '会议', booker, requestedBy: 'lin', quantity, from, to };
      return {
        type: 'reserve',
        reservation: `${resource}.${index}`,
        ...asks,
        ...(one.do === 'wait' && { onConflict: 'waitlist' as const }),
      };
    }
  }
};

/** Steps of ten minutes within the period: open ones times places, and places booked. Every step looks through all events again. */
const walked = (events: readonly ReceivedEvent[], resource: string, period: { from: number; to: number }) => {
  const own = events.filter(({ subject }) => subject === `resource/${resource}`);
  const booked = new Map<string, { from: number; to: number; quantity: number }>();
  for (const { type, data } of own) {
    if (!('reservation' in data)) continue;
    if (type === 'reservation.confirmed' || (type === 'reservation.moved' && booked.has(data.reservation ?? ''))) {
      const { from, to, quantity } = data as { from: string; to: string; quantity: number };
      booked.set(data.reservation ?? '', { from: Date.parse(from), to: Date.parse(to), quantity });
    } else booked.delete(data.reservation ?? '');
  }
  let [available, used] = [0, 0];
  for (let at = period.from; at < period.to; at += step) {
    const before = own.filter(({ time }) => Date.parse(time) <= at);
    const described = before.flatMap(({ data }) => ('description' in data ? [data.description] : [])).at(-1);
    const isBlocked = own.some(({ type, data }) => {
      if (type !== 'resource.blocked' || !('blocking' in data)) return false;
      const { from, to } = data as { from: string; to: string };
      const lifted = before.some(
        (other) => other.type === 'resource.unblocked' && other.data.blocking === data.blocking,
      );
      return Date.parse(from) <= at && at < Date.parse(to) && !lifted;
    });
    if (described && !isBlocked && opennessOf(described, at, at + step).isOpen) {
      available += described.sharing === 'exclusive' ? 1 : (described.capacity ?? 1);
    }
    for (const one of booked.values()) if (one.from <= at && at < one.to) used += one.quantity;
  }
  return { available, used };
};

import { describe, expect, it } from '@jest/globals';
import { bundleRequest, on, resource, Scenario } from '../calendar/calendar.fixture.js';
import type { CommandOf } from '../calendar/resource-calendar.js';

const nine = { from: '09:00', to: '11:00' };
const ten = { from: '10:00', to: '12:00' };
const refs = (prefix: string, count = 1) =>
  Array.from({ length: count }, (_, index) => ({ line: index + 1, resource, reservation: `${prefix}-${index + 1}` }));
const confirm = (count = 1): CommandOf<'confirm-bundle-lines'> => ({
  type: 'confirm-bundle-lines',
  bundle: 'b1',
  lines: refs('b1', count),
});
type Wanted = Parameters<typeof bundleRequest>[1];
/** Asks for lines `m-1`, `m-2`, … of the bundle b1 in exchange for its lines b1-1, b1-2, … */
const move = (lines: Wanted, more: object = {}): CommandOf<'hold-bundle-lines'> => {
  const asked = bundleRequest('b1', lines, { isMove: true });
  return {
    ...asked,
    lines: asked.lines.map((line, index) => ({
      ...line,
      reservation: `m-${index + 1}`,
      inExchangeFor: `b1-${index + 1}`,
      ...more,
    })),
  };
};
const swap = (count = 1): CommandOf<'swap-bundle-lines'> => ({
  type: 'swap-bundle-lines',
  bundle: 'b1',
  lines: refs('m', count),
  former: refs('b1', count),
});
const letGo: CommandOf<'release-bundle-lines'> = {
  type: 'release-bundle-lines',
  bundle: 'b1',
  initiative: 'pro-reading',
  host: 'LJ-XC',
  lines: refs('m'),
  reason: '不改了',
  isAbandoned: true,
};
const confirmed = (changes: Parameters<typeof Scenario.of>[0] = {}, lines: Wanted = [nine], more: object = {}) => {
  const scenario = Scenario.of(changes);
  const asked = bundleRequest('b1', lines);
  scenario.does({ ...asked, lines: asked.lines.map((line) => ({ ...line, ...more })) });
  scenario.does(confirm(lines.length));
  return scenario;
};
const booking = (from: string, to: string) => ({ from: on(2, from), to: on(2, to) });

describe('a line in exchange for one that the bundle has', () => {
  it('is held also where it overlaps that one, and both hold until the host decides', () => {
    const scenario = confirmed();
    expect(scenario.does(move([ten]))).toMatchObject([
      { type: 'reservation.held', data: { reservation: 'm-1', inExchangeFor: 'b1-1' } },
    ]);
    for (const [from, to] of [
      ['09:00', '10:00'],
      ['11:00', '12:00'],
    ] as const)
      expect(scenario.refuses(scenario.reserve(booking(from, to))).code).toBe('resource-unavailable');
    expect(scenario.types(swap())).toEqual(['reservation.confirmed', 'reservation.released']);
    expect([scenario.status('b1-1'), scenario.status('m-1')]).toEqual(['released', 'confirmed']);
    scenario.does(scenario.reserve(booking('09:00', '10:00')));
    expect(scenario.refuses(scenario.reserve(booking('11:00', '12:00'))).code).toBe('resource-unavailable');
  });

  it('is let go of without a trace where the host abandons the move, and never held where that came first', () => {
    const scenario = confirmed();
    scenario.does(move([ten]));
    expect(scenario.types(letGo)).toEqual(['reservation.released']);
    scenario.does(scenario.reserve(booking('11:00', '12:00')));
    expect(scenario.status('b1-1')).toBe('confirmed');
    const reordered = confirmed();
    reordered.does(letGo);
    expect(reordered.does(move([ten]))).toEqual([]);
  });

  it('does nothing twice, whatever of it comes again', () => {
    const scenario = confirmed();
    scenario.does(move([ten]));
    expect(scenario.does(move([ten]))).toEqual([]);
    scenario.does(swap());
    for (const again of [move([ten]), swap(), confirm()]) expect(scenario.does(again)).toEqual([]);
  });

  it('may come to where another line of the bundle was that moves with it', () => {
    const scenario = confirmed({}, [
      { from: '09:00', to: '10:00' },
      { from: '10:00', to: '11:00' },
    ]);
    const asked = move([
      { from: '10:00', to: '11:00' },
      { from: '11:00', to: '12:00' },
    ]);
    expect(scenario.types(asked)).toEqual(['reservation.held', 'reservation.held']);
    scenario.does(swap(2));
    scenario.does(scenario.reserve(booking('09:00', '10:00')));
  });

  it('is refused at once where others are, held lines too, and with it all of the move here', () => {
    const scenario = confirmed();
    scenario.does(bundleRequest('b0', [{ from: '11:00', to: '12:00' }]));
    expect(scenario.does(move([ten]))).toMatchObject([
      { type: 'reservation.refused', data: { code: 'resource-unavailable', conflicts: [{ from: on(2, '11:00') }] } },
    ]);
    expect(scenario.status('b1-1')).toBe('confirmed');
  });

  it('counts neither against the quota nor twice against the budget, and the budget holds both meanwhile', () => {
    const quota = { quotas: [{ of: 'body' as const, measure: 'count' as const, per: 'day' as const, limit: 1 }] };
    const limited = confirmed(quota);
    expect(limited.types(move([ten]))).toEqual(['reservation.held']);
    const fund = confirmed({ sharing: 'budget', budgetFen: 100 }, [nine], { amountFen: 80 });
    expect(fund.types(move([ten], { amountFen: 90 }))).toEqual(['reservation.held']);
    expect(fund.refuses(fund.reserve({ amountFen: 10 })).code).toBe('resource-unavailable');
    fund.does(swap());
    fund.does(fund.reserve({ amountFen: 10 }));
    const tooMuch = confirmed({ sharing: 'budget', budgetFen: 100 }, [nine], { amountFen: 80 });
    expect(tooMuch.types(move([ten], { amountFen: 101 }))).toEqual(['reservation.refused']);
  });

  it('awaits its owner anew, who may also refuse it', () => {
    const scenario = Scenario.of({ approval: 'owner' });
    scenario.does(bundleRequest('b1', [nine]));
    scenario.does({ type: 'approve-reservation', reservation: 'b1-1', approvedBy: 'wang' });
    scenario.does(confirm());
    expect(scenario.does(move([ten]))).toMatchObject([{ data: { awaiting: 'approval' } }]);
    expect(scenario.types({ type: 'approve-reservation', reservation: 'm-1', approvedBy: 'wang' })).toEqual([
      'reservation.approved',
    ]);
    scenario.does(swap());
    expect(scenario.status('m-1')).toBe('confirmed');
  });

  it.each([
    ['was displaced', { type: 'displace-reservation', reservation: 'b1-1', reason: '防汛' }],
    ['was spent', { type: 'record-use', reservation: 'b1-1' }],
  ] as const)('is refused where that one %s', (_, command) => {
    const scenario = confirmed({ sharing: 'budget', budgetFen: 100 }, [nine], { amountFen: 10 });
    scenario.does(command);
    expect(scenario.does(move([ten], { amountFen: 10 }))).toMatchObject([{ data: { code: 'line-ended' } }]);
  });

  it('keeps the one that it would replace from being spent meanwhile', () => {
    const scenario = confirmed({ sharing: 'budget', budgetFen: 100 }, [nine], { amountFen: 60 });
    scenario.does(move([ten], { amountFen: 60 }));
    expect(scenario.refuses({ type: 'record-use', reservation: 'b1-1' }).code).toBe('move-under-way');
    scenario.does(letGo);
    scenario.does({ type: 'record-use', reservation: 'b1-1' });
  });

  it('stays displaced where it was taken away before the host’s word came, and the former one still goes', () => {
    const scenario = confirmed();
    scenario.does(move([ten]));
    scenario.does({ type: 'displace-reservation', reservation: 'm-1', reason: '防汛' });
    expect(scenario.types(swap())).toEqual(['reservation.released']);
    expect([scenario.status('b1-1'), scenario.status('m-1')]).toEqual(['released', 'displaced']);
  });

  it('does not keep its owner from changing what makes the resource no smaller', () => {
    const scenario = confirmed();
    scenario.does(move([ten]));
    expect(scenario.types({ type: 'revise-resource', changes: { name: '大礼堂' } })).toEqual(['resource.revised']);
    expect(scenario.refuses({ type: 'revise-resource', changes: { bufferSeconds: 600 } }).code).toBe('resource-in-use');
  });

  it('passes on what it leaves in the commit that swaps', () => {
    const scenario = confirmed();
    const wish = scenario.reserve({ ...booking('09:00', '10:00'), onConflict: 'waitlist' });
    scenario.does(wish);
    scenario.does(move([ten]));
    expect(scenario.types(swap())).toEqual(['reservation.confirmed', 'reservation.released', 'reservation.offered']);
  });
});

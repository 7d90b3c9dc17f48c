import { describe, expect, it } from '@jest/globals';
import { handoverDecider, type HandoverCommand, type HandoverState } from './handover.js';

const offer: HandoverCommand = {
  type: 'offer-handover',
  handover: 'org-1',
  body: 'LJ-CZJ',
  from: 'p-old',
  to: 'p-new',
  counts: [{ part: 'tasks', count: 2 }],
};
const complete = (by: string, after: number): HandoverCommand => ({
  type: 'complete-handover',
  by,
  before: [{ part: 'tasks', count: 2 }],
  after: [{ part: 'tasks', count: after }],
});
const given = (...commands: readonly HandoverCommand[]) => {
  let state: HandoverState = handoverDecider.initial();
  const run = (command: HandoverCommand) => {
    const events = handoverDecider.decide({ ...command, at: '2026-12-01T00:00:00.000Z' }, state);
    for (const event of events) state = handoverDecider.evolve(state, event);
    return events.map(({ type }) => type);
  };
  commands.forEach(run);
  return run;
};

describe('A handover', () => {
  it('is complete when the successor has taken it, once', () => {
    const run = given(offer);
    expect(run(complete('p-new', 2))).toEqual(['handover.completed']);
    expect(run(complete('p-new', 2))).toEqual([]);
  });
  it('is taken by nobody but the successor', () => {
    for (const by of ['p-old', 'p-third']) expect(() => given(offer)(complete(by, 2))).toThrow('not-the-successor');
  });
  it('is refused while something is less after it than before', () => {
    expect(() => given(offer)(complete('p-new', 1))).toThrow('handover-incomplete');
  });
  it('is withdrawn by either of the two, and then not taken', () => {
    for (const by of ['p-old', 'p-new'])
      expect(given(offer)({ type: 'withdraw-handover', by })).toEqual(['handover.withdrawn']);
    expect(() => given(offer)({ type: 'withdraw-handover', by: 'p-third' })).toThrow('not-your-handover');
    const withdrawn = given(offer, { type: 'withdraw-handover', by: 'p-old' });
    expect(() => withdrawn(complete('p-new', 2))).toThrow('handover-over');
  });
  it('goes to somebody else', () => {
    expect(() => given()({ ...offer, to: 'p-old' })).toThrow('handover-to-oneself');
  });
});

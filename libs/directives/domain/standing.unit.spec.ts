import { describe, expect, it } from '@jest/globals';
import type { ColourRow } from '#contracts';
import { dayMs, iso, randomHistory, randomOf, startsAt, tables } from './directive-history.fixture.js';
import type { DirectiveEvent } from './directive.js';
import { bodyStandingAt, tallyOf } from './standing.js';

/** Another computation, from the bare list of events: each question is asked of the events until an instant, with no state between. */
class Again {
  private readonly events: readonly DirectiveEvent[];

  constructor(
    all: readonly DirectiveEvent[],
    private readonly body: string,
    private readonly item: string,
    private readonly firstDueAt: string,
  ) {
    this.events = all.filter((event) => 'body' in event.data && event.data.body === body);
  }

  private instants(test: (event: DirectiveEvent) => string | undefined, at: string): string[] {
    return this.events.flatMap((event) => {
      const data = event.data as { body?: string; item?: string };
      const item = event.type === 'directive.done' ? 'whole' : data.item;
      const instant = data.body === this.body && item === this.item ? test(event) : undefined;
      return instant !== undefined && instant <= at ? [instant] : [];
    });
  }
  private toldAt(event: DirectiveEvent) {
    if (event.type === 'directive.done') return event.data.doneAt;
    return event.type === 'directive.reported' ? event.data.reportedAt : undefined;
  }
  private returnedAt(event: DirectiveEvent) {
    return event.type === 'directive.returned' ? event.data.returnedAt : undefined;
  }
  returns(at: string) {
    return this.instants((event) => this.returnedAt(event), at).length;
  }
  isMet(at: string) {
    const last = (instants: string[]) => instants.sort().at(-1) ?? '';
    const told = last(this.instants((event) => this.toldAt(event), at));
    return told > last(this.instants((event) => this.returnedAt(event), at));
  }
  dueAt(at: string) {
    const moves = this.events.flatMap((event): [string, string][] => {
      if (event.type === 'directive.delay-granted' && event.data.body === this.body && event.data.item === this.item)
        return [[event.data.grantedAt, event.data.to]];
      if (event.type === 'directive.returned' && event.data.body === this.body && event.data.item === this.item)
        return event.data.dueAt === undefined ? [] : [[event.data.returnedAt, event.data.dueAt]];
      return [];
    });
    return (
      moves
        .filter(([when]) => when <= at)
        .sort()
        .at(-1)?.[1] ?? this.firstDueAt
    );
  }
  isLate(at: string) {
    return !this.isMet(at) && at >= this.dueAt(at);
  }
  /** Late at any instant until then: it can only begin to be so at a date, or just before something changes. */
  wasLate(at: string) {
    const changes = this.instants(
      (event) => Object.entries(event.data as Record<string, string>).find(([name]) => /edAt$|doneAt$/.test(name))?.[1],
      at,
    );
    const dues = [...changes, at].map((when) => this.dueAt(when)).filter((due) => due <= at);
    const before = changes.map((when) => iso(Date.parse(when) - 1)).filter((when) => when >= iso(startsAt));
    return [at, ...changes, ...before, ...dues].some((when) => when <= at && this.isLate(when));
  }
}

const colourAgain = (table: readonly ColourRow[], items: readonly Again[], at: string): string | undefined => {
  for (const { colour, when, count } of table) {
    const hours = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 3_600_000;
    const holds = {
      near: () => items.some((one) => !one.isMet(at) && at < one.dueAt(at) && hours(at, one.dueAt(at)) <= count),
      overdue: () => items.some((one) => one.isLate(at) && hours(one.dueAt(at), at) >= count),
      returned: () => items.map((one) => one.returns(at)).reduce((a, b) => a + b) >= count,
      missed: () => items.filter((one) => one.wasLate(at)).length >= count,
    }[when]();
    if (holds) return colour;
  }
  return undefined;
};

describe('The overdue list and the colours of a directive', () => {
  it.each([
    [1, 0],
    [2, 1],
    [3, 0],
    [4, 1],
  ])('equal another computation at random instants, with delays and returns between (history %i)', (seed, which) => {
    const table = tables[which] ?? [];
    const { state, events } = randomHistory(seed, table);
    const { current } = state;
    if (!current) throw new Error('nothing was sent');
    const kinds = new Set(events.map(({ type }) => type));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['directive.delay-granted', 'directive.delay-refused', 'directive.returned']),
    );
    const random = randomOf(seed * 7919);
    const again = new Map(
      current.sides.map(({ body, items }) => [
        body,
        items.map(({ item, dueAt }) => new Again(events, body, item, dueAt)),
      ]),
    );
    const seen = { overdue: 0, coloured: new Set<string>() };
    for (let look = 0; look < 250; look++) {
      const at = iso(startsAt + Math.floor(random() * 275 * dayMs));
      const isClosed = current.closed !== undefined && current.closed.at <= at;
      const expected = current.sides.map(({ body }) => {
        const items = again.get(body) ?? [];
        const isOverdue = !isClosed && items.some((one) => one.isLate(at));
        return { at, body, isOverdue, colour: isClosed ? undefined : colourAgain(table, items, at) };
      });
      const standings = current.sides.map((side) => bodyStandingAt(current, side, at));
      expect(standings.map(({ body, isOverdue, colour }) => ({ at, body, isOverdue, colour }))).toEqual(expected);
      const overdue = expected.filter(({ isOverdue }) => isOverdue).length;
      expect(tallyOf(current, current.sides, at).overdue).toBe(overdue);
      seen.overdue += overdue;
      for (const { colour } of expected) if (colour !== undefined) seen.coloured.add(colour);
    }
    expect(seen.overdue).toBeGreaterThan(100);
    expect(seen.coloured.size).toBeGreaterThan(1);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { EventPayload, EventType } from '#contracts';
import { boardView } from '../board/board-view.js';
import { overdue } from '../statistics/overdue.js';
import { happening } from '../statistics/statistics.fixture.js';

const day = 86_400_000;
const start = Date.parse('2027-01-01T00:00:00.000Z');
const instant = (at: number): string => new Date(at).toISOString();
/** The calendar date in Shanghai of a time of day that lies at 04:00 UTC or later and before 16:00. */
const dateOf = (at: number): string => instant(at).slice(0, 10);
/** When a Shanghai date is over. */
const overAt = (date: string): number => Date.parse(`${date}T16:00:00.000Z`);

const board = () => {
  const view = boardView();
  const versions = new Map<string, number>();
  const tell = <Type extends EventType>(subject: string, type: Type, data: EventPayload<Type>, at: number): void => {
    const sequence = (versions.get(subject) ?? 0) + 1;
    versions.set(subject, sequence);
    const head = { specversion: '1.0', id: `${subject}#${sequence}`, source: '/liandong/organisation' } as const;
    view.take({ ...head, type: `liandong.${type}.v1`, subject, sequence, time: instant(at), data });
  };
  const shown = (at: number) =>
    view.items(instant(at)).map(({ kind, body, subject, isOverdue }) => ({ kind, body, subject, isOverdue }));
  return { tell, shown, view };
};

describe('what bodies are to answer or to do', () => {
  it('is on the board from when it is asked until it is answered, and overdue from its time on', () => {
    const { tell, shown, view } = board();
    const of = { honour: 'mas-1' };
    const stream = 'honour/mas-1';
    tell(
      stream,
      'honour.opened',
      { ...of, body: 'LJ-ZGH', title: '劳动奖', year: 2027, quota: [], warnings: [] },
      start,
    );
    const offices = [{ body: 'LJ-JW', unit: 'discipline' as const }];
    tell(stream, 'honour.opinions-asked', { ...of, offices, dueOn: '2027-01-10', askedAt: instant(start) }, start);
    const item = { kind: 'asked-answer', body: 'LJ-JW', subject: stream };
    expect(shown(start + day)).toEqual([{ ...item, isOverdue: false }]);
    expect(view.items(instant(start))[0]).toMatchObject({ title: '劳动奖', unit: 'discipline' });
    expect(shown(overAt('2027-01-10'))).toEqual([{ ...item, isOverdue: true }]);
    const answer = { ...of, body: 'LJ-JW', outcome: 'no-objection' as const, answeredAt: instant(start) };
    tell(stream, 'honour.opinion-recorded', answer, start + 20 * day);
    expect(shown(start + 21 * day)).toEqual([]);
  });

  it('is on the board only when it is late, where the body owes it by itself', () => {
    const { tell, shown } = board();
    const of = { hearing: 'org-1', body: 'LJ-GW', of: 'LJ-CZJ' };
    tell('hearing/org-1', 'hearing.planned', { ...of, about: '党建', dueOn: '2027-02-01' }, start);
    expect(shown(overAt('2027-02-01') - 1)).toEqual([]);
    const late = { kind: 'owed-duty', body: 'LJ-GW', subject: 'hearing/org-1', isOverdue: true };
    expect(shown(overAt('2027-02-01'))).toEqual([late]);
    tell('hearing/org-1', 'hearing.held', { ...of, on: '2027-02-03', conclusions: [] }, start + 40 * day);
    expect(shown(start + 41 * day)).toEqual([]);
  });

  it('goes from the body to its checkers and back, without a word of the finding', () => {
    const { tell, shown, view } = board();
    const stream = 'finding/dis-1';
    const checkers = ['LJ-JW', 'LJ-GW'].map((body) => ({ body, unit: 'organisation' as const }));
    const unit = 'organisation' as const;
    const content = {
      body: 'LJ-WJW',
      unit,
      title: '机密',
      severity: 'minor' as const,
      rectifyBy: '2027-01-20',
      checkers,
    };
    const of = { finding: 'dis-1' };
    tell(stream, 'finding.raised', { ...of, content, raisedBy: 'LJ-JW' }, start);
    tell(stream, 'finding.rectification-recorded', { ...of, state: 'self-done', round: 1 }, start + day);
    expect(shown(start + day).map(({ body }) => body)).toEqual(['LJ-GW', 'LJ-JW']);
    tell(stream, 'finding.returned', { ...of, round: 2, by: 'LJ-GW' }, start + 2 * day);
    expect(shown(start + 3 * day)).toEqual([]);
    expect(shown(start + 30 * day).map(({ body, isOverdue }) => [body, isOverdue])).toEqual([['LJ-WJW', true]]);
    expect(JSON.stringify(view.items(instant(start + 30 * day)))).not.toContain('机密');
  });
});

describe('what a directive asks', () => {
  const of = { directive: 'pro-1', body: 'LJ-CZJ' };
  const stream = 'directive/pro-1';
  const sent = (wants: 'completion' | 'acknowledgement') => {
    const all = board();
    const content = {
      title: '读书活动',
      text: '',
      from: 'LJ-XC',
      wants,
      owed: [{ item: 'whole', dueAt: instant(start + 10 * day) }],
      colours: [],
    };
    const addressees = [{ body: 'LJ-CZJ', unit: 'organisation' as const }];
    const data = { directive: 'pro-1', content, addressees, sentAt: instant(start) };
    all.tell(stream, 'directive.sent', data, start);
    return { ...all, late: (days: number) => all.shown(start + days * day).map(({ kind, body }) => `${kind} ${body}`) };
  };
  const at = (days: number) => instant(start + days * day);

  it('is late from its date on, until it is told, and again when it is sent back', () => {
    const { tell, late } = sent('completion');
    expect([late(9), late(10)]).toEqual([[], ['owed-duty LJ-CZJ']]);
    tell(stream, 'directive.done', { ...of, round: 0, text: '', doneAt: at(11) }, start + 11 * day);
    expect(late(12)).toEqual([]);
    const back = { ...of, item: 'whole', reason: '', dueAt: at(20), returnedAt: at(13) };
    tell(stream, 'directive.returned', back, start + 13 * day);
    expect([late(14), late(20)]).toEqual([[], ['owed-duty LJ-CZJ']]);
    tell(stream, 'directive.closed', { directive: 'pro-1', closedAt: at(21) }, start + 21 * day);
    expect(late(22)).toEqual([]);
  });

  it('has its sender answer a delay, after which the new date counts', () => {
    const { tell, late } = sent('completion');
    const delay = { ...of, item: 'whole' };
    tell(stream, 'directive.delay-asked', { ...delay, to: at(15), reason: '', askedAt: at(2) }, start + 2 * day);
    expect(late(3)).toEqual(['asked-answer LJ-XC']);
    const granted = { ...delay, from: at(10), to: at(15), grantedAt: at(4) };
    tell(stream, 'directive.delay-granted', granted, start + 4 * day);
    expect([late(5), late(12), late(15)]).toEqual([[], [], ['owed-duty LJ-CZJ']]);
  });

  it('is done by an acknowledgement where only that is wanted', () => {
    const { tell, late } = sent('acknowledgement');
    tell(stream, 'directive.acknowledged', { ...of, acknowledgedAt: at(1) }, start + day);
    expect(late(12)).toEqual([]);
  });
});

/** A duty as a plain stretch of time, from which the events are told and the overdue counted, each on its own. */
interface Stretch {
  readonly body: string;
  readonly kind: 'answers' | 'owed';
  readonly from: number;
  readonly dueAt: number;
  readonly until: number;
}

describe('the overdue duties of random histories', () => {
  const random = (seed: number) => () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed / 2 ** 31;
  };

  it.each([1, 2, 3, 4, 5])('are those of an independent count at any instant (seed %d)', (seed) => {
    const next = random(seed);
    const upTo = (most: number): number => Math.floor(next() * most);
    const bodies = ['LJ-A', 'LJ-B', 'LJ-C', 'LJ-D'];
    const anyBody = (): string => bodies[upTo(bodies.length)] ?? '';
    const stretches: Stretch[] = [];
    const told: { subject: string; type: EventType; data: object; at: number }[] = [];
    const time = (after: number): number => after + (1 + upTo(40)) * day + 5 * 3_600_000;

    for (let n = 0; n < 40; n++) {
      const begun = start + upTo(200) * day + 5 * 3_600_000;
      const id = `pro-${n}`;
      // Feedback: levels one after another, each with its own time, the last answered or not.
      let at = begun;
      let body = anyBody();
      for (let level = 0; level <= upTo(3); level++) {
        const dueAt = time(at);
        const until = next() < 0.5 ? Infinity : dueAt + upTo(5) * day;
        const to = body;
        const limit = { dueAt: instant(dueAt) };
        told.push(
          level === 0
            ? {
                subject: `feedback/${id}`,
                type: 'feedback.raised',
                at,
                data: { feedback: id, body: 'LJ-Z', to, text: 't', raisedAt: instant(at), ...limit },
              }
            : {
                subject: `feedback/${id}`,
                type: 'feedback.climbed',
                at,
                data: { feedback: id, from: 'LJ-Z', to, climbedAt: instant(at), ...limit },
              },
        );
        stretches.push({ body: to, kind: 'answers', from: at, dueAt, until });
        if (until === Infinity) break;
        at = until;
        body = anyBody();
      }
      const last = stretches.at(-1);
      if (last && last.until !== Infinity)
        told.push({
          subject: `feedback/${id}`,
          type: 'feedback.answered',
          at: last.until,
          data: { feedback: id, by: last.body, text: 't', answeredAt: instant(last.until) },
        });
    }

    for (let n = 0; n < 40; n++) {
      // Hearings: owed again so long after each that was held.
      const id = `org-${n}`;
      const body = anyBody();
      let from = start + upTo(200) * day + 5 * 3_600_000;
      let dueOn = dateOf(time(from));
      const of = { hearing: id, body, of: 'LJ-Z' };
      told.push({ subject: `hearing/${id}`, type: 'hearing.planned', at: from, data: { ...of, about: 'x', dueOn } });
      for (let round = 0; ; round++) {
        const until = next() < 0.4 ? Infinity : time(from);
        stretches.push({ body, kind: 'owed', from, dueAt: overAt(dueOn), until });
        if (until === Infinity) break;
        const again = round < 2 ? { nextDueOn: dateOf(time(until)) } : {};
        told.push({
          subject: `hearing/${id}`,
          type: 'hearing.held',
          at: until,
          data: { ...of, on: dateOf(until), conclusions: [], ...again },
        });
        if (again.nextDueOn === undefined) break;
        from = until;
        dueOn = again.nextDueOn;
      }
    }

    const { view, event } = happening();
    for (const { subject, type, data, at } of told.toSorted((one, other) => one.at - other.at))
      event(subject, { type, data } as never, instant(at));

    let found = 0;
    for (let check = 0; check < 60; check++) {
      const to = start + upTo(500) * day + upTo(86_400_000);
      const late = stretches.filter(({ from, dueAt, until }) => from < to && dueAt < to && until >= to);
      const { rows, total } = overdue(view, { from: Number.NEGATIVE_INFINITY, to }, 'body');
      for (const kind of ['answers', 'owed'] as const) {
        expect(total[kind]).toBe(late.filter((one) => one.kind === kind).length);
        for (const row of rows)
          expect(row[kind]).toBe(late.filter((one) => one.kind === kind && one.body === row.group).length);
      }
      found += late.length;
    }
    expect(found).toBeGreaterThan(100);
  });
});

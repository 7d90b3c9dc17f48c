import { given } from '#testing';
import { type TermCommand, termDecider } from './term.decide.js';
import { dutyOfTerm, evolveTerm, type TermEvent, type TermState } from './term.js';
import { ledgerClassOn } from './ledger.js';

const at = '2026-11-24T08:00:00.000Z';
const rule = { key: 'term.shift.max-months', scope: 'all', version: 1, source: 'S2', article: '3', certainty: 'B' };
const usualShift = { months: 12, rule };
const approval = { number: '12', on: '2026-12-01', by: 'LJ-GW' };
const which = { body: 'LJ-CZJ', kind: 'committee' as const };
const started: TermEvent = {
  type: 'term.started',
  data: { ...which, startedOn: '2021-12-20', endsOn: '2026-12-20', source: 'register', warnings: [] },
};
const when = (command: TermCommand, before: readonly TermEvent[] = [started]) =>
  given(termDecider, before).when({ ...command, at });
const stateOf = (...events: readonly TermEvent[]): TermState => events.reduce(evolveTerm, { past: [] });
const warningsOf = (command: TermCommand): readonly string[] | undefined =>
  when(command).events?.flatMap(({ data }) => ('warnings' in data ? data.warnings : []));

describe('a term', () => {
  const start: TermCommand = { type: 'start-term', ...which, startedOn: '2021-12-20', endsOn: '2026-12-20' };

  it('is started once; the same again gives nothing and another one is refused', () => {
    expect(when(start, []).events).toMatchObject([{ type: 'term.started', data: { source: 'entered' } }]);
    expect(when(start)).toEqual({ events: [] });
    expect(when({ ...start, startedOn: '2022-01-01' }).refusal?.code).toBe('term-exists');
    expect(when({ ...start, endsOn: '2021-12-20' }, []).refusal?.code).toBe('term-period-empty');
  });

  it('is taken from the register: first, corrected, renewed, and left alone where an election was recorded since', () => {
    const take = (startedOn: string, endsOn: string, before?: readonly TermEvent[]) =>
      when({ type: 'take-term-from-register', body: 'LJ-CZJ', startedOn, endsOn }, before).events?.map(
        ({ type }) => type,
      );
    expect(take('2021-12-20', '2026-12-20', [])).toEqual(['term.started']);
    expect(take('2021-12-20', '2026-12-20')).toEqual([]);
    expect(take('2021-12-20', '2024-12-20')).toEqual(['term.corrected']);
    expect(take('2026-12-18', '2031-12-18')).toEqual(['term.renewed']);
    const renewed =
      when({ type: 'renew-term', electedOn: '2026-11-20', endsOn: '2031-11-20', on: '2026-11-24' }).events ?? [];
    expect(take('2021-12-20', '2026-12-20', [started, ...renewed])).toEqual([]);
  });

  it('is put off to a later day by an approval, and warns where that is beyond what is usual or came late', () => {
    const delay = (to: string, more: object = {}): TermCommand => ({
      type: 'approve-delay',
      to,
      approval,
      usualShift,
      ...more,
    });
    expect(when(delay('2027-06-30')).events).toMatchObject([
      { type: 'term.delay-approved', data: { from: '2026-12-20', warnings: [] } },
    ]);
    expect(warningsOf(delay('2027-12-20'))).toEqual([]);
    expect(warningsOf(delay('2027-12-21'))).toEqual(['delay-beyond-usual']);
    expect(warningsOf(delay('2027-06-30', { approval: { ...approval, on: '2026-12-21' } }))).toEqual([
      'approved-after-end',
    ]);
    expect(when(delay('2026-12-20')).refusal?.code).toBe('delay-not-later');
    expect(when(delay('2027-06-30'), []).refusal?.code).toBe('term-unknown');
  });

  it('is renewed by an election, and warns where that was early or late without an approval or beyond what is usual', () => {
    const renew = (electedOn: string, more: object = {}): TermCommand => ({
      type: 'renew-term',
      electedOn,
      endsOn: '2035-01-01',
      usualShift,
      on: '2030-01-01',
      ...more,
    });
    expect(warningsOf(renew('2026-12-20'))).toEqual([]);
    expect(warningsOf(renew('2026-12-19'))).toEqual(['early-without-approval']);
    expect(warningsOf(renew('2026-12-19', { approval }))).toEqual([]);
    expect(warningsOf(renew('2028-01-01'))).toEqual(['late-without-approval', 'shift-beyond-usual']);
    expect(warningsOf(renew('2025-12-19', { approval }))).toEqual(['shift-beyond-usual']);
    expect(warningsOf(renew('2026-12-20', { usualMaxMonths: 60 }))).toEqual(['length-beyond-usual']);
    expect(when(renew('2026-12-20', { on: '2026-12-19' })).refusal?.code).toBe('election-in-the-future');
    expect(when(renew('2021-12-20')).refusal?.code).toBe('election-before-term');
  });

  it('is marked as ending and as overdue once, anew after a delay, and never once the body is dissolved', () => {
    const ending: TermCommand = { type: 'mark-ending', on: '2026-06-20' };
    const [marked] = when(ending).events ?? [];
    expect(marked).toMatchObject({ type: 'term.ending', data: { endsOn: '2026-12-20' } });
    expect(when(ending, [started, marked!])).toEqual({ events: [] });
    expect(when({ type: 'mark-overdue', on: '2026-12-20' })).toEqual({ events: [] });
    expect(when({ type: 'mark-overdue', on: '2026-12-21' }).events).toHaveLength(1);
    const delayed = when({ type: 'approve-delay', to: '2027-06-30', approval }).events ?? [];
    expect(when(ending, [started, marked!, ...delayed]).events).toMatchObject([{ data: { endsOn: '2027-06-30' } }]);
    const closed: TermEvent = { type: 'term.closed', data: { ...which, on: '2026-11-24' } };
    expect(when({ type: 'mark-overdue', on: '2026-12-21' }, [started, closed])).toEqual({ events: [] });
    expect(dutyOfTerm(stateOf(started, closed))?.closed).toEqual({ as: 'waived', on: '2026-11-24' });
  });
});

describe('the ledger', () => {
  const delayed: TermEvent = {
    type: 'term.delay-approved',
    data: { ...which, from: '2026-12-20', to: '2027-06-30', approval, warnings: [] },
  };

  it.each([
    ['2026-06-22', 'running'],
    ['2026-06-23', 'ending'],
    ['2026-12-20', 'ending'],
    ['2026-12-21', 'overdue-a'],
    ['2027-12-20', 'overdue-a'],
    ['2027-12-21', 'overdue-b'],
  ])('has a term that ends on 2026-12-20 on %s as %s', (on, found) => {
    expect(ledgerClassOn(stateOf(started), on)).toBe(found);
  });

  it('keeps what is put off apart until the later day has passed, and counts from the end of the term then', () => {
    const state = stateOf(started, delayed);
    expect(['2026-12-21', '2027-06-30', '2027-07-01', '2027-12-21'].map((on) => ledgerClassOn(state, on))).toEqual([
      'delayed',
      'delayed',
      'overdue-a',
      'overdue-b',
    ]);
  });

  it('lists a body without a term as missing one, and one whose body was dissolved not at all', () => {
    expect(ledgerClassOn(undefined, '2026-12-21')).toBe('missing');
    const closed: TermEvent = { type: 'term.closed', data: { ...which, on: '2026-11-24' } };
    expect(ledgerClassOn(stateOf(started, closed), '2026-12-21')).toBeUndefined();
  });
});

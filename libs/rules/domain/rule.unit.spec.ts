import { Value } from 'typebox/value';
import { RuleRow } from '#contracts';
import { given } from '#testing';
import { shippedRules } from './shipped-rules.js';
import { type RuleCommand, ruleDecider, type RuleEvent } from './rule.decide.js';
import { ruleFor, type RuleState, ruleStream } from './rule.js';

const at = '2026-11-24T08:00:00.000Z';
const row = (more: Partial<RuleRow> = {}): RuleRow => ({
  key: 'term.months',
  scope: 'kind:branch',
  value: 36,
  unit: 'months',
  comparator: '=',
  source: { title: 'S1', article: '7' },
  certainty: 'A',
  validFrom: '2019-01-01',
  setBy: 'central',
  ...more,
});
const set = (more: Partial<RuleRow> = {}): RuleCommand => ({ type: 'set-rule', row: row(more) });
const stood: readonly RuleEvent[] = [{ type: 'rule.set', data: row() }];
const when = (command: RuleCommand, before = stood) => given(ruleDecider, before).when({ ...command, at });
const stateOf = (...events: readonly RuleEvent[]): RuleState =>
  events.reduce((state, event) => ruleDecider.evolve(state, event), ruleDecider.initial());

describe('a rule', () => {
  it('is set once, and the same row again gives nothing', () => {
    expect(when(set(), [])).toEqual({ events: stood });
    expect(when(set())).toEqual({ events: [] });
  });

  it('is changed from a later day on, which ends the version before', () => {
    const { events } = when(set({ value: 60, validFrom: '2027-01-01' }));
    expect(events).toMatchObject([{ type: 'rule.changed', data: { value: 60 } }]);
    expect(stateOf(...stood, ...(events ?? [])).versions).toMatchObject([
      { value: 36, validFrom: '2019-01-01', validTo: '2027-01-01', version: 1 },
      { value: 60, validFrom: '2027-01-01', version: 2 },
    ]);
  });

  it.each([
    ['another value from the same day', { value: 60 }],
    ['one that begins before it and never ends', { value: 60, validFrom: '2018-01-01' }],
    ['one that begins before it and ends within it', { value: 60, validFrom: '2018-01-01', validTo: '2020-01-01' }],
  ])('is refused by name where it contradicts another of its scope and time: %s', (_, more) => {
    expect(when(set(more)).refusal).toMatchObject({
      code: 'rule-contradicts',
      fields: { key: 'term.months', scope: 'kind:branch', other: { value: 36, validFrom: '2019-01-01' } },
    });
  });

  it('takes one that ended before it began, and one from the day on which the last ended', () => {
    expect(when(set({ value: 24, validFrom: '2010-01-01', validTo: '2019-01-01' })).events).toHaveLength(1);
    const ended: RuleEvent[] = [
      { type: 'rule.retired', data: { key: 'term.months', scope: 'kind:branch', validTo: '2027-01-01' } },
    ];
    expect(when(set({ value: 60, validFrom: '2027-01-01' }), [...stood, ...ended]).events).toHaveLength(1);
    expect(
      when(set({ value: 60, validFrom: '2026-12-31', validTo: '2027-02-01' }), [...stood, ...ended]).refusal?.code,
    ).toBe('rule-contradicts');
  });

  it.each([
    ['rule-without-source', { source: { title: ' ' }, validFrom: '2027-01-01' }],
    ['rule-without-ground', { certainty: 'N', validFrom: '2027-01-01' }],
    ['rule-period-empty', { validFrom: '2027-01-01', validTo: '2027-01-01' }],
    ['rule-type-differs', { value: 'three years', validFrom: '2027-01-01' }],
    ['rule-not-usable', { value: 1e9, validFrom: '2027-01-01' }],
    ['rule-not-usable', { value: 0.5, validFrom: '2027-01-01' }],
    ['rule-not-usable', { key: 'term.reminders', value: [{ before: 6, unit: 'moons', to: 'body' }] }],
    ['rule-not-usable', { key: 'term.reminders', value: 6 }],
  ] as [string, object][])('is refused as %s', (code, more) => {
    expect(when(set(more as Partial<RuleRow>)).refusal?.code).toBe(code);
  });

  it('has the type of its shipped rows in every scope', () => {
    const wrong = { ...set({ scope: 'body:LJ-CZJ', value: 'three years' }), expected: 'number' } as RuleCommand;
    expect(when(wrong, []).refusal).toMatchObject({ code: 'rule-type-differs', fields: { expected: 'number' } });
  });

  it('may be set by a unit for itself although no source gives a value', () => {
    expect(when(set({ certainty: 'N', setBy: 'unit', validFrom: '2027-01-01' })).events).toHaveLength(1);
  });

  it('is retired from a day on, earlier than it was before, and never before it began', () => {
    const retire = (validTo: string, before = stood) => when({ type: 'retire-rule', validTo }, before);
    expect(retire('2027-01-01').events).toHaveLength(1);
    expect(retire('2018-01-01').refusal?.code).toBe('rule-period-empty');
    expect(retire('2027-01-01', []).refusal?.code).toBe('rule-unknown');
    const ended: RuleEvent[] = [
      ...stood,
      { type: 'rule.retired', data: { key: 'term.months', scope: 'kind:branch', validTo: '2027-01-01' } },
    ];
    expect(retire('2027-01-01', ended).events).toEqual([]);
    expect(retire('2028-01-01', ended).refusal?.code).toBe('rule-already-ended');
  });
});

describe('ruleFor', () => {
  const states = [
    stateOf({ type: 'rule.set', data: row({ scope: 'all', value: 48 }) }),
    stateOf(...stood, { type: 'rule.changed', data: row({ value: 30, validFrom: '2027-01-01' }) }),
    stateOf({ type: 'rule.set', data: row({ scope: 'unit:propaganda', value: 24 }) }),
    stateOf({ type: 'rule.set', data: row({ scope: 'body:LJ-CZJ-1', value: 12, validFrom: '2027-01-01' }) }),
    stateOf({
      type: 'rule.set',
      data: { ...row({ scope: 'kind:womens-federation', certainty: 'N' }), value: undefined },
    }),
  ];
  const valueFor = (question: object) => ruleFor(states, { on: '2026-11-24', ...question })?.value;

  it('takes the most specific scope: body, unit, kind, all', () => {
    const branch = { kind: 'branch', unit: 'organisation', body: 'LJ-CZJ-1' };
    expect(valueFor({})).toBe(48);
    expect(valueFor({ kind: 'department' })).toBe(48);
    expect(valueFor(branch)).toBe(36);
    expect(valueFor({ ...branch, unit: 'propaganda' })).toBe(24);
    expect(valueFor({ ...branch, on: '2027-01-01' })).toBe(12);
  });

  it('takes the version that is valid on the day, and says which it was', () => {
    const question = { kind: 'branch', on: '2027-03-01' };
    expect(ruleFor(states, question)).toEqual({
      key: 'term.months',
      scope: 'kind:branch',
      version: 2,
      value: 30,
      unit: 'months',
      comparator: '=',
      source: 'S1',
      article: '7',
      certainty: 'A',
      usualPractice: false,
    });
    expect(ruleFor(states, { ...question, on: '2018-12-31' })).toBeUndefined();
  });

  it('lets a scope for which nothing is laid down hide what is laid down for others', () => {
    expect(ruleFor(states, { kind: 'womens-federation', on: '2026-11-24' })).toMatchObject({ certainty: 'N' });
    expect(valueFor({ kind: 'womens-federation' })).toBeUndefined();
  });
});

describe('the shipped rules', () => {
  const rows = shippedRules;

  it('fit the schema, each with a source and a certainty, and those marked N ship no value but a unit’s own setting', () => {
    for (const shipped of rows) {
      expect(Value.Errors(RuleRow, shipped)).toEqual([]);
      expect(shipped.source.title).not.toBe('');
      if (shipped.certainty === 'N' && shipped.setBy !== 'unit') expect(shipped.value).toBeUndefined();
    }
    expect(rows.length).toBeGreaterThan(100);
  });

  it('contradict one another nowhere: every row of every rule is set', () => {
    for (const [stream, ofRule] of Map.groupBy(rows, ({ key, scope }) => ruleStream(key, scope))) {
      expect([stream, when({ type: 'seed-rule', rows: ofRule }, []).events?.length]).toEqual([stream, ofRule.length]);
    }
  });

  it('count only where nobody has written the rule', () => {
    expect(when({ type: 'seed-rule', rows: [row({ value: 99 })] })).toEqual({ events: [] });
  });
});

import { isDeepStrictEqual } from 'node:util';
import type { PublicEvent, RuleRow, RuleValue } from '#contracts';
import { type Decider, RuleViolation, type Timed, withoutUndefined } from '#kernel';
import { reminderRowsOf } from './reminder-table.js';
import { type RuleState, type RuleVersion } from './rule.js';

export type RuleEvent = PublicEvent<'rule.set' | 'rule.changed' | 'rule.retired'>;

export type RuleType = 'number' | 'string' | 'boolean' | 'table';

export type RuleCommand =
  /** What the product ships: counts only where nobody has written this rule yet. */
  | { readonly type: 'seed-rule'; readonly rows: readonly RuleRow[] }
  /** `expected` is the type that the rule's shipped rows have, in whatever scope. */
  | { readonly type: 'set-rule'; readonly row: RuleRow; readonly expected?: RuleType }
  | { readonly type: 'retire-rule'; readonly validTo: string };

/** Folds a rule's stream. A change ends the open version before it on the day from which it is valid. */
export const evolveRule = (state: RuleState, event: RuleEvent, version: number): RuleState => {
  switch (event.type) {
    case 'rule.set':
    case 'rule.changed': {
      const row = event.data;
      const before = state.versions.map((known) =>
        known.validFrom <= row.validFrom && known.validTo === undefined ? { ...known, validTo: row.validFrom } : known,
      );
      const versions = [...before, { ...row, version }].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
      return { versions };
    }
    case 'rule.retired':
      return { versions: state.versions.map((known) => endedOn(known, event.data.validTo)) };
  }
};

/** The state counts its events, since a version is known by the event that brought it. */
export interface CountedRuleState extends RuleState {
  readonly events: number;
}

export const ruleDecider: Decider<RuleCommand, RuleEvent, CountedRuleState> = {
  initial: () => ({ versions: [], events: 0 }),
  decide: (command, state) => decideRule(command, state),
  evolve: ({ versions, events }, event) => ({ ...evolveRule({ versions }, event, events + 1), events: events + 1 }),
};

/**
 * Errors: `rule-without-source`; `rule-without-ground` (a value for which the sources were searched in vain, set for others than one's own
 * unit); `rule-not-usable`; `rule-period-empty`; `rule-type-differs`; `rule-contradicts` (another value holds in the same scope at the same time; `other`
 * names it); `rule-unknown` and `rule-already-ended` on retiring.
 */
const decideRule = (command: Timed<RuleCommand>, state: RuleState): readonly RuleEvent[] => {
  switch (command.type) {
    case 'seed-rule':
      return state.versions.length > 0 ? [] : seeded(command.rows);
    case 'set-rule':
      return set(command.row, state, command.expected);
    case 'retire-rule':
      return retire(command.validTo, state);
  }
};

const seeded = (rows: readonly RuleRow[]): readonly RuleEvent[] => {
  let state = ruleDecider.initial();
  return rows.flatMap((row) => {
    const events = set(row, state);
    for (const event of events) state = ruleDecider.evolve(state, event);
    return events;
  });
};

const set = (row: RuleRow, { versions }: RuleState, expected?: RuleType): readonly RuleEvent[] => {
  requireGround(row);
  requireUsable(row);
  if (versions.some((known) => isDeepStrictEqual(rowOf(known), rowOf(row)))) return [];
  const other = versions.find((known) => contradicts(known, row));
  if (other) throw contradictionViolation(row, other);
  const before = versions.find(({ value }) => value !== undefined)?.value;
  const type = before === undefined ? expected : typeOf(before);
  if (type !== undefined && row.value !== undefined && type !== typeOf(row.value)) {
    const detail = `${row.key} holds a ${type}, not a ${typeOf(row.value)}.`;
    throw new RuleViolation('rule-type-differs', detail, 'unprocessable', { key: row.key, expected: type });
  }
  return [{ type: versions.length === 0 ? 'rule.set' : 'rule.changed', data: row }];
};

const requireGround = ({ key, source, certainty, value, setBy, validFrom, validTo }: RuleRow): void => {
  if (source.title.trim() === '') {
    throw new RuleViolation('rule-without-source', `The rule ${key} names no source.`, 'unprocessable', { key });
  }
  if (certainty === 'N' && value !== undefined && setBy !== 'unit') {
    const detail = `No source gives a value for ${key} (mark N): only a unit may set one, as its own.`;
    throw new RuleViolation('rule-without-ground', detail, 'unprocessable', { key });
  }
  if (validTo !== undefined && validTo <= validFrom) {
    const detail = `${key} would end on ${validTo}, not after it begins on ${validFrom}.`;
    throw new RuleViolation('rule-period-empty', detail, 'unprocessable', { key, validFrom, validTo });
  }
};

/** Tables of reminders are read by every unit's timers, numbers of months move dates: what nobody could apply is refused here. */
const requireUsable = ({ key, value, unit }: RuleRow): void => {
  if (value === undefined) return;
  const isUsable = key.endsWith('.reminders')
    ? reminderRowsOf(value) !== undefined
    : typeof value !== 'number' || unit !== 'months' || (value > 0 && value <= maxMonths && Number.isInteger(value));
  if (isUsable) return;
  const detail = `${key} cannot be applied with ${JSON.stringify(value).slice(0, 200)}.`;
  throw new RuleViolation('rule-not-usable', detail, 'unprocessable', { key });
};

/** A hundred years. */
const maxMonths = 1_200;

/** An open version is ended by a later one; anything else that shares a day with it contradicts it. */
const contradicts = (known: RuleVersion, row: RuleRow): boolean => {
  if (known.validTo === known.validFrom) return false; // taken back before it began to hold
  const knownTo = known.validTo ?? (known.validFrom < row.validFrom ? row.validFrom : undefined);
  return (
    (row.validTo === undefined || known.validFrom < row.validTo) && (knownTo === undefined || row.validFrom < knownTo)
  );
};

const contradictionViolation = (row: RuleRow, other: RuleVersion): RuleViolation => {
  const { key, scope } = row;
  const { version, value, validFrom, validTo, source } = other;
  const until = validTo === undefined ? '' : ` until ${validTo}`;
  const detail = `${key} for ${scope} already holds ${JSON.stringify(value ?? null)} from ${validFrom}${until} (${source.title}).`;
  return new RuleViolation('rule-contradicts', detail, 'conflict', {
    key,
    scope,
    other: { version, value: value ?? null, validFrom, ...(validTo && { validTo }), source },
  });
};

const retire = (validTo: string, { versions }: RuleState): readonly RuleEvent[] => {
  const last = versions.at(-1);
  if (!last) throw new RuleViolation('rule-unknown', 'Nobody has set this rule.', 'not-found');
  if (last.validTo === validTo) return [];
  if (last.validTo !== undefined && last.validTo < validTo) {
    throw new RuleViolation('rule-already-ended', `The rule ended on ${last.validTo}.`);
  }
  if (validTo < last.validFrom) {
    const detail = `The rule begins on ${last.validFrom}; it cannot end on ${validTo}.`;
    throw new RuleViolation('rule-period-empty', detail, 'unprocessable', { validFrom: last.validFrom, validTo });
  }
  return [{ type: 'rule.retired', data: { key: last.key, scope: last.scope, validTo } }];
};

const endedOn = (known: RuleVersion, validTo: string): RuleVersion =>
  known.validFrom <= validTo && (known.validTo === undefined || validTo < known.validTo)
    ? { ...known, validTo }
    : known;

export const typeOf = (value: RuleValue): RuleType => {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : 'table';
};

/** What a row says, without its place in the stream and the end that a later row gave it. */
const rowOf = (row: RuleRow & { readonly version?: number }): object => {
  const { version: _version, validTo: _validTo, ...rest } = row;
  return withoutUndefined(rest);
};

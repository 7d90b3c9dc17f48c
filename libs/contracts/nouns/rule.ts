import { Type, type Static } from 'typebox';
import { defineNoun, event, type Writer } from '../noun.js';
import { CalendarDate, Id, oneOf, Text } from '../shapes.js';

export const ruleComparators = ['>=', '>', '<=', '<', '='] as const;
export type RuleComparator = (typeof ruleComparators)[number];
/** A: the full text was read; B: an excerpt; B-: an excerpt in altered words; C: second-hand; D: common knowledge; N: looked for and not found. */
export const ruleCertainties = ['A', 'B', 'B-', 'C', 'D', 'N'] as const;
export type RuleCertainty = (typeof ruleCertainties)[number];
export const ruleSetters = ['central', 'local', 'unit'] as const;
export type RuleSetter = (typeof ruleSetters)[number];

const Cell = Type.Union([Type.Number(), Text('open', { maxLength: 400 }), Type.Boolean()]);
export const RuleValue = Type.Union([Cell, Type.Array(Type.Record(Type.String(), Cell), { maxItems: 100 })]);
export type RuleValue = Static<typeof RuleValue>;

/** One rule of the field in one scope, from a date on. Without a value: nothing is laid down. */
export const RuleRow = Type.Object({
  key: Id,
  scope: Id,
  value: Type.Optional(RuleValue),
  unit: Type.Optional(Text('open', { maxLength: 80 })),
  comparator: Type.Optional(oneOf(ruleComparators)),
  source: Type.Object({
    title: Text('open', { minLength: 1, maxLength: 400 }),
    article: Type.Optional(Text('open', { maxLength: 120 })),
  }),
  certainty: oneOf(ruleCertainties),
  validFrom: CalendarDate,
  /** The first day on which it no longer holds. */
  validTo: Type.Optional(CalendarDate),
  setBy: oneOf(ruleSetters),
  /** 一般, 原则上: warns, never blocks. */
  usualPractice: Type.Optional(Type.Boolean()),
  note: Type.Optional(Text('open', { maxLength: 1_000 })),
});
export type RuleRow = Static<typeof RuleRow>;

/** Discipline keeps the thresholds of its own duties, organisation everything else; the key alone tells. */
export const keeperOfRule = (key: string) => (/^(?:clearance|supervision)\./.test(key) ? 'discipline' : 'organisation');

const byKey: Writer = (id) => keeperOfRule(id);

/** A rule of the field in one scope: stream `rule/<key>/<scope>`. */
export const rule = defineNoun({
  name: 'rule',
  words: { 'zh-CN': '规则', en: 'rule' },
  audience: 'public',
  writer: byKey,
  stream: ({ key, scope }: { readonly key: string; readonly scope: string }) => `rule/${key}/${scope}`,
  events: {
    set: event(RuleRow),
    changed: event(RuleRow),
    retired: event(Type.Object({ key: Id, scope: Id, validTo: CalendarDate })),
  },
});

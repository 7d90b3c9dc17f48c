import { Type, type Static } from 'typebox';
import { RuleRow, RuleValue, WorkingYear } from '#contracts';
import { declareProblems, Nullable, PageOf } from '#http';

/** One version of a rule in one scope. `version` is that of the rule's stream: what was computed with it names it by this. */
export const RuleVersionView = Type.Object(
  { ...RuleRow.properties, version: Type.Integer({ minimum: 1 }) },
  { $id: 'RuleVersion' },
);
export const RulesPage = PageOf(RuleVersionView);

/** A rule with all its versions: what was set, changed and retired, from which day to which. */
export const RuleHistory = Type.Object(
  { key: Type.String(), scope: Type.String(), versions: Type.Array(RuleVersionView) },
  { $id: 'RuleHistory' },
);
export type RuleHistory = Static<typeof RuleHistory>;

export const RulesImported = Type.Object(
  {
    /** Rules that nobody had written before. */
    loaded: Type.Integer({ minimum: 0 }),
    /** Rules that stand already, as shipped or as somebody changed them. */
    known: Type.Integer({ minimum: 0 }),
  },
  { $id: 'RulesImported' },
);
export type RulesImported = Static<typeof RulesImported>;

const CalendarDay = Type.Object({
  date: Type.String({ format: 'date' }),
  isWorkingDay: Type.Boolean(),
  holiday: Type.Optional(Type.String()),
  /** A weekend day that is worked instead (调休). */
  isMakeUpDay: Type.Optional(Type.Literal(true)),
  /** The year's notice is not out. */
  isProvisional: Type.Optional(Type.Literal(true)),
});
export type CalendarDay = Static<typeof CalendarDay>;

export const CalendarAnswer = Type.Object(
  {
    items: Type.Array(CalendarDay),
    next: Type.Null(),
    years: Type.Array(
      Type.Object({
        year: Type.Integer(),
        provisional: Type.Boolean(),
        source: Type.Optional(Type.String()),
      }),
    ),
  },
  { $id: 'WorkingDays' },
);
export type CalendarAnswer = Static<typeof CalendarAnswer>;
export const WorkingYearView = Type.Object({ ...WorkingYear.properties }, { $id: 'WorkingYear' });

const key = Type.String();
const date = Type.String({ format: 'date' });

export const rulesProblems = declareProblems({
  'rule-without-source': { status: 422, when: 'The rule names no source.', fields: Type.Object({ key }) },
  'rule-without-ground': {
    status: 422,
    when: 'No source gives a value (mark N), and it is not a unit that sets its own.',
    fields: Type.Object({ key }),
  },
  'rule-not-usable': {
    status: 422,
    when: 'Nobody could apply the value: a table of reminders that is none, or more months than a hundred years.',
    fields: Type.Object({ key }),
  },
  'rule-period-empty': {
    status: 422,
    when: 'The rule would end before it begins.',
    fields: Type.Object({ key: Type.Optional(key), validFrom: date, validTo: date }),
  },
  'rule-type-differs': {
    status: 422,
    when: 'The value is of another type than the rule had until now.',
    fields: Type.Object({ key, expected: Type.String() }),
  },
  'rule-contradicts': {
    status: 409,
    when: 'Another value holds in the same scope at the same time.',
    fields: Type.Object({
      key,
      scope: Type.String(),
      other: Type.Object({
        version: Type.Integer(),
        value: Nullable(RuleValue),
        validFrom: date,
        validTo: Type.Optional(date),
        source: RuleRow.properties.source,
      }),
    }),
  },
  'rule-unknown': { status: 404, when: 'Nobody has set this rule.' },
  'rule-already-ended': { status: 409, when: 'The rule ended earlier.' },
  'holiday-period-wrong': {
    status: 422,
    when: 'A holiday ends before it begins, is too long, or lies in another year.',
    fields: Type.Object({ name: Type.String(), from: date, to: date }),
  },
  'working-day-wrong': {
    status: 422,
    when: 'A day worked instead is no weekend day, lies in a holiday, or in another year.',
    fields: Type.Object({ date }),
  },
  'period-wrong': { status: 400, when: 'The days asked for lie in no order, or are too many.' },
});

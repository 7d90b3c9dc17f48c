import { Type, type Static } from 'typebox';
import type { Known } from '#aggregates';
import { BodyCode, bodyKinds, ChecklistContent, Indicator, type Stage, stages, Text, UnitName } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import { dueDayOfItem, softItemsOf } from './domain/checklist-content.js';
import type { Checklist } from './domain/checklist.js';
import type { Progress } from './domain/progress.js';
import type { Score } from './domain/score.js';
import type { Template } from './domain/template.js';

const date = Type.String({ format: 'date' });
const Evidence = Type.Array(Text('personal'));
const softItems = Type.Array(Type.String());

export const TemplateView = Type.Object(
  {
    id: Type.String(),
    year: Type.Integer(),
    bodyKind: OneOf(bodyKinds),
    status: OneOf(['in-use', 'retired']),
    ...ChecklistContent.properties,
    /** Keys of the items that no indicator makes hard. */
    softItems,
  },
  { $id: 'ChecklistTemplate' },
);
export type TemplateView = Static<typeof TemplateView>;
export const TemplatesPage = PageOf(TemplateView);

export const templateView = ({ thing }: Known<Template>): TemplateView => {
  const { content, id, year, bodyKind, status } = structuredClone(thing);
  return { id, year, bodyKind, status, ...content, softItems: softItemsOf(content).map(({ key }) => key) };
};

export const itemStates = ['open', 'late', 'done', 'done-late'] as const;

const ItemDone = Type.Object({ item: Type.String(), on: date, evidence: Evidence });
const StageDone = Type.Object({
  stage: OneOf(stages),
  partyWorkOn: date,
  businessOn: date,
  /** 同: on one day. */
  isTogether: Type.Boolean(),
  evidence: Evidence,
});

export const ChecklistView = Type.Object(
  {
    id: Type.String(),
    body: BodyCode,
    unit: UnitName,
    year: Type.Integer(),
    template: Type.String(),
    bodyKind: OneOf(bodyKinds),
    status: OneOf(['issued', 'withdrawn']),
    withdrawnReason: Type.Optional(Type.String()),
    ...ChecklistContent.properties,
    softItems,
    /** Where each item stands on the day of the answer; it is due with the last day of its months. */
    standing: Type.Array(
      Type.Object({
        item: Type.String(),
        state: OneOf(itemStates),
        dueOn: date,
        /** Done, and nothing shows it yet: worth a look, never a fault. */
        isWithoutEvidence: Type.Boolean(),
      }),
    ),
    done: Type.Array(ItemDone),
    /** 四同 of the year's Party work beside the business plan; a stage that is missing shows. */
    stages: Type.Array(StageDone),
    missingStages: Type.Array(OneOf(stages)),
  },
  { $id: 'Checklist', parties: ['body'] },
);
export type ChecklistView = Static<typeof ChecklistView>;
export const ChecklistsPage = PageOf(ChecklistView);

export const checklistView = (thing: Checklist, progress: Progress | undefined, today: string): ChecklistView => {
  const { content, ...rest } = structuredClone(thing);
  const { items = {}, stages: recorded = {} } = progress ?? {};
  const standing = content.items.map((item) => {
    const dueOn = dueDayOfItem(rest.year, item);
    const done = items[item.key];
    const state = done ? (done.on > dueOn ? 'done-late' : 'done') : today > dueOn ? 'late' : 'open';
    return {
      item: item.key,
      state,
      dueOn,
      isWithoutEvidence: done !== undefined && done.evidence.length === 0,
    } as const;
  });
  return {
    ...rest,
    ...content,
    softItems: softItemsOf(content).map(({ key }) => key),
    standing,
    done: Object.entries(items).map(([item, { on, evidence }]) => ({ item, on, evidence: [...evidence] })),
    stages: stages.flatMap((stage) => stageView(stage, recorded[stage])),
    missingStages: stages.filter((stage) => !recorded[stage]),
  };
};

const stageView = (stage: Stage, done: Progress['stages'][Stage]) =>
  done ? [{ ...done, stage, evidence: [...done.evidence], isTogether: done.partyWorkOn === done.businessOn }] : [];

const Reported = Type.Object({ value: Type.Number(), on: date, evidence: Evidence });

/** A body's score with what it is made of; there is no list of scores. */
export const ScoreView = Type.Object(
  {
    checklist: Type.String(),
    body: BodyCode,
    year: Type.Integer(),
    /** Of 100. */
    points: Type.Number(),
    indicators: Type.Array(
      Type.Object({
        indicator: Indicator,
        actual: Type.Optional(Type.Number()),
        points: Type.Number(),
        /** How much of the target was reached: 0 … 1. */
        reached: Type.Number(),
        reported: Type.Optional(Reported),
        counted: Type.Optional(
          Type.Object({
            of: Type.Number(),
            met: Type.Number(),
            things: Type.Array(
              Type.Object({ subject: Type.String(), on: date, of: Type.Number(), met: Type.Number() }),
            ),
          }),
        ),
      }),
    ),
    softItems,
  },
  { $id: 'ChecklistScore', parties: ['body'] },
);
export type ScoreView = Static<typeof ScoreView>;

export const scoreView = ({ id, body, year, content }: Checklist, { points, indicators }: Score): ScoreView => ({
  checklist: id,
  body,
  year,
  points,
  indicators: indicators.map(({ counted, reported, ...rest }) => ({
    ...rest,
    ...(reported && { reported: { ...reported, evidence: [...reported.evidence] } }),
    ...(counted && {
      counted: { ...counted, things: counted.things.map(({ subject, on, of, met }) => ({ subject, on, of, met })) },
    }),
  })),
  softItems: softItemsOf(content).map(({ key }) => key),
});

export const IssuedView = Type.Object(
  {
    issued: Type.Array(Type.Object({ body: BodyCode, checklist: Type.String() })),
    skipped: Type.Array(
      Type.Object({ body: BodyCode, reason: OneOf(['unknown', 'dissolved', 'other-kind', 'issued-before']) }),
    ),
  },
  { $id: 'IssuedChecklists' },
);
export type IssuedView = Static<typeof IssuedView>;

/** What an indicator may be counted from. */
export const CountersView = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        name: Type.String(),
        words: Type.Object({ 'zh-CN': Type.String(), en: Type.String() }),
        events: Type.Array(Type.String()),
      }),
    ),
  },
  { $id: 'IndicatorCounters' },
);
export type CountersView = Static<typeof CountersView>;

const path = Type.Object({ path: Type.String() });
declareProblems({
  'weights-do-not-add-up': {
    status: 422,
    when: 'The weights of the indicators do not add up to 100.',
    fields: Type.Object({ sum: Type.Number() }),
  },
  'checklist-item-unknown': { status: 422, when: 'The checklist has no item of this key.', fields: path },
  'months-reversed': { status: 422, when: 'The months of an item end before they begin.', fields: path },
  'duty-not-named': {
    status: 422,
    when: 'One post with two duties names its business duty.',
    fields: path,
  },
  'too-many-decimals': { status: 422, when: 'A weight has more than two decimals.', fields: path },
  'counter-unknown': {
    status: 422,
    when: 'Nothing is counted by this name.',
    fields: Type.Object({ path: Type.String(), known: Type.Array(Type.String()) }),
  },
  'template-exists': {
    status: 409,
    when: 'There is another template of this kind and year.',
    fields: Type.Object({ id: Type.String() }),
  },
  'template-retired': { status: 409, when: 'The template is no longer in use.' },
  'checklist-withdrawn': { status: 409, when: 'The checklist was withdrawn.' },
  'indicator-unknown': { status: 422, when: 'The checklist has no indicator of this key.', fields: path },
  'indicator-counted': {
    status: 409,
    when: 'The indicator is counted from events and not typed in.',
    fields: Type.Object({ counter: Type.String() }),
  },
  'item-open': { status: 409, when: 'The item is not recorded as done.' },
});

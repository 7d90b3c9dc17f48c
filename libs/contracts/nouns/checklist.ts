import { Type, type Static } from 'typebox';
import { defineNoun, event, only, unitOfReply } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, oneOf, Text, UnitName } from '../shapes.js';
import { bodyKinds } from './body.js';
import { stages } from './initiative.js';

/** Who answers for an item: the first responsible person (一把手), or somebody whose post bears a business duty and this one (一岗双责). */
export const responsibilities = ['first-responsible', 'one-post-two-duties'] as const;
export type Responsibility = (typeof responsibilities)[number];

/** `key` is the item's name within its checklist. The months are those of the checklist's year; an item is due with the last of them. */
export const ChecklistItem = Type.Object({
  key: Id,
  title: Text('open', { minLength: 1, maxLength: 400 }),
  responsible: Type.Object({
    post: Text('open', { minLength: 1, maxLength: 100 }),
    as: oneOf(responsibilities),
    /** The other of the two duties. */
    businessDuty: Type.Optional(Text('open', { maxLength: 400 })),
  }),
  fromMonth: Type.Integer({ minimum: 1, maximum: 12 }),
  toMonth: Type.Integer({ minimum: 1, maximum: 12 }),
  /** What shows that it was done. */
  evidence: Type.Optional(Text('open', { maxLength: 400 })),
});
export type ChecklistItem = Static<typeof ChecklistItem>;

export const indicatorComparators = ['>=', '<='] as const;
export const indicatorMeasures = ['share', 'count'] as const;
/** Typed in by the body, or counted from events: the share (in percent) or the number of what was done as it should be. */
export const IndicatorSource = Type.Union([
  Type.Object({ kind: Type.Literal('typed') }),
  Type.Object({ kind: Type.Literal('counted'), counter: Id, measure: oneOf(indicatorMeasures) }),
]);
export type IndicatorSource = Static<typeof IndicatorSource>;

export const Indicator = Type.Object({
  key: Id,
  title: Text('open', { minLength: 1, maxLength: 400 }),
  /** The item that it makes hard. */
  item: Type.Optional(Id),
  /** Of 100 over the whole checklist; at most two decimals. */
  weight: Type.Number({ exclusiveMinimum: 0, maximum: 100 }),
  target: Type.Number({ minimum: 0 }),
  comparator: oneOf(indicatorComparators),
  unit: Type.Optional(Text('open', { maxLength: 40 })),
  source: IndicatorSource,
});
export type Indicator = Static<typeof Indicator>;

export const ChecklistContent = Type.Object({
  title: Text('open', { minLength: 1, maxLength: 200 }),
  /** The post of the first responsible person. */
  firstResponsible: Text('open', { minLength: 1, maxLength: 100 }),
  items: Type.Array(ChecklistItem),
  indicators: Type.Array(Indicator),
});
export type ChecklistContent = Static<typeof ChecklistContent>;

const Year = Type.Integer({ minimum: 2000, maximum: 2200 });
const ofTemplate = { template: IdOf('checklist-template') };

/** What a kind of bodies answers for in a year: discipline's `checklist-template/<id>`. */
export const checklistTemplate = defineNoun({
  name: 'checklist-template',
  words: { 'zh-CN': '责任清单模板', en: 'checklist template' },
  audience: 'public',
  writer: only('discipline'),
  stream: (data: { readonly template: string }) => `checklist-template/${data.template}`,
  events: {
    opened: event(Type.Object({ ...ofTemplate, year: Year, bodyKind: oneOf(bodyKinds), content: ChecklistContent })),
    revised: event(Type.Object({ ...ofTemplate, content: ChecklistContent })),
    retired: event(Type.Object({ ...ofTemplate })),
  },
});

const ofChecklist = { checklist: IdOf('checklist') };
/** Of the body's own stream. */
const ofProgress = { ...ofChecklist, body: BodyCode, unit: UnitName };
type OfProgress = { readonly checklist: string; readonly body: string; readonly unit: string };
const inProgress = ({ checklist, body, unit }: OfProgress): string => `checklist-progress/${unit}/${checklist}/${body}`;

/** How a number of a body is kept from those whom it does not concern: it is shown to the body, to those above it and to discipline. */
const HiddenNumber = Type.Unsafe<number>({ type: 'number', sensitivity: 'discipline' } satisfies object);

/** A body's checklist of a year: discipline's `checklist/<id>`; what the body did of it stands in the body's own stream. */
export const checklist = defineNoun({
  name: 'checklist',
  words: { 'zh-CN': '责任清单', en: 'checklist' },
  audience: 'internal',
  writer: only('discipline'),
  stream: (data: { readonly checklist: string }) => `checklist/${data.checklist}`,
  events: {
    issued: event(
      Type.Object({ ...ofProgress, year: Year, ...ofTemplate, bodyKind: oneOf(bodyKinds), content: ChecklistContent }),
    ),
    revised: event(Type.Object({ ...ofChecklist, content: ChecklistContent })),
    withdrawn: event(Type.Object({ ...ofChecklist, reason: Text('open') })),
    'item-completed': event(
      Type.Object({ ...ofProgress, item: Id, on: CalendarDate, evidence: Type.Array(Text('personal')) }),
      { stream: inProgress },
    ),
    'item-reopened': event(Type.Object({ ...ofProgress, item: Id, reason: Text('personal') }), { stream: inProgress }),
    /** 四同: when the year's Party work and the business plan were studied, deployed, inspected and assessed. */
    'stage-recorded': event(
      Type.Object({
        ...ofProgress,
        stage: oneOf(stages),
        partyWorkOn: CalendarDate,
        businessOn: CalendarDate,
        evidence: Type.Array(Text('personal')),
      }),
      { stream: inProgress },
    ),
  },
});

/** Stands in the body's own stream of its checklist. */
export const indicator = defineNoun({
  name: 'indicator',
  words: { 'zh-CN': '硬指标', en: 'indicator' },
  audience: 'internal',
  events: {
    reported: event(
      Type.Object({
        ...ofProgress,
        indicator: Id,
        value: HiddenNumber,
        on: CalendarDate,
        evidence: Type.Array(Text('personal')),
      }),
      { stream: inProgress },
    ),
  },
});

/** What a body did of its checklist: `checklist-progress/<unit>/<checklist>/<body>`; the events are those of checklists and indicators. */
export const checklistProgress = defineNoun({
  name: 'checklist-progress',
  words: { 'zh-CN': '清单落实', en: 'checklist progress' },
  audience: 'internal',
  writer: unitOfReply,
  events: {},
});

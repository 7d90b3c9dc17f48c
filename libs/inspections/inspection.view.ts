import { Type, type Static } from 'typebox';
import type { Known } from '#aggregates';
import {
  alsoConcerning,
  BodyCode,
  Check,
  FindingContent,
  InspectionContent,
  measureStates,
  RectificationMeasure,
  Text,
  UnitName,
} from '#contracts';
import { declareProblems, OneOf, PageOf, type Principal } from '#http';
import { supervises } from '#supervision';
import { type Finding, findingStatuses } from './domain/finding.js';
import { type Inspection, inspectionStatuses } from './domain/inspection.js';
import { type Rectification, stateOfRectification } from './domain/rectification.js';

const date = Type.String({ format: 'date' });

export const InspectionView = Type.Object(
  {
    id: Type.String(),
    ...InspectionContent.properties,
    status: OneOf(inspectionStatuses),
    closedOn: Type.Optional(date),
    summary: Type.Optional(Text('discipline')),
    withdrawnReason: Type.Optional(Type.String()),
  },
  { $id: 'Inspection', parties: ['scope.*', 'inspectors.*.body'] },
);
export type InspectionView = Static<typeof InspectionView>;
export const InspectionsPage = PageOf(InspectionView);

/** Those who supervise see the whole of what discipline keeps. */
const seen = <View extends object>(view: View, caller: Principal): View =>
  supervises(caller) ? alsoConcerning(view, [caller.body]) : view;

export const inspectionView = ({ thing }: Known<Inspection>, caller: Principal): InspectionView => {
  const { content, ...rest } = structuredClone(thing);
  return seen({ ...content, ...rest }, caller);
};

export const FindingView = Type.Object(
  {
    id: Type.String(),
    ...FindingContent.properties,
    raisedBy: BodyCode,
    status: OneOf(findingStatuses),
    isLongTerm: Type.Boolean(),
    round: Type.Integer({ minimum: 1 }),
    checks: Type.Array(Check),
    extensions: Type.Array(Type.Object({ from: date, to: date, reason: Text('discipline'), by: BodyCode })),
    closings: Type.Array(
      Type.Object({ round: Type.Integer(), by: Type.Array(BodyCode), closedAt: Type.String({ format: 'date-time' }) }),
    ),
    reopenings: Type.Array(Type.Object({ round: Type.Integer(), reason: Text('discipline'), by: BodyCode })),
    withdrawnReason: Type.Optional(Text('discipline')),
  },
  { $id: 'Finding', parties: ['body', 'raisedBy', 'checkers.*.body'] },
);
export type FindingView = Static<typeof FindingView>;
export const FindingsPage = PageOf(FindingView);

export const findingView = ({ thing }: Known<Finding>, caller: Principal): FindingView => {
  const { content, ...rest } = structuredClone(thing);
  const view = { ...content, ...rest, isLongTerm: content.rectifyBy === undefined };
  return seen(view as FindingView, caller);
};

const Report = Type.Object({
  state: OneOf(measureStates),
  on: date,
  note: Type.Optional(Text('personal')),
  evidence: Type.Array(Text('personal')),
});

export const RectificationView = Type.Object(
  {
    finding: Type.String(),
    body: BodyCode,
    unit: UnitName,
    state: OneOf(measureStates),
    rectifyBy: Type.Optional(date),
    round: Type.Integer({ minimum: 1 }),
    doneOn: Type.Optional(date),
    isOver: Type.Boolean(),
    measures: Type.Array(
      Type.Object({
        ...RectificationMeasure.properties,
        state: OneOf(measureStates),
        isOverdue: Type.Boolean(),
        isLongTerm: Type.Boolean(),
        /** Done, and nothing shows it yet. */
        isWithoutEvidence: Type.Boolean(),
        reports: Type.Array(Report),
      }),
    ),
  },
  { $id: 'Rectification', parties: ['body'] },
);
export type RectificationView = Static<typeof RectificationView>;
export const RectificationsPage = PageOf(RectificationView);

export const rectificationView = (thing: Rectification, today: string, caller: Principal): RectificationView => {
  const { finding, body, unit, rectifyBy, round, doneOn, endedOn, measures } = structuredClone(thing);
  const view = {
    finding,
    body,
    unit,
    state: stateOfRectification(thing),
    ...(rectifyBy !== undefined && { rectifyBy }),
    round,
    ...(doneOn !== undefined && { doneOn }),
    isOver: endedOn !== undefined,
    measures: measures.map(({ overdueOf: _, ...measure }) => ({
      ...measure,
      isOverdue: measure.state !== 'self-done' && measure.dueOn !== undefined && measure.dueOn < today,
      isLongTerm: measure.dueOn === undefined,
      isWithoutEvidence:
        measure.state === 'self-done' && measure.reports.every(({ evidence }) => evidence.length === 0),
    })),
  };
  return seen(view as unknown as RectificationView, caller);
};

const path = Type.Object({ path: Type.String() });
const body = Type.Object({ body: Type.String() });
const measure = Type.Object({ measure: Type.String(), dueOn: Type.Optional(date) });
const currentStatus = Type.Object({ currentStatus: Type.String() });

declareProblems({
  'lead-inspects-not': { status: 422, when: 'The lead is none of the inspectors.', fields: body },
  'inspects-itself': { status: 422, when: 'A body stands among inspectors and inspected.', fields: body },
  'inspection-over': { status: 409, when: 'The inspection was closed or withdrawn.', fields: currentStatus },
  'finding-without-severity': { status: 422, when: 'A finding needs its severity.', fields: path },
  'checkers-missing': { status: 422, when: 'Two bodies other than the responsible one have to check.', fields: path },
  'own-rectification': { status: 403, when: 'Nobody checks their own rectification.', fields: body },
  'finding-over': { status: 409, when: 'The finding was closed or withdrawn.', fields: currentStatus },
  'not-self-done': { status: 409, when: 'The body has not said that all is done.', fields: currentStatus },
  'finding-not-closed': { status: 409, when: 'Only what is closed is opened again.', fields: currentStatus },
  'date-not-later': { status: 422, when: 'The new last date is not later.', fields: path },
  'finding-long-term': { status: 422, when: 'A long-term finding has no last date.', fields: path },
  'already-checked': {
    status: 409,
    when: 'The body has said another word in this round.',
    fields: Type.Object({ outcome: Type.String() }),
  },
  'rectification-over': { status: 409, when: 'The finding was closed or withdrawn.' },
  'measures-missing': { status: 422, when: 'At least one measure is needed.' },
  'measure-needs-date': { status: 422, when: 'A measure has a date, or a rhythm of reports.', fields: path },
  'measure-too-late': {
    status: 422,
    when: 'The measure ends after the last date of the finding.',
    fields: Type.Object({ path: Type.String(), rectifyBy: date }),
  },
  'measure-unknown': { status: 422, when: 'There is no measure of this key.', fields: path },
  'measure-has-reports': { status: 409, when: 'A measure that was reported on stays.', fields: measure },
  'measure-overdue': { status: 409, when: 'A measure whose day has passed is not put off.', fields: measure },
  'measure-done': { status: 409, when: 'The measure is done.', fields: measure },
});

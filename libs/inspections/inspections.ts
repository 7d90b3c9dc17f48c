import { declareAggregate, declareExchange } from '#aggregates';
import type { Severity } from '#contracts';
import { declareDuty } from '#duties';
import { type CheckCommand, checkDecider, type CheckerWord, type CheckEvent } from './domain/check.js';
import type { Finding, FindingEvent, FindingStatus } from './domain/finding.js';
import { type FindingCommand, findingDecider } from './domain/finding.decide.js';
import {
  type Inspection,
  type InspectionCommand,
  inspectionDecider,
  type InspectionEvent,
} from './domain/inspection.js';
import {
  dutyOfRectification,
  type Rectification,
  type RectificationEvent,
  stateOfRectification,
} from './domain/rectification.js';
import { type RectificationCommand, rectificationDecider } from './domain/rectification.decide.js';

export interface InspectionFields {
  readonly status: Inspection['status'];
  readonly from: string;
  readonly scope: readonly string[];
  readonly inspectors: readonly string[];
}

export const inspections = declareAggregate<InspectionCommand, InspectionEvent, Inspection, InspectionFields>({
  noun: 'inspection',
  path: '/v1/inspections',
  decider: inspectionDecider,
  actingBody: ({ content }) => content.lead,
  fields: ({ status, content }) => ({
    status,
    from: content.from,
    scope: content.scope,
    inspectors: content.inspectors.map(({ body }) => body),
  }),
});

export interface FindingFields {
  readonly status: FindingStatus;
  readonly body: string;
  readonly severity: Severity;
  readonly inspection: string;
  readonly checkers: readonly string[];
  /** Long-term ones last. */
  readonly rectifyBy: string;
}

export const findings = declareAggregate<FindingCommand, FindingEvent, Finding, FindingFields>({
  noun: 'finding',
  path: '/v1/findings',
  decider: findingDecider,
  actingBody: ({ raisedBy }) => raisedBy,
  fields: ({ status, content }) => ({
    status,
    body: content.body,
    severity: content.severity,
    inspection: content.inspection ?? '',
    checkers: content.checkers.map(({ body }) => body),
    rectifyBy: content.rectifyBy ?? '9999-12-31',
  }),
  indexes: [{ key: { body: 1, rectifyBy: 1, _id: 1 } }, { key: { status: 1, rectifyBy: 1, _id: 1 } }],
});

export const rectifications = declareAggregate<
  RectificationCommand,
  RectificationEvent,
  Rectification,
  { readonly body: string; readonly state: string }
>({
  noun: 'rectification',
  path: '/v1/rectifications',
  decider: rectificationDecider,
  actingBody: ({ body }) => body,
  fields: (thing) => ({ body: thing.body, state: stateOfRectification(thing) }),
  events: [
    'rectification.due',
    'rectification.planned',
    'rectification.progressed',
    'rectification.done',
    'rectification.overdue',
    'rectification.reopened',
    'rectification.ended',
  ],
});

export const checks = declareAggregate<CheckCommand, CheckEvent, CheckerWord, object>({
  noun: 'rectification-check',
  path: '/v1/rectification-checks',
  decider: checkDecider,
  actingBody: ({ body }) => body,
  fields: () => ({}),
  events: ['rectification.verified'],
});

/** The responsible body rectifies at its own unit; how far it is stands in the finding too. */
export const findingsAndRectifications = declareExchange({
  asked: findings,
  replies: rectifications,
  addresseeOf: ({ content }, to) => (content.body === to.body ? { body: content.body, unit: content.unit } : undefined),
  record: ({ type, data }): FindingCommand | undefined => {
    if (type === 'rectification.progressed')
      return { type: 'record-rectification', state: 'under-way', round: data.round };
    if (type === 'rectification.done') return { type: 'record-rectification', state: 'self-done', round: data.round };
    return undefined;
  },
  deliver: {
    addressees: ({ content }) => [{ body: content.body, unit: content.unit }],
    command: ({ content, round, status, closings }, to, finding): RectificationCommand => ({
      type: 'follow-finding',
      finding,
      ...to,
      ...(content.rectifyBy !== undefined && { rectifyBy: content.rectifyBy }),
      round,
      isOver: status === 'closed' || status === 'withdrawn',
      on: closings.at(-1)?.closedAt.slice(0, 10) ?? content.rectifyBy ?? '9999-12-31',
    }),
  },
});

/** Others check it at theirs, and the finding counts their words; the doer is asked too, to be refused by name. */
export const findingsAndChecks = declareExchange({
  asked: findings,
  replies: checks,
  addresseeOf: ({ content }, { body, unit }) =>
    content.body === body
      ? { body, unit: content.unit }
      : content.checkers.find((checker) => checker.body === body && checker.unit === unit),
  record: ({ data }): FindingCommand => {
    const { finding: _finding, unit: _unit, ...check } = data;
    return { type: 'record-check', check };
  },
});

/** A measure is due on its own day; long-term ones never are. */
export const rectificationDuty = declareDuty({
  category: rectifications.category,
  events: rectifications.events.filter((type) => type !== 'rectification.overdue'),
  dutyOf: dutyOfRectification,
  reminderRule: 'supervision.rectification-reminders',
  marks: { overdue: (on): RectificationCommand => ({ type: 'mark-overdue', on }) },
});

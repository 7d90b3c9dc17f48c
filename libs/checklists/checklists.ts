import { declareAggregate, declareExchange } from '#aggregates';
import type { BodyKind } from '#contracts';
import type { Unit } from '#kernel';
import { type Checklist, type ChecklistCommand, checklistDecider, type ChecklistEvent } from './domain/checklist.js';
import { type ProgressCommand, progressDecider } from './domain/progress.decide.js';
import type { Progress, ProgressEvent } from './domain/progress.js';
import { type Template, type TemplateCommand, templateDecider, type TemplateEvent } from './domain/template.js';

/** What lists of templates are filtered by. */
export interface TemplateFields {
  readonly year: number;
  readonly bodyKind: BodyKind;
  readonly status: Template['status'];
}

export const templates = declareAggregate<TemplateCommand, TemplateEvent, Template, TemplateFields>({
  noun: 'checklist-template',
  path: '/v1/checklist-templates',
  decider: templateDecider,
  actingBody: () => '',
  fields: ({ year, bodyKind, status }) => ({ year, bodyKind, status }),
});

/** What lists of checklists are filtered by; there is no field of a score, since nothing is ranked (I12). */
export interface ChecklistFields {
  readonly body: string;
  readonly unit: Unit;
  readonly year: number;
  readonly status: Checklist['status'];
}

export const checklists = declareAggregate<ChecklistCommand, ChecklistEvent, Checklist, ChecklistFields>({
  noun: 'checklist',
  path: '/v1/checklists',
  decider: checklistDecider,
  actingBody: ({ body }) => body,
  fields: ({ body, unit, year, status }) => ({ body, unit, year, status }),
  indexes: [{ key: { body: 1, year: 1, _id: 1 } }],
  events: ['checklist.issued', 'checklist.revised', 'checklist.withdrawn'],
});

export const progresses = declareAggregate<ProgressCommand, ProgressEvent, Progress, object>({
  noun: 'checklist-progress',
  path: '/v1/checklist-progress',
  decider: progressDecider,
  actingBody: ({ body }) => body,
  fields: () => ({}),
  events: ['checklist.item-completed', 'checklist.item-reopened', 'checklist.stage-recorded', 'indicator.reported'],
});

/** A checklist is issued at discipline and done at the body's own unit; what was done stands there and is read from copies. */
export const checklistsAndProgress = declareExchange({
  asked: checklists,
  replies: progresses,
  addresseeOf: ({ body, unit }, asked) => (asked.body === body ? { body, unit } : undefined),
  record: () => undefined,
});

import { type Aggregate, declareAggregate } from '#aggregates';
import type { InitiativeKind } from '#contracts';
import { type Template, type TemplateCommand, templateDecider, type TemplateEvent } from './domain/template.js';

export interface TemplateFields {
  readonly status: Template['status'];
  readonly body: string;
  readonly kind: InitiativeKind;
  readonly name: string;
}

export const templates = declareAggregate<TemplateCommand, TemplateEvent, Template, TemplateFields>({
  noun: 'template',
  path: '/v1/templates',
  decider: templateDecider,
  actingBody: ({ body }) => body,
  fields: ({ status, body, name, content }) => ({ status, body, kind: content.kind, name }),
  indexes: [{ key: { name: 1, _id: 1 } }, { key: { body: 1, name: 1, _id: 1 } }],
});
export type Templates = Aggregate<TemplateCommand, TemplateEvent, Template, TemplateFields>;

import { Type, type Static } from 'typebox';
import type { Known } from '#aggregates';
import { BodyCode, TemplateContent } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import { type Template, templateStatuses } from './domain/template.js';

export const TemplateView = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    body: BodyCode,
    status: OneOf(templateStatuses),
    name: Type.String(),
    content: TemplateContent,
    from: Type.String(),
    changedAt: Type.String({ format: 'date-time' }),
  },
  { $id: 'Template' },
);
export type TemplateView = Static<typeof TemplateView>;
export const TemplatesPage = PageOf(TemplateView);

export const templateView = ({ thing, version }: Known<Template>): TemplateView => ({ ...thing, version });

declareProblems({
  'template-withdrawn': { status: 409, when: 'The template was withdrawn: nothing begins with it any more.' },
});

import { Type, type Static } from 'typebox';
import { defineNoun, event, unitInId } from '../noun.js';
import { BodyCode, IdOf, Instant, Text } from '../shapes.js';
import { InitiativeContent } from './initiative.js';

const { note: _, ...content } = InitiativeContent.properties;

/** An initiative's content without what was noted of it, to begin others with. */
export const TemplateContent = Type.Object(content);
export type TemplateContent = Static<typeof TemplateContent>;

const ofTemplate = { template: IdOf('template') };
const said = {
  name: Text('open', { minLength: 1, maxLength: 200 }),
  content: TemplateContent,
  /** Of which it was made. */
  from: IdOf('initiative'),
};

/** What a body keeps to begin initiatives with: stream `template/<id>` at its own unit. */
export const template = defineNoun({
  name: 'template',
  words: { 'zh-CN': '活动模板', en: 'template of initiatives' },
  audience: 'internal',
  writer: unitInId,
  stream: (data: { readonly template: string }) => `template/${data.template}`,
  events: {
    saved: event(Type.Object({ ...ofTemplate, body: BodyCode, ...said, savedAt: Instant })),
    /** Under another name, of another initiative, or both. */
    revised: event(Type.Object({ ...ofTemplate, ...said, revisedAt: Instant })),
    withdrawn: event(Type.Object({ ...ofTemplate, withdrawnAt: Instant })),
  },
});

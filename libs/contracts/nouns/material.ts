import { Type, type Static } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, IdOf, Instant, oneOf, Text } from '../shapes.js';

export const materialKinds = ['document', 'picture', 'audio', 'video', 'course', 'other'] as const;
/** What others may do with it: Creative Commons by their SPDX names, inside the agencies only, or nothing without asking. */
export const licences = [
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'internal',
  'all-rights-reserved',
] as const;

export const MaterialContent = Type.Object({
  body: BodyCode,
  title: Text('open', { minLength: 1 }),
  kind: oneOf(materialKinds),
  licence: oneOf(licences),
  /** Whose work it is: an office or a publisher. */
  source: Type.Optional(Text('open')),
  tags: Type.Array(Text('open')),
  text: Text('open'),
  links: Type.Array(Text('open')),
});
export type MaterialContent = Static<typeof MaterialContent>;

const edition = {
  material: IdOf('material'),
  edition: Type.Integer({ minimum: 1 }),
  content: MaterialContent,
};

/** Shared culture and information: stream `material/<id>` at propaganda. Each edition stays. */
export const material = defineNoun({
  name: 'material',
  words: { 'zh-CN': '共享资料', en: 'material' },
  audience: 'public',
  writer: only('propaganda'),
  stream: (data: { readonly material: string }) => `material/${data.material}`,
  events: {
    shared: event(Type.Object({ ...edition, sharedAt: Instant })),
    revised: event(Type.Object({ ...edition, note: Type.Optional(Text('open')), revisedAt: Instant })),
    withdrawn: event(Type.Object({ material: IdOf('material'), reason: Text('open'), withdrawnAt: Instant })),
  },
});

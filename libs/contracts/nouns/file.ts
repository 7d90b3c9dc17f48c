import { Type } from 'typebox';
import { defineNoun, event, unitInId } from '../noun.js';
import { BodyCode, Id, IdOf, Instant, oneOf, Text } from '../shapes.js';

/** Who may read a file: the people of its body, or everybody who is signed in. */
export const fileAudiences = ['body', 'everybody'] as const;
export type FileAudience = (typeof fileAudiences)[number];

/** What is taken, judged by the content and not by the name. */
export const fileTypes = ['pdf', 'docx', 'xlsx', 'png', 'jpg', 'webp', 'txt'] as const;
export type FileType = (typeof fileTypes)[number];

const ofFile = { file: IdOf('file') };

/** A file of a body: stream `file/<id>` at its own unit, where the content lies by its hash. */
export const file = defineNoun({
  name: 'file',
  words: { 'zh-CN': '文件', en: 'file' },
  audience: 'internal',
  writer: unitInId,
  stream: (data: { readonly file: string }) => `file/${data.file}`,
  events: {
    kept: event(
      Type.Object({
        ...ofFile,
        body: BodyCode,
        /** It should name nobody and may. */
        name: Text('personal', { minLength: 1, maxLength: 200 }),
        type: oneOf(fileTypes),
        /** SHA-256 of the content, in hexadecimal. */
        hash: Id,
        bytes: Type.Integer({ minimum: 1 }),
        audience: oneOf(fileAudiences),
        keptAt: Instant,
      }),
    ),
    withdrawn: event(Type.Object({ ...ofFile, withdrawnAt: Instant })),
  },
});

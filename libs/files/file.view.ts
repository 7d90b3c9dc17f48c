import { Type, type Static } from 'typebox';
import type { Known } from '#aggregates';
import { BodyCode, fileAudiences, fileTypes } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import type { KeptFile } from './domain/file.js';

const Instant = Type.String({ format: 'date-time' });

/** Given only to who may read the file. */
export const FileView = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    body: BodyCode,
    name: Type.String(),
    type: OneOf(fileTypes),
    hash: Type.String(),
    bytes: Type.Integer(),
    audience: OneOf(fileAudiences),
    keptAt: Instant,
    withdrawnAt: Type.Optional(Instant),
  },
  { $id: 'KeptFile' },
);
export type FileView = Static<typeof FileView>;
export const FilesPage = PageOf(FileView);

export const fileView = ({ thing, version }: Known<KeptFile>): FileView => ({ ...thing, version });

declareProblems({
  'file-type-unknown': { status: 422, when: 'The content is of no type that is taken.' },
  'file-is-another': {
    status: 422,
    when: 'The content is of another type than the name says.',
    fields: Type.Object({ path: Type.String(), found: OneOf(fileTypes) }),
  },
  'file-withdrawn': { status: 409, when: 'The file was withdrawn: its content is given to nobody.' },
  'file-content-missing': { status: 503, when: 'The content is not where it was kept, or was altered there.' },
});

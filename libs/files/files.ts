import { type Aggregate, declareAggregate } from '#aggregates';
import type { FileAudience } from '#contracts';
import { type FileCommand, fileDecider, type FileEvent, type KeptFile } from './domain/file.js';

export interface FileFields {
  readonly body: string;
  readonly audience: FileAudience;
  readonly isWithdrawn: boolean;
  readonly keptAt: string;
}

export const files = declareAggregate<FileCommand, FileEvent, KeptFile, FileFields>({
  noun: 'file',
  path: '/v1/files',
  decider: fileDecider,
  actingBody: ({ body }) => body,
  fields: ({ body, audience, withdrawnAt, keptAt }) => ({
    body,
    audience,
    isWithdrawn: withdrawnAt !== undefined,
    keptAt,
  }),
  indexes: [{ key: { body: 1, keptAt: -1 } }, { key: { keptAt: -1 } }],
});
export type Files = Aggregate<FileCommand, FileEvent, KeptFile, FileFields>;

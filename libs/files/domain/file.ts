import type { FileAudience, FileType, PublicEvent } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';

export type FileEvent = PublicEvent<'file.kept' | 'file.withdrawn'>;

export interface KeptFile {
  readonly id: string;
  readonly body: string;
  readonly name: string;
  readonly type: FileType;
  readonly hash: string;
  readonly bytes: number;
  readonly audience: FileAudience;
  readonly keptAt: string;
  readonly withdrawnAt?: string;
}
export interface FileState {
  readonly current?: KeptFile;
}
export type FileCommand =
  | ({ readonly type: 'keep-file' } & { readonly file: Omit<KeptFile, 'keptAt' | 'withdrawnAt'> })
  | { readonly type: 'withdraw-file' };

/** Error: `not-found`. */
const decideFile = (command: Timed<FileCommand>, { current }: FileState): readonly FileEvent[] => {
  if (command.type === 'keep-file') {
    const { id, ...file } = command.file;
    return current ? [] : [{ type: 'file.kept', data: { file: id, ...file, keptAt: command.at } }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such file here.', 'not-found');
  return current.withdrawnAt === undefined
    ? [{ type: 'file.withdrawn', data: { file: current.id, withdrawnAt: command.at } }]
    : [];
};

export const fileDecider: Decider<FileCommand, FileEvent, FileState> = {
  initial: () => ({}),
  decide: decideFile,
  evolve: ({ current }, event) => {
    if (event.type === 'file.kept') {
      const { file: id, ...rest } = event.data;
      return { current: { id, ...rest } };
    }
    return current ? { current: { ...current, withdrawnAt: event.data.withdrawnAt } } : {};
  },
};

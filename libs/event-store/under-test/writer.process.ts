/**
 * A process of its own that adds entries to streams, for tests that need more than one or kill one. Told by IPC what to do; tells of
 * every answer as it comes.
 */
import { offsetClock } from '#kernel';
import { openEventStore } from '../event-store.js';
import { contextOf, tally } from './tally.fixture.js';

export interface WriterTask {
  readonly mongoUri: string;
  readonly database: string;
  /** Commands in the order to be given; the entry is the command's id too. */
  readonly commands: readonly { readonly stream: string; readonly entry: string }[];
  readonly callers: number;
}
export type WriterNews =
  | { readonly news: 'ready' | 'done' }
  | { readonly news: 'answer'; readonly entry: string; readonly outcome: string; readonly version: number }
  | { readonly news: 'error'; readonly entry: string; readonly message: string };

const tell = (news: WriterNews): void => {
  process.send?.(news);
};

const work = async (task: WriterTask, begin: Promise<void>): Promise<void> => {
  const store = await openEventStore({ ...task, clock: offsetClock(0), requirePublishable: () => undefined });
  const streams = store.category(tally);
  tell({ news: 'ready' });
  await begin;
  const commands = task.commands.values();
  const caller = async (): Promise<void> => {
    for (const { stream, entry } of commands) {
      try {
        const { outcome, version } = await streams.execute(stream, { entry, amount: 1 }, contextOf(entry));
        tell({ news: 'answer', entry, outcome, version });
      } catch (error) {
        tell({ news: 'error', entry, message: String(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: task.callers }, caller));
  await store.close();
  tell({ news: 'done' });
  process.disconnect();
};

let begin = (): void => {};
const begun = new Promise<void>((resolve) => (begin = resolve));
process.on('message', (message: WriterTask | 'begin') => {
  if (message === 'begin') begin();
  else void work(message, begun);
});
process.on('disconnect', () => process.exit());

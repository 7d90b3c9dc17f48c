import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { WriterNews, WriterTask } from './writer.process.js';

type Answer = Extract<WriterNews, { news: 'answer' }>;

/** A process that writes to the store; `kill` ends it as a power cut would. */
export class Writer {
  readonly answers: Answer[] = [];
  readonly errors: string[] = [];
  private readonly heard = new Set<(news: WriterNews) => void>();

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (news: WriterNews) => {
      if (news.news === 'answer') this.answers.push(news);
      if (news.news === 'error') this.errors.push(news.message);
      for (const listener of this.heard) listener(news);
    });
  }

  /** Resolves when the process has opened the store. */
  static async start(task: WriterTask): Promise<Writer> {
    const child = fork(join(import.meta.dirname, 'writer.process.ts'), [], {
      execArgv: ['--import', join(import.meta.dirname, 'typescript-hooks.mjs')],
      env: { PATH: process.env['PATH'] },
    });
    const writer = new Writer(child);
    const ready = writer.until(({ news }) => news === 'ready');
    child.send(task);
    await ready;
    return writer;
  }

  begin(): void {
    this.child.send('begin');
  }

  /** Resolves with the first news that fits; rejects when the process ends before. */
  async until(fits: (news: WriterNews) => boolean): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.heard.add((news) => fits(news) && resolve());
      this.child.once('exit', (code) => reject(new Error(`the writer ended with ${code}`)));
    });
  }

  async done(): Promise<void> {
    await this.until(({ news }) => news === 'done');
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}

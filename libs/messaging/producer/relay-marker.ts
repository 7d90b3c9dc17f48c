import { Logger } from '@nestjs/common';
import type { Outbox } from '#event-store';
import { asError, growing, pause } from '../flow/pause.js';

export interface MarkerListener {
  /** These are marked on disk. */
  onMarked(ids: readonly string[]): void;
  onFailure(): void;
  /** Nothing is left to mark. */
  onSettled(): void;
}

/** Marks what Kafka has, beside the next sends: what was sent while one bulk update ran goes into the next one. */
export class RelayMarker {
  private readonly logger = new Logger('Relay');
  private readonly unmarked = new Set<string>();
  private running: Promise<void> | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly listener: MarkerListener,
    private readonly signal: AbortSignal,
  ) {}

  get size(): number {
    return this.unmarked.size;
  }

  add(ids: Iterable<string>): void {
    for (const id of ids) this.unmarked.add(id);
    if (this.unmarked.size === 0) return;
    this.running ??= this.markAll().finally(() => {
      this.running = undefined;
      if (this.unmarked.size === 0) this.listener.onSettled();
    });
  }

  /** Resolves when all is marked, or the relay is stopping and the database does not answer. */
  async settled(): Promise<void> {
    await this.running;
  }

  private async markAll(): Promise<void> {
    for (let failures = 0; this.unmarked.size > 0;) {
      const ids = [...this.unmarked];
      try {
        await this.outbox.markPublished(ids);
      } catch (error) {
        this.listener.onFailure();
        if (this.signal.aborted) return;
        if (failures === 0) this.logger.warn(`cannot mark what Kafka has: ${asError(error).message}`);
        await pause(growing(failures++, 100, 3_000), this.signal);
        continue;
      }
      failures = 0;
      for (const id of ids) this.unmarked.delete(id);
      this.listener.onMarked(ids);
    }
  }
}

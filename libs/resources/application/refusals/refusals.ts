import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type CommandContext, EventStore, ownContext, type Streams } from '#event-store';
import { CLOCK, type Clock, derivedId } from '#kernel';
import { Calendars } from '../calendars.js';
import {
  type CountRefusals,
  type NothingKept,
  refusalsCategory,
  type RefusalsCounted,
  refusalsStream,
} from './refusals-counted.js';

const minuteMs = 60_000;
/** So many requests are remembered, so that one that is sent again is not counted again. */
const rememberedRequests = 10_000;

/** The refusals of one resource within one minute of the clock. */
interface Minute {
  readonly id: string;
  readonly resource: string;
  readonly from: number;
  readonly counts: Map<string, number>;
}

/**
 * Counts the wishes that were refused at once, which write nothing to the calendar, and tells of each resource's once a minute.
 *
 * Guarantees: no answer waits for it, and no decision; a command that is sent again to this process counts once, until ten thousand others
 * were refused; each minute is told once, also where telling is tried again; a process that ends in order tells all that its store still
 * takes, before it goes on to end. One that is killed loses at most the minute under way.
 */
@Injectable()
export class Refusals implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly log = new Logger(Refusals.name);
  private readonly streams: Streams<CountRefusals, RefusalsCounted, NothingKept>;
  private minutes = new Map<string, Minute>();
  private timer: NodeJS.Timeout | undefined;
  private telling: Promise<void> = Promise.resolve();
  private readonly counted = new LRUCache<string, true>({ max: rememberedRequests });

  constructor(
    store: EventStore,
    private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.streams = store.category(refusalsCategory);
  }

  /** The command asked for this resource and was refused by this rule. */
  note(resource: string, code: string, { commandId }: Pick<CommandContext, 'commandId'>): void {
    const request = `${resource} ${commandId}`;
    if (this.counted.has(request)) return;
    this.counted.set(request, true);
    const now = this.clock.now().getTime();
    const from = now - (now % minuteMs);
    const key = `${from} ${resource}`;
    const minute: Minute = this.minutes.get(key) ?? {
      id: randomUUID(),
      resource,
      from,
      counts: new Map(),
    };
    minute.counts.set(code, (minute.counts.get(code) ?? 0) + 1);
    this.minutes.set(key, minute);
    this.timer ??= setTimeout(() => void this.tell(), from + minuteMs - now).unref();
  }

  /** Tells of everything that was counted so far, after what is being told already. What cannot be told now is tried again a minute later. */
  tell(): Promise<void> {
    this.telling = this.telling.then(() => this.tellAll());
    return this.telling;
  }

  /** Early, so that it is still published. */
  beforeApplicationShutdown(): Promise<void> {
    return this.tell();
  }

  /** What was refused until the last connection was closed. */
  onApplicationShutdown(): Promise<void> {
    return this.tell();
  }

  private async tellAll(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const told = [...this.minutes];
    this.minutes = new Map();
    await Promise.all(
      told.map(([key, minute]) => this.tellOne(minute).catch((error: unknown) => this.again(key, minute, error))),
    );
  }

  private async tellOne({ id, resource, from, counts }: Minute): Promise<void> {
    const command: CountRefusals = {
      type: 'count-refusals',
      resource,
      from: iso(from),
      to: iso(from + minuteMs),
      counts: [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => (a.code < b.code ? -1 : 1)),
    };
    const commandId = derivedId('refusals', id);
    await this.streams.execute(
      refusalsStream(resource),
      command,
      ownContext(`system:${this.calendars.unit}`, commandId),
    );
  }

  private again(key: string, minute: Minute, error: unknown): void {
    this.log.warn(`the refusals of ${minute.resource} are told later: ${String(error)}`);
    // Under a name of its own: the minute may have gone on meanwhile, and what was sent may have arrived after all.
    this.minutes.set(`${key} ${minute.id}`, minute);
    this.timer ??= setTimeout(() => void this.tell(), minuteMs).unref();
  }
}

const iso = (instant: number): string => new Date(instant).toISOString();

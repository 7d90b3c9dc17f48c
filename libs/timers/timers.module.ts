import {
  Inject,
  Logger,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Connection, mongo } from 'mongoose';
import { DATABASE } from '#event-store';
import { CLOCK, type Clock } from '#kernel';
import { TimerHandler, type TimerMethod } from './on-timer.js';
import type { TimerDocument } from './timer.js';
import { TimerRunner, type RunnerPace } from './timer-runner.js';
import { Timers } from './timers.js';

export interface TimersModuleOptions extends Partial<RunnerPace> {
  /** Default: what a global module provides as `CLOCK`. */
  readonly clock?: Clock;
}

const documentsToken = Symbol('TimerDocuments');
const defaultPace: RunnerPace = { sweepMs: 10_000, leaseMs: 30_000, firings: 16 };

/**
 * Gives `Timers` to the whole application and fires them. Needs the connection (`DATABASE`) of a global module (the event store's). It starts
 * when every module has, and has stopped firing before the connection closes.
 */
@Module({})
export class TimersModule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    @Inject(TimerRunner) private readonly runner: TimerRunner,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  static forRoot({ clock, ...pace }: TimersModuleOptions = {}): DynamicModule {
    return {
      module: TimersModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: documentsToken, inject: [DATABASE], useFactory: openTimers },
        {
          provide: TimerRunner,
          inject: [documentsToken, { token: CLOCK, optional: true }],
          useFactory: (documents: mongo.Collection<TimerDocument>, provided?: Clock) => {
            const present = clock ?? provided;
            if (!present) throw new Error('timers need a clock: the option, or CLOCK from a global module');
            return new TimerRunner(documents, present, { ...defaultPace, ...pace }, new Logger('Timers'));
          },
        },
        {
          provide: Timers,
          inject: [documentsToken, TimerRunner],
          useFactory: (documents: mongo.Collection<TimerDocument>, runner: TimerRunner) =>
            new Timers(documents, runner),
        },
      ],
      exports: [Timers, TimerRunner],
    };
  }

  onApplicationBootstrap(): void {
    this.runner.start(this.handlers());
  }

  async onModuleDestroy(): Promise<void> {
    await this.runner.stop();
  }

  /** Throws when two methods claim the same name. */
  private handlers(): ReadonlyMap<string, TimerMethod> {
    const handlers = new Map<string, TimerMethod>();
    for (const wrapper of [...this.discovery.getProviders(), ...this.discovery.getControllers()]) {
      const instance = wrapper.instance as Record<string, TimerMethod> | undefined;
      if (!instance || typeof instance !== 'object' || !wrapper.isDependencyTreeStatic()) continue;
      for (const key of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object | null)) {
        const name = this.discovery.getMetadataByDecorator(TimerHandler, wrapper, key);
        if (name === undefined) continue;
        if (handlers.has(name)) throw new Error(`two methods handle the timer ${name}`);
        handlers.set(name, (timer) => instance[key]!.call(instance, timer));
      }
    }
    return handlers;
  }
}

const openTimers = async (connection: Connection): Promise<mongo.Collection<TimerDocument>> => {
  if (!connection.db) throw new Error('the connection to the database is not open');
  const documents = connection.db.collection<TimerDocument>('timers');
  await documents.createIndex({ nextAt: 1 }, { name: 'next' });
  return documents;
};

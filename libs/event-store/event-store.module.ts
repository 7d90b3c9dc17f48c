import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { DATABASE } from './database.js';
import { EventStore, openEventStore, type EventStoreOptions } from './event-store.js';

export type EventStoreModuleOptions = Omit<EventStoreOptions, 'clock'> & { readonly clock?: Clock };

/**
 * Gives `EventStore` and the connection (`DATABASE`) to the whole application, ready when it has started. The clock is the option or what a
 * global module provides as `CLOCK`. It closes in Nest's last step of shutting down: whoever still uses it must have stopped before.
 */
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  static forRoot(options: EventStoreModuleOptions): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      providers: [
        {
          provide: EventStore,
          inject: [{ token: CLOCK, optional: true }],
          useFactory: (provided?: Clock) => {
            const clock = options.clock ?? provided;
            if (!clock) throw new Error('the event store needs a clock: the option, or CLOCK from a global module');
            return openEventStore({ ...options, clock });
          },
        },
        { provide: DATABASE, inject: [EventStore], useFactory: (store: EventStore) => store.connection },
      ],
      exports: [EventStore, DATABASE],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}

import { Global, Module, type DynamicModule } from '@nestjs/common';
import { EventStoreModule } from '#event-store';
import { HttpModule } from '#http';
import { COORDINATION_CONFIG, type CoordinationConfig } from './config.js';
import { ConsumersModule } from './consumers/consumers.module.js';
import { DeadLettersModule } from './dead-letters/dead-letters.module.js';
import { FeedModule } from './feed/feed.module.js';
import { GatewayModule } from './gateway/gateway.module.js';
import { TimelinesModule } from './timelines/timelines.module.js';

/**
 * Coordination decides nothing that a unit decides.
 *
 * Reads: every record of the topics of all units and its own. Publishes: nothing yet.
 */
@Module({})
export class AppModule {
  static forRoot(config: CoordinationConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        HttpModule.forRoot(config),
        EventStoreModule.forRoot({ mongoUri: config.mongoUri, database: config.database }),
        ConfigModule.of(config),
        FeedModule, // /v1/events: live stream, exact resume, pages
        TimelinesModule, // /v1/timelines, /v1/causation
        DeadLettersModule, // /v1/dead-letters
        ConsumersModule, // /v1/consumers
        GatewayModule, // /api/<unit>/v1/… on the gateway's port
      ],
    };
  }
}

@Global()
@Module({})
class ConfigModule {
  static of(config: CoordinationConfig): DynamicModule {
    const provider = { provide: COORDINATION_CONFIG, useValue: config };
    return { module: ConfigModule, providers: [provider], exports: [provider] };
  }
}

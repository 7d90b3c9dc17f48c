import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ClockControlModule } from '#clock-control';
import { EventStoreModule } from '#event-store';
import { HttpModule } from '#http';
import { MandatesModule } from '#mandates';
import { MessagesModule } from '#messages';
import { MessagingModule } from '#messaging';
import { TimersModule } from '#timers';
import { AsyncApiController } from './async-api.controller.js';
import { BoardModule } from './board/board.module.js';
import { COORDINATION_CONFIG, type CoordinationConfig } from './config.js';
import { ConsumersModule } from './consumers/consumers.module.js';
import { DeadLettersModule } from './dead-letters/dead-letters.module.js';
import { FeedModule } from './feed/feed.module.js';
import { MaskingModule } from './masking/masking.module.js';
import { StateModule } from './state/state.module.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { TimelinesModule } from './timelines/timelines.module.js';
import { ViewsModule } from './views/views.module.js';

/**
 * Coordination decides nothing that a unit decides.
 *
 * Reads: every record of the topics of all units and its own. Publishes: redrive.requested and unmasking.recorded on its own topic.
 */
@Module({})
export class AppModule {
  static forRoot(config: CoordinationConfig): DynamicModule {
    const { brokers, database, group, mongoUri, namespace } = config;
    return {
      module: AppModule,
      controllers: [AsyncApiController], // /v1/asyncapi.json: what the topics carry
      imports: [
        HttpModule.forRoot(config),
        EventStoreModule.forRoot({ mongoUri, database }),
        MessagingModule.forRoot({ brokers, namespace, source: 'coordination', group }), // its relay, and the messages' consumer; reading for the desk is the feed's
        TimersModule.forRoot(),
        MandatesModule.forReader(), // who may act for whom beside what tokens say
        MessagesModule.forRoot(config.channels), // /v1/messages: who is concerned by what, and ways out of the house
        ClockControlModule.forRoot(config), // /v1/clock, where a run's clock may be moved
        ConfigModule.of(config),
        FeedModule, // /v1/events: live stream, exact resume, pages
        TimelinesModule, // /v1/timelines, /v1/causation
        MaskingModule, // /v1/unmaskings; what the others show is masked by it
        BoardModule, // /v1/board: what waits for whom
        StateModule, // /v1/state of a subject at any instant
        ViewsModule, // what other features fold of the feed in memory
        DeadLettersModule, // /v1/dead-letters of all services, redrive
        StatisticsModule, // /v1/statistics/…
        ConsumersModule, // /v1/consumers
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

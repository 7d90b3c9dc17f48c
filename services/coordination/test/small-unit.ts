import { Controller, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ReceivedEvent } from '#contracts';
import { EventStoreModule } from '#event-store';
import { createServiceApp, HttpModule, Readiness, readServiceConfig } from '#http';
import type { Unit } from '#kernel';
import { EventTransport, MessagingModule, OnEvent } from '#messaging';
import { RunningModule } from '#unit-service';
import { type Desk, dropDatabase } from './desk.js';

/** A policy that can be broken. */
@Controller()
class Policy {
  isBroken = false;
  readonly taken: string[] = [];

  @OnEvent('initiative.withdrawn')
  async take({ subject, sequence }: ReceivedEvent<'initiative.withdrawn'>): Promise<void> {
    if (this.isBroken) throw new Error('the policy is broken');
    this.taken.push(`${subject}@${sequence}`);
  }
}

/** A unit's service with one policy and what those who run it ask of every unit. */
export class SmallUnit {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly policy: Policy,
    private readonly database: string,
  ) {}

  static async start(unit: Unit, desk: Desk): Promise<SmallUnit> {
    const config = readServiceConfig({ ...desk.environment, PORT: '0' }, unit);
    const { brokers, database, group, mongoUri, namespace } = config;
    const retryPolicy = { pausesMs: [10], awayMs: 500 };
    @Module({
      imports: [
        HttpModule.forRoot(config),
        EventStoreModule.forRoot({ mongoUri, database }),
        MessagingModule.forRoot({ brokers, namespace, source: unit, group, retryPolicy }),
        RunningModule,
      ],
      controllers: [Policy],
    })
    class UnitModule {}
    const app = await createServiceApp(UnitModule, config);
    app.connectMicroservice({ strategy: app.get(EventTransport, { strict: false }) });
    await app.listen(0, '127.0.0.1');
    app.get(Readiness).isListening = true;
    await app.startAllMicroservices();
    return new SmallUnit(app, await app.getUrl(), app.get(Policy), database);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await dropDatabase(this.database);
  }
}

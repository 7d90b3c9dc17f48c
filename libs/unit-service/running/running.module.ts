import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { DATABASE } from '#event-store';
import { Readiness } from '#http';
import { EventTransport } from '#messaging';
import { DeadLettersController } from './dead-letters.controller.js';

/** What those who run a unit ask of it: is it ready, what has it set aside. */
@Module({ controllers: [DeadLettersController] })
export class RunningModule implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly transport: EventTransport,
    @Inject(DATABASE) private readonly connection: Connection,
  ) {}

  /** Without its database a unit can do nothing. Without the broker it still takes every command, so that is only told. */
  onModuleInit(): void {
    this.readiness.add('database', async () => void (await this.connection.db?.command({ ping: 1 })));
    this.readiness.add(
      'broker',
      () => {
        if (!this.transport.isConnected) throw new Error('the broker is away');
      },
      { isVital: false },
    );
  }
}

import { randomUUID } from 'node:crypto';
import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import type { Connection } from 'mongoose';
import { DATABASE } from '#event-store';
import { CLOCK, ID_SOURCE, type IdSource } from '#kernel';
import { AccessGuard } from './access/access.guard.js';
import { Admission } from './access/admission.js';
import { BackChannelLogoutController } from './access/back-channel-logout.controller.js';
import { revocationStore } from './access/revocation-store.js';
import { Revocations } from './access/revocations.js';
import { RouteTable } from './access/route-table.js';
import { TokenVerifier } from './access/token-verifier.js';
import { OpenApi } from './operations/open-api.js';
import { OperationsController } from './operations/operations.controller.js';
import { Readiness } from './operations/readiness.js';
import { ProblemFilter } from './start/problem.filter.js';
import { AnswerInterceptor } from './answers/answer.interceptor.js';
import { SheetInterceptor } from './sheets/sheet.interceptor.js';
import { CommandInterceptor } from './requests/command.interceptor.js';
import { RequestValidationPipe } from './requests/validation.pipe.js';
import { SERVICE_CONFIG, type ServiceConfig } from './config/service-config.js';

const idSource: IdSource = { next: () => randomUUID() };

/** What every service answers alike: who may call, how a write is identified, how an answer and a refusal look. */
@Module({})
export class HttpModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly revocations: Revocations) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.revocations.learn();
    this.revocations.start();
  }

  beforeApplicationShutdown(): void {
    this.revocations.close();
  }

  static forRoot(config: ServiceConfig): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      imports: [DiscoveryModule],
      controllers: [OperationsController, BackChannelLogoutController],
      providers: [
        { provide: SERVICE_CONFIG, useValue: config },
        { provide: CLOCK, useValue: config.clock },
        { provide: ID_SOURCE, useValue: idSource },
        {
          provide: Revocations,
          inject: [{ token: DATABASE, optional: true }],
          useFactory: (connection?: Connection) => new Revocations(connection && revocationStore(connection)),
        },
        TokenVerifier,
        Admission,
        RouteTable,
        Readiness,
        OpenApi,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: CommandInterceptor },
        { provide: APP_INTERCEPTOR, useClass: SheetInterceptor },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_PIPE, useClass: RequestValidationPipe },
      ],
      exports: [SERVICE_CONFIG, CLOCK, ID_SOURCE, TokenVerifier, Revocations, RouteTable, Readiness],
    };
  }
}

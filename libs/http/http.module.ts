import { randomUUID } from 'node:crypto';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { CLOCK, ID_SOURCE, type IdSource } from '#kernel';
import { AccessGuard } from './access/access.guard.js';
import { Admission } from './access/admission.js';
import { RouteTable } from './access/route-table.js';
import { TokenVerifier } from './access/token-verifier.js';
import { OpenApi } from './operations/open-api.js';
import { OperationsController } from './operations/operations.controller.js';
import { Readiness } from './operations/readiness.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { AnswerInterceptor } from './requests/answer.interceptor.js';
import { CommandInterceptor } from './requests/command.interceptor.js';
import { RequestValidationPipe } from './requests/validation.pipe.js';
import { SERVICE_CONFIG, type ServiceConfig } from './start/service-config.js';

const idSource: IdSource = { next: () => randomUUID() };

/** What every service answers alike: who may call, how a write is identified, how an answer and a refusal look. */
@Module({})
export class HttpModule {
  static forRoot(config: ServiceConfig): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      imports: [DiscoveryModule],
      controllers: [OperationsController],
      providers: [
        { provide: SERVICE_CONFIG, useValue: config },
        { provide: CLOCK, useValue: config.clock },
        { provide: ID_SOURCE, useValue: idSource },
        TokenVerifier,
        Admission,
        RouteTable,
        Readiness,
        OpenApi,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: CommandInterceptor },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_PIPE, useClass: RequestValidationPipe },
      ],
      exports: [SERVICE_CONFIG, CLOCK, ID_SOURCE, TokenVerifier, RouteTable, Readiness],
    };
  }
}

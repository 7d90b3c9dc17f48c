import { Controller, Get, Header, Inject } from '@nestjs/common';
import { register } from 'prom-client';
import { Type } from 'typebox';
import { OneOf } from '#contracts';
import { Open } from '../access/route-rule.js';
import type { Answer } from '../answer.js';
import { Answers, Refuses } from '../answers/answers.js';
import { inMedia } from '../answers/shapes.js';
import { Problem } from '../problems/problem.js';
import { OpenApi } from './open-api.js';
import { Readiness } from './readiness.js';
import { SERVICE_CONFIG, type ServiceConfig } from '../config/service-config.js';

const Live = Type.Object({ status: OneOf(['live']) }, { $id: 'Live' });
const Ready = Type.Object(
  { status: OneOf(['ready']), group: Type.String(), checks: Type.Record(Type.String(), Type.Boolean()) },
  { $id: 'Ready' },
);
const Document = Type.Object({}, { additionalProperties: true });

@Open()
@Controller()
export class OperationsController {
  constructor(
    private readonly readiness: Readiness,
    private readonly openApi: OpenApi,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  @Get('health/live')
  @Answers(200, Live)
  @Header('cache-control', 'no-store')
  live(): Answer<object> {
    return { body: { status: 'live' } };
  }

  @Get('health/ready')
  @Answers(200, Ready)
  @Refuses('not-ready')
  @Header('cache-control', 'no-store')
  async ready(): Promise<Answer<object>> {
    const { isReady, checks, failing } = await this.readiness.report();
    if (!isReady) throw new Problem(503, 'not-ready', `Not ready: ${failing.join(', ')}.`, { checks });
    // The group says whose answer it is: on a port that somebody else has taken, another system may be ready.
    return { body: { status: 'ready', group: this.config.group, checks } };
  }

  @Get('metrics')
  @Answers(200, inMedia({ 'text/plain': Type.String() }))
  @Header('content-type', register.contentType)
  metrics(): Promise<string> {
    return register.metrics();
  }

  @Get('v1/openapi.json')
  @Answers(200, Document)
  async openapi(): Promise<Answer<object>> {
    return { body: await this.openApi.document() };
  }
}

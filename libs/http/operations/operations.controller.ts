import { Controller, Get, Header } from '@nestjs/common';
import { register } from 'prom-client';
import { Open } from '../access/route-rule.js';
import type { Answer } from '../answer.js';
import { Problem } from '../problems/problem.js';
import { OpenApi } from './open-api.js';
import { Readiness } from './readiness.js';

@Open()
@Controller()
export class OperationsController {
  constructor(
    private readonly readiness: Readiness,
    private readonly openApi: OpenApi,
  ) {}

  @Get('health/live')
  @Header('cache-control', 'no-store')
  live(): Answer<object> {
    return { body: { status: 'live' } };
  }

  @Get('health/ready')
  @Header('cache-control', 'no-store')
  async ready(): Promise<Answer<object>> {
    const { isReady, checks, failing } = await this.readiness.report();
    if (!isReady) throw new Problem(503, 'not-ready', `Not ready: ${failing.join(', ')}.`, { checks });
    return { body: { status: 'ready', checks } };
  }

  @Get('metrics')
  @Header('content-type', register.contentType)
  metrics(): Promise<string> {
    return register.metrics();
  }

  @Get('v1/openapi.json')
  async openapi(): Promise<Answer<object>> {
    return { body: await this.openApi.document() };
  }
}

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Type } from 'typebox';
import { Allow, Answers, Caller, Command, type CommandRequest, type Principal, Refuses, Takes } from '#http';
import { hostRefusals } from '../problems.js';
import { plain } from '../http/plain.js';
import { ReleaseBundleDto, RequestBundleDto } from './bundle.dto.js';
import { Prefer } from '../http/prefer.js';
import { AdvisedBundle, BundlesService } from './bundles.service.js';

@Controller('v1/initiatives/:id/bundles')
@Allow('department', 'secretary', 'coordinator', 'system')
export class BundlesController {
  constructor(private readonly bundles: BundlesService) {}

  @Post()
  @Answers(202, AdvisedBundle, 'ETag', 'Location')
  @Answers(200, AdvisedBundle, 'ETag', 'Location')
  @Refuses(
    'wrong-unit',
    'not-your-body',
    'unknown-initiative',
    'illegal-step',
    'too-many-lines',
    'unknown-resource',
    'move-under-way',
  )
  @Refuses('ends-before-start', 'decide-by-out-of-range')
  @Takes({ headers: Type.Object({ Prefer: Type.Optional(Prefer) }) })
  request(
    @Param('id') id: string,
    @Body() dto: RequestBundleDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.bundles.request(id, plain(dto), caller, request);
  }

  @Post(':bundle/release')
  @Answers(200, AdvisedBundle, 'ETag')
  @Refuses(...hostRefusals, 'unknown-bundle')
  release(
    @Param('id') id: string,
    @Param('bundle') bundle: string,
    @Body() { reason }: ReleaseBundleDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.bundles.release(id, bundle, reason, caller, request);
  }

  @Get(':bundle')
  @Answers(200, AdvisedBundle, 'ETag')
  @Allow()
  one(@Param('id') id: string, @Param('bundle') bundle: string, @Caller() caller: Principal) {
    return this.bundles.one(id, bundle, caller);
  }
}

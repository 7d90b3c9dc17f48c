import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, Caller, Command, type CommandRequest, type Principal } from '#http';
import { plain } from '../http/plain.js';
import { ReleaseBundleDto, RequestBundleDto } from './bundle.dto.js';
import { BundlesService } from './bundles.service.js';

@Controller('v1/initiatives/:id/bundles')
@Allow('department', 'secretary', 'coordinator', 'system')
export class BundlesController {
  constructor(private readonly bundles: BundlesService) {}

  @Post()
  request(
    @Param('id') id: string,
    @Body() dto: RequestBundleDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.bundles.request(id, plain(dto), caller, request);
  }

  @Post(':bundle/release')
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
  @Allow()
  one(@Param('id') id: string, @Param('bundle') bundle: string, @Caller() caller: Principal) {
    return this.bundles.one(id, bundle, caller);
  }
}

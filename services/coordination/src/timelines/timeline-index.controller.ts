import { Controller, Get, Post } from '@nestjs/common';
import { Allow, type Answer, Answers, Caller, operators, type Principal } from '#http';
import { IndexRebuilds, IndexState } from './index-rebuilds.js';

@Controller('v1/timeline-index')
@Allow(...operators)
export class TimelineIndexController {
  constructor(private readonly rebuilds: IndexRebuilds) {}

  @Get()
  @Answers(200, IndexState)
  async state(): Promise<Answer<IndexState>> {
    return { body: await this.rebuilds.state() };
  }

  /** Of all replicas, made by the one that answers; one that runs already is meant. */
  @Post('rebuild')
  @Answers(202, IndexState, 'Location')
  @Allow('coordinator', 'supervisor')
  async rebuild(@Caller() { sub }: Principal): Promise<Answer<IndexState>> {
    await this.rebuilds.rebuild(sub);
    return { body: await this.rebuilds.state(), status: 202, location: '/v1/timeline-index' };
  }
}

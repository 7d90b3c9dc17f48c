import { Controller, Get, Post } from '@nestjs/common';
import { Allow, type Answer, Answers, Caller, operators, type Principal } from '#http';
import { FeedViews, ViewsState } from './feed-views.js';

@Controller('v1/views')
@Allow(...operators)
export class ViewsController {
  constructor(private readonly views: FeedViews) {}

  /** Of the replica that answers. */
  @Get()
  @Answers(200, ViewsState)
  state(): Answer<ViewsState> {
    return { body: this.views.state };
  }

  /** In the replica that answers; one that runs already is meant. */
  @Post('rebuild')
  @Answers(202, ViewsState, 'Location')
  @Allow('coordinator', 'supervisor')
  rebuild(@Caller() { sub }: Principal): Answer<ViewsState> {
    this.views.rebuild(sub);
    return { body: this.views.state, status: 202, location: '/v1/views' };
  }
}

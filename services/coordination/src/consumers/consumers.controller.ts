import { feedRefusals } from '../problems.js';
import { Controller, Get } from '@nestjs/common';
import { Allow, type Answer, Answers, operators, type Page, PageOf, Refuses } from '#http';
import { Consumers, ConsumerState } from './consumers.js';

@Controller('v1/consumers')
@Allow(...operators)
export class ConsumersController {
  constructor(private readonly consumers: Consumers) {}

  @Get()
  @Answers(200, PageOf(ConsumerState))
  @Refuses(...feedRefusals)
  async list(): Promise<Answer<Page<ConsumerState>>> {
    return { body: { items: await this.consumers.states(), next: null } };
  }
}

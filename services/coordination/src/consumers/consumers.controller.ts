import { Controller, Get } from '@nestjs/common';
import { Allow, type Answer, operators, type Page } from '#http';
import { Consumers, type ConsumerState } from './consumers.js';

@Controller('v1/consumers')
@Allow(...operators)
export class ConsumersController {
  constructor(private readonly consumers: Consumers) {}

  @Get()
  async list(): Promise<Answer<Page<ConsumerState>>> {
    return { body: { items: await this.consumers.states(), next: null } };
  }
}

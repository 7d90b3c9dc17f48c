import { Module } from '@nestjs/common';
import { FeedModule } from '../feed/feed.module.js';
import { Consumers } from './consumers.js';
import { ConsumersController } from './consumers.controller.js';

@Module({ imports: [FeedModule], controllers: [ConsumersController], providers: [Consumers] })
export class ConsumersModule {}

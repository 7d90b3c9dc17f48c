import { Module } from '@nestjs/common';
import { FeedModule } from '../feed/feed.module.js';
import { MaskingModule } from '../masking/masking.module.js';
import { StateController } from './state.controller.js';
import { States } from './states.js';

@Module({ imports: [FeedModule, MaskingModule], controllers: [StateController], providers: [States] })
export class StateModule {}

import { Module } from '@nestjs/common';
import { ViewsModule } from '../views/views.module.js';
import { StatisticsController } from './statistics.controller.js';

@Module({ imports: [ViewsModule], controllers: [StatisticsController] })
export class StatisticsModule {}

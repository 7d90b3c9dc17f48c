import { Module } from '@nestjs/common';
import { ViewsModule } from '../views/views.module.js';
import { BoardController } from './board.controller.js';
import { Board } from './board.js';

@Module({ imports: [ViewsModule], controllers: [BoardController], providers: [Board] })
export class BoardModule {}

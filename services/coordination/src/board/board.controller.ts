import { Controller, Get, Query } from '@nestjs/common';
import { Allow, type Answer } from '#http';
import { readers } from '../readers.js';
import { Board, type BoardPage } from './board.js';
import { BoardQuery } from './board.dto.js';

@Controller('v1/board')
@Allow(...readers)
export class BoardController {
  constructor(private readonly board: Board) {}

  @Get()
  async list(@Query() query: BoardQuery): Promise<Answer<BoardPage>> {
    return { body: await this.board.page(query) };
  }
}

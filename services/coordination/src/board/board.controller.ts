import { viewRefusals } from '../problems.js';
import { Controller, Get, Query } from '@nestjs/common';
import { Allow, type Answer, Answers, Refuses } from '#http';
import { readers } from '../readers.js';
import { Board, BoardPage } from './board.js';
import { BoardQuery } from './board.dto.js';

@Controller('v1/board')
@Allow(...readers)
export class BoardController {
  constructor(private readonly board: Board) {}

  @Get()
  @Answers(200, BoardPage)
  @Refuses(...viewRefusals)
  async list(@Query() query: BoardQuery): Promise<Answer<BoardPage>> {
    return { body: await this.board.page(query) };
  }
}

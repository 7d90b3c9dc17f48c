import { Controller, Get, Query } from '@nestjs/common';
import { Allow, decodeCursor, pageOf, PageQuery, type Answer, type Page } from '#http';
import { operators } from '../readers.js';
import { DeadLetterStore, type DeadLetter } from './dead-letter.store.js';

@Controller('v1/dead-letters')
@Allow(...operators)
export class DeadLettersController {
  constructor(private readonly letters: DeadLetterStore) {}

  @Get()
  async list(@Query() query: PageQuery): Promise<Answer<Page<DeadLetter>>> {
    const after = decodeCursor(query.cursor, (value): value is string => typeof value === 'string');
    const found = await this.letters.list(query.limit + 1, after);
    return { body: pageOf(found, query.limit, ({ id }) => id) };
  }
}

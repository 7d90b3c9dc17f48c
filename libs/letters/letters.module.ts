import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { FinishLettersWhenSignedOrSent } from './finish-letters.policy.js';
import { LetterFilesController } from './letter-files.controller.js';
import { LetterReader } from './letter-reader.js';
import { LettersController } from './letters.controller.js';
import { letterExchange, letterReceipts, letters, numberSeries } from './letters.js';
import { LettersService } from './letters.service.js';
import { NumbersController } from './numbers.controller.js';
import { ReceivedLettersController } from './received-letters.controller.js';

/** Letters and their numbers, of a unit's bodies, and copies of everybody's. */
@Module({})
export class LettersModule {
  static forUnit(unit: Unit): DynamicModule {
    const aggregates = [letters, letterReceipts, numberSeries];
    return {
      module: LettersModule,
      imports: [AggregatesModule.forUnit(unit, { aggregates, exchanges: [letterExchange] })],
      controllers: [
        LetterFilesController,
        ReceivedLettersController,
        LettersController,
        NumbersController,
        FinishLettersWhenSignedOrSent,
      ],
      providers: [LettersService, LetterReader],
      exports: [LettersService],
    };
  }
}

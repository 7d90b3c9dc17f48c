import { type DynamicModule, Module } from '@nestjs/common';
import { TermLettersController } from './term-letters.controller.js';

/** Reminder letters of terms that fall due. */
@Module({})
export class TermLettersModule {
  static with(terms: DynamicModule, letters: DynamicModule): DynamicModule {
    return { module: TermLettersModule, imports: [terms, letters], controllers: [TermLettersController] };
  }
}

import { Module } from '@nestjs/common';
import { DeadLetterStore } from './dead-letter.store.js';
import { DeadLettersController } from './dead-letters.controller.js';

@Module({ controllers: [DeadLettersController], providers: [DeadLetterStore], exports: [DeadLetterStore] })
export class DeadLettersModule {}

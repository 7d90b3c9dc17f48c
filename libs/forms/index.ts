import type { DynamicModule } from '@nestjs/common';
import { FormsController } from './forms.controller.js';

/** Prescribed forms; `files` is the unit's module of files. */
export class FormsModule {
  static with(files: DynamicModule): DynamicModule {
    return { module: FormsModule, imports: [files], controllers: [FormsController] };
  }
}

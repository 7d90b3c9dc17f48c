import { Module, type DynamicModule } from '@nestjs/common';
import { PlanImportService } from './application/plan-import.service.js';
import { SenderMappings } from './application/sender-mappings.js';
import { PlanImportController } from './http/plan-import.controller.js';

/** The import of plans. `initiatives` and `tasks` are the modules whose services load its lines; the register comes from a global one. */
@Module({})
export class PlansModule {
  static loadingInto(initiatives: DynamicModule, tasks: DynamicModule): DynamicModule {
    return {
      module: PlansModule,
      imports: [initiatives, tasks],
      controllers: [PlanImportController],
      providers: [PlanImportService, SenderMappings],
      exports: [SenderMappings],
    };
  }
}

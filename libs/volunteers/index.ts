import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import { CountHoursWhenSomebodyAttended } from './count-hours-when-somebody-attended.policy.js';
import { Counting } from './counting.js';
import { VolunteersController } from './volunteers.controller.js';
import { VolunteersService } from './volunteers.service.js';
import { certificateNumbers, volunteers } from './volunteers.js';

/** Volunteers, at the mass organisations' unit alone. Needs rules, the register, resources, `FederationsModule` and `PersonalTextsModule`. */
@Module({})
export class VolunteersModule {
  static forMassOrganisations(): DynamicModule {
    return {
      module: VolunteersModule,
      imports: [AggregatesModule.forUnit('mass-organisations', { aggregates: [volunteers, certificateNumbers] })],
      controllers: [VolunteersController, CountHoursWhenSomebodyAttended],
      providers: [VolunteersService, Counting],
    };
  }
}
export { VolunteersController };

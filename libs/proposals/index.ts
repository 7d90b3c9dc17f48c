import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import { ClimbWhenNotAnsweredInTime } from './climb-when-not-answered-in-time.policy.js';
import { proposals } from './proposals.js';
import { ProposalsController } from './proposals.controller.js';
import { ProposalsService } from './proposals.service.js';

/** Members' proposals, at the mass organisations' unit alone. Needs timers, rules, the register, `FederationsModule` and `PersonalTextsModule`. */
@Module({})
export class ProposalsModule {
  static forMassOrganisations(): DynamicModule {
    return {
      module: ProposalsModule,
      imports: [AggregatesModule.forUnit('mass-organisations', { aggregates: [proposals] })],
      controllers: [ProposalsController, ClimbWhenNotAnsweredInTime],
      providers: [ProposalsService],
    };
  }
}

export { ProposalsController };

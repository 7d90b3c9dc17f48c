import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { AppointmentsController } from './appointments.controller.js';
import { appointments, appointmentsAndConsents } from './appointments.js';
import { FillPostWhenAppointmentIsDecided } from './fill-post-when-appointment-is-decided.policy.js';
import { RecordClearanceWhenDisciplineAnswers } from './record-clearance-when-discipline-answers.policy.js';

/** Appointments: kept at organisation, reviewed and cleared at the units of those who are asked; needs `ConsentsModule` and `PostsModule`. */
@Module({})
export class AppointmentsModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: AppointmentsModule,
      imports: [AggregatesModule.forUnit(unit, { aggregates: [appointments], exchanges: [appointmentsAndConsents] })],
      controllers: [
        AppointmentsController,
        ...(unit === 'organisation' ? [RecordClearanceWhenDisciplineAnswers, FillPostWhenAppointmentIsDecided] : []),
      ],
    };
  }
}

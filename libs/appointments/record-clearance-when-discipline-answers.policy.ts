import { Controller } from '@nestjs/common';
import { type Aggregate, InjectAggregate } from '#aggregates';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import type { AppointmentCommand } from './domain/appointment.decide.js';
import type { Appointment, AppointmentEvent } from './domain/appointment.js';
import { type AppointmentFields, appointments } from './appointments.js';

const policy = 'record-clearance-when-discipline-answers';

/** Discipline's answer to a clearance that an appointment asked for; until it comes the appointment waits. */
@Controller()
export class RecordClearanceWhenDisciplineAnswers {
  constructor(
    @InjectAggregate(appointments)
    private readonly appointments: Aggregate<AppointmentCommand, AppointmentEvent, Appointment, AppointmentFields>,
  ) {}

  @OnEvent('clearance.granted', 'clearance.refused')
  async record(event: ReceivedEvent<'clearance.granted' | 'clearance.refused'>): Promise<void> {
    const { matter, appointment } = event.data;
    if (event.source !== 'discipline' || matter !== 'appointment' || appointment === undefined) return;
    if (!this.appointments.isOwn(appointment) || !(await this.appointments.find(appointment))) return;
    const command: AppointmentCommand =
      event.type === 'clearance.granted'
        ? { type: 'record-clearance', outcome: 'granted' }
        : {
            type: 'record-clearance',
            outcome: 'refused',
            by: event.data.by ?? 'discipline',
            reason: 'reason' in event.data ? event.data.reason : '',
          };
    await this.appointments.decide(appointment, command, policyContext(event, policy));
  }
}

import { declareAggregate, declareExchange } from '#aggregates';
import { asksConsent, consents } from '#consents';
import type { Appointment, AppointmentEvent, AppointmentStatus } from './domain/appointment.js';
import { statusOf } from './domain/appointment.js';
import { type AppointmentCommand, appointmentDecider } from './domain/appointment.decide.js';

export interface AppointmentFields {
  readonly status: AppointmentStatus;
  readonly body: string;
  readonly by: string;
  /** Reviewers whose consent is missing. */
  readonly awaits: readonly string[];
}

export const appointments = declareAggregate<AppointmentCommand, AppointmentEvent, Appointment, AppointmentFields>({
  noun: 'appointment',
  path: '/v1/appointments',
  decider: appointmentDecider,
  actingBody: ({ by }) => by,
  fields: (appointment) => ({
    status: statusOf(appointment),
    body: appointment.body,
    by: appointment.by,
    awaits: awaitedReviewers(appointment),
  }),
  events: [
    'appointment.nominated',
    'appointment.consented',
    'appointment.cleared',
    'appointment.refused',
    'appointment.decided',
    'appointment.withdrawn',
    'clearance.requested',
  ],
});

export const awaitedReviewers = (appointment: Appointment): readonly string[] =>
  statusOf(appointment) === 'in-review'
    ? appointment.reviewers
        .map(({ body }) => body)
        .filter((body) => !appointment.consents.some(({ by }) => by === body))
    : [];

/** Working committee and organisation department agree at their own units. */
export const appointmentsAndConsents = declareExchange({
  asked: appointments,
  replies: consents,
  addresseeOf: ({ reviewers }, { body }) => reviewers.find((one) => one.body === body),
  record: (event, from): AppointmentCommand | undefined => {
    const consent = asksConsent('appointment', event, from);
    if (!consent) return undefined;
    const { by, number, reason } = consent;
    if (reason !== undefined) return { type: 'record-refusal', by, reason };
    return { type: 'record-consent', by, ...(number !== undefined && { number }) };
  },
});

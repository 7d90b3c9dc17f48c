import { declareAggregate } from '#aggregates';
import { declareDuty } from '#duties';
import { agencyDayOf } from '#rules';
import { type CareCaseCommand, careCaseDecider } from './domain/care-case.decide.js';
import type { CareCase, CareCaseEvent } from './domain/care-case.js';
import { careLookDecider, type CareLookEvent, type CareLooks, type RecordLook } from './domain/care-look.js';
import {
  type CareVisits,
  type CareVisitsCommand,
  careVisitsDecider,
  type CareVisitsEvent,
} from './domain/care-visits.js';

export interface CareCaseFields {
  readonly status: CareCase['status'];
  /** Those that need to know of it. */
  readonly bodies: readonly string[];
  readonly openedAt: string;
  readonly visits: string;
  readonly reservations: readonly string[];
  readonly isHelped: boolean;
}

export const careCases = declareAggregate<CareCaseCommand, CareCaseEvent, CareCase, CareCaseFields>({
  noun: 'care-case',
  path: '/v1/care-cases',
  decider: careCaseDecider,
  actingBody: ({ body }) => body,
  fields: ({ status, body, referred, openedAt, visits = '', helps }) => ({
    status,
    bodies: [body, ...referred],
    openedAt,
    visits,
    reservations: helps.flatMap(({ reservation }) => reservation ?? []),
    isHelped: helps.some((help) => help.status === 'given'),
  }),
  indexes: [{ key: { bodies: 1, openedAt: -1, _id: 1 } }, { key: { reservations: 1 } }],
});

export const careLooks = declareAggregate<RecordLook, CareLookEvent, CareLooks, object>({
  noun: 'care-look',
  path: '/v1/care-looks',
  decider: careLookDecider,
  actingBody: () => '',
  fields: () => ({}),
});

export interface CareVisitsFields {
  readonly status: CareVisits['status'];
  readonly body: string;
  readonly year: number;
}

export const careVisits = declareAggregate<CareVisitsCommand, CareVisitsEvent, CareVisits, CareVisitsFields>({
  noun: 'care-visits',
  path: '/v1/care-visits',
  decider: careVisitsDecider,
  actingBody: ({ body }) => body,
  fields: ({ status, body, year }) => ({ status, body, year }),
  indexes: [{ key: { year: -1, _id: 1 } }],
});

/** Due on the last working day before 春节 (DOMAIN 5). */
export const careVisitsDuty = declareDuty({
  category: careVisits.category,
  events: ['care-visits.opened', 'care-visits.dated', 'care-visits.closed'],
  dutyOf: ({ current }) =>
    current && {
      body: current.body,
      dueOn: current.dueOn,
      ...(current.closedAt !== undefined && { closed: { as: 'done', on: agencyDayOf(current.closedAt) } }),
    },
  reminderRule: 'care-visits.reminders',
  marks: { overdue: (on): CareVisitsCommand => ({ type: 'mark-overdue', on }) },
});

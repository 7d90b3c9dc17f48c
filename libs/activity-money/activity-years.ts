import { type Aggregate, declareAggregate } from '#aggregates';
import { eventTypes } from '#contracts';
import { type ActivityYearCommand, activityYearDecider } from './domain/activity-year.decide.js';
import { type ActivityYear, type ActivityYearEvent } from './domain/activity-year.js';

export interface ActivityYearFields {
  readonly body: string;
  readonly year: number;
  readonly reservations: readonly string[];
}

/** A body's year with its sheets, under `<body>.<year>`. */
export const activityYears = declareAggregate<ActivityYearCommand, ActivityYearEvent, ActivityYear, ActivityYearFields>(
  {
    noun: 'activity-year',
    path: '/v1/activity-years',
    decider: activityYearDecider,
    actingBody: ({ body }) => body,
    events: eventTypes.filter((type) => type.startsWith('activity-year.') || type.startsWith('activity-sheet.')),
    fields: ({ body, year, sheets }) => ({
      body,
      year,
      reservations: sheets.flatMap(({ funding }) => funding?.reservation ?? []),
    }),
    indexes: [{ key: { reservations: 1 } }, { key: { body: 1, year: 1 } }],
  },
);

export type ActivityYears = Aggregate<ActivityYearCommand, ActivityYearEvent, ActivityYear, ActivityYearFields>;

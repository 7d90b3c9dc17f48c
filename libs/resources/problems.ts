import { Type } from 'typebox';
import { BodyCode, Id, Instant, OneOf, OpeningHours, Quota, ResourceDescription } from '#contracts';
import { declareProblems } from '#http';
import { reservationStatuses } from './domain/calendar/resource-calendar.js';
import { Conflict } from './domain/occupancy/places.js';
import { Suggestion } from './domain/suggestions/suggest.js';

const text = Type.String();
const number = Type.Number();
const field = Type.Object({ field: Type.Optional(text) });
/** What could be booked instead, each checked again; where the refusal is one that another time or place would end. */
const suggestions = Type.Optional(Type.Array(Suggestion));
const ruled = { rule: Type.Optional(text), field: Type.Optional(text), suggestions };

/** What a booking, a move or an approval may be refused for. */
export const bookingProblems = declareProblems({
  'held-too-long': {
    status: [409, 422],
    when: 'A hold would last longer, with all its renewals, than one may.',
    fields: Type.Object({
      rule: Type.Literal('maxHoldSeconds'),
      maxHoldSeconds: number,
      latest: Type.Optional(Instant),
    }),
  },
  'no-hold-here': {
    status: 422,
    when: 'It waits for approval or clearance, and holds no place meanwhile.',
    fields: Type.Object({ field: Type.String(), awaiting: OneOf(['approval', 'clearance']) }),
  },
  'no-fund': { status: 422, when: 'Nothing is drawn on it.', fields: Type.Object({ resource: Type.String() }) },
  'draw-is-no-series': { status: 422, when: 'A draw is made once, and not at each date of a series.', fields: field },
  'resource-unavailable': {
    status: 409,
    when: 'The place is taken at that time, or the budget is spent.',
    fields: Type.Object({ conflicts: Type.Array(Conflict), leftFen: Type.Optional(number), suggestions }),
  },
  'resource-retired': { status: 409, when: 'The resource is no longer offered.', fields: Type.Object({ suggestions }) },
  'outside-opening-hours': {
    status: 422,
    when: 'The resource is not open all of that time.',
    fields: Type.Object({ ...ruled, on: text, openingHours: Type.Array(OpeningHours), timeZone: text }),
  },
  'capacity-exceeded': {
    status: 422,
    when: 'More is asked for than the resource ever has.',
    fields: Type.Object({ ...ruled, asked: number, capacity: number }),
  },
  'quota-exceeded': {
    status: 422,
    when: 'The body, or its unit, may not have so much.',
    fields: Type.Object({
      ...ruled,
      quota: Quota,
      used: number,
      left: number,
      asked: number,
      countedFrom: Type.Optional(text),
      countedTo: Type.Optional(text),
    }),
  },
  'not-allowed-to-use': {
    status: 422,
    when: 'The resource is not shared with the body.',
    fields: Type.Object({ ...ruled, allowed: ResourceDescription.properties.allowed }),
  },
  'not-your-initiative': {
    status: 422,
    when: 'The initiative that the booking names is none of the body’s.',
    fields: Type.Object({ ...ruled, initiative: Id }),
  },
  'in-the-past': { status: 422, when: 'The period is over, or began too long ago.', fields: Type.Object(ruled) },
  'too-far-ahead': {
    status: 422,
    when: 'The period ends further ahead than anything is booked.',
    fields: Type.Object({ ...ruled, mostYearsAhead: number }),
  },
  'lead-time': {
    status: 422,
    when: 'It must be booked earlier.',
    fields: Type.Object({ ...ruled, leadSeconds: number }),
  },
  'shorter-than-allowed': {
    status: 422,
    when: 'The use is too short.',
    fields: Type.Object({ ...ruled, minSeconds: number }),
  },
  'longer-than-allowed': {
    status: 422,
    when: 'The use is too long.',
    fields: Type.Object({ ...ruled, maxSeconds: number }),
  },
  'ends-before-it-starts': { status: 422, when: 'The end must come after the start.', fields: Type.Object(ruled) },
  'amount-missing': { status: 422, when: 'A draw on a budget needs an amount.', fields: Type.Object(ruled) },
  'invalid-recurrence': { status: 422, when: 'The recurrence is not understood.', fields: Type.Object(ruled) },
  'recurrence-without-end': { status: 422, when: 'A series needs an end.', fields: Type.Object(ruled) },
  'too-many-occurrences': { status: 422, when: 'The series has too many dates.', fields: Type.Object(ruled) },
  'no-occurrences': { status: 422, when: 'The rule names no date.', fields: Type.Object(ruled) },
  'dates-coincide': {
    status: 422,
    when: 'Two dates of the series would begin at one time.',
    fields: Type.Object(ruled),
  },
});

/** What a step of a reservation may be refused for. */
export const reservationProblems = declareProblems({
  'unknown-reservation': { status: 404, when: 'There is no such reservation, or its time is long over.' },
  'reservation-ended': {
    status: 409,
    when: 'The reservation has ended.',
    fields: Type.Object({ currentStatus: OneOf(reservationStatuses) }),
  },
  'reservation-over': { status: 409, when: 'The time of the reservation is over.' },
  'belongs-to-bundle': {
    status: 409,
    when: 'The reservation is a line of a bundle, whose host decides for all lines at once.',
    fields: Type.Object({ bundle: Id }),
  },
  'awaits-clearance': { status: 409, when: 'It awaits clearance, which the owner cannot give.' },
  'already-decided': { status: 409, when: 'It occupies its place already; it can be displaced with a reason.' },
  'hold-expired': { status: 409, when: 'The hold is over.' },
  'occupies-nothing': { status: 409, when: 'There is nothing to displace.' },
  'line-ended': {
    status: 409,
    when: 'What a bundle was to exchange was taken away, used or let go meanwhile.',
    fields: Type.Object({ reservation: Id }),
  },
  'move-needs-approval': { status: 409, when: 'The owner approved this time; another one is a request of its own.' },
  'no-offer-yet': { status: 409, when: 'The place has not come free yet.' },
  'offer-expired': { status: 409, when: 'The offer is over.' },
  'not-confirmed': { status: 409, when: 'A hold is not used before it is confirmed.' },
  'needs-clearance': {
    status: 409,
    when: 'More than was cleared: the rest is a request of its own.',
    fields: Type.Object({ clearanceAboveFen: number }),
  },
  'not-begun': { status: 422, when: 'What has not begun cannot have been used.' },
  'unknown-occurrence': { status: 422, when: 'The series has no date that starts then.', fields: field },
});

/** What the owner of a resource may be refused. */
export const resourceProblems = declareProblems({
  'unknown-blocking': { status: 404, when: 'There is no such blocking.' },
  'resource-in-use': {
    status: 409,
    when: 'Reservations that are live would not fit any more.',
    fields: Type.Object({
      drawnFen: Type.Optional(number),
      reservations: Type.Optional(
        Type.Array(
          Type.Object({ id: Id, body: BodyCode, status: OneOf(reservationStatuses), from: Instant, to: Instant }),
        ),
      ),
    }),
  },
  'threshold-not-yours': {
    status: 403,
    when: 'Only discipline may raise or lift the amount above which it clears draws.',
    fields: Type.Object({ clearanceAboveFen: number }),
  },
  'too-many-calendar-links': {
    status: 409,
    when: 'The person has as many addresses that open a calendar as one may.',
    fields: Type.Object({ maxLinksPerPerson: number }),
  },
  'invalid-description': { status: 422, when: 'The description contradicts itself.', fields: field },
});

/** What every booking and every step that looks for a place again may meet. */
export const bookingRefusals = [
  'wrong-unit',
  'not-your-body',
  'unknown-body',
  'body-dissolved',
  'unknown-resource',
  ...Object.keys(bookingProblems),
] as const;

/** What every step of a reservation may meet. */
export const stepRefusals = [
  'wrong-unit',
  'not-your-body',
  'unknown-resource',
  'unknown-reservation',
  'reservation-ended',
  'reservation-over',
  'belongs-to-bundle',
  'unknown-occurrence',
] as const;

import type { Initiative } from '../api/initiatives.ts';
import type { Period, Reservation } from '../api/reservations.ts';
import { awaitsApproval } from '../resources/awaits.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { reservationPath } from '../resources/reservation-path.ts';

/** Where a body stands to something that is to come. */
export type AgendaGroup = keyof Catalogue['agenda']['groups'];
export const agendaGroups = [
  'booked',
  'asked',
  'waiting',
  'lost',
  'hosting',
  'joining',
] as const satisfies readonly AgendaGroup[];

/** One date of a body's: of something it has booked or asked for, or of an initiative in which it takes part. */
export interface AgendaEntry extends Period {
  readonly id: string;
  readonly group: AgendaGroup;
  readonly title: string;
  /** Of a booking. */
  readonly resource?: string;
  /** Of an initiative, as it was typed. */
  readonly place?: string;
  readonly status: string;
  readonly path: string;
}

const groupOf = (reservation: Reservation): AgendaGroup | undefined => {
  if (awaitsApproval(reservation)) return 'asked';
  switch (reservation.status) {
    case 'confirmed':
    case 'used':
    case 'held':
      return 'booked';
    case 'requested':
    case 'awaiting-approval':
    case 'awaiting-clearance':
      return 'asked';
    case 'waitlisted':
    case 'offered':
      return 'waiting';
    case 'refused':
    case 'displaced':
    case 'expired':
      return 'lost';
    case 'released':
      return undefined;
  }
};

/** The dates of a body's bookings that are not over at an instant; of a series each one. What it has cancelled itself is none of them. */
export const entriesOfReservation = (reservation: Reservation, nowMs: number): readonly AgendaEntry[] => {
  const group = groupOf(reservation);
  if (group === undefined) return [];
  const { id, resource, purpose, from, to, occurrences = [], status } = reservation;
  return (occurrences.length > 0 ? occurrences : [{ from, to }])
    .filter((date) => Date.parse(date.to) > nowMs)
    .map((date) => ({
      ...date,
      id: `${id} ${date.from}`,
      group,
      title: purpose,
      resource,
      status: awaitsApproval(reservation) ? 'awaiting-approval' : status,
      path: reservationPath({ id, resource, from: date.from }),
    }));
};

/** The dates of an initiative that are not over, for a body that hosts it or takes part; not for one that has declined. */
export const entriesOfInitiative = (initiative: Initiative, body: string, nowMs: number): readonly AgendaEntry[] => {
  const { id, host, participants, status, startsAt, endsAt, occurrences, title, place } = initiative;
  const answer = participants.find((one) => one.body === body)?.answer;
  if (status === 'draft' || (host !== body && (answer === undefined || answer === 'declined'))) return [];
  return (occurrences ?? [{ startsAt, endsAt }])
    .filter((date) => Date.parse(date.endsAt) > nowMs)
    .map((date) => ({
      from: date.startsAt,
      to: date.endsAt,
      id: `${id} ${date.startsAt}`,
      group: host === body ? 'hosting' : 'joining',
      title,
      ...(place !== undefined && { place }),
      status: host === body ? status : (answer ?? 'none'),
      path: `/initiatives/${id}`,
    }));
};

import fc from 'fast-check';
import { bundleRequest, resource } from '../calendar/calendar.fixture.js';
import type { CalendarCommand } from '../calendar/resource-calendar.js';
import type { NaiveCalendar, NaiveDate, NaiveReservation, NaiveRules } from './naive-calendar.fixture.js';

export const hour = 3_600_000;
export const iso = (instant: number): string => new Date(instant).toISOString();
export const bookers = [
  { body: 'LJ-XC', unit: 'propaganda' },
  { body: 'LJ-WH', unit: 'propaganda' },
  { body: 'LJ-TW', unit: 'mass-organisations' },
] as const;

/** Steps that bring something new, and steps on a reservation that is there. */
const newKinds = [
  ...(['book', 'book', 'book', 'hold', 'wait', 'wait', 'series', 'skip', 'skip-and-readd', 'wait-series'] as const),
  ...(['bundle', 'bundle', 'block', 'unblock', 'revise', 'snapshot'] as const),
];
const targetKinds = [
  ...(['release', 'release', 'release-one', 'move', 'move-one', 'confirm', 'renew', 'accept', 'accept'] as const),
  ...(['expire', 'expire', 'end-waiting', 'displace', 'approve', 'refuse', 'grant', 'grant'] as const),
  ...(['refuse-clearance', 'use', 'confirm-bundle', 'end-bundle'] as const),
];
export const kinds = [...newKinds, ...targetKinds];
export type NewKind = (typeof newKinds)[number];
export type TargetKind = (typeof targetKinds)[number];
export const isOnTarget = (kind: NewKind | TargetKind): kind is TargetKind => targetKinds.some((one) => one === kind);

export interface Draw {
  readonly kind: NewKind | TargetKind;
  readonly from: number;
  readonly hours: number;
  readonly quantity: number;
  readonly fen: number;
  readonly booker: number;
  readonly which: number;
  readonly seconds: number;
}

export const draw: fc.Arbitrary<Draw> = fc.record({
  kind: fc.constantFrom(...kinds),
  from: fc.nat(16),
  hours: fc.integer({ min: 1, max: 8 }),
  quantity: fc.integer({ min: 1, max: 3 }),
  fen: fc.integer({ min: 1, max: 60 }),
  booker: fc.nat(2),
  which: fc.nat(30),
  seconds: fc.oneof(fc.nat(5), fc.nat(600), fc.nat(30_000)),
});

/** What a step asks, made of its draw and of what is there. */
export interface Asked {
  readonly draw: Draw;
  readonly id: string;
  readonly dates: readonly NaiveDate[];
  readonly quantity: number;
  readonly fen: number;
  readonly booker: (typeof bookers)[number];
  readonly target: NaiveReservation | undefined;
}

/** What a step asks of the real calendar; undefined where there is nothing to ask it of. */
export const commandOf = (
  { draw, id, dates, quantity, fen, booker, target }: Asked,
  naive: NaiveCalendar,
): CalendarCommand | undefined => {
  const [first = { from: 0, to: 0 }] = dates;
  const interval = { from: iso(first.from), to: iso(first.to) };
  const reservation = target?.id ?? '';
  const wish = {
    type: 'reserve',
    reservation: id,
    ...interval,
    quantity,
    ...(fen > 0 && { amountFen: fen }),
    purpose: '会议',
    booker,
    requestedBy: 'lin',
  } as const;
  const recurrence = { rrule: `FREQ=DAILY;COUNT=${dates.length}` };
  const bundle = target?.bundle ?? '';
  const lines = target ? [{ line: 1, resource, reservation }] : [];
  if (isOnTarget(draw.kind)) {
    return target && onTarget(draw.kind, { draw, reservation, target, interval, bundle, lines });
  }
  switch (draw.kind) {
    case 'book':
      return wish;
    case 'hold':
      return { ...wish, holdSeconds: 300 };
    case 'wait':
      return { ...wish, onConflict: 'waitlist' };
    case 'series':
      return { ...wish, recurrence };
    case 'skip':
      return { ...wish, recurrence, onConflict: 'skip' };
    case 'skip-and-readd':
      return { ...wish, recurrence, onConflict: 'skip', readdSkipped: true };
    case 'wait-series':
      return { ...wish, recurrence, onConflict: 'waitlist' };
    case 'bundle':
      return {
        ...bundleRequest(id, [], { host: booker, decideBy: iso(naive.now + 60_000) }),
        lines: [
          { line: 1, resource, reservation: `${id}-1`, ...interval, quantity, ...(fen > 0 && { amountFen: fen }) },
        ],
      };
    case 'block':
      return { type: 'block-period', blocking: id, ...interval, reason: '检修' };
    case 'unblock':
      return (
        naive.blocked[0] && {
          type: 'unblock-period',
          blocking: naive.blocked[draw.which % naive.blocked.length]?.id ?? '',
        }
      );
    case 'revise':
      return { type: 'revise-resource', changes: { ...revision(naive.rules, draw) } };
    case 'snapshot':
      return undefined;
  }
};

/** A revision gives more room, or turns the order of the waiting list. */
export const revision = ({ sharing, capacity, budgetFen }: NaiveRules, { quantity, fen }: Draw) => {
  if (sharing === 'capacity') return { capacity: capacity + quantity };
  return sharing === 'budget' ? { budgetFen: budgetFen + fen } : {};
};

interface OnTarget {
  readonly draw: Draw;
  readonly reservation: string;
  readonly target: NaiveReservation;
  readonly interval: { readonly from: string; readonly to: string };
  readonly bundle: string;
  readonly lines: { readonly line: number; readonly resource: string; readonly reservation: string }[];
}

/** The date of a series that a step means. */
export const dateMeant = ({ dates }: NaiveReservation, { quantity }: Draw): NaiveDate =>
  dates[quantity % dates.length] ?? { from: 0, to: 0 };

const onTarget = (
  kind: TargetKind,
  { draw, reservation, target, interval, bundle, lines }: OnTarget,
): CalendarCommand | undefined => {
  const occurrence = iso(dateMeant(target, draw).from);
  switch (kind) {
    case 'release':
      return { type: 'release-reservation', reservation };
    case 'release-one':
      return { type: 'release-reservation', reservation, scope: 'this', occurrence };
    case 'move':
      return { type: 'move-reservation', reservation, ...interval };
    case 'move-one':
      return { type: 'move-reservation', reservation, ...interval, scope: 'this', occurrence };
    case 'confirm':
      return { type: 'confirm-reservation', reservation };
    case 'renew':
      return { type: 'renew-hold', reservation, holdSeconds: 200 };
    case 'accept':
      return { type: 'accept-offer', reservation };
    case 'expire':
      return { type: 'end-expired-hold', reservation };
    case 'end-waiting':
      return { type: 'end-waiting', reservation };
    case 'displace':
      return { type: 'displace-reservation', reservation, reason: '急用' };
    case 'approve':
      return { type: 'approve-reservation', reservation, approvedBy: 'zhao' };
    case 'refuse':
      return { type: 'refuse-reservation', reservation, reason: '不行' };
    case 'grant':
      return { type: 'grant-clearance', reservation };
    case 'refuse-clearance':
      return { type: 'refuse-clearance', reservation, reason: '不行' };
    case 'use':
      return { type: 'record-use', reservation, amountFen: draw.fen, receipt: 'https://receipts.example/1' };
    case 'confirm-bundle':
      return target.bundle === undefined ? undefined : { type: 'confirm-bundle-lines', bundle, lines };
    case 'end-bundle':
      return target.bundle === undefined
        ? undefined
        : {
            type: 'release-bundle-lines',
            bundle,
            initiative: 'i',
            host: target.body,
            reason: '改期',
            isAbandoned: false,
            lines,
          };
  }
};

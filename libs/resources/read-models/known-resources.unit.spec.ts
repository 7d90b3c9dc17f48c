import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ResourceDescription } from '#contracts';
import { hall } from '../domain/calendar/calendar.fixture.js';
import { couldBeBooked } from '../domain/suggestions/suggest.js';
import { calendarFromReadModel } from './calendar-from-read-model.js';
import type { ReservationDocument } from './documents.js';
import { findResources, type ResourceWish } from './find-resources.js';
import { type Fit, fitOf, isAfter } from './fit.js';
import { type CopiedResource, KnownResources } from './known-resources.js';

const now = Date.parse('2027-03-01T00:00:00Z');
const halfHour = 1_800_000;
const iso = (instant: number): string => new Date(instant).toISOString();
const owner = { body: hall.owner, unit: hall.unit };

/** What a unit's copies are: the newest of each thing. */
interface Copied {
  readonly resources: Map<string, CopiedResource>;
  readonly reservations: Map<string, ReservationDocument>;
}

/** The slow way: every resource that matches, with every reservation that is known of it, all ranked. */
const slowly = ({ resources, reservations }: Copied, wish: ResourceWish, after?: Fit) => {
  const { kind, district, places, q, equipment = [], period, free } = wish;
  const found = [...resources.values()].flatMap((resource) => {
    const { description, status } = resource;
    const told = [description.name, description.district, description.kind, ...(description.equipment ?? [])].join(' ');
    const isRight =
      status === 'offered' &&
      (kind === undefined || description.kind === kind) &&
      (district === undefined || description.district === district) &&
      (places === undefined || description.sharing === 'open' || (description.capacity ?? places) >= places) &&
      (q === undefined || told.includes(q)) &&
      equipment.every((piece) => description.equipment?.some((one) => one.includes(piece)));
    if (!isRight) return [];
    const own = [...reservations.values()].filter((one) => one.resource === resource.id);
    const asked = {
      ...(period ?? { from: '', to: '' }),
      ...(places !== undefined && { people: places }),
      ...(description.sharing === 'budget' && { amountFen: 1 }),
    };
    const isFree = period && couldBeBooked(calendarFromReadModel(resource, own), asked, owner, now);
    return [{ id: resource.id, isFree, fit: fitOf(resource, isFree, wish) }];
  });
  return found
    .filter(({ fit, isFree }) => (!free || isFree) && (!after || isAfter(fit, after)))
    .sort((a, b) => (isAfter(a.fit, b.fit) ? 1 : -1));
};

const description = fc.record({
  name: fc.constantFrom('一号厅', '二号厅', '展厅', '大展厅'),
  kind: fc.constantFrom('venue', 'culture'),
  sharing: fc.constantFrom('exclusive', 'capacity', 'budget', 'open'),
  capacity: fc.integer({ min: 1, max: 4 }),
  budgetFen: fc.integer({ min: 1, max: 400 }),
  district: fc.constantFrom('西湖区', '上城区'),
  equipment: fc.subarray(['投影', '投影仪', '话筒']),
  bufferSeconds: fc.constantFrom(0, 1_800),
  openingHours: fc.constantFrom(undefined, [{ days: ['MO', 'TU'], from: '08:00', to: '12:00' }]),
});
const start = fc.integer({ min: -20, max: 90 });
const id = fc.integer({ min: 0, max: 5 }).map((index) => `org-${index}`);
const change = fc.oneof(
  fc.record({
    of: fc.constant('resource' as const),
    id,
    description,
    isRetired: fc.boolean(),
    blocked: fc.array(start, { maxLength: 2 }),
  }),
  fc.record({
    of: fc.constant('reservation' as const),
    resource: id,
    nth: fc.integer({ min: 0, max: 3 }),
    status: fc.constantFrom(
      'confirmed',
      'held',
      'offered',
      'used',
      'released',
      'awaiting-approval',
      'waitlisted',
      'displaced',
    ),
    start,
    more: fc.array(fc.integer({ min: 2, max: 30 }), { maxLength: 2 }),
    length: fc.integer({ min: 1, max: 6 }),
    quantity: fc.integer({ min: 1, max: 3 }),
    amountFen: fc.integer({ min: 1, max: 200 }),
    endsSoon: fc.integer({ min: -2, max: 2 }),
  }),
);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const wish = fc.record({
  kind: optional(fc.constantFrom('venue', 'culture')),
  district: optional(fc.constantFrom('西湖区', '上城区')),
  places: optional(fc.integer({ min: 1, max: 4 })),
  q: optional(fc.constantFrom('展厅', '厅', '话筒')),
  equipment: optional(fc.subarray(['投影', '话筒'])),
  free: fc.boolean(),
  period: optional(fc.tuple(start, fc.integer({ min: 1, max: 8 }))),
});

type Value<Drawn> = Drawn extends fc.Arbitrary<infer Inner> ? Inner : never;

const take = (known: KnownResources, copied: Copied, drawn: Value<typeof change>): void => {
  if (drawn.of === 'resource') {
    const document: CopiedResource = {
      id: drawn.id,
      version: 1,
      status: drawn.isRetired ? 'retired' : 'offered',
      description: { ...hall, ...(drawn.description as Partial<ResourceDescription>) },
      blockings: drawn.blocked.map((from, index) => ({
        id: `b${index}`,
        from: iso(now + from * halfHour),
        to: iso(now + (from + 3) * halfHour),
        reason: '检修',
      })),
    };
    copied.resources.set(document.id, document);
    known.takeResource(document);
    return;
  }
  const dates = [
    0,
    ...drawn.more.map((_, index) => drawn.more.slice(0, index + 1).reduce((sum, one) => sum + one + 6, 0)),
  ].map((gap) => ({
    from: iso(now + (drawn.start + gap) * halfHour),
    to: iso(now + (drawn.start + gap + drawn.length) * halfHour),
  }));
  const document: ReservationDocument = {
    id: `${drawn.resource}.${drawn.nth}`,
    resource: drawn.resource,
    unit: 'organisation',
    body: 'LJ-XC',
    status: drawn.status,
    ...(dates[0] ?? {}),
    until: dates.at(-1)?.to ?? '',
    ...(dates.length > 1 && { occurrences: dates }),
    quantity: drawn.quantity,
    amountFen: drawn.amountFen,
    ...((drawn.status === 'held' || drawn.status === 'offered') && { expiresAt: iso(now + drawn.endsSoon * halfHour) }),
  };
  copied.reservations.set(document.id, document);
  known.takeReservation(document, now);
};

describe('Resources known in memory', () => {
  it('answer every search like all copies read and ranked, page after page, whatever was told in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 40, size: 'max' }),
        fc.array(wish, { maxLength: 6, size: 'max' }),
        (changes, wishes) => {
          const known = new KnownResources();
          const copied: Copied = { resources: new Map(), reservations: new Map() };
          for (const drawn of changes) take(known, copied, drawn);
          for (const { period, free, ...rest } of wishes) {
            const found = { ...rest, ...(period && { period: periodOf(period), free }) };
            const asked = JSON.parse(JSON.stringify(found)) as ResourceWish; // without what is undefined
            const whole = slowly(copied, asked);
            const pages: unknown[] = [];
            let after: Fit | undefined;
            for (let page = 0; page <= copied.resources.size / 2; page++) {
              const some = findResources(known.offered, asked, { at: now, limit: 2, after });
              pages.push(...some.map(({ resource, isFree, fit }) => ({ id: resource.document.id, isFree, fit })));
              after = some.at(-1)?.fit ?? after;
            }
            expect(pages).toEqual(whole);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('let go what is over, and count what they hold', () => {
    const known = new KnownResources();
    known.takeResource({ id: 'org-1', version: 1, status: 'offered', description: hall, blockings: [] });
    const booked = (nth: number, from: number): ReservationDocument => ({
      id: `org-1.${nth}`,
      resource: 'org-1',
      unit: 'organisation',
      body: 'LJ-XC',
      status: 'confirmed',
      from: iso(from),
      to: iso(from + halfHour),
      quantity: 1,
    });
    for (let nth = 0; nth < 100; nth++) known.takeReservation(booked(nth, now + nth * halfHour), now);
    expect(known.reservations).toBe(100);
    known.takeReservation({ ...booked(99, now + 99 * halfHour), status: 'released' }, now);
    expect(known.reservations).toBe(99);
    const muchLater = now + 30 * 86_400_000;
    for (let nth = 100; nth < 150; nth++) known.takeReservation(booked(nth, muchLater + nth * halfHour), muchLater);
    expect(known.reservations).toBeLessThan(100);
  });
});

const periodOf = ([from, length]: readonly [number, number]) => ({
  from: iso(now + from * halfHour),
  to: iso(now + (from + length) * halfHour),
});

import { Injectable } from '@nestjs/common';
import type { mongo } from 'mongoose';
import { Type } from 'typebox';
import { alsoConcerning, concerningLike, everybody, type ViewOf } from '#contracts';
import { decodeCursor, notFound, type Page, pageOf } from '#http';
import type { Projected } from '#messaging';
import { BookedView, bookedView } from './booked-view.js';
import { Calendars, resourceOf } from './calendars.js';
import { ResourceReadModel } from '../read-models/resource-read-model.js';
import { ReservationDocument } from '../read-models/documents.js';

export interface ReservationFilter {
  readonly body?: string;
  readonly resource?: string;
  readonly status?: string;
  readonly owner?: string;
  readonly awaiting?: 'approval' | 'clearance';
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
  readonly limit: number;
}

const version = Type.Integer({ minimum: 0 });

/** A reservation as the copies have it. One that was refused before it ever had a place has no dates. */
export const CopiedReservation = Type.Object(
  { ...ReservationDocument.properties, version },
  { $id: 'ReservationCopy', parties: ['body'] },
);
export type CopiedReservation = ViewOf<typeof CopiedReservation>;

/** A reservation as its owner has it. */
export const OwnReservation = Type.Object(
  { ...BookedView.properties, version },
  { $id: 'Reservation', parties: ['body'] },
);

/** One reservation: as its owner has it or, where that is not known here any more, as the copies have it. */
export const AnyReservation = Type.Union([OwnReservation, CopiedReservation]);

type Position = readonly [from: string | null, id: string];
type Filter = mongo.Filter<Projected<ReservationDocument>>;

const ended: ReadonlySet<string> = new Set(['refused', 'released', 'displaced', 'expired']);

@Injectable()
export class ReservationReader {
  constructor(
    private readonly calendars: Calendars,
    private readonly copies: ResourceReadModel,
  ) {}

  /** An own reservation from its stream; what the stream's state has let go, and other units', from the copies. Error: `not-found`. */
  async one(id: string): Promise<(BookedView | CopiedReservation) & { readonly version: number }> {
    const own = this.calendars.isOwn(id)
      ? await this.calendars.read(resourceOf(id), (state, { version }) => ({ view: bookedView(state, id), version }))
      : undefined;
    if (own?.view) {
      const view = { ...own.view, ...(await this.whyItEnded(own.view)), version: own.version };
      // Whoever overrides says so for all to see.
      return view.status === 'displaced' ? alsoConcerning(view, [everybody]) : concerningLike(view, own.view);
    }
    const copy = await this.copies.reservation(id);
    if (!copy) throw notFound(`reservation ${id}`);
    return concerning(withoutKey(copy), await this.copies.ownersOf([copy.resource]));
  }

  /** What the calendar's state lets go with the place and its copy keeps: by which rule, why, what was in the way, what could be had instead. */
  private async whyItEnded({ id, status }: BookedView): Promise<Partial<CopiedReservation>> {
    if (!ended.has(status)) return {};
    const copy = await this.copies.reservation(id);
    if (copy?.status !== status) return {};
    const { code, reason, conflicts, alternatives } = copy;
    return {
      ...(code !== undefined && { code }),
      ...(reason !== undefined && { reason }),
      ...(conflicts && { conflicts }),
      ...(alternatives && { alternatives }),
    };
  }

  /** All units' reservations in order of time. Error: 400 `bad-cursor`. */
  async list(query: ReservationFilter): Promise<Page<CopiedReservation>> {
    const after = decodeCursor(query.cursor, isPosition, 'reservations');
    const { body, resource, status, owner, awaiting, from, to, limit } = query;
    const filters: Filter[] = [
      {
        ...(body !== undefined && { body }),
        ...(resource !== undefined && { resource }),
        ...(status !== undefined && { status: status as ReservationDocument['status'] }),
        ...(from !== undefined && { until: { $gt: from } }),
        ...(to !== undefined && { from: { $lt: to } }),
      },
      ...(owner === undefined ? [] : [{ resource: { $in: await this.copies.resourcesOf(owner) } }]),
      ...(awaiting === undefined ? [] : [awaits(awaiting)]),
      ...(from === undefined && to === undefined ? [] : [touching(from ?? '', to ?? '9999')]),
      ...(after ? [behind(after)] : []),
    ];
    const found = await this.copies.reservations
      .find({ $and: filters })
      .sort({ from: 1, _id: 1 })
      .limit(limit + 1)
      .toArray();
    const owners = await this.copies.ownersOf(found.map(({ resource }) => resource));
    const views = found.map((one) => concerning(withoutKey(one), owners));
    return pageOf(views, limit, (last): Position => [last.from ?? null, last.id], 'reservations');
  }
}

/** Some date of it, where it is a series, is in the period. */
const touching = (from: string, to: string): Filter => ({
  $or: [{ occurrences: { $exists: false } }, { occurrences: { $elemMatch: { from: { $lt: to }, to: { $gt: from } } } }],
});

/** A direct request waits without a place; a line of a bundle is held meanwhile. */
const awaits = (word: 'approval' | 'clearance'): Filter => ({
  $or: [{ status: `awaiting-${word}` }, { status: 'held', awaiting: word }],
});

/** What has no dates comes first. */
const behind = ([from, id]: Position): Filter =>
  from === null
    ? { $or: [{ from: { $gt: '' } }, { from: { $exists: false }, _id: { $gt: id } }] }
    : { $or: [{ from: { $gt: from } }, { from, _id: { $gt: id } }] };

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.length === 2 &&
  (value[0] === null || typeof value[0] === 'string') &&
  typeof value[1] === 'string';

const withoutKey = ({ _id: _, ...reservation }: Projected<ReservationDocument>): CopiedReservation => reservation;

/** The owner of what was booked sees the whole of it too. */
const concerning = (view: CopiedReservation, owners: ReadonlyMap<string, string>): CopiedReservation => {
  if (view.status === 'displaced') return alsoConcerning(view, [everybody]);
  const owner = owners.get(view.resource);
  return owner === undefined ? view : alsoConcerning(view, [owner]);
};

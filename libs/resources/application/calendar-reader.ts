import { Inject, Injectable } from '@nestjs/common';
import { Type } from 'typebox';
import type { ViewOf } from '#contracts';
import { notFound, validationFailed } from '#http';
import { CLOCK, type Clock } from '#kernel';
import { instant } from '../domain/occupancy/places.js';
import type { Period } from '../domain/calendar/resource-calendar.js';
import { calendarView, CalendarView } from '../domain/calendar/resource-calendar.view.js';
import { Calendars } from './calendars.js';
import { calendarFromReadModel } from '../read-models/calendar-from-read-model.js';
import { ResourceReadModel } from '../read-models/resource-read-model.js';
import { occupyingStatuses } from '../read-models/documents.js';

export const CalendarPage = Type.Object(
  { ...CalendarView.properties, version: Type.Integer({ minimum: 1 }) },
  { $id: 'Calendar' },
);
export type CalendarPage = ViewOf<typeof CalendarPage>;

const day = 86_400_000;
const usualDays = 31;
const mostDays = 400;

const open = [...occupyingStatuses, 'awaiting-approval', 'awaiting-clearance', 'waitlisted'] as const;

/**
 * A resource's calendar in a period: an own one as its stream has it at this moment (what is over from the copies, since the stream's
 * state lets it go), another unit's from the copy here.
 */
@Injectable()
export class CalendarReader {
  constructor(
    private readonly calendars: Calendars,
    private readonly copies: ResourceReadModel,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Without bounds the 31 days from now. Errors: 400 for bounds that are turned round or over 400 days apart; `not-found`. */
  async calendar(id: string, bounds: { readonly from?: string; readonly to?: string }): Promise<CalendarPage> {
    const period = this.periodOf(bounds);
    if (!this.calendars.isOwn(id)) return this.copied(id, period);
    const live = await this.calendars.read(id, (state, { version }) =>
      state.description ? { ...calendarView(state, period), version } : undefined,
    );
    if (!live) throw notFound(`resource ${id}`);
    if (period.from >= this.clock.now().getTime()) return live;
    const known = new Set(live.reservations.map((entry) => entry.id));
    const past = (await this.copied(id, period).catch(() => undefined))?.reservations ?? [];
    const over = past.filter(
      (entry) => !known.has(entry.id) && (entry.status === 'confirmed' || entry.status === 'used'),
    );
    const all = [...live.reservations, ...over].sort((a, b) => (a.from < b.from ? -1 : 1));
    return { ...live, reservations: all };
  }

  private async copied(id: string, period: Period): Promise<CalendarPage> {
    const copy = await this.copies.resource(id);
    if (!copy) throw notFound(`resource ${id}`);
    const bounds = { from: instant(period.from), to: instant(period.to) };
    const reservations = await this.copies.reservationsIn([id], bounds, open);
    const version = Math.max(copy.version, ...reservations.map((reservation) => reservation.version));
    return { ...calendarView(calendarFromReadModel(copy, reservations), period), version };
  }

  private periodOf(bounds: { readonly from?: string; readonly to?: string }): Period {
    const from = bounds.from === undefined ? this.clock.now().getTime() : Date.parse(bounds.from);
    const to = bounds.to === undefined ? from + usualDays * day : Date.parse(bounds.to);
    if (to <= from) throw validationFailed([{ path: 'to', message: 'to must come after from' }]);
    if (to - from > mostDays * day)
      throw validationFailed([{ path: 'to', message: `to must be at most ${mostDays} days after from` }]);
    return { from, to };
  }
}

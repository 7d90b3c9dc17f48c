import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import type { ReceivedEvent, WorkingYear } from '#contracts';
import { DATABASE } from '#event-store';
import { DocumentProjection, type Projected } from '#messaging';
import { type HolidayNotice, publishedNotices, type WorkingCalendar, workingCalendarOf } from '#working-days';
import { workingYearStream } from './domain/working-year.js';

type NoticeCopy = Projected<{ readonly notice: WorkingYear }>;
type NoticeEvent = 'working-days.published' | 'working-days.corrected';

/** How long a calendar is answered from memory before the notices are read again. */
const heldMs = 1_000;

/**
 * The working calendar of this unit: the notices that the product knows, and over them those that organisation published by event.
 *
 * A date computed from a year without a notice is provisional (`isProvisional`): whoever keeps it computes it again when the notice comes.
 */
@Injectable()
export class WorkingDays {
  private held: { readonly calendar: WorkingCalendar; readonly until: number } | undefined;
  private generation = 0;
  private readonly projection = new DocumentProjection<{ readonly notice: WorkingYear }, NoticeEvent>({
    collection: () => this.collection,
    key: ({ source, subject, data }) =>
      source === 'organisation' && subject === workingYearStream(data.year) ? subject : undefined,
    evolve: (_copy, event) => ({ notice: event.data }),
  });

  constructor(@Inject(DATABASE) private readonly connection: Connection) {}

  async calendar(): Promise<WorkingCalendar> {
    if (this.held && this.held.until > performance.now()) return this.held.calendar;
    const { generation } = this;
    const calendar = workingCalendarOf(await this.notices());
    if (generation === this.generation) this.held = { calendar, until: performance.now() + heldMs };
    return calendar;
  }

  /** What the product ships first, then what was published; of two for one year the later counts. */
  async notices(): Promise<readonly (HolidayNotice & { readonly version?: number })[]> {
    const copies = await this.collection.find({}).toArray();
    return [...publishedNotices, ...copies.map(({ notice, version }) => ({ ...notice, version }))];
  }

  async take(events: readonly ReceivedEvent<NoticeEvent>[]): Promise<void> {
    try {
      await this.projection.apply(events);
    } finally {
      this.generation += 1;
      this.held = undefined;
    }
  }

  private get collection(): mongo.Collection<NoticeCopy> {
    return this.connection.collection<NoticeCopy>('working-days');
  }
}

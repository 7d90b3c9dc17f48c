import { maskEvent } from './mask-event.js';
import type { DisclosureLevel } from '#contracts';
import type { StructuredEvent } from './structured-event.js';

/** The first occurrence of an event in the feed: where Kafka has it and what it says. */
export class FeedEntry {
  private parsed: StructuredEvent | undefined;
  private masked: Map<DisclosureLevel, FeedEntry> | undefined;

  /** `json` is the structured CloudEvent as text: formatted once, for all subscribers and for the store. */
  constructor(
    readonly lane: number,
    readonly offset: number,
    readonly json: string,
    event?: StructuredEvent,
  ) {
    this.parsed = event;
  }

  /** Parsed only when somebody asks: most subscribers need the text alone. */
  get event(): StructuredEvent {
    return (this.parsed ??= JSON.parse(this.json) as StructuredEvent);
  }

  /** The entry as a reader of this sight may see it: formatted once per sight, for all of its readers; itself where nothing is hidden. */
  seenBy(sight: DisclosureLevel): FeedEntry {
    if (sight === 'full') return this;
    const known = this.masked?.get(sight);
    if (known) return known;
    const event = maskEvent(this.event, sight);
    const seen = event === this.event ? this : new FeedEntry(this.lane, this.offset, JSON.stringify(event), event);
    (this.masked ??= new Map()).set(sight, seen);
    return seen;
  }
}

/** `<subject>@<sequence, padded to 10 digits>`: one name for all occurrences of an event. */
export const eventKey = (subject: string, sequence: number): string =>
  `${subject}@${String(sequence).padStart(10, '0')}`;

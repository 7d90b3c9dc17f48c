import type { StructuredEvent } from './structured-event.js';

/** The first occurrence of an event in the feed: where Kafka has it and what it says. */
export class FeedEntry {
  private parsed: StructuredEvent | undefined;

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
}

/** `<subject>@<sequence, padded to 10 digits>`: one name for all occurrences of an event. */
export const eventKey = (subject: string, sequence: number): string =>
  `${subject}@${String(sequence).padStart(10, '0')}`;

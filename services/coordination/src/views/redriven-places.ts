import type { StructuredEvent } from '../feed-store/structured-event.js';
import { publicEventOf } from '../feed-store/public-event.js';

/** Where a record lies that may become an event of the feed. */
export interface RedrivenPlace {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

/** A redrive tries its record within the request that asked for it: after so long it has failed or helped. */
const watchMs = 120_000;
const mostPlaces = 200;

/**
 * Places in the past at which, by a redrive, an event may have come to lie. Nobody is told of it live, and no gap shows it when it is the
 * last of its stream, so they are looked at for two minutes after the feed shows the redrive's request (at most the 200 newest).
 */
export class RedrivenPlaces {
  private places: (RedrivenPlace & { readonly untilMs: number })[] = [];

  note(event: StructuredEvent, nowMs: number): void {
    const known = publicEventOf(event);
    if (known?.type !== 'redrive.requested' || known.data.record === undefined) return;
    this.places = [...this.places, { ...known.data.record, untilMs: nowMs + watchMs }].slice(-mostPlaces);
  }

  watched(nowMs: number): readonly RedrivenPlace[] {
    this.places = this.places.filter(({ untilMs }) => untilMs > nowMs);
    return this.places;
  }

  found(place: RedrivenPlace): void {
    this.places = this.places.filter((watched) => watched !== place);
  }
}

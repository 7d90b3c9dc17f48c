import { Injectable } from '@nestjs/common';
import { Type } from 'typebox';
import { Nullable, type ViewOf } from '#contracts';
import { PageOf } from '#http';
import { eventKey } from '../feed-store/feed-entry.js';
import { FeedStore, type StoredEvent } from '../feed-store/feed-store.js';
import { StructuredEvent } from '../feed-store/structured-event.js';
import { isOfDraft } from '../masking/concealed.js';
import { inCausalOrder } from './causal-order.js';
import { TimelineIndex } from '../timeline-index/timeline-index.js';

/** One event of a timeline. `causedBy` and `effects` are ids of events, also of such as are not on this timeline. */
export const TimelineItem = Type.Object(
  { event: StructuredEvent, causedBy: Nullable(Type.String()), effects: Type.Array(Type.String()) },
  { $id: 'TimelineItem' },
);
export type TimelineItem = ViewOf<typeof TimelineItem>;

export const Timeline = Type.Object(
  { subject: Type.String(), ...PageOf(TimelineItem).properties },
  { $id: 'Timeline' },
);
export type Timeline = ViewOf<typeof Timeline>;

/** An event with all that it brought about, itself again with theirs. `isCut`: there is more than was asked for. */
export interface CausationTree {
  readonly event: StructuredEvent;
  readonly effects: readonly CausationTree[];
  readonly isCut?: true;
}
export const CausationTree = Type.Cyclic(
  {
    CausationTree: Type.Object({
      event: StructuredEvent,
      effects: Type.Array(Type.Ref('CausationTree')),
      isCut: Type.Optional(Type.Literal(true)),
    }),
  },
  'CausationTree',
);

export const Causation = Type.Object(
  {
    event: StructuredEvent,
    /** What led to it, the first cause first. */
    causes: Type.Array(StructuredEvent),
    tree: CausationTree,
  },
  { $id: 'Causation' },
);
export interface Causation {
  readonly event: StructuredEvent;
  readonly causes: readonly StructuredEvent[];
  readonly tree: CausationTree;
}

const chunk = 500;
const maxCauses = 100;
const maxTree = 1000;

/** What happened to a subject over all units, and what caused what; as far as this desk's feed has come. */
@Injectable()
export class Timelines {
  constructor(
    private readonly store: FeedStore,
    private readonly index: TimelineIndex,
  ) {}

  /**
   * The subject's own events and those of other streams that concern it, in causal order ({@link inCausalOrder}), `limit` of them
   * after the event with the key `afterKey`; without those that are hidden, but with how a thing was drafted once it is posted, or where its beginning is not hidden. Undefined when nothing is known of the subject.
   */
  async timeline(
    subject: string,
    limit: number,
    afterKey?: string,
    isHidden: (event: StructuredEvent) => boolean = () => false,
  ): Promise<Timeline | undefined> {
    const [own, concerning] = await Promise.all([this.ofStream(subject), this.index.concerning(subject)]);
    const others = await this.inChunks(concerning, (keys) => this.store.byKeys(keys));
    const [begun] = own;
    const isKnown = own.some(({ event }) => !isOfDraft(event)) || (begun !== undefined && !isHidden(begun.event));
    const isShown = ({ event }: StoredEvent, isOwn: boolean): boolean =>
      (isOwn && isKnown && isOfDraft(event)) || !isHidden(event);
    const shown = [...own.filter((each) => isShown(each, true)), ...others.filter((each) => isShown(each, false))];
    const ordered = inCausalOrder(shown.map(({ event }) => event));
    if (ordered.length === 0) return undefined;
    const start = afterKey === undefined ? 0 : ordered.findIndex((event) => keyOf(event) === afterKey) + 1;
    const page = ordered.slice(start, start + limit);
    const last = page.at(-1);
    const hasMore = last !== undefined && start + limit < ordered.length;
    return { subject, items: await this.withCauses(page), next: hasMore ? keyOf(last) : null };
  }

  /** Where an event came from and what it led to; undefined when no event has this id. */
  async causation(eventId: string): Promise<Causation | undefined> {
    const event = await this.byId(eventId);
    if (event === undefined) return undefined;
    const causes: StructuredEvent[] = [];
    let cause = await this.causeOf(event);
    while (cause !== undefined && causes.length < maxCauses && !causes.includes(cause)) {
      causes.unshift(cause);
      cause = await this.causeOf(cause);
    }
    return { event, causes, tree: await this.treeOf(event) };
  }

  private async ofStream(subject: string): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    for (let first = 1; ; first += chunk) {
      const keys = Array.from({ length: chunk }, (_, i) => eventKey(subject, first + i));
      const found = await this.store.byKeys(keys);
      events.push(...found);
      if (found.length < chunk) return events;
    }
  }

  private async withCauses(events: readonly StructuredEvent[]): Promise<TimelineItem[]> {
    const causationIds = events.flatMap(({ causationid }) => (causationid === undefined ? [] : [causationid]));
    const causes = await this.index.causes([...events.map(({ id }) => id), ...causationIds]);
    const idsByKey = await this.idsOf(events.flatMap(({ id }) => causes.get(id)?.effects ?? []));
    return events.map((event) => {
      const { causationid } = event;
      const isCausedByEvent = causationid !== undefined && causes.get(causationid)?.event !== undefined;
      const effects = (causes.get(event.id)?.effects ?? []).flatMap((key) => idsByKey.get(key) ?? []);
      return { event, causedBy: isCausedByEvent ? causationid : null, effects };
    });
  }

  private async idsOf(keys: readonly string[]): Promise<Map<string, string>> {
    const found = await this.inChunks(keys, (some) => this.store.byKeys(some));
    return new Map(found.map(({ key, event }) => [key, event.id]));
  }

  private async byId(id: string): Promise<StructuredEvent | undefined> {
    const key = (await this.index.causes([id])).get(id)?.event;
    return key === undefined ? undefined : (await this.store.byKeys([key]))[0]?.event;
  }

  private causeOf(event: StructuredEvent): Promise<StructuredEvent | undefined> {
    return event.causationid === undefined || event.causationid === event.id
      ? Promise.resolve(undefined)
      : this.byId(event.causationid);
  }

  /** Level by level, so that each level is one look-up, then put together. */
  private async treeOf(root: StructuredEvent): Promise<CausationTree> {
    const effectsOf = new Map<string, StructuredEvent[]>();
    const seen = new Set([root.id]);
    let level: readonly StructuredEvent[] = [root];
    let isCut = false;
    while (level.length > 0 && !isCut) {
      const causes = await this.index.causes(level.map(({ id }) => id));
      const keys = level.flatMap(({ id }) => causes.get(id)?.effects ?? []);
      const found = await this.inChunks(keys.slice(0, maxTree), (some) => this.store.byKeys(some));
      const next = inCausalOrder(found.map(({ event }) => event)).filter(({ id }) => !seen.has(id));
      for (const event of next) {
        seen.add(event.id);
        const siblings = effectsOf.get(event.causationid ?? '');
        if (siblings === undefined) effectsOf.set(event.causationid ?? '', [event]);
        else siblings.push(event);
      }
      level = next;
      isCut = seen.size > maxTree;
    }
    const tree = grow(root, effectsOf);
    return isCut ? { ...tree, isCut } : tree;
  }

  private async inChunks<Item, Result>(
    items: readonly Item[],
    load: (some: readonly Item[]) => Promise<Result[]>,
  ): Promise<Result[]> {
    const results: Result[] = [];
    for (let first = 0; first < items.length; first += chunk)
      results.push(...(await load(items.slice(first, first + chunk))));
    return results;
  }
}

const keyOf = (event: StructuredEvent): string => eventKey(event.subject, event.sequence);

const grow = (event: StructuredEvent, effectsOf: ReadonlyMap<string, readonly StructuredEvent[]>): CausationTree => ({
  event,
  effects: (effectsOf.get(event.id) ?? []).map((effect) => grow(effect, effectsOf)),
});

import type { mongo } from 'mongoose';
import { classifyBySequence, type IncomingEvent, type Mark } from './classify-by-sequence.js';
import type { Applier, Failure } from './applier.js';
import { decode, sourceOfTopic } from './decode.js';
import {
  placeOf,
  recordFrom,
  undecodable,
  type DeadLetter,
  type DeadLetters,
  type NewDeadLetter,
} from '../dead-letters/dead-letters.js';
import type { PartitionOffset, ReadRecord, TopicPartition } from '../kafka/index.js';
import type { MarkStore } from './marks.js';
import { metrics } from '../metrics.js';
import { noOldForms, type MayBearOldForm } from './old-forms.js';
import type { ParkedEvents, ParkedRun } from './parked-events.js';

export interface ProcessorStores {
  readonly marks: MarkStore;
  readonly parked: ParkedEvents;
  readonly deadLetters: DeadLetters;
}

/** What the stores of one consumer group need of the database. */
export type Database = mongo.Db;

const maxCachedMarks = 20_000;

/**
 * Takes the records of one partition through the door, as its present owner.
 *
 * Marks are cached while the partition is owned and written by {@link StreamProcessor.flush}, which must come before the partition's
 * offset is committed. What is parked and every dead letter is on disk before `process` resolves. Not to be called concurrently.
 */
export class StreamProcessor {
  private readonly cache = new Map<string, Mark>();
  private readonly unsaved = new Set<string>();

  constructor(
    private readonly partition: TopicPartition,
    private readonly group: string,
    private readonly applier: Applier,
    private readonly stores: ProcessorStores,
    private readonly mayBearOldForm: MayBearOldForm = noOldForms,
  ) {}

  /** Rejects when the database is away or the work is interrupted; the same records may be given again. */
  async process(records: readonly ReadRecord[], signal: AbortSignal): Promise<void> {
    const arrivals: IncomingEvent[] = [];
    const rejected: NewDeadLetter[] = [];
    for (const record of records) {
      const arrival = this.arrivalOf(record);
      if ('reason' in arrival) rejected.push(undecodable(this.placeAt(record), record, arrival.reason));
      else arrivals.push(arrival);
    }
    await this.stores.deadLetters.put(rejected);
    this.count('rejected', rejected.length);
    if (rejected.length > 0) metrics.deadLetters.inc({ group: this.group, kind: 'undecodable' }, rejected.length);
    await this.take(arrivals, signal);
  }

  /** Writes the marks that have moved, in one bulk write. */
  async flush(): Promise<void> {
    const moved = new Map<string, Mark>();
    for (const stream of this.unsaved) moved.set(stream, this.markOf(stream));
    await this.stores.marks.save(moved);
    for (const [stream, mark] of moved) if (this.cache.get(stream) === mark) this.unsaved.delete(stream);
    for (const stream of this.cache.keys()) {
      if (this.cache.size <= maxCachedMarks) break;
      if (!this.unsaved.has(stream)) this.cache.delete(stream);
    }
  }

  /** Tries again what was set aside: first what is parked, in order, then live events come through the same door. */
  async redrive(letter: DeadLetter, signal: AbortSignal): Promise<void> {
    const record = recordFrom(letter);
    if (record) return this.redriveRecord(letter, record, signal);
    const stream = letter.stream ?? '';
    await this.load([stream]);
    const mark = this.markOf(stream);
    if (mark.stopped?.deadLetter !== letter._id) return this.stores.deadLetters.resolve(letter._id);
    await this.drain(stream, signal);
    const after = this.markOf(stream).stopped;
    if (after?.deadLetter !== letter._id) return this.stores.deadLetters.resolve(letter._id);
    if (after.kind === 'gap') await this.stores.deadLetters.reopen(letter._id, 'the missing version has not come');
    if (after.kind === 'unknown' && letter.state === 'asked')
      await this.stores.deadLetters.reopen(letter._id, 'this version of the service does not know it either');
  }

  private async redriveRecord(letter: DeadLetter, record: ReadRecord, signal: AbortSignal): Promise<void> {
    const arrival = this.arrivalOf(record);
    if ('reason' in arrival) return this.stores.deadLetters.reopen(letter._id, arrival.reason);
    await this.take([arrival], signal);
    await this.flush();
    await this.stores.deadLetters.resolve(letter._id);
  }

  private async take(arrivals: readonly IncomingEvent[], signal: AbortSignal): Promise<void> {
    const streams = Map.groupBy(arrivals, ({ head }) => head.subject);
    await this.load([...streams.keys()]);
    const next = new Map<string, readonly IncomingEvent[]>();
    const parking = new Map<string, readonly IncomingEvent[]>();
    for (const [stream, ofStream] of streams) {
      const admission = classifyBySequence(this.markOf(stream), ofStream);
      if (admission.next.length > 0) next.set(stream, admission.next);
      if (admission.waiting.length > 0) parking.set(stream, admission.waiting);
      this.count('duplicate', admission.duplicates);
    }
    const failures = await this.applier.apply(next, signal);
    for (const [stream, applied] of next) {
      const failed = this.advance(stream, applied, failures.get(stream));
      if (failed.length > 0) parking.set(stream, [...failed, ...(parking.get(stream) ?? [])]);
    }
    await this.park(parking, failures);
    for (const stream of streams.keys()) {
      if (this.markOf(stream).stopped?.kind === 'gap') await this.drain(stream, signal);
    }
  }

  /** Moves the mark over what was applied and gives what was not. */
  private advance(
    stream: string,
    applied: readonly IncomingEvent[],
    failure: Failure | undefined,
  ): readonly IncomingEvent[] {
    const failedAt = failure ? applied.findIndex(({ head }) => head.sequence === failure.sequence) : -1;
    const done = failedAt < 0 ? applied : applied.slice(0, failedAt);
    const handled = done.filter((arrival) => this.applier.handles(arrival)).length;
    this.count('applied', handled);
    this.count('unhandled', done.length - handled);
    const last = done.at(-1);
    if (last) this.setMark(stream, { ...this.markOf(stream), version: last.head.sequence });
    return applied.slice(done.length);
  }

  private async park(
    parking: ReadonlyMap<string, readonly IncomingEvent[]>,
    failures: ReadonlyMap<string, Failure>,
  ): Promise<void> {
    const all = [...parking.values()].flat();
    await this.stores.parked.add(all);
    const letters: NewDeadLetter[] = [];
    const stops: [string, Mark][] = [];
    for (const [stream, arrivals] of parking) {
      const mark = this.markOf(stream);
      const to = Math.max(mark.stopped?.to ?? 0, ...arrivals.map(({ head }) => head.sequence));
      const failure = failures.get(stream);
      if (mark.stopped && !failure) {
        stops.push([stream, { ...mark, stopped: { ...mark.stopped, to } }]);
        continue;
      }
      const letter = letterOf(stream, mark, arrivals, failure);
      letters.push(letter);
      const stopped = {
        kind: letter.kind === 'undecodable' ? 'poison' : letter.kind,
        to,
        deadLetter: this.stores.deadLetters.idOf(letter),
      } as const;
      stops.push([stream, { version: mark.version, stopped }]);
      metrics.deadLetters.inc({ group: this.group, kind: letter.kind });
      this.count(failure ? 'parked' : 'waiting', arrivals.length);
    }
    await this.stores.deadLetters.put(letters);
    for (const [stream, mark] of stops) this.setMark(stream, mark);
  }

  /** Applies what is parked of a stream, in order, until a hole, a failure or the end. Marks are on disk before anything is forgotten. */
  private async drain(stream: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      const { version, stopped } = this.markOf(stream);
      if (!stopped) return;
      const run = await this.knownRun(await this.stores.parked.runFrom(stream, version + 1, stopped.to));
      if (run === 'unknown') return;
      if (run.length === 0) return this.endDrain(stream);
      const failures = await this.applier.apply(new Map([[stream, run]]), signal);
      const failure = failures.get(stream);
      const rest = this.advance(stream, run, failure);
      if (failure) await this.park(new Map([[stream, rest]]), failures);
      await this.flush();
      await this.stores.parked.remove(run.slice(0, run.length - rest.length));
      if (failure) {
        if (this.markOf(stream).stopped?.deadLetter !== stopped.deadLetter)
          await this.stores.deadLetters.resolve(stopped.deadLetter);
        return;
      }
    }
  }

  /**
   * What of a run this process knows, read from the records anew, since it may be a newer version that parked them. `unknown` where its first event still
   * is not known. What turns out to be no event of this stream's writer is set aside, and its version is missing from then on.
   */
  private async knownRun(parked: readonly ParkedRun[]): Promise<readonly IncomingEvent[] | 'unknown'> {
    const run: IncomingEvent[] = [];
    for (const one of parked) {
      if (one.record === undefined) {
        run.push(one.arrival);
        continue;
      }
      const arrival = this.arrivalOf(one.record);
      if ('reason' in arrival) {
        await this.stores.deadLetters.put([undecodable(one.arrival.place, one.record, arrival.reason)]);
        await this.stores.parked.remove([one.arrival]);
        break;
      }
      if (arrival.event === undefined) return run.length === 0 ? 'unknown' : run;
      run.push(arrival);
    }
    return run;
  }

  private async endDrain(stream: string): Promise<void> {
    const { version, stopped } = this.markOf(stream);
    if (!stopped) return;
    if (version < stopped.to) {
      this.setMark(stream, { version, stopped: { ...stopped, kind: 'gap' } });
      return;
    }
    this.setMark(stream, { version });
    await this.flush();
    await this.stores.deadLetters.resolve(stopped.deadLetter);
  }

  private async load(streams: readonly string[]): Promise<void> {
    const missing = streams.filter((stream) => !this.cache.has(stream));
    const found = await this.stores.marks.load(missing);
    for (const stream of missing) this.cache.set(stream, found.get(stream) ?? { version: 0 });
  }

  private markOf(stream: string): Mark {
    return this.cache.get(stream) ?? { version: 0 };
  }

  private setMark(stream: string, mark: Mark): void {
    this.cache.set(stream, mark);
    this.unsaved.add(stream);
  }

  private arrivalOf(record: ReadRecord): IncomingEvent | { readonly reason: string } {
    const place = this.placeAt(record);
    const decoded = decode(record, sourceOfTopic(this.partition.topic), this.mayBearOldForm(place));
    if (decoded.kind === 'rejected') return { reason: decoded.reason };
    if (decoded.kind === 'unknown') return { head: decoded.head, place, record };
    const { event } = decoded;
    const { id, source, subject, sequence } = event;
    return { head: { id, ceType: event.type, source, subject, sequence }, event, place, record };
  }

  private placeAt({ offset }: ReadRecord): PartitionOffset {
    return placeOf({ ...this.partition, offset });
  }

  private count(outcome: string, events: number): void {
    if (events > 0) metrics.consumed.inc({ group: this.group, outcome }, events);
  }
}

const letterOf = (
  stream: string,
  mark: Mark,
  arrivals: readonly IncomingEvent[],
  failure: Failure | undefined,
): NewDeadLetter => {
  const [first] = arrivals;
  if (!first) throw new Error(`nothing to park of ${stream}`);
  const sequence = mark.version + 1;
  const place = placeOf(first.place);
  if (failure) return { kind: 'poison', ...place, stream, sequence: failure.sequence, reason: failure.error.message };
  const { ceType } = first.head;
  return first.head.sequence === sequence && first.event === undefined
    ? { kind: 'unknown', ...place, stream, sequence, reason: `${ceType} is not known to this version of the service` }
    : {
        kind: 'gap',
        ...place,
        stream,
        sequence,
        reason: `versions ${sequence} to ${first.head.sequence - 1} are missing`,
      };
};

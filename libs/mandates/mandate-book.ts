import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Connection } from 'mongoose';
import type { MandateContent, ReceivedEvent } from '#contracts';
import { DATABASE } from '#event-store';
import type { Mandates, Role, StandingMandate } from '#http';
import { standsAt } from './domain/mandate.js';

/** What a service keeps of a mandate, so that its next start and its other replicas know it. */
interface Kept extends Pick<MandateContent, 'body' | 'unit' | 'person' | 'roles' | 'from' | 'until'> {
  readonly _id: string;
  /** When it was given, as the event says. */
  readonly givenAt: string;
  readonly isEnded?: true;
  /** By the machine's clock. */
  readonly changedAt: Date;
}

/** That a person handed a body's work over. Kept with the mandates. */
interface KeptHandover {
  readonly _id: string;
  readonly handedOver: { readonly person: string; readonly body: string; readonly at: string };
  readonly changedAt: Date;
}

const askEveryMs = 3_000;
/** How far the clocks of two replicas may differ. */
const skewMs = 60_000;

/**
 * Every mandate that has not ended, in memory, by person: what a request asks costs no look at the database. An event holds here at once; in the
 * other replicas within 3 s, by the database; the end of a mandate's own time at every look.
 */
@Injectable()
export class MandateBook implements Mandates, OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(MandateBook.name);
  private readonly byPerson = new Map<string, Map<string, Kept>>();
  private readonly ended = new Set<string>();
  /** When a person last handed a body's work over. */
  private readonly handedOver = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;
  private learnedAt = new Date(0);

  constructor(@Inject(DATABASE) private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.learn();
    this.askLater();
  }

  onApplicationShutdown(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  find(person: string, body: string, at: Date): StandingMandate | undefined {
    return this.of(person, at).find((one) => one.body === body);
  }

  hasHandedOver(person: string, body: string): boolean {
    return this.handedOver.has(keyOf(person, body));
  }

  /** What a person may act for now, one entry for each body. */
  of(person: string, at: Date): readonly (StandingMandate & { readonly until?: string })[] {
    const now = at.toISOString();
    const standing = [...(this.byPerson.get(person)?.values() ?? [])].filter(
      (one) => standsAt(one, now) && one.givenAt > (this.handedOver.get(keyOf(person, one.body)) ?? ''),
    );
    return [...Map.groupBy(standing, ({ body }) => body)].map(([body, given]) => ({
      body,
      unit: given[0]?.unit ?? 'organisation',
      roles: [...new Set<Role>(given.flatMap(({ roles }) => roles))],
      ...untilOf(given),
    }));
  }

  /** A redelivery changes nothing: what has ended stays so. */
  async take(event: ReceivedEvent<'mandate.conferred' | 'mandate.ended'>): Promise<void> {
    const _id = event.data.mandate;
    const changedAt = new Date();
    if (event.type === 'mandate.conferred') {
      const { body, unit, person, roles, from, until } = event.data;
      const kept = {
        givenAt: event.time,
        body,
        unit,
        person,
        roles,
        from,
        ...(until !== undefined && { until }),
        changedAt,
      };
      await this.kept.updateOne({ _id }, { $setOnInsert: kept }, { upsert: true });
      this.put({ _id, ...kept });
    } else {
      await this.kept.updateOne({ _id }, { $set: { isEnded: true, changedAt } }, { upsert: true });
      this.remove(_id);
    }
  }

  /** From its event on nothing that the person was given for the body before counts, be it by mandate or by token. */
  async takeHandover({ data: { handover, from, body }, time }: ReceivedEvent<'handover.completed'>): Promise<void> {
    const handedOver = { person: from, body, at: time };
    const kept = this.connection.collection<KeptHandover>(collection);
    const _id = `handover/${handover}`;
    await kept.updateOne({ _id }, { $setOnInsert: { handedOver, changedAt: new Date() } }, { upsert: true });
    this.putHandover(handedOver);
  }

  private get kept() {
    return this.connection.collection<Kept>(collection);
  }

  private askLater(): void {
    if (this.isClosed) return;
    this.timer = setTimeout(() => {
      void this.learn()
        .catch((error: unknown) => this.logger.warn(`mandates are not learned: ${String(error)}`))
        .finally(() => this.askLater());
    }, askEveryMs);
    this.timer.unref();
  }

  /** What the other replicas have taken; at the start, everything. */
  private async learn(): Promise<void> {
    const since = new Date(this.learnedAt.getTime() - skewMs);
    const begunAt = new Date();
    for (const one of (await this.kept.find({ changedAt: { $gte: since } }).toArray()) as readonly (
      Kept | KeptHandover
    )[])
      if ('handedOver' in one) this.putHandover(one.handedOver);
      else if (one.isEnded) this.remove(one._id);
      else this.put(one);
    this.learnedAt = begunAt;
  }

  private putHandover({ person, body, at }: KeptHandover['handedOver']): void {
    const key = keyOf(person, body);
    if (at > (this.handedOver.get(key) ?? '')) this.handedOver.set(key, at);
  }

  private put(one: Kept): void {
    if (this.ended.has(one._id)) return;
    const known = this.byPerson.get(one.person) ?? new Map<string, Kept>();
    this.byPerson.set(one.person, known.set(one._id, one));
  }

  private remove(id: string): void {
    this.ended.add(id);
    for (const [person, known] of this.byPerson) if (known.delete(id) && known.size === 0) this.byPerson.delete(person);
  }
}

const collection = 'standing-mandates';
const keyOf = (person: string, body: string): string => `${body} ${person}`;

/** The last of their ends; none where one of them has none. */
const untilOf = (given: readonly Kept[]): { readonly until?: string } => {
  const ends = given.map(({ until }) => until);
  return ends.includes(undefined) ? {} : { until: ends.toSorted().at(-1) ?? '' };
};

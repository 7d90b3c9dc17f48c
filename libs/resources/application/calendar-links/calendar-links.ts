import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import { Type } from 'typebox';
import { BodyCode, Id, Instant, type ViewOf } from '#contracts';
import { type CommandContext, DATABASE, EventStore } from '#event-store';
import { notFound } from '#http';
import { CLOCK, type Clock, derivedId, ownedId, RuleViolation } from '#kernel';
import { Calendars } from '../calendars.js';
import { calendarLinkCategory, calendarLinkStream, type CalendarLinkStreams } from './calendar-link.category.js';

/** Whose calendar a link opens. */
export const LinkTarget = Type.Union([
  Type.Object({ resource: Id }),
  Type.Object({ body: BodyCode }),
  Type.Object({ initiative: Id }),
]);
export type LinkTarget = ViewOf<typeof LinkTarget>;

export const CalendarLink = Type.Object(
  {
    id: Id,
    target: LinkTarget,
    /** The body that had it made, and may take it back. */
    madeFor: BodyCode,
    madeAt: Instant,
    /** From then on the address opens nothing. */
    endsAt: Instant,
  },
  { $id: 'CalendarLink' },
);
export type CalendarLink = ViewOf<typeof CalendarLink>;

interface StoredLink extends Omit<CalendarLink, 'id' | 'endsAt'> {
  readonly _id: string;
  readonly secretHash: string;
  readonly bodyHash: string;
  /** The person who made it; absent in links from before it was kept. */
  readonly madeBy?: string;
  readonly endsAt?: string;
}

/** How long an address opens a calendar: a year, after which a new one is made. */
export const linkDays = 366;
/** How many addresses that still open something one person may have at a unit. */
export const maxLinksPerPerson = 50;

/**
 * Addresses that open a calendar without a token. Whoever has one may read, so each has a secret of 256 random bits, of which only a hash
 * is kept, and an end. The secret is made of the unit's key and the command, so that a repeat is answered with the same address; nobody
 * without both can make it.
 */
@Injectable()
export class CalendarLinks {
  private readonly links: mongo.Collection<StoredLink>;
  private readonly keys: mongo.Collection<{ readonly _id: string; readonly key: string }>;
  private readonly records: CalendarLinkStreams;
  private heldKey: Promise<string> | undefined;

  constructor(
    @Inject(DATABASE) connection: Connection,
    store: EventStore,
    private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.links = connection.collection<StoredLink>('calendar-links');
    this.keys = connection.collection('keys');
    this.records = store.category(calendarLinkCategory);
  }

  /**
   * Makes a link; a repeat of the command gives the same link with the same address. Errors: `idempotency-key-reused` (unprocessable),
   * `too-many-calendar-links`.
   */
  async make(
    target: LinkTarget,
    madeFor: string,
    context: CommandContext,
  ): Promise<{ readonly id: string; readonly secret: string; readonly endsAt: string; readonly isNew: boolean }> {
    const { commandId, bodyHash, actor } = context;
    const id = ownedId(this.calendars.unit, derivedId('calendar-link', commandId));
    const former = await this.links.findOne({ _id: id });
    if (former && former.bodyHash !== bodyHash) {
      throw new RuleViolation('idempotency-key-reused', 'this key was used for another request', 'unprocessable');
    }
    const secret = createHmac('sha256', await this.key())
      .update(commandId)
      .digest('base64url');
    const now = this.clock.now();
    if (former && former.secretHash === hashOf(secret)) return { id, secret, endsAt: endOf(former), isNew: false };
    await this.requireRoomFor(actor, now.toISOString());
    const endsAt = new Date(now.getTime() + linkDays * 86_400_000).toISOString();
    const madeAt = former?.madeAt ?? now.toISOString();
    const record = { link: id, ...target, madeFor, endsAt };
    await this.records.execute(calendarLinkStream(id), { type: 'make-link', link: record }, context);
    const link = { target, madeFor, madeBy: actor, madeAt, endsAt, bodyHash, secretHash: hashOf(secret) };
    await this.links.replaceOne({ _id: id }, link, { upsert: true });
    return { id, secret, endsAt, isNew: true };
  }

  private async requireRoomFor(person: string, now: string): Promise<void> {
    const open = await this.links.countDocuments({ madeBy: person, endsAt: { $gt: now } });
    if (open < maxLinksPerPerson) return;
    const detail = `You have ${maxLinksPerPerson} addresses that open a calendar: take one back first.`;
    throw new RuleViolation('too-many-calendar-links', detail, 'conflict', { maxLinksPerPerson });
  }

  /** The unit's own key, made once: whoever has it and the database could make addresses, as whoever has the database can read what they open. */
  private async key(): Promise<string> {
    this.heldKey ??= this.keys
      .findOneAndUpdate(
        { _id: 'calendar-links' },
        { $setOnInsert: { key: randomBytes(32).toString('base64url') } },
        { upsert: true, returnDocument: 'after' },
      )
      .then((found) => {
        if (!found) throw new Error('the key of the calendar links was not kept');
        return found.key;
      })
      .catch((error: unknown) => {
        this.heldKey = undefined;
        throw error;
      });
    return this.heldKey;
  }

  /** The links that were made for a body, the oldest first. */
  async of(body: string): Promise<readonly CalendarLink[]> {
    const found = await this.links.find({ madeFor: body }).sort({ madeAt: 1, _id: 1 }).toArray();
    return found.map(linkOf);
  }

  /** Error: `not-found`. */
  async one(id: string): Promise<CalendarLink> {
    const found = await this.links.findOne({ _id: id });
    if (!found) throw notFound(`calendar link ${id}`);
    return linkOf(found);
  }

  /** What the address opens. Error: `not-found`, also for a wrong secret and after its end. */
  async opened(id: string, secret: string): Promise<LinkTarget> {
    const found = await this.links.findOne({ _id: id });
    const asked = Buffer.from(hashOf(secret));
    const kept = Buffer.from(found?.secretHash ?? hashOf(''));
    const isOver = found !== null && endOf(found) <= this.clock.now().toISOString();
    if (!found || isOver || !timingSafeEqual(asked, kept)) throw notFound('such calendar');
    return found.target;
  }

  /** From now on the address opens nothing. */
  async revoke(id: string, context: CommandContext): Promise<void> {
    await this.links.deleteOne({ _id: id });
    try {
      await this.records.execute(calendarLinkStream(id), { type: 'revoke-link' }, context);
    } catch (error) {
      // A link from before links were recorded has no record to end.
      if (!(error instanceof RuleViolation) || error.kind !== 'not-found') throw error;
    }
  }
}

const linkOf = (link: StoredLink): CalendarLink => {
  const { _id: id, target, madeFor, madeAt } = link;
  return { id, target, madeFor, madeAt, endsAt: endOf(link) };
};

/** A link from before ends were kept ends as if it had one. */
const endOf = ({ madeAt, endsAt }: StoredLink): string =>
  endsAt ?? new Date(Date.parse(madeAt) + linkDays * 86_400_000).toISOString();

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

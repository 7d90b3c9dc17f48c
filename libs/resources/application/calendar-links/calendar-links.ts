import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import { Type } from 'typebox';
import { BodyCode, Id, Instant, type ViewOf } from '#contracts';
import { type CommandContext, DATABASE } from '#event-store';
import { notFound } from '#http';
import { CLOCK, type Clock, derivedId, ownedId, RuleViolation } from '#kernel';
import { Calendars } from '../calendars.js';

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
  },
  { $id: 'CalendarLink' },
);
export type CalendarLink = ViewOf<typeof CalendarLink>;

interface StoredLink extends Omit<CalendarLink, 'id'> {
  readonly _id: string;
  readonly secretHash: string;
  readonly bodyHash: string;
}

/**
 * Addresses that open a calendar without a token. Whoever has one may read, so each has a secret of 256 random bits, of which only a hash
 * is kept: an address is shown once and cannot be shown again.
 */
@Injectable()
export class CalendarLinks {
  private readonly links: mongo.Collection<StoredLink>;

  constructor(
    @Inject(DATABASE) connection: Connection,
    private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.links = connection.collection<StoredLink>('calendar-links');
  }

  /**
   * Makes a link. A repeat of the command, whose first answer was perhaps lost, gives the same link with a new secret; the old one opens
   * nothing any more. Error: `idempotency-key-reused` (unprocessable).
   */
  async make(
    target: LinkTarget,
    madeFor: string,
    { commandId, bodyHash }: CommandContext,
  ): Promise<{ readonly id: string; readonly secret: string }> {
    const id = ownedId(this.calendars.unit, derivedId('calendar-link', commandId));
    const former = await this.links.findOne({ _id: id });
    if (former && former.bodyHash !== bodyHash) {
      throw new RuleViolation('idempotency-key-reused', 'this key was used for another request', 'unprocessable');
    }
    const secret = randomBytes(32).toString('base64url');
    const madeAt = former?.madeAt ?? this.clock.now().toISOString();
    const link = { target, madeFor, madeAt, bodyHash, secretHash: hashOf(secret) };
    await this.links.replaceOne({ _id: id }, link, { upsert: true });
    return { id, secret };
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

  /** What the address opens. Error: `not-found`, also for a wrong secret. */
  async opened(id: string, secret: string): Promise<LinkTarget> {
    const found = await this.links.findOne({ _id: id });
    const asked = Buffer.from(hashOf(secret));
    const kept = Buffer.from(found?.secretHash ?? hashOf(''));
    if (!found || !timingSafeEqual(asked, kept)) throw notFound('such calendar');
    return found.target;
  }

  /** From now on the address opens nothing. */
  async revoke(id: string): Promise<void> {
    await this.links.deleteOne({ _id: id });
  }
}

const linkOf = ({ _id: id, target, madeFor, madeAt }: StoredLink): CalendarLink => ({ id, target, madeFor, madeAt });

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

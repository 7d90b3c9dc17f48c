import { Injectable } from '@nestjs/common';
import { Initiatives } from '../initiatives.js';
import type { Initiative } from '../domain/life-cycle/initiative.js';
import { InitiativeReadModel } from './initiative-read-model.js';

/** What calendars ask of initiatives: whose they are, and when they take place. */
@Injectable()
export class InitiativesOfCalendars {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly copies: InitiativeReadModel,
  ) {}

  /** This unit's own as they stand, others' as far as their events have come. Undefined where none is known. */
  async find(id: string) {
    const found = await this.initiatives.find(id);
    return found && datesOf(found.initiative, found.version);
  }

  /** Those that were posted and that the body hosts or was invited to, in the order of their start, at most `limit`. */
  async ofBody(body: string, limit: number) {
    const copies = await this.copies.list({ body, limit });
    return copies.map(({ initiative, version }) => datesOf(initiative, version));
  }
}

const datesOf = ({ id, status, wasPosted, content, participants }: Initiative, version: number) => {
  const { title, host, startsAt, endsAt, occurrences, timeZone, place, invited } = content;
  return {
    id,
    version,
    status,
    wasPosted,
    title,
    host,
    kind: content.kind,
    /** The bodies that have accepted, the host not among them. */
    accepted: invited.map(({ body }) => body).filter((body) => participants[body]?.answer === 'accepted'),
    participants: invited.map(({ body }) => body).filter((body) => participants[body]?.answer !== 'declined'),
    startsAt,
    endsAt,
    ...(occurrences && { occurrences }),
    timeZone,
    ...(place !== undefined && { place }),
  };
};

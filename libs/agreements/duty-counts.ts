import { Injectable } from '@nestjs/common';
import { InitiativesOfCalendars } from '#initiatives';
import { agencyDayOf } from '#rules';
import type { Agreement } from './domain/agreement.js';
import { countDuty, type CountedInitiative, type CountedPeriod, periodOn } from './domain/count-duties.js';

/** The newest so many initiatives of a party are looked at. */
const maxInitiatives = 5_000;

/** Statuses of which nothing took place or will. */
const uncounted: readonly string[] = ['draft', 'withdrawn'];

/** Counts an agreement's duties from what this unit knows of initiatives: those that have begun, with at least two parties in them. */
@Injectable()
export class DutyCounts {
  constructor(private readonly initiatives: InitiativesOfCalendars) {}

  /** By duty, in the period of `today`; nothing before the first day of the agreement. */
  async of({ content, ended }: Agreement, today: string): Promise<ReadonlyMap<string, CountedPeriod>> {
    const { from, duties } = content;
    const to = ended?.on ?? content.to;
    if (today < from) return new Map();
    const parties = content.parties.map(({ body }) => body);
    const known = await this.initiativesOf(parties);
    const day = to !== undefined && today > to ? to : today;
    const begun = known.filter(({ on }) => on <= today);
    return new Map(
      duties.map((duty) => {
        const period = periodOn(day, duty.per, { from, ...(to !== undefined && { to }) });
        return [duty.key, countDuty(duty, parties, period, begun)] as const;
      }),
    );
  }

  private async initiativesOf(parties: readonly string[]): Promise<readonly CountedInitiative[]> {
    const lists = await Promise.all(parties.map((party) => this.initiatives.ofBody(party, maxInitiatives)));
    const byId = new Map(lists.flat().map((one) => [one.id, one]));
    return [...byId.values()]
      .filter(({ status }) => !uncounted.includes(status))
      .map(({ host, kind, startsAt, accepted }) => ({
        host,
        kind,
        on: agencyDayOf(startsAt),
        bodies: [host, ...accepted],
      }));
  }
}

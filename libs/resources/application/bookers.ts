import { Inject, Injectable } from '@nestjs/common';
import type { ResourceDescription } from '#contracts';
import type { Principal } from '#http';
import { CLOCK, type Clock, RuleViolation, type Unit } from '#kernel';
import { type Body, Register, relationsOn } from '#register';
import type { Booker } from '../domain/calendar/resource-calendar.js';

/** Whose a resource is and to whom it is open: what the register must be asked about. */
export type Terms = Pick<ResourceDescription, 'owner' | 'allowed'>;

/** Who books, with what the register says of them. */
@Injectable()
export class Bookers {
  constructor(
    private readonly register: Register,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The unit of a body that the caller acts for; of the caller's own body, where this unit's copies do not have it yet, what the token says.
   * Errors (unprocessable): `unknown-body`, `body-dissolved`.
   */
  async unitOf(caller: Principal, code: string): Promise<Unit> {
    const body = await this.requireNotDissolved(code);
    if (code === caller.body) return caller.unit;
    if (!body) {
      throw new RuleViolation('unknown-body', `${code} is no registered body.`, 'unprocessable', { body: code });
    }
    return body.unit;
  }

  /** For what only a body that goes on may have done for it. Error: `body-dissolved` (unprocessable). */
  async requireNotDissolved(code: string): Promise<Body | undefined> {
    const body = await this.register.find(code);
    if (!body?.dissolved) return body;
    throw new RuleViolation('body-dissolved', `${code} is dissolved.`, 'unprocessable', { body: code });
  }

  /** The unit of a body that booked before its unit was kept; this unit’s register may not know it. */
  async unitOfKnown(code: string): Promise<Unit | undefined> {
    return (await this.register.find(code))?.unit;
  }

  /** The booker as a resource with these terms must see it. */
  async bookerFor(terms: Terms | undefined, body: string, unit: Unit): Promise<Booker> {
    if (!terms?.allowed?.relations?.length || body === terms.owner) return { body, unit };
    return { body, unit, relations: await this.relationsBetween(body, terms.owner) };
  }

  /** The types of the relations that stand between two bodies today, whichever of them they were entered at. */
  private async relationsBetween(one: string, other: string): Promise<readonly string[]> {
    const bodies = await this.register.findMany([one, other]);
    const today = this.clock.now().toISOString().slice(0, 10);
    const from = (body: Body | undefined, to: string): readonly string[] =>
      body ? relationsOn(body, today).flatMap((relation) => (relation.to === to ? [relation.type] : [])) : [];
    return [...new Set([...from(bodies.get(one), other), ...from(bodies.get(other), one)])];
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { mayActFor, type Principal } from '#http';
import { CLOCK, type Clock, RuleViolation } from '#kernel';
import { type Body, Register, relationsOn } from '#register';
import { agencyDayOf } from '#rules';
import { type Federation, federationIn } from './federation.js';

/** More levels than these have no line of affiliation. */
const maxLevels = 12;

/** To which federation bodies and people belong, from the register as it stands. */
@Injectable()
export class Federations {
  constructor(
    private readonly register: Register,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(code: string): Promise<Federation | undefined> {
    return federationIn(await this.lineOf(code));
  }

  /** The body above by affiliation, where it is of the same federation; undefined at the top. */
  async above(code: string): Promise<string | undefined> {
    const [body, above] = await this.lineOf(code);
    if (!body || !above) return undefined;
    return (await this.of(above.code)) === (await this.of(code)) ? above.code : undefined;
  }

  /** The federations in which somebody is: by the own body and by those of further memberships. A system is in none of its own. */
  async membershipsOf(caller: Principal): Promise<ReadonlySet<Federation>> {
    const found = await Promise.all(bodiesOf(caller).map((body) => this.of(body)));
    return new Set(found.filter((federation) => federation !== undefined));
  }

  /** The bodies of somebody's memberships that are of a federation. */
  async membershipIn(caller: Principal, federation: Federation): Promise<string | undefined> {
    for (const body of bodiesOf(caller)) if ((await this.of(body)) === federation) return body;
    return undefined;
  }

  /** May the caller read what belongs to this body's federation? Its members and its systems; nobody else by role. */
  async mayRead(caller: Principal, body: string): Promise<boolean> {
    const federation = await this.requireFederation(body);
    return (await this.membershipsOf(caller)).has(federation);
  }

  /** Error: RuleViolation 403 `other-federation`. */
  async requireReader(caller: Principal, body: string): Promise<void> {
    if (!(await this.mayRead(caller, body))) throw otherFederation(await this.requireFederation(body), body);
  }

  /**
   * The body that the caller decides for. Nobody of one federation decides in another, in whatever role; whoever is of none acts as everywhere
   * (coordinators, systems for their bodies). Errors: RuleViolation 403 `other-federation`, `not-your-body`.
   */
  async requireDecider(caller: Principal, body: string): Promise<void> {
    const federation = await this.requireFederation(body);
    const own = await this.of(caller.body);
    if (own !== undefined && own !== federation) throw otherFederation(federation, body);
    if (!mayActFor(caller, body))
      throw new RuleViolation('not-your-body', `You may not act for ${body}.`, 'forbidden', { body });
  }

  /** Error: RuleViolation 422 `no-federation` for a body that belongs to none. */
  async requireFederation(body: string): Promise<Federation> {
    const federation = await this.of(body);
    if (federation) return federation;
    throw new RuleViolation(
      'no-federation',
      `${body} belongs to no trade union, youth league or women’s federation.`,
      'unprocessable',
      { body },
    );
  }

  /** The body and those above it by affiliation, nearest first. */
  private async lineOf(code: string): Promise<readonly Body[]> {
    const today = agencyDayOf(this.clock.now());
    const line: Body[] = [];
    for (let next: string | undefined = code; next !== undefined && line.length < maxLevels;) {
      const body: Body | undefined = await this.register.find(next);
      if (!body || line.some((known) => known.code === body.code)) break;
      line.push(body);
      next = relationsOn(body, today, 'affiliation')[0]?.to;
    }
    return line;
  }
}

/** A person's own body and those of further memberships; of a system the bodies that it acts for. */
const bodiesOf = ({ body, bodies, roles }: Principal): readonly string[] =>
  roles.includes('system') ? bodies : [body, ...bodies];

const otherFederation = (federation: Federation, body: string): RuleViolation =>
  new RuleViolation('other-federation', `${body} is of another federation than yours.`, 'forbidden', {
    federation,
    body,
  });

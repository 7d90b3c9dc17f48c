import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '#http';
import { CLOCK, type Clock } from '#kernel';
import { Register, relationsOn } from '#register';
import { agencyDayOf } from '#rules';
import { supervises } from './of-discipline.js';

/** Lines of affiliation are shorter. */
const maxLevels = 12;

/** What is counted of a body is shown to the body, to those above it, and to those who supervise; not to its neighbours. */
@Injectable()
export class WhoSees {
  constructor(
    private readonly register: Register,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who sees everything, whosever it is. */
  seesAll(caller: Principal): boolean {
    return supervises(caller) || caller.roles.some((role) => role === 'coordinator' || role === 'auditor');
  }

  async sees(caller: Principal, body: string): Promise<boolean> {
    return this.seesAll(caller) || this.isConcerned(caller, body);
  }

  /** The readers to whom what is written of a body is no secret, as bodies: a coordinator sees that a thing is there, and its texts masked as everywhere. */
  async concerned(caller: Principal, body: string): Promise<readonly string[]> {
    return supervises(caller) || (await this.isConcerned(caller, body)) ? [caller.body] : [];
  }

  private async isConcerned(caller: Principal, body: string): Promise<boolean> {
    const own = caller.roles.includes('system') ? caller.bodies : [caller.body];
    const line = await this.lineOf(body);
    return own.some((one) => line.includes(one));
  }

  /** The body, and those above it by affiliation today. */
  async lineOf(body: string): Promise<readonly string[]> {
    const day = agencyDayOf(this.clock.now());
    const line = [body];
    let level = [body];
    for (let k = 0; k < maxLevels && level.length > 0; k++) {
      const known = await this.register.findMany(level);
      const above = [...known.values()].flatMap((one) => relationsOn(one, day, 'affiliation').map(({ to }) => to));
      level = [...new Set(above)].filter((code) => !line.includes(code));
      line.push(...level);
    }
    return line;
  }
}

import { Injectable } from '@nestjs/common';
import { Register, relationsOn } from '#register';

const maxLevels = 20;

/** The way up by affiliation, as the register has it on a day. Guidance and joint building are no way up. */
@Injectable()
export class AffiliationUp {
  constructor(private readonly register: Register) {}

  /** The body above; undefined at the top. */
  async above(code: string, day: string): Promise<string | undefined> {
    const body = await this.register.find(code);
    const to = body && relationsOn(body, day, 'affiliation')[0]?.to;
    return to !== undefined && (await this.register.find(to)) ? to : undefined;
  }

  /** The body itself and all above it, in order. */
  async way(code: string, day: string): Promise<readonly string[]> {
    const way = [code];
    for (
      let at = await this.above(code, day);
      at !== undefined && way.length < maxLevels;
      at = await this.above(at, day)
    ) {
      if (way.includes(at)) break;
      way.push(at);
    }
    return way;
  }
}

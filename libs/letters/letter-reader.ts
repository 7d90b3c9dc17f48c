import { Injectable } from '@nestjs/common';
import { type Principal, readerOf } from '#http';
import { RuleViolation } from '#kernel';
import { Register } from '#register';
import type { Letter } from './domain/letter.js';
import { requireSight } from './letter-sight.js';
import { linesOfLetter } from './rendering/letter-values.js';

/** Letters as whole texts, for those who may read them. */
@Injectable()
export class LetterReader {
  constructor(private readonly register: Register) {}

  /** Error: RuleViolation `letter-not-yours` for whoever would see its texts masked, `not-found` for another body's draft. */
  readable(letter: Letter, caller: Principal): Letter {
    requireSight({ thing: letter }, caller);
    const { level, bodies } = readerOf(caller);
    const { body, to } = letter.content;
    if (level !== 'masked' || bodies.some((one) => one === body || to.some((side) => side.body === one))) return letter;
    throw new RuleViolation('letter-not-yours', 'The letter is neither from nor to your body.', 'forbidden', { body });
  }

  async linesOf(letter: Letter) {
    const codes = [letter.content.body, ...letter.content.to.map(({ body }) => body)];
    const bodies = await this.register.findMany(codes);
    return linesOfLetter(letter, (code) => bodies.get(code)?.name ?? code);
  }
}

import { Injectable } from '@nestjs/common';
import type { Addressee } from '#contracts';
import { RuleViolation } from '#kernel';
import { type Body, namedBodies, Register, relationsOn } from '#register';
import { type AddresseesDto, maxAddressees } from './directives.dto.js';

/** More bodies than any register of this product has. */
const maxBodies = 100_000;

/** Whom a description means, by the register as it is known here on a day. */
@Injectable()
export class Addressees {
  constructor(private readonly register: Register) {}

  /**
   * Named ones first, then all that are of a kind, of a unit or in the relation; each once, the sender only where it is named. Kinds and units narrow one another
   * and the relation.
   * Errors: `unknown-body`, `body-dissolved`, `no-addressees`, `too-many-addressees`.
   */
  async expand(to: AddresseesDto, from: string, day: string): Promise<readonly Addressee[]> {
    const { bodies = [], except = [] } = to;
    const named = bodies.map((code, index) => ({ path: `to.bodies.${index}`, code }));
    const related = to.relation ? [{ path: 'to.relation.to', code: to.relation.to }] : [];
    const bodyOf = await namedBodies(this.register, [...named, ...related]);
    const described = await this.described(to, from, day);
    const all = new Map([...bodies.map((code) => bodyOf(code)), ...described].map((body) => [body.code, body]));
    for (const code of except) all.delete(code);
    if (all.size === 0)
      throw new RuleViolation('no-addressees', 'The register has no body as described.', 'unprocessable');
    if (all.size > maxAddressees)
      throw new RuleViolation(
        'too-many-addressees',
        `${all.size} bodies are meant, at most ${maxAddressees} are addressed at once.`,
        'unprocessable',
      );
    return [...all.values()].map(({ code, unit }) => ({ body: code, unit }));
  }

  private async described(
    { kinds, units, relation }: AddresseesDto,
    from: string,
    day: string,
  ): Promise<readonly Body[]> {
    if (!kinds && !units && !relation) return [];
    const all = await this.register.list({ limit: maxBodies });
    return all.filter(
      (body) =>
        !body.dissolved &&
        body.code !== from &&
        (!kinds || kinds.includes(body.kind)) &&
        (!units || units.includes(body.unit)) &&
        (!relation || relationsOn(body, day, relation.type).some((one) => one.to === relation.to)),
    );
  }
}

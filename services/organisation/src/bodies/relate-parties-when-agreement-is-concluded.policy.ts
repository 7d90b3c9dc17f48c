import { Controller, Logger } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { RuleViolation } from '#kernel';
import { OnEvent, policyContext } from '#messaging';
import { addDays } from '#working-days';
import { BodiesService } from './bodies.service.js';

const type = 'joint-building';

/**
 * Joint building follows from its agreement: each party is related to each other one from the agreement's first day on, and no longer after its last.
 * Affiliation stays as it is.
 */
@Controller()
export class RelatePartiesWhenAgreementIsConcluded {
  private readonly logger = new Logger(RelatePartiesWhenAgreementIsConcluded.name);

  constructor(private readonly bodies: BodiesService) {}

  @OnEvent('agreement.concluded')
  async relate(event: ReceivedEvent<'agreement.concluded'>): Promise<void> {
    if (event.source !== 'organisation') return;
    const { parties, from, agreement } = event.data;
    await this.forEachPair(parties, (body, to) =>
      this.bodies.relate(
        body,
        { type, to, since: from, source: `agreement/${agreement}` },
        policyContext(event, 'relate-parties', body, to),
      ),
    );
  }

  @OnEvent('agreement.ended')
  async unrelate(event: ReceivedEvent<'agreement.ended'>): Promise<void> {
    if (event.source !== 'organisation') return;
    const { parties, on } = event.data;
    await this.forEachPair(parties, (body, to) =>
      this.bodies.endRelation(body, { type, to }, addDays(on, 1), policyContext(event, 'unrelate-parties', body, to)),
    );
  }

  /** A party that was dissolved meanwhile, or a relation that somebody ended by hand, holds up nobody else's. */
  private async forEachPair(
    parties: readonly string[],
    act: (body: string, to: string) => Promise<unknown>,
  ): Promise<void> {
    for (const body of parties) {
      for (const to of parties) {
        if (body === to) continue;
        try {
          await act(body, to);
        } catch (error) {
          if (!(error instanceof RuleViolation)) throw error;
          this.logger.warn(`${type} of ${body} and ${to} stays as it is: ${error.code}`);
        }
      }
    }
  }
}

import { Controller, Logger } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { RuleViolation } from '#kernel';
import { OnEvent, policyContext } from '#messaging';
import { agencyDayOf } from '#rules';
import { termId, termStream } from './domain/term.js';
import type { TermCommand } from './domain/term.decide.js';
import { Terms } from './terms.js';

const policy = 'renew-term-when-election-is-approved';

/** The approved result of an election begins the next term, on the day of the vote; a body that had none on record begins its first. */
@Controller()
export class RenewTermWhenElectionIsApproved {
  private readonly logger = new Logger(RenewTermWhenElectionIsApproved.name);

  constructor(private readonly terms: Terms) {}

  @OnEvent('election.step-completed')
  async renew(event: ReceivedEvent<'election.step-completed'>): Promise<void> {
    const { step, body, electedOn, endsOn, kind = 'committee', approval } = event.data;
    if (event.source !== this.terms.unit || step !== 'result-approval') return;
    if (electedOn === undefined || endsOn === undefined) return;
    const stream = termStream(this.terms.unit, termId(body, kind));
    const isKnown = await this.terms.streams.read(stream, ({ current }) => current !== undefined);
    const usualShift = await this.terms.monthsBy('term.shift.max-months', body, electedOn);
    const usual = await this.terms.monthsBy('term.max-months', body, electedOn);
    const usualMax = usual ? { usualMaxMonths: usual.months } : {};
    const command: TermCommand = isKnown
      ? {
          type: 'renew-term',
          electedOn,
          endsOn,
          on: agencyDayOf(event.time),
          ...usualMax,
          ...(approval && { approval }),
          ...(usualShift && { usualShift }),
        }
      : { type: 'start-term', body, kind, startedOn: electedOn, endsOn, ...usualMax };
    try {
      await this.terms.streams.execute(stream, command, policyContext(event, policy));
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      this.logger.warn(`the election of ${body} on ${electedOn} renews nothing: ${error.code}`);
    }
  }
}

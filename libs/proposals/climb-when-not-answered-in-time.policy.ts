import { Controller } from '@nestjs/common';
import { type Aggregate, InjectAggregate } from '#aggregates';
import type { ReceivedEvent } from '#contracts';
import { Federations } from '#federations';
import { ownContext } from '#event-store';
import { derivedId } from '#kernel';
import { OnEvent } from '#messaging';
import { OnTimer, type Timer, Timers } from '#timers';
import type { ProposalCommand } from './domain/proposal.decide.js';
import type { Proposal, ProposalEvent } from './domain/proposal.js';
import { type ProposalFields, proposals } from './proposals.js';
import { ProposalsService } from './proposals.service.js';

interface DueProposal {
  readonly proposal: string;
}

/**
 * What a body does not answer in its time goes to the body above by affiliation, once for each due instant; the time there begins where the other
 * ended, however late this process is. At the top it is overdue.
 */
@Controller()
export class ClimbWhenNotAnsweredInTime {
  constructor(
    @InjectAggregate(proposals)
    private readonly proposals: Aggregate<ProposalCommand, ProposalEvent, Proposal, ProposalFields>,
    private readonly service: ProposalsService,
    private readonly federations: Federations,
    private readonly timers: Timers,
  ) {}

  @OnEvent('proposal.raised', 'proposal.climbed')
  async set({ data: { proposal, dueAt } }: ReceivedEvent<'proposal.raised' | 'proposal.climbed'>): Promise<void> {
    if (dueAt === undefined || !this.proposals.isOwn(proposal)) return;
    const payload: DueProposal = { proposal };
    await this.timers.set({ id: `proposal-due/${proposal}/${dueAt}`, dueAt, name: 'proposal-due', payload });
  }

  @OnTimer('proposal-due')
  async climb({ id, dueAt, payload: { proposal } }: Timer<DueProposal>): Promise<void> {
    const known = await this.proposals.find(proposal);
    if (!known) return;
    const to = await this.federations.above(known.thing.to);
    const limit = to === undefined ? {} : await this.service.limitOf(to, dueAt);
    const commandId = derivedId('proposal-due', id);
    await this.proposals.decide(
      proposal,
      { type: 'climb-proposal', dueAt, limit, ...(to !== undefined && { to }) },
      ownContext('system:mass-organisations', commandId),
    );
  }
}

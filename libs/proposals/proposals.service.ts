import { Inject, Injectable } from '@nestjs/common';
import { type Aggregate, type Done, InjectAggregate, type Known } from '#aggregates';
import { alsoConcerning, everybody, type ProposalOutcome } from '#contracts';
import { Federations } from '#federations';
import type { CommandRequest, Page, Principal } from '#http';
import { CLOCK, type Clock, RuleViolation } from '#kernel';
import { PersonalTexts, PersonMarks } from '#personal-texts';
import { namedBodies, Register } from '#register';
import { Rules, workingDayLimit, WorkingDays } from '#rules';
import type { ProposalCommand } from './domain/proposal.decide.js';
import type { AnswerLimit, Proposal, ProposalEvent } from './domain/proposal.js';
import type { ProposalsQuery, RaiseProposalDto } from './proposal.dto.js';
import { proposalView, type ProposalView } from './proposal.view.js';
import { type ProposalFields, proposals } from './proposals.js';

/** How many working days a level has to answer: a target that each federation or body sets itself. */
const limitRule = 'proposal.answer-within-working-days';

interface Call {
  readonly caller: Principal;
  readonly request: CommandRequest;
}

/** Members' proposals at the mass organisations' unit: who may raise, read and answer them, and the words that lie beside the log. */
@Injectable()
export class ProposalsService {
  constructor(
    @InjectAggregate(proposals)
    private readonly proposals: Aggregate<ProposalCommand, ProposalEvent, Proposal, ProposalFields>,
    private readonly federations: Federations,
    private readonly register: Register,
    private readonly texts: PersonalTexts,
    private readonly marks: PersonMarks,
    private readonly rules: Rules,
    private readonly workingDays: WorkingDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors: 422 `unknown-body`, `body-dissolved`, `no-federation`; 403 `not-a-member`, `other-federation`. */
  async raise({ title, words, ...named }: RaiseProposalDto, { caller, request }: Call): Promise<Done<Proposal>> {
    const body = named.body ?? caller.body;
    const to = named.to ?? body;
    await namedBodies(this.register, [
      { path: 'body', code: body },
      { path: 'to', code: to },
    ]);
    const federation = await this.federations.requireFederation(body);
    if (![caller.body, ...caller.bodies].includes(body) || caller.roles.includes('system'))
      throw new RuleViolation('not-a-member', `You are no member of ${body}.`, 'forbidden', { body });
    if ((await this.federations.requireFederation(to)) !== federation) await this.federations.requireReader(caller, to);
    const id = this.proposals.newId({ request });
    const kept = { thing: `proposal/${id}`, texts: { title, words }, person: await this.marks.of(caller), isOwn: true };
    const limit = await this.limitOf(to, this.clock.now());
    const done = await this.texts.keeping(kept, request, (text, keyed) =>
      this.proposals.execute(id, { type: 'raise-proposal', id, body, to, text, limit }, keyed.context({ status: 201 })),
    );
    return { ...done, location: `/v1/proposals/${id}` };
  }

  /** By whoever is of the federation. Errors: 403 `other-federation`; 409 `proposal-closed`, `too-many-comments`. */
  async comment(id: string, words: string, { caller, request }: Call): Promise<Done<Proposal>> {
    const { thing } = await this.proposals.writable(id, 'comments');
    await this.federations.requireReader(caller, thing.to);
    const federation = await this.federations.requireFederation(thing.to);
    const body = (await this.federations.membershipIn(caller, federation)) ?? caller.body;
    return this.said(id, { words }, true, { caller, request }, (text) => ({
      type: 'comment-on-proposal',
      body,
      text,
    }));
  }

  /** By the body that is to answer now, and nobody who raised it. Errors: 403 `other-federation`, `not-your-body`, `own-request`; 409 `proposal-closed`. */
  async answer(id: string, outcome: ProposalOutcome, words: string, call: Call): Promise<Done<Proposal>> {
    const { thing } = await this.proposals.writable(id, 'answer');
    await this.federations.requireDecider(call.caller, thing.to);
    if (await this.isOwn(thing, call.caller))
      throw new RuleViolation('own-request', 'Nobody answers their own proposal.', 'forbidden');
    return this.said(id, { words }, false, call, (text) => ({
      type: 'answer-proposal',
      by: thing.to,
      outcome,
      text,
    }));
  }

  /** By the member who raised it. Errors: 403 `not-yours`; 409 `proposal-closed`. */
  async withdraw(id: string, { caller, request }: Call): Promise<Done<Proposal>> {
    await this.requireOwn(id, 'withdraw', caller);
    return this.said(id, {}, true, { caller, request }, () => ({ type: 'withdraw-proposal' }));
  }

  /** By the member who raised it: every text under it goes for ever, the comments' and the answer's too. Error: 403 `not-yours`. */
  async erase(id: string, { caller, request }: Call): Promise<number> {
    await this.requireOwn(id, 'erase', caller);
    await this.said(id, {}, true, { caller, request }, () => ({ type: 'erase-proposal' }));
    return this.texts.erase(`proposal/${id}`);
  }

  async page({ status, to, mine, cursor, limit }: ProposalsQuery, caller: Principal): Promise<Page<ProposalView>> {
    const own = mine === true ? await this.texts.thingsOf(await this.marks.of(caller), 'proposal') : undefined;
    const filter = { status, to, ...(own && { _id: { $in: own.map((thing) => thing.slice('proposal/'.length)) } }) };
    return this.proposals.page(
      {
        filter,
        sort: [['raisedAt', -1]],
        where: ({ thing }) => this.federations.mayRead(caller, thing.to),
        limit,
        ...(cursor !== undefined && { cursor }),
      },
      (known) => this.view(known, caller),
    );
  }

  /** Errors: 404 `not-found`; 403 `other-federation`. */
  async one(id: string, caller: Principal): Promise<Known<Proposal>> {
    const known = await this.proposals.get(id);
    await this.federations.requireReader(caller, known.thing.to);
    return known;
  }

  /** Whoever passed as its reader sees the words: the federation is the party. */
  async view({ thing, version }: Known<Proposal>, caller: Principal): Promise<ProposalView> {
    const ids = [thing.text, ...thing.comments.map(({ text }) => text), ...(thing.answer ? [thing.answer.text] : [])];
    const [texts, isOwn, federation] = await Promise.all([
      this.texts.read(ids),
      this.isOwn(thing, caller),
      this.federations.requireFederation(thing.to),
    ]);
    return alsoConcerning(proposalView(thing, { version, texts, isOwn, federation }), [everybody]);
  }

  /** The time that a body has to answer from an instant on. */
  async limitOf(body: string, from: Date | string): Promise<AnswerLimit> {
    const kind = (await this.register.find(body))?.kind;
    const whose = { body, unit: 'mass-organisations', ...(kind && { kind }) };
    return workingDayLimit({ rules: this.rules, workingDays: this.workingDays }, limitRule, whose, from);
  }

  private async said(
    id: string,
    texts: Readonly<Record<string, string>>,
    isOwn: boolean,
    { caller, request }: Call,
    command: (text: string) => ProposalCommand,
  ): Promise<Done<Proposal>> {
    const kept = { thing: `proposal/${id}`, texts, isOwn };
    const act = (text: string, keyed: CommandRequest) =>
      this.proposals.act(id, { command: command(text), as: () => undefined, caller, request: keyed });
    return Object.keys(texts).length === 0 && !isOwn ? act('', request) : this.texts.keeping(kept, request, act);
  }

  private async requireOwn(id: string, step: string, caller: Principal): Promise<void> {
    const { thing } = await this.proposals.writable(id, step);
    if (!(await this.isOwn(thing, caller)))
      throw new RuleViolation('not-yours', 'Only the member who raised it may do that.', 'forbidden');
  }

  private async isOwn({ text }: Proposal, caller: Principal): Promise<boolean> {
    return this.texts.isOf(text, await this.marks.of(caller));
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { type Aggregate, type Done, InjectAggregate } from '#aggregates';
import { Federations } from '#federations';
import type { CommandRequest, Page, Principal } from '#http';
import { CLOCK, type Clock, derivedId, RuleViolation } from '#kernel';
import { PersonalTexts, PersonMarks } from '#personal-texts';
import { namedBodies, Register } from '#register';
import { agencyDayOf } from '#rules';
import { CareAccess, type CareCases } from './care-access.js';
import { CareDraws } from './care-draws.js';
import { careCases, type CareVisitsFields, careVisits } from './care.js';
import type {
  AssessCaseDto,
  CareCasesQuery,
  DecideCaseDto,
  FollowUpDto,
  GiveHelpDto,
  OpenCaseDto,
} from './care.dto.js';
import { type CareCaseView, careCaseView } from './care.view.js';
import type { CareCaseCommand } from './domain/care-case.decide.js';
import type { CareCase } from './domain/care-case.js';
import type { CareVisits, CareVisitsCommand, CareVisitsEvent } from './domain/care-visits.js';

interface Call {
  readonly caller: Principal;
  readonly request: CommandRequest;
}
type Texts = Readonly<Record<string, string | undefined>>;

/** Care cases: what members ask for, and what the bodies that need to know of it do. What a step answers bears no text of the file. */
@Injectable()
export class CareCasesService {
  constructor(
    @InjectAggregate(careCases) private readonly cases: CareCases,
    @InjectAggregate(careVisits)
    private readonly visits: Aggregate<CareVisitsCommand, CareVisitsEvent, CareVisits, CareVisitsFields>,
    private readonly access: CareAccess,
    private readonly draws: CareDraws,
    private readonly federations: Federations,
    private readonly register: Register,
    private readonly texts: PersonalTexts,
    private readonly marks: PersonMarks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asked for by a member of the body, or opened by the body's people for somebody else.
   * Errors: 422 `unknown-body`, `body-dissolved`, `no-federation`; 403 `not-a-member`, `other-federation`, `not-your-body`; 404 for unknown visits.
   */
  async open({ kind, visits, forAnother = false, ...file }: OpenCaseDto, call: Call): Promise<Done<CareCase>> {
    const { caller, request } = call;
    const { body = caller.body, name, contact, words } = file;
    await namedBodies(this.register, [{ path: 'body', code: body }]);
    await this.federations.requireFederation(body);
    if (forAnother) await this.requireColleague(caller, body);
    else if (![caller.body, ...caller.bodies].includes(body))
      throw new RuleViolation('not-a-member', `You are no member of ${body}.`, 'forbidden', { body });
    if (visits !== undefined && (await this.visits.get(visits)).thing.body !== body)
      await this.federations.requireDecider(caller, body);
    const id = this.cases.newId({ request });
    const command = (text: string): CareCaseCommand => ({
      type: 'open-case',
      id,
      body,
      kind,
      file: text,
      ...(visits !== undefined && { visits }),
    });
    const kept = {
      thing: `care-case/${id}`,
      texts: { name, contact, words },
      isOwn: !forAnother,
      ...(!forAnother && { person: await this.marks.of(caller) }),
    };
    const done = await this.texts.keeping(kept, request, (text, keyed) =>
      this.cases.execute(id, command(text), keyed.context({ status: 201 })),
    );
    return { ...done, location: `/v1/care-cases/${id}` };
  }

  /** To a body of the same federation, which needs to know of it from now on. */
  async refer(id: string, to: string, call: Call): Promise<Done<CareCase>> {
    await namedBodies(this.register, [{ path: 'to', code: to }]);
    const { thing } = await this.cases.writable(id, 'referrals');
    if ((await this.federations.requireFederation(to)) !== (await this.federations.requireFederation(thing.body)))
      throw new RuleViolation('other-federation', `${to} is of another federation.`, 'forbidden', {
        federation: await this.federations.requireFederation(to),
        body: to,
      });
    return this.step(id, 'referrals', call, { type: 'refer-case', to });
  }

  endReferral(id: string, body: string, call: Call): Promise<Done<CareCase>> {
    return this.step(id, `referrals/${body}`, call, { type: 'end-referral', body });
  }

  assess(id: string, { words, needs, amountFen }: AssessCaseDto, call: Call): Promise<Done<CareCase>> {
    const by = call.caller.body;
    return this.saying(id, 'assess', { words }, call, (text) => ({
      type: 'assess-case',
      by,
      needs,
      text,
      ...(amountFen !== undefined && { amountFen }),
    }));
  }

  decide(id: string, { words, isGranted, amountFen }: DecideCaseDto, call: Call): Promise<Done<CareCase>> {
    const by = call.caller.body;
    return this.saying(id, 'decide', { words }, call, (text) => ({
      type: 'decide-case',
      by,
      isGranted,
      ...(amountFen !== undefined && { amountFen }),
      ...(words !== undefined && { text }),
    }));
  }

  /** Money from a fund is drawn on it in the same call: given when the draw is confirmed, at once or after approval and clearance. */
  async help(id: string, { words, fund, kind, amountFen, on }: GiveHelpDto, call: Call): Promise<Done<CareCase>> {
    const help = derivedId('care-help', call.request.context().commandId);
    const today = agencyDayOf(this.clock.now());
    if (fund === undefined)
      return this.saying(id, 'helps', { words }, call, (text) => ({
        type: 'give-help',
        help,
        kind,
        on: on ?? today,
        ...(amountFen !== undefined && { amountFen }),
        ...(words !== undefined && { text }),
      }));
    if (kind !== 'money' || amountFen === undefined)
      throw new RuleViolation('draw-without-amount', 'A draw is of money, and of an amount.', 'unprocessable');
    const reservation = await this.draws.prepared(id, help, fund);
    const done = await this.saying(id, 'helps', { words }, call, (text) => ({
      type: 'ask-help',
      help,
      amountFen,
      fund,
      reservation,
      ...(words !== undefined && { text }),
    }));
    const settled = await this.draws.draw(id, help, call.caller.sub);
    return settled ? { ...settled, status: done.status } : done;
  }

  followUp(id: string, { on, words }: FollowUpDto, call: Call): Promise<Done<CareCase>> {
    return this.saying(id, 'follow-ups', { words }, call, (text) => ({ type: 'follow-up', on, text }));
  }

  /** By those who work on it; whoever asked may take it back. */
  async close(id: string, outcome: NonNullable<CareCase['outcome']>, call: Call): Promise<Done<CareCase>> {
    const { thing } = await this.cases.writable(id, 'close');
    const isOwn = await this.access.isOwn(thing, call.caller);
    const command: CareCaseCommand = { type: 'close-case', outcome };
    if (!isOwn || outcome !== 'withdrawn') return this.step(id, 'close', call, command);
    const kept = { thing: `care-case/${id}`, texts: {}, isOwn };
    return this.texts.keeping(kept, call.request, (_, request) => this.acting(id, { ...call, request }, command));
  }

  /** By whoever asked, or the body that answers for it: name and texts go for ever. Gives how many there were. Error: 403 `no-need-to-know`. */
  async erase(id: string, call: Call): Promise<number> {
    const { thing } = await this.cases.writable(id, 'erase');
    await this.access.requireConcerned(thing, call.caller);
    const isOwn = await this.access.isOwn(thing, call.caller);
    const kept = { thing: `care-case/${id}`, texts: {}, isOwn };
    await this.texts.keeping(kept, call.request, (_, request) =>
      this.acting(id, { ...call, request }, { type: 'erase-case' }),
    );
    return this.texts.erase(`care-case/${id}`);
  }

  /** Those that the caller needs to know of, without a text of any file, the newest first. */
  async page({ status, visits, mine, cursor, limit }: CareCasesQuery, caller: Principal): Promise<Page<CareCaseView>> {
    const own = await this.texts.thingsOf(await this.marks.of(caller), 'care-case');
    const ofOwn = { _id: { $in: own.map((thing) => thing.slice('care-case/'.length)) } };
    const filter = {
      status,
      visits,
      ...(mine === true ? ofOwn : { $or: [ofOwn, { bodies: caller.body }] }),
    };
    return this.cases.page(
      {
        filter,
        sort: [['openedAt', -1]],
        where: ({ id, thing }) => this.access.isWorker(thing, caller) || own.includes(`care-case/${id}`),
        limit,
        ...(cursor !== undefined && { cursor }),
      },
      ({ thing, version }) => careCaseView(thing, version),
    );
  }

  private async requireColleague(caller: Principal, body: string): Promise<void> {
    await this.federations.requireDecider(caller, body);
    if (
      caller.body !== body ||
      !['department', 'secretary'].some((role) => caller.roles.includes(role as 'department'))
    )
      throw new RuleViolation('not-your-body', `You may not act for ${body}.`, 'forbidden', { body });
  }

  private async step(id: string, step: string, call: Call, command: CareCaseCommand): Promise<Done<CareCase>> {
    const { thing } = await this.cases.writable(id, step);
    await this.access.requireWorker(thing, call.caller);
    return this.acting(id, call, command);
  }

  private async saying(
    id: string,
    step: string,
    texts: Texts,
    call: Call,
    command: (text: string) => CareCaseCommand,
  ): Promise<Done<CareCase>> {
    const { thing } = await this.cases.writable(id, step);
    await this.access.requireWorker(thing, call.caller);
    return this.texts.keeping({ thing: `care-case/${id}`, texts }, call.request, (text, request) =>
      this.acting(id, { ...call, request }, command(text)),
    );
  }

  private acting(id: string, { caller, request }: Call, command: CareCaseCommand): Promise<Done<CareCase>> {
    return this.cases.act(id, { command, as: () => undefined, caller, request });
  }
}

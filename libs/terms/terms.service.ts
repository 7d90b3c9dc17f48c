import { Inject, Injectable } from '@nestjs/common';
import { addMonths } from '#duties';
import type { Execution } from '#event-store';
import { actFor, type CommandRequest, onBehalfOf, type Principal, wrongUnit } from '#http';
import { CLOCK, type Clock, RuleViolation } from '#kernel';
import { Register } from '#register';
import { agencyDayOf } from '#rules';
import type { TermCommand } from './domain/term.decide.js';
import { termId, type TermState, termStream } from './domain/term.js';
import { type TermView, viewOfTerm } from './term.view.js';
import type { DelayTermDto, RenewTermDto, StartTermDto, TermLengthDto } from './terms.dto.js';
import { addressOf, Terms } from './terms.js';

/** What a body records of its own terms, at its own unit. */
@Injectable()
export class TermsService {
  constructor(
    private readonly terms: Terms,
    private readonly register: Register,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors: those of the decider; `body-not-registered`; `wrong-unit`; `not-your-body`; `term-length-needed`. */
  async start(dto: StartTermDto, caller: Principal, command: CommandRequest) {
    const { body, kind = 'committee', startedOn } = dto;
    await this.requireOwn(body, '/v1/terms');
    const length = await this.endOf(body, startedOn, dto);
    const usual = await this.terms.monthsBy('term.max-months', body, startedOn);
    const start = {
      type: 'start-term',
      body,
      kind,
      startedOn,
      ...length,
      ...(usual && { usualMaxMonths: usual.months }),
    } as const;
    return this.decide(termId(body, kind), start, caller, command, 201);
  }

  async delay(id: string, { to, approval }: DelayTermDto, caller: Principal, command: CommandRequest) {
    const { body } = addressOf(id);
    await this.requireOwn(body, `/v1/terms/${id}/delay`);
    await this.requireRegistered(approval.by);
    const usualShift = await this.terms.monthsBy('term.shift.max-months', body, this.today());
    const { number, on, by } = approval;
    const delay = {
      type: 'approve-delay',
      to,
      approval: { number, on, by },
      ...(usualShift && { usualShift }),
    } as const;
    return this.decide(id, delay, caller, command);
  }

  async renew(id: string, dto: RenewTermDto, caller: Principal, command: CommandRequest) {
    const { electedOn, approval } = dto;
    const { body } = addressOf(id);
    await this.requireOwn(body, `/v1/terms/${id}/renew`);
    if (approval) await this.requireRegistered(approval.by);
    const length = await this.endOf(body, electedOn, dto);
    const usualShift = await this.terms.monthsBy('term.shift.max-months', body, electedOn);
    const usual = await this.terms.monthsBy('term.max-months', body, electedOn);
    return this.decide(
      id,
      {
        type: 'renew-term',
        electedOn,
        ...length,
        ...(approval && { approval: { number: approval.number, on: approval.on, by: approval.by } }),
        ...(usualShift && { usualShift }),
        ...(usual && { usualMaxMonths: usual.months }),
        on: this.today(),
      },
      caller,
      command,
    );
  }

  private async decide(
    id: string,
    term: TermCommand,
    caller: Principal,
    command: CommandRequest,
    status?: number,
  ): Promise<Execution<TermView | undefined>> {
    const behalf = onBehalfOf(caller, actFor(caller, addressOf(id).body));
    const context = command.context({ ...(status && { status }), ...(behalf && { onBehalfOf: behalf }) });
    const { unit } = this.terms;
    const done = await this.terms.streams.execute(termStream(unit, id), term, context, {
      view: (state): TermState => structuredClone(state),
      ...(command.ifMatch !== undefined && { ifMatch: command.ifMatch }),
    });
    const standing = await this.terms.stateOn(unit, done.view, this.today());
    return { ...done, view: viewOfTerm(unit, done.view, standing) };
  }

  /** The end that was given, or by the months that were, or by the rule for this kind of body, which is then kept with the term. */
  private async endOf(body: string, startedOn: string, { months, endsOn }: TermLengthDto) {
    if (endsOn !== undefined) return { endsOn };
    if (months !== undefined) return { endsOn: addMonths(startedOn, months) };
    const rule = await this.terms.monthsBy('term.months', body, startedOn);
    if (rule) return { endsOn: addMonths(startedOn, rule.months), rule: rule.rule };
    const detail = `No rule says how long a term of ${body} is: give months or endsOn.`;
    throw new RuleViolation('term-length-needed', detail, 'unprocessable', { body });
  }

  private async requireOwn(body: string, path: string): Promise<void> {
    const { unit } = await this.requireRegistered(body);
    if (unit !== this.terms.unit) throw wrongUnit(unit, path);
  }

  private async requireRegistered(code: string) {
    const known = await this.register.find(code);
    if (known) return known;
    throw new RuleViolation('body-not-registered', `The register has no body ${code}.`, 'unprocessable', {
      body: code,
    });
  }

  private today(): string {
    return agencyDayOf(this.clock.now());
  }
}

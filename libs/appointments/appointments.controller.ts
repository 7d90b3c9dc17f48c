import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { type Aggregate, answered, type Exchange, InjectAggregate, InjectExchange, type Known } from '#aggregates';
import {
  type AnswerConsent,
  type Consent,
  type ConsentEvent,
  consentRefusals,
  ConsentView,
  giveConsent,
  GiveConsentDto,
  type Question,
  refuseConsent,
  RefuseConsentDto,
} from '#consents';
import type { Reviewer } from '#contracts';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  type Page,
  type Principal,
  Refuses,
} from '#http';
import { CLOCK, type Clock, RuleViolation } from '#kernel';
import { namedBodies, Register } from '#register';
import { agencyDayOf, Rules, ruleUsed } from '#rules';
import type { AppointmentCommand } from './domain/appointment.decide.js';
import type { Appointment, AppointmentEvent } from './domain/appointment.js';
import { AppointmentsPage, AppointmentView, appointmentView } from './appointment.view.js';
import {
  AppointmentsQuery,
  DecideDto,
  NominateDto,
  RefuseDecisionDto,
  WithdrawAppointmentDto,
} from './appointments.dto.js';
import { type AppointmentFields, appointments, appointmentsAndConsents, awaitedReviewers } from './appointments.js';

/** Appointments are kept at organisation; reviewers agree at their own units, discipline clears at its own. */
@Controller('v1/appointments')
@Allow('secretary', 'department', 'coordinator', 'system')
export class AppointmentsController {
  constructor(
    @InjectAggregate(appointments)
    private readonly appointments: Aggregate<AppointmentCommand, AppointmentEvent, Appointment, AppointmentFields>,
    @InjectExchange(appointmentsAndConsents)
    private readonly exchange: Exchange<
      AppointmentCommand,
      Appointment,
      AppointmentFields,
      AnswerConsent,
      ConsentEvent,
      Consent
    >,
    private readonly register: Register,
    private readonly rules: Rules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow()
  @Answers(200, AppointmentsPage)
  async list(
    @Query() { cursor, limit, ...filter }: AppointmentsQuery,
    @Caller() caller: Principal,
  ): Promise<Answer<Page<AppointmentView>>> {
    const page = { filter, limit, ...(cursor !== undefined && { cursor }) };
    return { body: await this.appointments.page(page, (known) => appointmentView(known, caller)) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, AppointmentView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<AppointmentView>> {
    return this.answer(await this.appointments.get(id), caller);
  }

  @Post()
  @Answers(201, AppointmentView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit', 'reviewers-needed')
  async nominate(
    @Body() dto: NominateDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AppointmentView>> {
    const { body, by = caller.body, post, postKind, person, reason, from = this.today() } = dto;
    await namedBodies(this.register, [{ path: 'body', code: body }]);
    const reviewers = await this.reviewersOf(dto);
    const decider = dto.decider ?? reviewers.find((one) => one.body !== by)?.body ?? by;
    await namedBodies(this.register, [{ path: 'decider', code: decider }]);
    const chain = await this.rules.find('approval.chain', { body, on: from });
    const command = (appointment: string): AppointmentCommand => ({
      type: 'nominate',
      appointment,
      body,
      by,
      postKind,
      person,
      reason,
      from,
      reviewers,
      decider,
      ...(post !== undefined && { post }),
      ...(chain && { rule: ruleUsed(chain) }),
    });
    return this.answer(await this.appointments.open({ body: by, command, caller, request }), caller);
  }

  @Post(':id/decide')
  @Answers(200, AppointmentView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'appointment-over', 'not-awaiting-decision', 'own-nomination')
  @Refuses('not-the-decider', 'decided-in-the-future')
  decide(
    @Param('id') id: string,
    @Body() { number, on }: DecideDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AppointmentView>> {
    const today = this.today();
    const command = ({ decider }: Appointment): AppointmentCommand => ({
      type: 'decide-appointment',
      by: decider,
      number,
      on: on ?? today,
      today,
    });
    return this.act(id, 'decide', command, ({ decider }) => decider, caller, request);
  }

  /** By whoever decides. */
  @Post(':id/decline')
  @Answers(200, AppointmentView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'appointment-over', 'not-awaiting-decision', 'own-nomination')
  @Refuses('not-the-decider')
  decline(
    @Param('id') id: string,
    @Body() { reason }: RefuseDecisionDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AppointmentView>> {
    const command = ({ decider }: Appointment): AppointmentCommand => ({
      type: 'refuse-appointment',
      by: decider,
      reason,
    });
    return this.act(id, 'decline', command, ({ decider }) => decider, caller, request);
  }

  @Post(':id/withdraw')
  @Answers(200, AppointmentView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'appointment-over')
  withdraw(
    @Param('id') id: string,
    @Body() { reason }: WithdrawAppointmentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AppointmentView>> {
    const command = (): AppointmentCommand => ({ type: 'withdraw-appointment', reason });
    return this.act(id, 'withdraw', command, ({ by }) => by, caller, request);
  }

  /** A reviewer agrees, at its own unit. */
  @Post(':id/consent')
  @Answers(200, ConsentView, 'ETag')
  @Refuses(...consentRefusals, 'consent-in-the-future')
  consent(
    @Param('id') id: string,
    @Body() dto: GiveConsentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ConsentView>> {
    const today = this.today();
    return giveConsent(this.exchange, { id, step: 'consent', questionTo, dto, today, caller, request });
  }

  /** A reviewer refuses, at its own unit. */
  @Post(':id/refuse')
  @Answers(200, ConsentView, 'ETag')
  @Refuses(...consentRefusals)
  refuse(
    @Param('id') id: string,
    @Body() dto: RefuseConsentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ConsentView>> {
    const today = this.today();
    return refuseConsent(this.exchange, { id, step: 'refuse', questionTo, dto, today, caller, request });
  }

  /** Named ones, else the register's only working committee and the department that is called 组织部. */
  private async reviewersOf({ workingCommittee, organisationDepartment }: NominateDto): Promise<readonly Reviewer[]> {
    const committees = await this.register.list({ kind: 'working-committee', limit: 2 });
    const departments = await this.register.list({ kind: 'department', unit: 'organisation', limit: 500 });
    const department = departments.find(({ name, dissolved }) => !dissolved && name.endsWith('组织部'));
    const wanted = [
      { code: workingCommittee ?? committees[0]?.code, line: 'working-committee' as const },
      { code: organisationDepartment ?? department?.code, line: 'organisation-department' as const },
    ];
    const codes = wanted.flatMap(({ code, line }) => (code === undefined ? [] : [{ code, line }]));
    if (codes.length < wanted.length)
      throw new RuleViolation(
        'reviewers-needed',
        'The register names no working committee or no organisation department.',
        'unprocessable',
      );
    const bodyOf = await namedBodies(
      this.register,
      codes.map(({ code, line }) => ({ path: line, code })),
    );
    return codes.map(({ code, line }) => ({ body: code, unit: bodyOf(code).unit, line }));
  }

  private async act(
    id: string,
    step: string,
    command: (thing: Appointment) => AppointmentCommand,
    as: (thing: Appointment) => string,
    caller: Principal,
    request: CommandRequest,
  ): Promise<Answer<AppointmentView>> {
    return this.answer(await this.appointments.act(id, { step, command, as, caller, request }), caller);
  }

  private answer(found: Known<Appointment>, caller: Principal): Answer<AppointmentView> {
    return answered(found, (known) => appointmentView(known, caller));
  }

  private today(): string {
    return agencyDayOf(this.clock.now());
  }
}

const questionTo = (thing: Appointment, body: string): Question => {
  if (awaitedReviewers(thing).includes(body))
    return { about: `appointment/${thing.appointment}`, step: 'review', round: 1 };
  throw new RuleViolation('consent-not-asked', `Nothing waits for ${body} now.`);
};

import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  decodeCursor,
  notFound,
  pageOf,
  type Principal,
  Refuses,
} from '#http';
import { plain } from '../http/plain.js';
import { Initiatives } from '../initiatives.js';
import { AttendDto, SessionDto, SignUpDto, SignUpsQuery } from './sign-ups.dto.js';
import { SignUpLists } from './sign-ups.js';
import { SignUpsService } from './sign-ups.service.js';
import {
  CheckInCode,
  countsOf,
  entriesOf,
  SignUpCounts,
  signUpOf,
  signUpStatuses,
  type SignUpPosition,
  type SignUpStatus,
  SignUpsView,
  SignUpView,
} from './sign-ups.view.js';

const isPosition = (value: unknown): value is SignUpPosition =>
  Array.isArray(value) && signUpStatuses.includes(value[0] as SignUpStatus) && Number.isInteger(value[1]);

/** People's places in an initiative. */
@Controller('v1/initiatives/:id/sign-ups')
@Allow()
export class SignUpsController {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly lists: SignUpLists,
    private readonly signUps: SignUpsService,
  ) {}

  @Get()
  @Answers(200, SignUpsView, 'ETag')
  async list(
    @Param('id') id: string,
    @Query() { cursor, limit, status }: SignUpsQuery,
    @Caller() caller: Principal,
  ): Promise<Answer<SignUpsView>> {
    const { initiative } = await this.initiatives.visible(id, caller);
    const { host, places } = initiative.content;
    const { list, version } = await this.lists.of(id);
    const after = decodeCursor(cursor, isPosition, 'sign-ups');
    const wanted = { limit: limit + 1, ...(after && { after }), ...(status && { status }) };
    const found = entriesOf(list, host, wanted);
    const { items, next } = pageOf(found, limit, (last): SignUpPosition => [last.entry.status, last.order], 'sign-ups');
    const counts = countsOf(list, { initiative: id, version, ...(places !== undefined && { places }) });
    const body = { ...counts, byCode: list.code !== undefined, items: items.map(({ entry }) => entry), next };
    return { body, ...(version > 0 && { version }) };
  }

  @Get(':person')
  @Answers(200, SignUpView, 'ETag')
  async one(
    @Param('id') id: string,
    @Param('person') person: string,
    @Caller() caller: Principal,
  ): Promise<Answer<SignUpView>> {
    const { initiative } = await this.initiatives.visible(id, caller);
    const { list, version } = await this.lists.of(id);
    const found = signUpOf(list, person, version, initiative.content.host);
    if (!found) throw notFound('sign-up of this person');
    return { body: found, version };
  }

  @Post()
  @Answers(201, SignUpView, 'ETag', 'Location')
  @Refuses('wrong-unit', 'not-your-body', 'not-your-sign-up', 'unknown-body', 'body-dissolved')
  @Refuses('sign-up-closed', 'too-many-signed-up')
  signUp(
    @Param('id') id: string,
    @Body() { person, body }: SignUpDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.signUps.signUp(id, { person, body }, caller, request);
  }

  @Delete(':person')
  @Answers(200, SignUpCounts, 'ETag')
  @Refuses('wrong-unit', 'not-your-body', 'not-your-sign-up', 'not-signed-up', 'sign-up-closed', 'already-attended')
  withdraw(
    @Param('id') id: string,
    @Param('person') person: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.signUps.withdraw(id, person, caller, request);
  }

  @Post(':person/attend')
  @Answers(200, SignUpView, 'ETag')
  @Refuses('wrong-unit', 'not-your-sign-up', 'not-signed-up', 'no-place', 'attendance-too-early', 'attendance-over')
  @Refuses('no-code', 'wrong-code', 'unknown-session')
  attend(
    @Param('id') id: string,
    @Param('person') person: string,
    @Body() dto: AttendDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.signUps.attend(id, person, plain(dto), caller, request);
  }

  @Post(':person/revoke-attendance')
  @Allow('department', 'secretary', 'coordinator', 'system')
  @Answers(200, SignUpView, 'ETag')
  @Refuses('wrong-unit', 'not-your-body', 'not-signed-up', 'no-place', 'attendance-over', 'unknown-session')
  revokeAttendance(
    @Param('id') id: string,
    @Param('person') person: string,
    @Body() dto: SessionDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.signUps.revokeAttendance(id, person, plain(dto).session, caller, request);
  }

  /** Whoever has a place and has not come loses it to who waits. It is counted for nobody. */
  @Post('free-no-shows')
  @Allow('department', 'secretary', 'coordinator', 'system')
  @Answers(200, SignUpCounts, 'ETag')
  @Refuses('wrong-unit', 'not-your-body', 'attendance-too-early', 'attendance-over')
  freeNoShows(@Param('id') id: string, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return this.signUps.freeNoShows(id, caller, request);
  }

  @Post('code')
  @Allow('department', 'secretary', 'coordinator', 'system')
  @Answers(200, CheckInCode, 'ETag')
  @Refuses('wrong-unit', 'not-your-body')
  setCode(@Param('id') id: string, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return this.signUps.setCode(id, caller, request);
  }
}

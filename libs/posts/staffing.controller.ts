import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { type Aggregate, InjectAggregate } from '#aggregates';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  decodeCursor,
  notFound,
  type Page,
  pageOf,
  type Principal,
  Refuses,
} from '#http';
import { CLOCK, type Clock } from '#kernel';
import type { Body as RegisteredBody } from '#register';
import { agencyDayOf, Rules, ruleUsed } from '#rules';
import { holdersOn } from './domain/post.js';
import { bandOf, countOn, type CountStaff, type Staffing, type StaffingEvent } from './domain/staffing.js';
import { PostRows } from './post-rows.js';
import { StaffingPage, StaffingView } from './post.view.js';
import { CountStaffDto, StaffingQuery } from './posts.dto.js';
import { staffings } from './posts.js';

/** How a body is staffed: head counts typed in by hand, posts and who holds them, against rules that warn. */
@Controller('v1/staffing')
@Allow('secretary', 'department', 'coordinator', 'system')
export class StaffingController {
  constructor(
    @InjectAggregate(staffings)
    private readonly staffings: Aggregate<CountStaff, StaffingEvent, Staffing, { readonly body: string }>,
    private readonly rows: PostRows,
    private readonly rules: Rules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow()
  @Answers(200, StaffingPage)
  async list(@Query() { body, on = this.today(), cursor, limit }: StaffingQuery): Promise<Answer<Page<StaffingView>>> {
    const after = decodeCursor(cursor, (value) => typeof value === 'string', 'staffing');
    const bodies = (await this.rows.bodies(on, body))
      .filter(({ code }) => after === undefined || code > after)
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const { items, next } = pageOf(bodies.slice(0, limit + 1), limit, ({ code }) => code, 'staffing');
    return { body: { items: await Promise.all(items.map((one) => this.viewOf(one, on))), next } };
  }

  @Get(':body')
  @Allow()
  @Answers(200, StaffingView)
  async one(@Param('body') code: string, @Query() { on = this.today() }: StaffingQuery): Promise<Answer<StaffingView>> {
    const [body] = await this.rows.bodies(on, code);
    if (!body) throw notFound(`body ${code}`);
    return { body: await this.viewOf(body, on) };
  }

  @Post()
  @Answers(201, StaffingView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit', 'more-full-time-than-staff')
  async count(
    @Body() { body: code, on = this.today(), staff, fullTime }: CountStaffDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<StaffingView>> {
    const body = code ?? caller.body;
    const command = (): CountStaff => ({ type: 'count-staff', body, on, staff, fullTime });
    const done = await this.staffings.open({ id: body, body, command, caller, request });
    const [known] = await this.rows.bodies(on, body);
    if (!known) throw notFound(`body ${body}`);
    const { version, status } = done;
    return { body: await this.viewOf(known, on, done.thing), version, status, location: `/v1/staffing/${body}` };
  }

  private async viewOf(body: RegisteredBody, on: string, counted?: Staffing): Promise<StaffingView> {
    const staffing = counted ?? (await this.staffings.find(body.code))?.thing;
    const count = countOn(staffing, on);
    const question = { body: body.code, kind: body.kind, unit: body.unit, on };
    const min = await this.rules.number('staff.full-time.min-share', question);
    const max = await this.rules.number('staff.full-time.max-share', question);
    const { share, band } = bandOf(count, min?.value, max?.value);
    const rows = await this.rows.on({ on, body: body.code });
    const holders = rows.flatMap(({ post, kind }) =>
      post ? holdersOn(post, on).map((one) => ({ ...one, kind })) : [],
    );
    const deputy = rows.find(({ kind }) => kind === 'full-time-deputy-secretary');
    const partTime = holders.filter(({ kind }) => kind === 'part-time-member').length;
    const warnings: StaffingView['warnings'][number][] = [];
    if (partTime > 0 && holders.length % 2 === 0) warnings.push('even-number-of-members');
    if (new Set(holders.map(({ person }) => person)).size < holders.length) warnings.push('person-in-two');
    if (band === 'below' || band === 'above') warnings.push(`${band}-band`);
    return {
      body: body.code,
      name: body.name,
      on,
      count: count ?? null,
      share: share ?? null,
      band,
      ...(min && { min: { value: min.value, rule: ruleUsed(min) } }),
      ...(max && { max: { value: max.value, rule: ruleUsed(max) } }),
      posts: rows.filter(({ kind, post }) => post !== undefined && kind !== 'part-time-member').length,
      holders: holders.length - partTime,
      vacancies: rows.filter(({ kind }) => kind !== 'part-time-member').reduce((sum, { free }) => sum + free, 0),
      fullTimeDeputy: {
        isRequired: deputy?.required !== undefined,
        isThere: deputy !== undefined && deputy.free === 0,
        ...(deputy?.required && { rule: deputy.required }),
      },
      partTimeMembers: partTime,
      warnings,
    };
  }

  private today(): string {
    return agencyDayOf(this.clock.now());
  }
}

import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { type Aggregate, answered, InjectAggregate } from '#aggregates';
import { type MeetingKind, type RuleValue } from '#contracts';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  decodeCursor,
  type Page,
  pageOf,
  type Principal,
  Refuses,
} from '#http';
import { CLOCK, type Clock } from '#kernel';
import { namedBodies, Register, relationsOn } from '#register';
import { agencyDayOf, Rules, ruleUsed } from '#rules';
import type { AttendanceRight, AttendanceRightCommand, AttendanceRightEvent } from './domain/attendance-right.js';
import { AttendanceRightsPage, AttendanceRightView, rightView } from './hearing.view.js';
import { EndDto, GrantRightDto, RightsQuery } from './hearings.dto.js';
import { type AttendanceRightFields, attendanceRights } from './hearings.js';

/** More than any register of this product has. */
const maxBodies = 100_000;

/** Who may sit in on whose meetings: granted by the body whose meetings they are, or following from a rule. */
@Controller('v1/attendance-rights')
@Allow('secretary', 'department', 'coordinator', 'system')
export class AttendanceRightsController {
  constructor(
    @InjectAggregate(attendanceRights)
    private readonly rights: Aggregate<
      AttendanceRightCommand,
      AttendanceRightEvent,
      AttendanceRight,
      AttendanceRightFields
    >,
    private readonly register: Register,
    private readonly rules: Rules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In force on a day: first those that follow from the rule (26(3): the full-time deputy secretary sits in on the leading group's meetings). */
  @Get()
  @Allow()
  @Answers(200, AttendanceRightsPage)
  async list(@Query() query: RightsQuery): Promise<Answer<Page<AttendanceRightView>>> {
    const { body, holder, meeting, limit, on = this.today() } = query;
    const after = decodeCursor(query.cursor, (value) => typeof value === 'string', 'attendance-rights');
    const copies = await this.rights.copies
      .find({ ...(body !== undefined && { body }), ...(holder !== undefined && { holder }) })
      .toArray();
    const granted = copies
      .map(({ _id: id, current, version }) => rightView({ id, thing: current, version }))
      .filter(({ from = '', ended }) => from <= on && (!ended || on < ended.on));
    const found = [...(await this.byRule(on)), ...granted]
      .filter((one) => (body === undefined || one.body === body) && (holder === undefined || one.holder === holder))
      .filter((one) => meeting === undefined || one.meetings.includes(meeting))
      .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      .filter((one) => after === undefined || keyOf(one) > after);
    return { body: pageOf(found.slice(0, limit + 1), limit, keyOf, 'attendance-rights') };
  }

  @Post()
  @Answers(201, AttendanceRightView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit', 'own-meetings')
  async grant(
    @Body() { body: code, holder, post, meetings, from }: GrantRightDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AttendanceRightView>> {
    const body = code ?? caller.body;
    await namedBodies(this.register, [{ path: 'holder', code: holder }]);
    const command = (right: string): AttendanceRightCommand => ({
      type: 'grant-right',
      right,
      body,
      holder,
      meetings,
      from: from ?? this.today(),
      ...(post !== undefined && { post }),
    });
    return answered(await this.rights.open({ body, command, caller, request }), rightView);
  }

  @Post(':id/end')
  @Answers(200, AttendanceRightView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'right-ends-before')
  async end(
    @Param('id') id: string,
    @Body() { on, reason }: EndDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AttendanceRightView>> {
    const command: AttendanceRightCommand = { type: 'end-right', on: on ?? this.today(), reason };
    return answered(await this.rights.act(id, { step: 'end', command, caller, request }), rightView);
  }

  private async byRule(on: string): Promise<readonly AttendanceRightView[]> {
    const found: AttendanceRightView[] = [];
    for (const holder of await this.register.list({ kind: 'agency-party-committee', limit: maxBodies })) {
      if (holder.dissolved) continue;
      const rule = await this.rules.find('attendance-right.deputy-secretary', {
        body: holder.code,
        kind: holder.kind,
        unit: holder.unit,
        on,
      });
      const meetings = meetingsIn(rule?.value);
      if (!rule || meetings.length === 0) continue;
      for (const { to } of relationsOn(holder, on, 'leadership'))
        found.push({ body: to, holder: holder.code, post: '专职副书记', meetings, rule: ruleUsed(rule) });
    }
    return found;
  }

  private today(): string {
    return agencyDayOf(this.clock.now());
  }
}

const keyOf = ({ body, holder, id = '' }: AttendanceRightView): string => `${body}/${holder}/${id}`;

/** What the words of the rule's table mean among the kinds of meetings; others are meetings of the body of which no record is kept here. */
const kindOfWords: Readonly<Record<string, MeetingKind>> = { 民主生活会: 'democratic-life-meeting' };

const meetingsIn = (value: RuleValue | undefined): MeetingKind[] =>
  Array.isArray(value)
    ? [
        ...new Set(
          value.map(({ meeting }) => (typeof meeting === 'string' ? (kindOfWords[meeting] ?? 'other') : 'other')),
        ),
      ]
    : [];

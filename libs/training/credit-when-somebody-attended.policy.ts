import { Controller, Inject } from '@nestjs/common';
import { InjectAggregate } from '#aggregates';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { PersonMarks } from '#personal-texts';
import { agencyDayOf } from '#rules';
import { COURSES, type Courses } from './courses.js';
import { TrainingRules } from './credit-rules.js';
import { accountOf, attendanceOf, credits, type Credits } from './credits.js';

/** Attendances of courses, of any unit, become credits of the year in which they began; a revoked one takes its own back. Never refused. */
@Controller()
export class CreditWhenSomebodyAttended {
  constructor(
    @InjectAggregate(credits) private readonly credits: Credits,
    private readonly rules: TrainingRules,
    private readonly marks: PersonMarks,
    @Inject(COURSES) private readonly courses: Courses,
  ) {}

  @OnEvent('sign-up.attended')
  async credit(event: ReceivedEvent<'sign-up.attended'>): Promise<void> {
    const { person, initiative, kind, body, from, to } = event.data;
    if (kind !== 'training') return;
    const { id, holder, year } = await this.accountOf(person, from);
    const course = await this.courses.find(initiative);
    const worth = await this.rules.worthOf(event.data);
    const attendance = {
      id: attendanceOf(initiative, from),
      body,
      initiative,
      ...(course && { title: course.title }),
      from,
      to,
    };
    await this.credits.decide(
      id,
      { type: 'record-attendance', id, holder, year, attendance, ...(worth && { worth }) },
      policyContext(event, 'credit-when-somebody-attended'),
    );
  }

  @OnEvent('sign-up.attendance-revoked')
  async revoke(event: ReceivedEvent<'sign-up.attendance-revoked'>): Promise<void> {
    const { person, initiative, from } = event.data;
    const { id } = await this.accountOf(person, from);
    const command = { type: 'revoke-attendance', attendance: attendanceOf(initiative, from) } as const;
    await this.credits.decide(id, command, policyContext(event, 'credit-when-somebody-attended'));
  }

  private async accountOf(person: string, from: string) {
    const holder = await this.marks.of({ issuer: 'sign-up', sub: person });
    const year = Number(agencyDayOf(from).slice(0, 4));
    return { id: accountOf(holder, year), holder, year };
  }
}

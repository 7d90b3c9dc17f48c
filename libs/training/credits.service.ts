import { Inject, Injectable } from '@nestjs/common';
import { InjectAggregate, type Known } from '#aggregates';
import {
  actFor,
  type CommandRequest,
  decodeCursor,
  notFound,
  onBehalfOf,
  type Page,
  pageOf,
  type Principal,
} from '#http';
import { CLOCK, type Clock, RuleViolation } from '#kernel';
import { PersonMarks } from '#personal-texts';
import { Register } from '#register';
import { agencyDayOf } from '#rules';
import { COURSES, type Courses } from './courses.js';
import {
  type AwardedView,
  type BodyCreditsView,
  creditAccountView,
  type CreditAccountView,
  type Target,
} from './credit.view.js';
import { TrainingRules } from './credit-rules.js';
import { accountOf, attendanceOf, credits, type Credits } from './credits.js';
import type { AwardCreditsDto, BodyCreditsQuery, CreditsQuery } from './credits.dto.js';
import { type CreditAccount, noAttendance } from './domain/credit.js';

/** Who sees and gives which credits. */
@Injectable()
export class CreditsService {
  constructor(
    @InjectAggregate(credits) private readonly credits: Credits,
    private readonly rules: TrainingRules,
    private readonly marks: PersonMarks,
    private readonly register: Register,
    @Inject(COURSES) private readonly courses: Courses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async own({ year, cursor, limit }: CreditsQuery, caller: Principal): Promise<Page<CreditAccountView>> {
    const filter = { holder: await this.markOf(caller.sub), year };
    return this.credits.page(
      { filter, sort: [['year', -1]], limit, ...(cursor !== undefined && { cursor }) },
      (known) => this.view(known),
    );
  }

  /** Error: 404, also for whose it is not, so that nobody learns whether there is one. */
  async one(id: string, caller: Principal): Promise<Known<CreditAccountView>> {
    const known = await this.credits.find(id);
    if (known?.thing.holder !== (await this.markOf(caller.sub))) throw notFound(`credit ${id}`);
    return { ...known, thing: await this.view(known) };
  }

  /** Errors: 422 `no-course`, `no-attendance`; 403 `not-your-body`. */
  async award(
    { person, initiative, session, credits: amount }: AwardCreditsDto,
    caller: Principal,
    request: CommandRequest,
  ): Promise<AwardedView> {
    const course = await this.courses.find(initiative);
    if (course?.kind !== 'training')
      throw new RuleViolation('no-course', `No course ${initiative} is known.`, 'unprocessable', {
        path: 'initiative',
      });
    const host = actFor(caller, course.host);
    const from = new Date(session ?? course.startsAt).toISOString();
    const id = accountOf(await this.markOf(person), Number(agencyDayOf(from).slice(0, 4)));
    const attendance = attendanceOf(initiative, from);
    const behalf = onBehalfOf(caller, host);
    const context = request.context({ status: 201, ...(behalf !== undefined && { onBehalfOf: behalf }) });
    const { view } = await this.credits.decide(id, { type: 'award-credits', attendance, credits: amount }, context);
    const credited = view?.attendances.find((one) => one.id === attendance)?.awarded?.credits;
    if (credited === undefined) throw noAttendance();
    return { initiative, from, credits: credited };
  }

  /** People count at the body as whose member they came last. */
  async byBody({ year, body, cursor, limit }: BodyCreditsQuery): Promise<Page<BodyCreditsView>> {
    const of = year ?? Number(agencyDayOf(this.clock.now()).slice(0, 4));
    const after = decodeCursor(cursor, (value) => typeof value === 'string', 'credits-by-body');
    const wanted = body !== undefined ? body : after === undefined ? undefined : { $gt: after };
    const copies = this.credits.copies
      .find({ year: of, ...(wanted !== undefined && { body: wanted }) })
      .project<{ readonly body: string; readonly credits: number }>({ body: 1, credits: 1 })
      .sort({ body: 1, _id: 1 });
    const found = new Map<string, number[]>();
    for await (const one of copies) {
      const ofBody = found.get(one.body);
      if (ofBody) ofBody.push(one.credits);
      else if (found.size > limit) break;
      else found.set(one.body, [one.credits]);
    }
    const { items, next } = pageOf([...found], limit, ([code]) => code, 'credits-by-body');
    return { items: await Promise.all(items.map(([code, all]) => this.numbersOf(code, of, all))), next };
  }

  private async numbersOf(body: string, year: number, all: readonly number[]): Promise<BodyCreditsView> {
    const target = await this.rules.targetOf(body, year);
    const members = (await this.register.find(body))?.members ?? 0;
    const people = Math.max(members, all.length);
    const reached = target && all.filter((one) => one >= target.value).length;
    return {
      id: `${body}.${year}`,
      body,
      year,
      people,
      attended: all.length,
      ...(target && reached !== undefined && { target: target.value, reached, short: people - reached }),
    };
  }

  private async view(known: Known<CreditAccount>): Promise<CreditAccountView> {
    const { body, year } = known.thing;
    const target: Target | undefined = await this.rules.targetOf(body, year);
    return creditAccountView(known, target);
  }

  private markOf(sub: string): Promise<string> {
    return this.marks.of({ issuer: 'sign-up', sub });
  }
}

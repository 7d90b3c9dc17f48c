import { Inject, Injectable } from '@nestjs/common';
import { type Aggregate, type Exchange, InjectAggregate, InjectExchange, type Known } from '#aggregates';
import { alsoConcerning } from '#contracts';
import { type CommandRequest, notFound, type Principal } from '#http';
import { CLOCK, type Clock, RuleViolation } from '#kernel';
import { type Body, Register } from '#register';
import { agencyDayOf } from '#rules';
import { WhoSees } from '#supervision';
import { type ChecklistView, checklistView, type IssuedView, type ScoreView, scoreView } from './checklist.view.js';
import { type ChecklistFields, checklists, checklistsAndProgress } from './checklists.js';
import { CountedEvents } from './counted-events.js';
import { type Checklist, type ChecklistCommand, type ChecklistEvent, checklistId } from './domain/checklist.js';
import type { ProgressCommand } from './domain/progress.decide.js';
import type { Progress, ProgressEvent } from './domain/progress.js';
import { scoreOf } from './domain/score.js';
import type { Template } from './domain/template.js';

/** More bodies than any register of this product has. */
const maxBodies = 100_000;

type Checklists = Aggregate<ChecklistCommand, ChecklistEvent, Checklist, ChecklistFields>;
type ChecklistExchange = Exchange<
  ChecklistCommand,
  Checklist,
  ChecklistFields,
  ProgressCommand,
  ProgressEvent,
  Progress
>;

/** Checklists as they are issued, and as their readers see them. */
@Injectable()
export class ChecklistsService {
  constructor(
    @InjectAggregate(checklists) private readonly checklists: Checklists,
    @InjectExchange(checklistsAndProgress) private readonly exchange: ChecklistExchange,
    private readonly counted: CountedEvents,
    private readonly register: Register,
    private readonly whoSees: WhoSees,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  today(): string {
    return agencyDayOf(this.clock.now());
  }

  /** One commit per body, each in its own stream: a repeat goes on where it stopped. Error: `template-retired`. */
  async issue(template: Template, codes: readonly string[] | undefined, request: CommandRequest): Promise<IssuedView> {
    if (template.status === 'retired')
      throw new RuleViolation('template-retired', 'The template is no longer in use.', 'conflict');
    const { year, bodyKind, content, id } = template;
    const known = codes
      ? await this.register.findMany(codes)
      : new Map((await this.register.list({ kind: bodyKind, limit: maxBodies })).map((body) => [body.code, body]));
    const issued: IssuedView['issued'] = [];
    const skipped: IssuedView['skipped'] = [];
    for (const code of codes ?? known.keys()) {
      const body = known.get(code);
      const checklist = checklistId(code, year);
      const reason =
        reasonToSkip(body, bodyKind) ?? ((await this.isIssued(checklist, request)) ? 'issued-before' : undefined);
      if (reason || !body) {
        skipped.push({ body: code, reason: reason ?? 'unknown' });
        continue;
      }
      const command: ChecklistCommand = {
        type: 'issue-checklist',
        id: checklist,
        body: code,
        unit: body.unit,
        year,
        template: id,
        bodyKind,
        content,
      };
      await this.checklists.execute(checklist, command, request.context({ status: 200 }));
      issued.push({ body: code, checklist });
    }
    return { issued, skipped };
  }

  /** By an earlier request than this one: a repeat of one answers as the first time. */
  private async isIssued(id: string, request: CommandRequest): Promise<boolean> {
    const { commandId } = request.context({ status: 200 });
    const stream = this.checklists.streamOf(id);
    const found = await this.checklists.streams.read(stream, ({ current }) => current?.status === 'issued');
    if (!found) return false;
    for await (const commit of this.checklists.streams.history(stream))
      if (commit.commandIds.some((one) => one.id === commandId)) return false;
    return true;
  }

  /** Error: 404 for what this reader does not see, as for what is not there. */
  async visible(id: string, caller: Principal): Promise<Known<Checklist>> {
    const found = await this.checklists.get(id);
    if (await this.whoSees.sees(caller, found.thing.body)) return found;
    throw notFound(`checklist ${id}`);
  }

  async viewOf({ id, thing }: Known<Checklist>, caller: Principal): Promise<ChecklistView> {
    const progress = await this.exchange.replyOf(id, { body: thing.body, unit: thing.unit });
    const concerned = await this.whoSees.concerned(caller, thing.body);
    return alsoConcerning(checklistView(thing, progress?.thing, this.today()), concerned);
  }

  async scoreOf({ id, thing }: Known<Checklist>, caller: Principal): Promise<ScoreView> {
    const { body, unit, year, content } = thing;
    const progress = await this.exchange.replyOf(id, { body, unit });
    const sources = content.indicators.flatMap(({ source }) => (source.kind === 'counted' ? [source.counter] : []));
    const things = new Map(
      await Promise.all(
        [...new Set(sources)].map(async (name) => [name, await this.counted.of(name, body, year)] as const),
      ),
    );
    const score = scoreOf(thing, progress?.thing, (name) => things.get(name) ?? []);
    return alsoConcerning(scoreView(thing, score), await this.whoSees.concerned(caller, body));
  }
}

const reasonToSkip = (body: Body | undefined, kind: Body['kind']) => {
  if (!body) return 'unknown';
  if (body.dissolved) return 'dissolved';
  return body.kind === kind ? undefined : 'other-kind';
};

import { Inject, Injectable } from '@nestjs/common';
import { type Aggregate, type Done, InjectAggregate, type Known } from '#aggregates';
import { alsoConcerning, type RoundProblem } from '#contracts';
import { type CommandRequest, notFound, type Principal } from '#http';
import { CLOCK, type Clock, RuleViolation } from '#kernel';
import { PersonalTexts } from '#personal-texts';
import { namedBodies, Register } from '#register';
import { agencyDayOf } from '#rules';
import { WhoSees } from '#supervision';
import { type CountBatchDto, countFormOf, countSheetOf } from './count-form.dto.js';
import { CountSheets } from './count-sheets.js';
import type { RoundCommand } from './domain/report-round.decide.js';
import { type ReportRound, type RoundEvent, roundId } from './domain/report-round.js';
import { usualForm } from './domain/usual-form.js';
import { FiguresOfYear } from './figures-of-year.js';
import type { CommentOnReportDto, OpenRoundDto, RoundProblemDto, StateReportDto } from './report-round.dto.js';
import { type FiguresView, figureView, type RoundView, roundView } from './report-round.view.js';
import { reportRounds, type RoundFields } from './report-rounds.js';

interface Call {
  readonly caller: Principal;
  readonly request: CommandRequest;
}

/** Report rounds as they are held; texts and counts lie beside the log. */
@Injectable()
export class ReportRoundsService {
  constructor(
    @InjectAggregate(reportRounds)
    readonly rounds: Aggregate<RoundCommand, RoundEvent, ReportRound, RoundFields>,
    private readonly sheets: CountSheets,
    private readonly texts: PersonalTexts,
    private readonly figures: FiguresOfYear,
    private readonly register: Register,
    private readonly whoSees: WhoSees,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  today(): string {
    return agencyDayOf(this.clock.now());
  }

  async open(dto: OpenRoundDto, { caller, request }: Call): Promise<Done<ReportRound>> {
    const { body = caller.body, year = Number(this.today().slice(0, 4)), form, lastProblems } = dto;
    if (`${year}` > this.today().slice(0, 4))
      throw new RuleViolation('round-to-come', `${year} is still to come.`, 'unprocessable', { path: 'year' });
    const { unit } = this.rounds;
    const id = roundId(unit, body, year);
    const last = await this.lastBefore(body, year);
    if (last?.status === 'open')
      throw new RuleViolation('last-round-open', `The round of ${last.year} is not closed.`, 'conflict', {
        id: last.id,
      });
    if (last && lastProblems)
      throw new RuleViolation('last-list-known', 'The list of the last round is on record.', 'unprocessable', {
        path: 'lastProblems',
      });
    await this.requireOneAYear(body, year, id);
    const command = (): RoundCommand => ({
      type: 'open-round',
      id,
      body,
      unit,
      year,
      form: form ? countFormOf(form) : (last?.form ?? usualForm),
      lastProblems: last ? last.problems : problemsOf(lastProblems ?? []),
    });
    return this.rounds.open({ id, body, command, caller, request });
  }

  async state(
    id: string,
    { on, post, link, text }: StateReportDto,
    { caller, request }: Call,
  ): Promise<Done<ReportRound>> {
    const today = this.today();
    const command =
      (kept?: string) =>
      async ({ body, year }: ReportRound): Promise<RoundCommand> => {
        const figures = await this.figures.of(body, year);
        const more = { ...(kept !== undefined && { text: kept }), ...(link !== undefined && { link }) };
        return { type: 'state', statement: { on, post, ...more, figures }, today };
      };
    if (text === undefined) return this.rounds.act(id, { step: 'statement', command: command(), caller, request });
    return this.texts.keeping({ thing: this.rounds.streamOf(id), texts: { text } }, request, (kept, keyed) =>
      this.rounds.act(id, { step: 'statement', command: command(kept), caller, request: keyed }),
    );
  }

  async comment(
    id: string,
    { on, by, text }: CommentOnReportDto,
    { caller, request }: Call,
  ): Promise<Done<ReportRound>> {
    await namedBodies(this.register, [{ path: 'by', code: by }]);
    const today = this.today();
    return this.texts.keeping({ thing: this.rounds.streamOf(id), texts: { text } }, request, (kept, keyed) => {
      const command: RoundCommand = { type: 'comment', on, by, text: kept, today };
      return this.rounds.act(id, { step: 'comments', command, caller, request: keyed });
    });
  }

  async count(id: string, dto: CountBatchDto, { caller, request }: Call): Promise<Done<ReportRound>> {
    const { thing } = await this.rounds.writable(id, 'batches');
    const counted = { thing: this.rounds.streamOf(id), form: thing.form, sheet: countSheetOf(dto) };
    return this.sheets.keeping(counted, request, (sheet, keyed) => {
      const command: RoundCommand = { type: 'count-batch', batch: dto.batch, sheet };
      return this.rounds.act(id, { step: 'batches', command, caller, request: keyed });
    });
  }

  /** The result follows from the batches that were counted; what was counted is erased behind it. */
  async close(id: string, on: string, problems: readonly RoundProblemDto[], call: Call): Promise<Done<ReportRound>> {
    const today = this.today();
    const command = async ({ form, batches, status, result }: ReportRound): Promise<RoundCommand> => {
      const made = status === 'closed' && result ? { result, sheets: [] } : await this.sheets.resultOf(form, batches);
      return { type: 'close-round', on, ...made, problems: problemsOf(problems), today };
    };
    return this.rounds.act(id, { step: 'close', command, ...call });
  }

  sees(caller: Principal, body: string): Promise<boolean> {
    return this.whoSees.sees(caller, body);
  }

  /** Error: 404 for what this reader does not see, as for what is not there. */
  async visible(id: string, caller: Principal): Promise<Known<ReportRound>> {
    const found = await this.rounds.get(id);
    if (await this.whoSees.sees(caller, found.thing.body)) return found;
    throw notFound(`report-round ${id}`);
  }

  async figuresOf({ thing }: Known<ReportRound>, caller: Principal): Promise<FiguresView> {
    const { body, year } = thing;
    const items = (await this.figures.of(body, year)).map(figureView);
    return alsoConcerning({ body, year, items }, await this.whoSees.concerned(caller, body));
  }

  async viewOf(known: Known<ReportRound>, caller: Principal): Promise<RoundView> {
    return alsoConcerning(roundView(known), await this.whoSees.concerned(caller, known.thing.body));
  }

  /** With the texts that lie here. */
  async wholeViewOf(known: Known<ReportRound>, caller: Principal): Promise<RoundView> {
    const { statement, comments, body } = known.thing;
    const ids = [statement?.text, ...comments.map(({ text }) => text)].filter((one) => one !== undefined);
    const texts = await this.texts.read(ids);
    return alsoConcerning(roundView(known, texts), await this.whoSees.concerned(caller, body));
  }

  /** The newest round before this year: one's own from its stream, what another unit kept before the body came here from copies. */
  private async lastBefore(body: string, year: number): Promise<ReportRound | undefined> {
    const own = await this.rounds.find(roundId(this.rounds.unit, body, year - 1));
    if (own) return own.thing;
    const [found] = await this.rounds.copies
      .find({ body, year: { $lt: year } })
      .sort({ year: -1 })
      .limit(1)
      .toArray();
    return found?.current;
  }

  private async requireOneAYear(body: string, year: number, id: string): Promise<void> {
    const known = await this.rounds.copies.find({ body, year }).toArray();
    const other = known.find(({ current }) => current.id !== id);
    if (!other) return;
    throw new RuleViolation('round-exists', `There is a round of ${body} for ${year}: one a year.`, 'conflict', {
      id: other.current.id,
    });
  }
}

/** A problem without a key is named by its place. */
const problemsOf = (problems: readonly RoundProblemDto[]): RoundProblem[] =>
  problems.map(({ key, title, measures, dueOn }, at) => ({
    key: key ?? `p${at + 1}`,
    title,
    ...(measures !== undefined && { measures }),
    ...(dueOn !== undefined && { dueOn }),
  }));

import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import type { Execution } from '#event-store';
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
  wrongUnit,
} from '#http';
import { CLOCK, type Clock, units } from '#kernel';
import { agencyDayOf } from '#rules';
import { TermLedger } from './term-ledger.js';
import { LedgerView, TermsPage, TermView, viewOfTerm } from './term.view.js';
import { DelayTermDto, LedgerQuery, RenewTermDto, StartTermDto, TermsQuery } from './terms.dto.js';
import { TermsService } from './terms.service.js';
import { termStream } from './domain/term.js';
import { type TermCopy, Terms } from './terms.js';

/** How many terms are looked at for one page; a filter by state may let few of them through. */
const termsPerLook = 500;

@Controller('v1/terms')
@Allow()
export class TermsController {
  constructor(
    private readonly terms: Terms,
    private readonly service: TermsService,
    private readonly ledger: TermLedger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All units' terms, in the order of their streams. */
  @Get()
  @Answers(200, TermsPage)
  async list(@Query() query: TermsQuery): Promise<Answer<Page<TermView>>> {
    const { unit, body, state, limit, on = this.today() } = query;
    let after = decodeCursor(query.cursor, (value) => typeof value === 'string');
    const found: { readonly stream: string; readonly view: TermView }[] = [];
    for (let isMore = true; isMore && found.length <= limit;) {
      const copies = await this.terms.collection
        .find({ ...(unit && { unit }), ...(body && { body }), ...(after && { _id: { $gt: after } }) })
        .sort({ _id: 1 })
        .limit(termsPerLook)
        .toArray();
      for (const copy of copies) {
        const view = await this.viewOf(copy, on);
        if (view && (!state || view.state === state)) found.push({ stream: copy._id, view });
      }
      after = copies.at(-1)?._id;
      isMore = copies.length === termsPerLook;
    }
    const { items, next } = pageOf(found, limit, (last) => last.stream);
    return { body: { items: items.map(({ view }) => view), next } };
  }

  /** 换届台账 over all units, kept at organisation. */
  @Get('ledger')
  @Answers(200, LedgerView)
  @Refuses('wrong-unit')
  async listLedger(@Query() query: LedgerQuery): Promise<Answer<LedgerView>> {
    if (this.terms.unit !== 'organisation') throw wrongUnit('organisation', '/v1/terms/ledger');
    const after = decodeCursor(query.cursor, (value) => typeof value === 'string');
    return { body: await this.ledger.on(query.on ?? this.today(), { ...query, ...(after && { after }) }) };
  }

  @Get(':id')
  @Answers(200, TermView, 'ETag')
  async one(@Param('id') id: string): Promise<Answer<TermView>> {
    const own = await this.terms.streams.read(termStream(this.terms.unit, id), (state, { version }) => ({
      ...structuredClone(state),
      unit: this.terms.unit,
      version,
    }));
    const streams = units.map((unit) => termStream(unit, id));
    const copy = own?.current ? own : await this.terms.collection.findOne({ _id: { $in: streams } });
    const view = copy && (await this.viewOf(copy, this.today()));
    if (!view) throw notFound(`term of ${id}`);
    return { body: view, version: copy.version };
  }

  @Post()
  @Allow('secretary', 'department', 'coordinator', 'system')
  @Answers(201, TermView, 'ETag', 'Location')
  @Refuses('term-exists', 'term-closed', 'term-period-empty', 'term-length-needed')
  @Refuses('body-not-registered', 'not-your-body', 'wrong-unit')
  async start(@Body() dto: StartTermDto, @Caller() caller: Principal, @Command() command: CommandRequest) {
    const answered = answer(await this.service.start(dto, caller, command));
    return { ...answered, location: `/v1/terms/${answered.body.id}` };
  }

  @Post(':id/delay')
  @Allow('secretary', 'department', 'coordinator', 'system')
  @Answers(200, TermView, 'ETag')
  @Refuses('term-unknown', 'term-closed', 'delay-not-later', 'body-not-registered', 'not-your-body', 'wrong-unit')
  async delay(
    @Param('id') id: string,
    @Body() dto: DelayTermDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ) {
    return answer(await this.service.delay(id, dto, caller, command));
  }

  @Post(':id/renew')
  @Allow('secretary', 'department', 'coordinator', 'system')
  @Answers(200, TermView, 'ETag')
  @Refuses('term-unknown', 'term-closed', 'term-period-empty', 'term-length-needed', 'election-in-the-future')
  @Refuses('election-before-term', 'body-not-registered', 'not-your-body', 'wrong-unit')
  async renew(
    @Param('id') id: string,
    @Body() dto: RenewTermDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ) {
    return answer(await this.service.renew(id, dto, caller, command));
  }

  private async viewOf(copy: Omit<TermCopy, '_id'>, on: string): Promise<TermView | undefined> {
    return viewOfTerm(copy.unit, copy, await this.terms.stateOn(copy.unit, copy, on));
  }

  private today(): string {
    return agencyDayOf(this.clock.now());
  }
}

const answer = ({ view, version, status }: Execution<TermView | undefined>): Answer<TermView> => {
  if (!view) throw notFound('term');
  return { body: view, version, status };
};

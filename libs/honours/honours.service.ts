import { Inject, Injectable } from '@nestjs/common';
import { type Done, InjectAggregate, InjectExchange, type Known, partsOfReplyId } from '#aggregates';
import type { HonourWarning, RuleUsed } from '#contracts';
import type { CommandRequest, Principal } from '#http';
import { CLOCK, type Clock, derivedId, RuleViolation } from '#kernel';
import { PersonalTexts } from '#personal-texts';
import { namedBodies, Register } from '#register';
import { agencyDayOf, Rules, ruleUsed, WorkingDays } from '#rules';
import type { GiveOpinionDto, OpenHonourDto, RecommendDto } from './honour.dto.js';
import { honourView, type HonourView, type OpinionView, opinionView } from './honour.view.js';
import { honours, type Honours, type Opinions, opinionsOnHonours } from './honours.js';
import type { Honour } from './domain/honour.js';
import type { Opinion } from './domain/opinion.js';

const mayAwardRule = 'honour.may-award';
const frequencyRule = 'honour.most-a-year';
const noticeRule = 'honour.notice-working-days';

interface Call {
  readonly caller: Principal;
  readonly request: CommandRequest;
}

/** Honours at their body's unit: by which rules, with whose words. */
@Injectable()
export class HonoursService {
  constructor(
    @InjectAggregate(honours) readonly honours: Honours,
    @InjectExchange(opinionsOnHonours) private readonly exchange: Opinions,
    private readonly register: Register,
    private readonly texts: PersonalTexts,
    private readonly rules: Rules,
    private readonly workingDays: WorkingDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors: 403 `may-not-award` with the rule; 422 `unknown-body`; 421; 403 `not-your-body`. What is usual practice warns. */
  async open({ body: named, title, year, quota }: OpenHonourDto, { caller, request }: Call): Promise<Done<Honour>> {
    const body = named ?? caller.body;
    await namedBodies(this.register, [
      { path: 'body', code: body },
      ...quota.map((one, index) => ({ path: `quota.${index}.body`, code: one.body })),
    ]);
    const rule = await this.requireMayAward(body);
    const warnings = await this.warningsFor(body, year);
    return this.honours.open({
      body,
      command: (id) => ({
        type: 'open-honour',
        id,
        body,
        title,
        year,
        quota: quota.map((one) => ({ ...one })),
        warnings,
        ...(rule && { rule }),
      }),
      caller,
      request,
    });
  }

  /** By the body that recommends, at the awarding body's unit, where the names lie; the awarding body may enter what came on paper. */
  async recommend(id: string, { kind, name, story, body }: RecommendDto, call: Call): Promise<Done<Honour>> {
    const by = body ?? call.caller.body;
    const { thing } = await this.honours.writable(id, 'recommendations');
    const candidate = derivedId('candidate', call.request.context().commandId);
    const as = (): string => (call.caller.body === thing.body ? thing.body : by);
    return this.texts.keeping({ thing: `honour/${id}`, texts: { name, story } }, call.request, (text, request) =>
      this.honours.act(id, { command: { type: 'recommend', candidate, kind, by, text }, as, ...call, request }),
    );
  }

  /** One letter to each, in one go. */
  async ask(id: string, offices: readonly string[], dueOn: string | undefined, call: Call): Promise<Done<Honour>> {
    const bodyOf = await namedBodies(
      this.register,
      offices.map((code, index) => ({ path: `offices.${index}`, code })),
    );
    const asked = offices.map((body) => ({ body, unit: bodyOf(body).unit }));
    return this.honours.act(id, {
      step: 'opinions',
      command: { type: 'ask-opinions', offices: asked, ...(dueOn !== undefined && { dueOn }) },
      ...call,
    });
  }

  /** So many working days from tomorrow on. Error: 422 `notice-days-unknown`. */
  async openNotice(id: string, days: number | undefined, call: Call): Promise<Done<Honour>> {
    const { thing } = await this.honours.writable(id, 'notice');
    const found = await this.rules.number(noticeRule, await this.questionOf(thing.body));
    const workingDays = days ?? found?.value;
    if (workingDays === undefined)
      throw new RuleViolation('notice-days-unknown', 'No number of days was given, and none is set.', 'unprocessable');
    const from = this.today();
    const until = (await this.workingDays.calendar()).addWorkingDays(from, Math.trunc(workingDays));
    const set = found && { rule: ruleUsed(found), setDays: found.value };
    return this.honours.act(id, {
      step: 'notice',
      command: { type: 'open-notice', from, until, workingDays: Math.trunc(workingDays), ...set },
      ...call,
    });
  }

  decide(id: string, awarded: readonly string[], document: string | undefined, call: Call): Promise<Done<Honour>> {
    const command = {
      type: 'decide-honour',
      awarded,
      on: this.today(),
      ...(document !== undefined && { document }),
    } as const;
    return this.honours.act(id, { step: 'decide', command, ...call });
  }

  /** Names and stories, for ever, when the honour is over. Gives how many there were. */
  async erase(id: string, call: Call): Promise<number> {
    await this.honours.act(id, { step: 'erase', command: { type: 'erase-honour' }, ...call });
    return this.texts.erase(`honour/${id}`);
  }

  /** An office answers at its own unit; its words stay there. */
  async giveOpinion(
    id: string,
    { outcome, words, body }: GiveOpinionDto,
    call: Call,
  ): Promise<OpinionView & { readonly status: number }> {
    const kept = { thing: `opinion/${id}/${body ?? call.caller.body}`, texts: { words } };
    const give = (text: string | undefined, request: CommandRequest) =>
      this.exchange.reply(id, {
        body,
        step: 'opinion',
        command: (honour, to) => ({
          type: 'give-opinion',
          honour,
          body: to.body,
          outcome,
          ...(text !== undefined && { text }),
        }),
        ...call,
        request,
      });
    const { asked, reply } =
      words === undefined ? await give(undefined, call.request) : await this.texts.keeping(kept, call.request, give);
    return { ...(await this.opinionView(reply, asked.thing.body)), status: reply.status };
  }

  async opinionView({ thing, version }: Known<Opinion>, asker: string): Promise<OpinionView> {
    const texts = thing.text === undefined ? undefined : await this.texts.read([thing.text]);
    return opinionView(thing, version, asker, texts?.get(thing.text ?? '')?.['words']);
  }

  /** What an office said last, with its words at its own unit. Error: 404 `not-found`. */
  async opinionOf(id: string, body: string): Promise<OpinionView> {
    const { thing } = await this.honours.get(id);
    const letter = thing.letters.find((one) => one.body === body);
    const known = letter && (await this.exchange.replyOf(id, letter));
    if (!known || !partsOfReplyId(known.id))
      throw new RuleViolation('not-found', `${body} has said nothing.`, 'not-found');
    return this.opinionView(known, thing.body);
  }

  /** With the names where this unit has them. */
  async view({ thing, version }: Known<Honour>): Promise<HonourView> {
    const texts = await this.texts.read(thing.candidates.map(({ text }) => text));
    return honourView(thing, version, texts);
  }

  private today(): string {
    return agencyDayOf(this.clock.now());
  }

  private async questionOf(body: string) {
    const known = await this.register.find(body);
    return { body, on: this.today(), ...(known && { kind: known.kind, unit: known.unit }) };
  }

  private async requireMayAward(body: string): Promise<RuleUsed | undefined> {
    const found = await this.rules.find(mayAwardRule, await this.questionOf(body));
    if (found?.value !== false) return found && ruleUsed(found);
    throw new RuleViolation('may-not-award', `${body} may not award: ${found.source}.`, 'forbidden', {
      body,
      rule: ruleUsed(found),
    });
  }

  private async warningsFor(body: string, year: number): Promise<readonly HonourWarning[]> {
    const most = await this.rules.number(frequencyRule, await this.questionOf(body));
    if (!most) return [];
    const before = await this.honours.copies.countDocuments({ body, year, status: { $ne: 'withdrawn' } });
    return before >= most.value ? ['more-often-than-usual'] : [];
  }
}

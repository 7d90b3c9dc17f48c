import { Inject, Injectable } from '@nestjs/common';
import { type Aggregate, type Asked, type Done, InjectAggregate, type Known } from '#aggregates';
import { alsoConcerning, everybody } from '#contracts';
import { actFor, mayActFor, notFound, onBehalfOf, type Page, type Principal } from '#http';
import { CLOCK, type Clock, RuleViolation } from '#kernel';
import { PersonalTexts, PersonMarks } from '#personal-texts';
import { namedBodies, Register } from '#register';
import { agencyDayOf, Rules, workingDayLimit, WorkingDays } from '#rules';
import { AffiliationUp } from './affiliation.js';
import type { FeedbackCommand } from './domain/feedback.decide.js';
import type { AnswerLimit, Feedback, FeedbackEvent } from './domain/feedback.js';
import type { FeedbackQuery, RaiseFeedbackDto } from './feedback.dto.js';
import { type FeedbackFields, feedbacks } from './feedback.js';
import { type FeedbackView, viewOfFeedback } from './feedback.view.js';

/** How many working days a level has to answer: a target that a body sets itself. */
const limitRule = 'feedback.answer-within-working-days';

@Injectable()
export class FeedbackService {
  constructor(
    @InjectAggregate(feedbacks)
    readonly feedbacks: Aggregate<FeedbackCommand, FeedbackEvent, Feedback, FeedbackFields>,
    private readonly affiliation: AffiliationUp,
    private readonly register: Register,
    private readonly texts: PersonalTexts,
    private readonly marks: PersonMarks,
    private readonly rules: Rules,
    private readonly workingDays: WorkingDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors: 422 `unknown-body`, `body-dissolved`, `not-above`. */
  async raise({ title, words, ...named }: RaiseFeedbackDto, { caller, request }: Asked): Promise<Done<Feedback>> {
    const { body } = caller;
    await namedBodies(this.register, [{ path: 'body', code: body }]);
    const way = await this.affiliation.way(body, this.today());
    const to = named.to ?? way[1] ?? body;
    if (!way.includes(to))
      throw new RuleViolation('not-above', `${to} is not above ${body} by affiliation.`, 'unprocessable', { body: to });
    const id = this.feedbacks.newId({ request });
    const kept = { thing: `feedback/${id}`, texts: { title, words }, person: await this.marks.of(caller), isOwn: true };
    const limit = await this.limitOf(to, this.clock.now());
    const done = await this.texts.keeping(kept, request, (text, keyed) =>
      this.feedbacks.execute(id, { type: 'raise-feedback', id, body, to, text, limit }, keyed.context({ status: 201 })),
    );
    return { ...done, location: `/v1/feedback/${id}` };
  }

  /** By the body that is to answer now, and nobody who raised it. Errors: 403 `not-your-body`, `own-request`; 409 `feedback-closed`. */
  async answer(id: string, words: string, { caller, request }: Asked): Promise<Done<Feedback>> {
    const { thing } = await this.feedbacks.writable(id, 'answer');
    const behalf = onBehalfOf(caller, actFor(caller, thing.to));
    if (await this.isOwn(thing, caller))
      throw new RuleViolation('own-request', 'Nobody answers their own feedback.', 'forbidden');
    const kept = { thing: `feedback/${id}`, texts: { words }, isOwn: false };
    return this.texts.keeping(kept, request, (text, keyed) => {
      const context = keyed.context(behalf === undefined ? {} : { onBehalfOf: behalf });
      return this.feedbacks.execute(id, { type: 'answer-feedback', by: thing.to, text }, context, request.ifMatch);
    });
  }

  /** By the person who raised it. Errors: 403 `not-your-feedback`; 409 `feedback-closed`. */
  async withdraw(id: string, asked: Asked): Promise<Done<Feedback>> {
    await this.requireOwn(id, 'withdraw', asked.caller);
    return this.byOneself(id, { type: 'withdraw-feedback' }, asked);
  }

  /** By the person who raised it: its words and the answer's go for ever. Error: 403 `not-your-feedback`. */
  async erase(id: string, asked: Asked): Promise<number> {
    await this.requireOwn(id, 'erase', asked.caller);
    await this.byOneself(id, { type: 'erase-feedback' }, asked);
    return this.texts.erase(`feedback/${id}`);
  }

  /** What the caller raised, and what stands or stood with the bodies that the caller acts for. */
  async page({ status, to, mine, cursor, limit }: FeedbackQuery, caller: Principal): Promise<Page<FeedbackView>> {
    const own = await this.texts.thingsOf(await this.marks.of(caller), 'feedback');
    const ids = new Set(own.map((thing) => thing.slice('feedback/'.length)));
    return this.feedbacks.page(
      {
        filter: { status, to, ...(mine === true && { _id: { $in: [...ids] } }) },
        sort: [['raisedAt', -1]],
        where: ({ id, thing }) => ids.has(id) || isHandledBy(thing, caller),
        ...(cursor !== undefined && { cursor }),
        limit,
      },
      (known) => this.view(known, caller),
    );
  }

  /** Error: 404 also for what is not the caller's to read. */
  async one(id: string, caller: Principal): Promise<Known<Feedback>> {
    const known = await this.feedbacks.get(id);
    if (isHandledBy(known.thing, caller) || (await this.isOwn(known.thing, caller))) return known;
    throw notFound(`feedback ${id}`);
  }

  /** For whoever passed as its reader. */
  async view({ thing, version }: Known<Feedback>, caller: Principal): Promise<FeedbackView> {
    const [texts, isOwn] = await Promise.all([
      this.texts.read([thing.text, ...(thing.answer ? [thing.answer.text] : [])]),
      this.isOwn(thing, caller),
    ]);
    return alsoConcerning(viewOfFeedback(thing, version, texts, isOwn), [everybody]);
  }

  /** The time that a body has to answer from an instant on. */
  async limitOf(body: string, from: Date | string): Promise<AnswerLimit> {
    const known = await this.register.find(body);
    const whose = { body, ...(known && { kind: known.kind, unit: known.unit }) };
    return workingDayLimit({ rules: this.rules, workingDays: this.workingDays }, limitRule, whose, from);
  }

  above(body: string): Promise<string | undefined> {
    return this.affiliation.above(body, this.today());
  }

  private today(): string {
    return agencyDayOf(this.clock.now());
  }

  private byOneself(id: string, command: FeedbackCommand, { caller, request }: Asked): Promise<Done<Feedback>> {
    const kept = { thing: `feedback/${id}`, texts: {}, isOwn: true };
    return this.texts.keeping(kept, request, (_, keyed) =>
      this.feedbacks.act(id, { command, as: () => undefined, caller, request: keyed }),
    );
  }

  private async requireOwn(id: string, step: string, caller: Principal): Promise<void> {
    const { thing } = await this.feedbacks.writable(id, step);
    if (!(await this.isOwn(thing, caller)))
      throw new RuleViolation('not-your-feedback', 'Only the person who raised it may do that.', 'forbidden');
  }

  private async isOwn({ text }: Feedback, caller: Principal): Promise<boolean> {
    return this.texts.isOf(text, await this.marks.of(caller));
  }
}

/** People who act for a body on its way: members alone do not read what others raised. */
const isHandledBy = ({ to, climbs }: Feedback, caller: Principal): boolean =>
  caller.roles.some((role) => role !== 'member') &&
  [to, ...climbs.map(({ from }) => from)].some((body) => mayActFor(caller, body));

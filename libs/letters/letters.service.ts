import { Injectable } from '@nestjs/common';
import { Aggregate, type Asked, type Done, InjectAggregate } from '#aggregates';
import type { LetterContent } from '#contracts';
import type { CommandContext } from '#event-store';
import { derivedId, RuleViolation, units } from '#kernel';
import { namedBodies, Register } from '#register';
import type { LetterCommand } from './domain/letter.decide.js';
import type { Letter, LetterEvent } from './domain/letter.js';
import { type NumbersCommand, type NumbersEvent, seriesId, type Series } from './domain/numbers.js';
import { unknownFields } from './domain/templates.js';
import { type LetterFields, letters, numberSeries } from './letters.js';
import type { DraftLetterDto, LetterTextsDto, ReviseLetterDto } from './letters.dto.js';

/** Drafts, signs and numbers letters. */
@Injectable()
export class LettersService {
  constructor(
    @InjectAggregate(letters) readonly letters: Aggregate<LetterCommand, LetterEvent, Letter, LetterFields>,
    @InjectAggregate(numberSeries)
    readonly series: Aggregate<NumbersCommand, NumbersEvent, Series, Pick<Series, 'body' | 'kind' | 'year'>>,
    private readonly register: Register,
  ) {}

  /** Errors: `unknown-body`, `body-dissolved`, `field-unknown`, those of opening and of the decider. */
  async draft(dto: DraftLetterDto, { caller, request }: Asked): Promise<Done<Letter>> {
    const { kind, body = caller.body, title, post, ...texts } = dto;
    const content = await this.contentOf({ kind, body, title, to: [], fields: [] }, texts);
    const command = (id: string): LetterCommand => ({ type: 'draft-letter', id, content });
    const drafted = await this.letters.open({ body, command, caller, request });
    if (post === undefined) return drafted;
    const context = contextOf(drafted.id, 'sign', request.context());
    await this.letters.execute(drafted.id, { type: 'sign-letter', post }, context);
    const { thing, version } = await this.number(drafted.id, request.context());
    return { ...drafted, thing, version };
  }

  /** Drafts, signs and numbers a letter under an id of its own: the same again finds it as it is. Errors as of {@link draft}. */
  async issueOnce(id: string, content: LetterContent, post: string, { caller, request }: Asked): Promise<Done<Letter>> {
    const command = (): LetterCommand => ({ type: 'draft-letter', id, content });
    const known = await this.letters.find(id);
    if (!known) await this.letters.open({ id, body: content.body, command, caller, request });
    if (known?.thing.number) return { ...known, status: 200 };
    await this.letters.execute(id, { type: 'sign-letter', post }, contextOf(id, 'sign', request.context()));
    return this.number(id, request.context());
  }

  revise(id: string, { title, ...texts }: ReviseLetterDto, asked: Asked): Promise<Done<Letter>> {
    const command = async ({ content }: Letter): Promise<LetterCommand> => ({
      type: 'revise-letter',
      content: await this.contentOf({ ...content, title: title ?? content.title }, texts),
    });
    return this.letters.act(id, { command, ...asked });
  }

  /** Signs it and gives it the next number of its body, kind and year. Asked again, it has the number that it got. */
  async issue(id: string, post: string, asked: Asked): Promise<Done<Letter>> {
    const signed = await this.letters.act(id, { step: 'issue', command: { type: 'sign-letter', post }, ...asked });
    return { ...(await this.number(id, asked.request.context())), status: signed.status };
  }

  /**
   * The number of a signed letter: the next event of the stream of its series, then taken over into its own stream. The ids of both commands are made of the
   * letter, so that whoever comes second, after a crash or beside the first, meets what was done.
   */
  async number(
    id: string,
    cause: Pick<CommandContext, 'actor' | 'correlationId' | 'causationId'>,
  ): Promise<Done<Letter>> {
    const { thing, version } = await this.letters.writable(id);
    if (!thing.signed || thing.number) return { id, thing, version, status: 200 };
    const { body, kind } = thing.content;
    const series = { unit: this.letters.unit, body, kind, year: thing.signed.year };
    const command = { type: 'issue-number', ...series, letter: id, after: await this.lastElsewhere(series) } as const;
    const { view: given } = await this.series.streams.execute(
      this.series.streamOf(seriesId(series)),
      command,
      contextOf(id, 'number', cause),
      {
        view: (state) =>
          (state as { readonly given?: Readonly<Record<string, { number: number; text: string }>> }).given?.[id],
      },
    );
    if (!given) throw new Error(`the letter ${id} was given no number`);
    return this.letters.execute(id, { type: 'note-number', ...given }, contextOf(id, 'note-number', cause));
  }

  /** The last number of the body in this year at a unit that it belonged to before. */
  private async lastElsewhere(series: Pick<Series, 'body' | 'kind' | 'year'>): Promise<number> {
    const { body, kind, year } = series;
    const others = units.filter((unit) => unit !== this.letters.unit);
    const ids = others.map((unit) => seriesId({ unit, body, kind, year }));
    const copies = await this.series.copies.find({ _id: { $in: ids } } as never).toArray();
    return Math.max(0, ...copies.map(({ current }) => current.last));
  }

  private async contentOf(before: LetterContent, texts: LetterTextsDto): Promise<LetterContent> {
    const { to: codes, outside, fields, matter, answers } = texts;
    const to = codes === undefined ? before.to : await this.addressees(codes);
    const content: LetterContent = {
      ...before,
      to,
      ...(fields && { fields: fields.map(({ name, value }) => ({ name, value })) }),
      ...(outside !== undefined && { outside }),
      ...(matter !== undefined && { matter }),
      ...(answers !== undefined && { answers }),
    };
    const unknown = unknownFields(content);
    if (unknown.length > 0)
      throw new RuleViolation('field-unknown', `The template has no ${unknown.join(', ')}.`, 'unprocessable', {
        fields: unknown,
      });
    return content;
  }

  private async addressees(codes: readonly string[]) {
    const named = codes.map((code, index) => ({ path: `to.${index}`, code }));
    const bodyOf = await namedBodies(this.register, named);
    return codes.map((body) => ({ body, unit: bodyOf(body).unit }));
  }
}

/** Of a step that is taken once for a letter, whoever asks for it. */
const contextOf = (
  letter: string,
  step: string,
  { actor, correlationId, causationId }: Pick<CommandContext, 'actor' | 'correlationId' | 'causationId'>,
): CommandContext => {
  const commandId = derivedId('letter', step, letter);
  return { commandId, bodyHash: commandId, status: 200, actor, correlationId, causationId };
};

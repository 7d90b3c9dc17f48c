import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { LetterContent } from '#contracts';
import {
  actFor,
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  type Principal,
  Refuses,
  wrongUnit,
} from '#http';
import { CLOCK, type Clock, derivedId, ownedId } from '#kernel';
import { LettersService } from '#letters';
import { namedBodies, Register, relationsOn } from '#register';
import { agencyDayOf, chineseDate } from '#rules';
import { dueDayOf, type TermCopy, Terms } from '#terms';
import { WriteTermLettersDto } from './term-letters.dto.js';
import { TermLettersView } from './term-letters.view.js';

/** In one request, so that it stays within its time. */
const maxLetters = 100;
const usualTodo = '请按规定做好换届准备工作，并提前报送换届请示。';

interface Due {
  readonly stream: string;
  readonly body: string;
  readonly name: string;
  readonly unit: TermCopy['unit'];
  readonly endsOn: string;
  readonly dueOn: string;
  readonly number: number | undefined;
}

/** Numbered reminder letters (提示函) of a body to all those that belong to it whose terms fall due, at its own unit. */
@Controller('v1/term-letters')
@Allow('department', 'secretary', 'coordinator', 'system')
export class TermLettersController {
  constructor(
    private readonly terms: Terms,
    private readonly letters: LettersService,
    private readonly register: Register,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One for each term and day on which it is due, however often it is asked. */
  @Post()
  @Answers(200, TermLettersView)
  @Refuses('not-your-body', 'wrong-unit', 'unknown-body', 'body-dissolved')
  async write(
    @Body() { body: code, until, post, todo = usualTodo }: WriteTermLettersDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<TermLettersView>> {
    const from = actFor(caller, code);
    const { unit } = (await namedBodies(this.register, [{ path: 'body', code: from }]))(from);
    if (unit !== this.terms.unit) throw wrongUnit(unit, '/v1/term-letters');
    const due = await this.dueBelow(from, until);
    const unwritten = due.filter(({ number }) => number === undefined);
    const items: TermLettersView['items'] = [];
    for (const one of unwritten.slice(0, maxLetters)) {
      const { stream, body, dueOn } = one;
      const id = this.idOf(from, one);
      const { thing } = await this.letters.issueOnce(id, contentOf(from, one, todo), post, {
        caller,
        request,
      });
      if (!thing.number || !thing.signed) throw new Error(`the letter ${id} has no number`);
      items.push({ letter: id, number: thing.number.number, year: thing.signed.year, body, term: stream, dueOn });
    }
    return { body: { items, left: unwritten.length - items.length } };
  }

  /** In the order of the days on which they are due. */
  private async dueBelow(above: string, until: string): Promise<readonly Due[]> {
    const today = agencyDayOf(this.clock.now());
    const falling = (await this.terms.collection.find({}).toArray()).flatMap(
      ({ _id: stream, body, unit, current, closedOn }) =>
        body === undefined || !current || closedOn !== undefined || dueDayOf(current) > until
          ? []
          : [{ stream, body, unit, endsOn: current.endsOn, dueOn: dueDayOf(current) }],
    );
    const bodies = await this.register.findMany([...new Set(falling.map(({ body }) => body))]);
    const due: Due[] = [];
    for (const one of falling) {
      const known = bodies.get(one.body);
      if (!known || known.dissolved || !relationsOn(known, today, 'affiliation').some(({ to }) => to === above))
        continue;
      const letter = await this.letters.letters.find(this.idOf(above, one));
      due.push({ ...one, name: known.name, number: letter?.thing.number?.number });
    }
    const key = ({ dueOn, stream }: Due): string => dueOn + stream;
    return due.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  private idOf(from: string, { stream, dueOn }: Pick<Due, 'stream' | 'dueOn'>): string {
    return ownedId(this.terms.unit, derivedId('term-letter', from, stream, dueOn));
  }
}

const contentOf = (from: string, { stream, body, name, unit, endsOn, dueOn }: Due, todo: string): LetterContent => ({
  kind: 'reminder-letter',
  body: from,
  title: `关于做好${name}换届工作的提示函`,
  to: [{ body, unit }],
  fields: [
    { name: 'matter', value: `${name}本届任期于${chineseDate(endsOn)}届满` },
    { name: 'dueOn', value: chineseDate(dueOn) },
    { name: 'todo', value: todo },
  ],
  matter: stream,
});

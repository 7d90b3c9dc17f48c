import type { PublicEvent } from '#contracts';
import {
  actFor,
  type CommandRequest,
  notFound,
  onBehalfOf,
  type Page,
  type PageQuery,
  type Principal,
  wrongUnit,
} from '#http';
import type { Unit } from '#kernel';
import { namedBodies, type Register } from '#register';
import type { Aggregate, Done, Known } from './aggregate.js';
import { type Addressee, type ExchangeDeclaration, replyId } from './declare-exchange.js';

/** What was asked of a body, beside the body's reply. */
export interface Incoming<Thing, Reply> {
  readonly asked: Known<Thing>;
  readonly to: Addressee;
  readonly reply: Known<Reply> | undefined;
}

/** The addressees' side of an exchange at one unit: what is asked of its bodies, and their replies, which are its own to write. */
export class Exchange<
  AskedCommand,
  Thing extends object,
  Fields extends object,
  ReplyCommand,
  ReplyEvent extends PublicEvent,
  Reply extends object,
> {
  constructor(
    readonly declaration: ExchangeDeclaration<AskedCommand, Thing, Fields, ReplyCommand, ReplyEvent, Reply>,
    readonly asked: Aggregate<AskedCommand, PublicEvent, Thing, Fields>,
    readonly replies: Aggregate<ReplyCommand, ReplyEvent, Reply, object>,
    private readonly register: Register,
  ) {}

  get unit(): Unit {
    return this.asked.unit;
  }

  /**
   * A body of this unit (default: the caller's own) replies. `step` is the route behind the asked thing's path (`<id>/acknowledge`), for the address
   * of a 421.
   * Errors: 422 `unknown-body`, `body-dissolved`; 421 `wrong-unit`; 403 `not-your-body`; 404 `not-found` for what is not known here (yet) or not
   * asked of the body; 412; those of the replies' decider.
   */
  async reply(
    id: string,
    {
      body: code,
      step,
      command,
      status = 200,
      caller,
      request,
    }: {
      readonly body?: string | undefined;
      readonly step: string;
      readonly command: (thing: Thing, to: Addressee) => ReplyCommand | Promise<ReplyCommand>;
      /** Of the answer: 201 where a reply is a thing of its own. */
      readonly status?: number;
      readonly caller: Principal;
      readonly request: CommandRequest;
    },
  ): Promise<Incoming<Thing, Reply> & { readonly reply: Done<Reply> }> {
    const body = code ?? caller.body;
    const { unit } = (await namedBodies(this.register, [{ path: 'body', code: body }]))(body);
    if (unit !== this.unit) throw wrongUnit(unit, `${this.asked.declaration.path}/${id}/${step}`);
    const behalf = onBehalfOf(caller, actFor(caller, body));
    const asked = await this.asked.get(id);
    const to = this.declaration.addresseeOf(asked.thing, { body, unit });
    if (to?.unit !== unit) throw notFound(`${this.asked.declaration.noun} ${id} that asks anything of ${body}`);
    const context = request.context({ status, ...(behalf !== undefined && { onBehalfOf: behalf }) });
    const make = () => command(asked.thing, to);
    const done = await this.replies.executeMade(replyId(id, to), make, context, request.ifMatch);
    return { asked, to, reply: done };
  }

  /** What a body said last: from its own stream here, or from the copy of another unit's. */
  replyOf(id: string, to: Addressee): Promise<Known<Reply> | undefined> {
    return this.replies.find(replyId(id, to));
  }

  /**
   * What is asked of a body, in the order of the asked things' ids (or as `query` sorts them). `query.filter` must name the body by a field of the asked
   * thing's copies.
   */
  incoming<View>(
    to: Addressee,
    query: Parameters<Aggregate<AskedCommand, PublicEvent, Thing, Fields>['page']>[0] & Pick<PageQuery, 'limit'>,
    view: (incoming: Incoming<Thing, Reply>) => View,
  ): Promise<Page<View>> {
    return this.asked.page(query, async (asked) => view({ asked, to, reply: await this.replyOf(asked.id, to) }));
  }
}

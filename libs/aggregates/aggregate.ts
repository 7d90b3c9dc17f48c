import type { Connection, mongo } from 'mongoose';
import { type PublicEvent, writerOf } from '#contracts';
import type { CommandContext, EventStore, Execution, Streams } from '#event-store';
import {
  actFor,
  type Answer,
  type CommandRequest,
  notFound,
  onBehalfOf,
  type Page,
  type Principal,
  wrongUnit,
} from '#http';
import { derivedId, isUnit, ownedId, type Unit } from '#kernel';
import { namedBodies, type Register } from '#register';
import { type CopiesQuery, pageOfCopies } from './copies-page.js';
import type { AggregateDeclaration, CopyOf, StateOf } from './declare-aggregate.js';

/** A thing as it is known here, with the version of its stream. */
export interface Known<Thing> {
  readonly id: string;
  readonly thing: Thing;
  readonly version: number;
}

/** A thing as a command left it, with the status of its answer. */
export interface Done<Thing> extends Known<Thing> {
  readonly status: number;
  readonly location?: string;
}

/** Who asks for what: every command of a caller has these. */
export interface Asked {
  readonly caller: Principal;
  readonly request: CommandRequest;
}

/**
 * One kind of thing at one unit: its own to write, everybody's to read from copies.
 *
 * Every command goes the same way: is it written here (421 `wrong-unit` with the address where it is) → is it known (404 `not-found`) → may the caller act for
 * its body (403 `not-your-body`) → the decider's rules (409, 422) → one commit under `If-Match` (412 `version-mismatch`) and the caller's
 * idempotency key.
 */
export class Aggregate<Command, Event extends PublicEvent, Thing extends object, Fields extends object> {
  readonly streams: Streams<Command, Event, StateOf<Thing>>;

  constructor(
    readonly declaration: AggregateDeclaration<Command, Event, Thing, Fields>,
    readonly unit: Unit,
    store: EventStore,
    private readonly connection: Connection,
    private readonly register: Register,
  ) {
    this.streams = store.category(declaration.category);
  }

  /** This unit's copies of all units' things. They lag their owners by milliseconds, or for as long as Kafka is away. */
  get copies(): mongo.Collection<CopyOf<Thing, Fields>> {
    return this.connection.collection<CopyOf<Thing, Fields>>(this.declaration.collection);
  }

  streamOf(id: string): string {
    return `${this.declaration.noun}/${id}`;
  }

  /** The unit that writes the thing with this id; undefined where none does: there is no such thing. */
  homeOf(id: string): Unit | undefined {
    const writer = writerOf(this.streamOf(id));
    return isUnit(writer) ? writer : undefined;
  }

  isOwn(id: string): boolean {
    return this.homeOf(id) === this.unit;
  }

  /** The id of a thing that a request opens here: a repeat under its idempotency key meets its first self. */
  newId({ request }: Pick<Asked, 'request'>): string {
    return ownedId(this.unit, derivedId(request.context().commandId));
  }

  /**
   * Opens a thing for a body, by default under {@link newId}: 201 with its place.
   * Errors: 422 `unknown-body`, `body-dissolved`; 421 `wrong-unit` where the body's unit, or the one unit that keeps these things, is another; 403
   * `not-your-body`; those of the decider.
   */
  async open({
    id = '',
    body,
    command,
    caller,
    request,
  }: Asked & {
    readonly id?: string;
    readonly body: string;
    readonly command: (id: string) => Command;
  }): Promise<Done<Thing>> {
    const { path } = this.declaration;
    const opened = id === '' ? this.newId({ request }) : id;
    const bodyOf = await namedBodies(this.register, [{ path: 'body', code: body }]);
    const home = this.homeOf(opened) ?? this.unit;
    if (home !== this.unit) throw wrongUnit(home, path);
    const { unit } = bodyOf(body);
    if (unit !== this.unit && this.isWrittenByEachUnit) throw wrongUnit(unit, path);
    const behalf = onBehalfOf(caller, actFor(caller, body));
    const context = request.context({ status: 201, ...(behalf !== undefined && { onBehalfOf: behalf }) });
    return { ...(await this.execute(opened, command(opened), context)), location: `${path}/${opened}` };
  }

  /**
   * Decides a command about a thing that is there. `step` is the rest of the route's path (`close`); `as` names the body acted for where it is not
   * the thing's own, undefined where whom it may be is not asked of a body. A command may be made of the thing as it stands.
   * Errors: 421, 404, 403, 412 and the decider's, see the class.
   */
  async act(
    id: string,
    {
      step,
      command,
      as = this.declaration.actingBody,
      caller,
      request,
    }: Asked & {
      readonly step?: string;
      readonly command: Command | ((thing: Thing) => Command | Promise<Command>);
      readonly as?: ((thing: Thing) => string | undefined) | undefined;
    },
  ): Promise<Done<Thing>> {
    const { thing } = await this.writable(id, step);
    const body = as(thing);
    const behalf = body === undefined ? undefined : onBehalfOf(caller, actFor(caller, body));
    const context = request.context({ ...(behalf !== undefined && { onBehalfOf: behalf }) });
    if (typeof command !== 'function') return this.execute(id, command, context, request.ifMatch);
    const make = command as (thing: Thing) => Command | Promise<Command>;
    return this.executeMade(id, () => make(thing), context, request.ifMatch);
  }

  /**
   * As {@link execute}, of a command that is yet to be made: where its making is refused, a repeat gets the answer of its first time none the less.
   * Errors: those of the making, and of {@link execute}.
   */
  async executeMade(
    id: string,
    make: () => Command | Promise<Command>,
    context: CommandContext,
    ifMatch?: number,
  ): Promise<Done<Thing>> {
    let command: Command;
    try {
      command = await make();
    } catch (error) {
      const repeated = await this.streams.repeated(this.streamOf(id), context, viewOf);
      if (!repeated?.view) throw error;
      return { id, thing: repeated.view, version: repeated.version, status: repeated.status };
    }
    return this.execute(id, command, context, ifMatch);
  }

  /** For policies and timers, which ask nobody's leave. Error: 404 where the command opened nothing and nothing was there. */
  async execute(id: string, command: Command, context: CommandContext, ifMatch?: number): Promise<Done<Thing>> {
    const { status, version, view } = await this.decide(id, command, context, ifMatch);
    if (!view) throw this.missing(id);
    return { id, thing: view, version, status };
  }

  /** As {@link execute}, also where nothing comes of it: what a command found no thing for. */
  decide(
    id: string,
    command: Command,
    context: CommandContext,
    ifMatch?: number,
  ): Promise<Execution<Thing | undefined>> {
    return this.streams.execute(this.streamOf(id), command, context, {
      view: viewOf,
      ...(ifMatch !== undefined && { ifMatch }),
    });
  }

  /** A thing of this unit, to be written. Errors: 421 `wrong-unit`, 404 `not-found`. */
  async writable(id: string, step?: string): Promise<Known<Thing>> {
    const { path } = this.declaration;
    const home = this.homeOf(id);
    if (home !== undefined && home !== this.unit)
      throw wrongUnit(home, [path, id, ...(step === undefined ? [] : [step])].join('/'));
    return (await this.own(id)) ?? this.fail(id);
  }

  /** One's own from its stream, another unit's from the copy here; undefined where it is not known here (yet). */
  async find(id: string): Promise<Known<Thing> | undefined> {
    if (this.isOwn(id)) return this.own(id);
    const copy = await this.copies.findOne({ _id: id } as mongo.Filter<CopyOf<Thing, Fields>>);
    return copy ? { id, thing: copy.current, version: copy.version } : undefined;
  }

  /** Error: 404 `not-found`. */
  async get(id: string): Promise<Known<Thing>> {
    return (await this.find(id)) ?? this.fail(id);
  }

  /** A page of all units' things, see {@link pageOfCopies}. */
  page<View>(
    query: CopiesQuery<Thing, Fields>,
    view: (known: Known<Thing>) => View | Promise<View>,
  ): Promise<Page<View>> {
    return pageOfCopies(this.copies, this.declaration.noun, query, view);
  }

  /** Have all units such things of their own, or does one keep them all? */
  private get isWrittenByEachUnit(): boolean {
    const homes = (['discipline', 'organisation'] as const).map((unit) => this.homeOf(ownedId(unit, 'x')));
    return homes[0] !== homes[1];
  }

  private async own(id: string): Promise<Known<Thing> | undefined> {
    return this.streams
      .read(this.streamOf(id), ({ current }, { version }) => ({ id, thing: structuredClone(current), version }))
      .then((found) => (found?.thing ? { id, thing: found.thing, version: found.version } : undefined));
  }

  private fail(id: string): never {
    throw this.missing(id);
  }

  private missing(id: string) {
    return notFound(`${this.declaration.noun} ${id}`);
  }
}

const viewOf = <Thing extends object>({ current }: StateOf<Thing>): Thing | undefined => structuredClone(current);

/** What a controller answers: the view of what a command or a look found. */
export const answered = <Thing, View>(
  found: Known<Thing> | Done<Thing>,
  view: (known: Known<Thing>) => View,
): Answer<View> => ({
  body: view(found),
  version: found.version,
  ...('status' in found && { status: found.status }),
  ...('location' in found && found.location !== undefined && { location: found.location }),
});

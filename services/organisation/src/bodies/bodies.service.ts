import { Inject, Injectable } from '@nestjs/common';
import type { Registration } from '#contracts';
import { type CommandContext, EventStore, type Execution, type Streams } from '#event-store';
import { CLOCK, type Clock, derivedId, RuleViolation } from '#kernel';
import type { Body } from '#register';
import { AffiliationRegister } from '../affiliations/affiliation-register.js';
import {
  bodyCategory,
  type BodyCommand,
  type BodyState,
  bodyStream,
  type Changes,
  type NewRelation,
  type StoredBodyEvent,
} from './registered-body.js';

export type BodyExecution = Execution<Body | undefined>;

/** How far the clock of the easternmost zone is ahead of UTC: a day that has begun nowhere is in the future. */
const easternmostMs = 14 * 3_600_000;

const view = ({ body }: BodyState): Body | undefined => body;

/** Writes the register. What it answers is read from the body's own stream. */
@Injectable()
export class BodiesService {
  private readonly bodies: Streams<BodyCommand, StoredBodyEvent, BodyState>;

  constructor(
    store: EventStore,
    private readonly affiliations: AffiliationRegister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.bodies = store.category(bodyCategory);
  }

  /** The body as its stream has it now, with the stream's version; undefined for a code that nobody has. */
  read(code: string): Promise<{ readonly body: Body | undefined; readonly version: number } | undefined> {
    return this.bodies.read(bodyStream(code), (state, { version }) => ({ body: state.body, version }));
  }

  state(code: string): Promise<BodyState | undefined> {
    return this.bodies.read(bodyStream(code), (state) => state);
  }

  add(registration: Registration, context: CommandContext, relations: readonly NewRelation[] = []) {
    return this.decide(registration.body, { type: 'register-body', registration, relations }, context);
  }

  decide(code: string, command: BodyCommand, context: CommandContext, ifMatch?: number): Promise<BodyExecution> {
    return this.bodies.execute(bodyStream(code), command, context, { view, ...(ifMatch !== undefined && { ifMatch }) });
  }

  revise(code: string, changes: Changes, day: string | undefined, context: CommandContext, ifMatch?: number) {
    const on = this.dayOf(day);
    return this.decide(code, { type: 'revise-body', changes, on }, context, ifMatch);
  }

  /**
   * Gives a relation its beginning (today where none is said). Errors: those of the register and of affiliation; `unknown-body`
   * (unprocessable) and `body-dissolved` where `to` is nobody or no more.
   */
  async relate(code: string, relation: NewRelation, context: CommandContext, ifMatch?: number): Promise<BodyExecution> {
    await this.requireActive(relation.to, 'unprocessable');
    const dated = { ...relation, since: relation.since ?? this.today() };
    if (relation.type !== 'affiliation')
      return this.decide(code, { type: 'relate-body', relation: dated }, context, ifMatch);
    await this.requireVersion(code, ifMatch);
    await this.requireActive(code, 'not-found');
    const { type: _, ...affiliation } = dated;
    await this.affiliations.execute(
      { type: 'open-affiliations', affiliations: [{ body: code, ...affiliation }] },
      context,
    );
    return this.mirror(code, context);
  }

  async endRelation(
    code: string,
    relation: Pick<NewRelation, 'type' | 'to'>,
    until: string,
    context: CommandContext,
    ifMatch?: number,
  ): Promise<BodyExecution> {
    if (relation.type !== 'affiliation') {
      return this.decide(code, { type: 'unrelate-body', relation, until }, context, ifMatch);
    }
    await this.requireVersion(code, ifMatch);
    await this.affiliations.execute({ type: 'end-affiliation', body: code, to: relation.to, until }, context);
    return this.mirror(code, context);
  }

  /** Brings a body's relations to what the arbiter of affiliations decided. Safe to be asked again, and late. */
  async mirror(code: string, context: CommandContext): Promise<BodyExecution> {
    const affiliations = (await this.affiliations.of(code)).map(({ body: _, ...affiliation }) => affiliation);
    const commandId = derivedId('mirror', context.commandId, code);
    return this.decide(
      code,
      { type: 'mirror-affiliations', affiliations },
      { ...context, commandId, bodyHash: commandId },
    );
  }

  /**
   * Ends what stood between a dissolved body and the others, and gives those below to the one that it was merged into. Safe to be asked again.
   * Ends of other relations than affiliation are read from this unit's copies, so the policy asks once more when they have caught up.
   */
  async followDissolution(code: string, day: string | undefined, into: string | undefined, context: CommandContext) {
    const on = day ?? this.today();
    const close = { type: 'close-body', body: code, on, ...(into !== undefined && { into }) } as const;
    const closing = { ...context, commandId: derivedId('close', context.commandId, code) };
    await this.affiliations.execute(close, { ...closing, bodyHash: closing.commandId });
    const concerned = new Set([
      code,
      ...(into === undefined ? [] : [into]),
      ...(await this.affiliations.everBelow(code)),
    ]);
    await Promise.all([...concerned].map((body) => this.mirror(body, context)));
    await Promise.all((await this.affiliations.relatedTo(code)).map((ending) => this.endOther(ending, on, context)));
  }

  /** Errors: `body-unknown` (not found) or, for a body named inside a request, `unknown-body`; `body-dissolved`. */
  async requireActive(code: string, kind: 'not-found' | 'unprocessable'): Promise<Body> {
    const body = (await this.read(code))?.body;
    if (!body) {
      if (kind === 'not-found') throw new RuleViolation('body-unknown', 'No such body is registered.', kind);
      throw new RuleViolation('unknown-body', `${code} is no registered body.`, kind, { body: code });
    }
    if (body.dissolved) throw new RuleViolation('body-dissolved', `${code} was dissolved.`, 'conflict', { body: code });
    return body;
  }

  today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  /** The day, or today. Error: RuleViolation `date-in-the-future` (unprocessable) for a day that has begun nowhere. */
  dayOf(day: string | undefined): string {
    const latest = new Date(this.clock.now().getTime() + easternmostMs).toISOString().slice(0, 10);
    if (day === undefined || day <= latest) return day ?? this.today();
    throw new RuleViolation('date-in-the-future', `${day} has not come: the register says what is.`, 'unprocessable');
  }

  private async endOther(
    { body, type, to }: { readonly body: string } & Pick<NewRelation, 'type' | 'to'>,
    until: string,
    context: CommandContext,
  ): Promise<void> {
    const commandId = derivedId('end', context.commandId, body, type);
    const command = { type: 'unrelate-body', relation: { type, to }, until } as const;
    try {
      await this.decide(body, command, { ...context, commandId, bodyHash: commandId });
    } catch (error) {
      // Ended meanwhile, or to begin only later than it would end: it holds on no day from then on, or its own secretaries end it.
      if (!(error instanceof RuleViolation)) throw error;
    }
  }

  /** The arbiter decides first, so that a stale version is refused before it; a change in between is none of the affiliation. */
  private async requireVersion(code: string, ifMatch: number | undefined): Promise<void> {
    const version = (await this.read(code))?.version ?? 0;
    if (ifMatch === undefined || ifMatch === version) return;
    throw new RuleViolation('version-mismatch', `it is at version ${version}, not ${ifMatch}`, 'precondition', {
      version,
    });
  }
}

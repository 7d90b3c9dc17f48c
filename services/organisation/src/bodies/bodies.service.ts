import { Inject, Injectable } from '@nestjs/common';
import type { Registration } from '#contracts';
import { type CommandContext, EventStore, type Execution, type StreamInfo, type Streams } from '#event-store';
import type { CommandRequest } from '#http';
import { CLOCK, type Clock, derivedId, RuleViolation } from '#kernel';
import { type Body, type BodyEvent, Register, relationsOn } from '#register';
import { type BodyRow, readBodiesBytes, readBodiesSheet, type RejectedRow } from './read-bodies-sheet.js';
import { decideBody } from './registered-body.decide.js';
import { bodyCategory, type BodyCommand, type BodyState, bodyStream, type NewRelation } from './registered-body.js';

interface LoadedRow {
  readonly line: number;
  readonly body: string;
}
export interface BodiesLoaded {
  readonly loaded: readonly LoadedRow[];
  readonly rejected: readonly RejectedRow[];
}

const view = ({ body }: BodyState, _info: StreamInfo): Body | undefined => body;

/** Writes the register. What it answers is read from the body's own stream. */
@Injectable()
export class BodiesService {
  private readonly bodies: Streams<BodyCommand, BodyEvent, BodyState>;

  constructor(
    store: EventStore,
    private readonly register: Register,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.bodies = store.category(bodyCategory);
  }

  add(registration: Registration, context: CommandContext): Promise<Execution<Body | undefined>> {
    return this.decide(registration.body, { type: 'register-body', registration, relations: [] }, context);
  }

  decide(code: string, command: BodyCommand, context: CommandContext, ifMatch?: number) {
    return this.bodies.execute(bodyStream(code), command, context, { view, ...(ifMatch !== undefined && { ifMatch }) });
  }

  /** Errors: those of the register; `unknown-body` (unprocessable) where `to` is nobody. */
  async relate(code: string, relation: NewRelation, context: CommandContext, ifMatch?: number) {
    if (!(await this.register.find(relation.to))) {
      throw new RuleViolation('unknown-body', `${relation.to} is no registered body.`, 'unprocessable', {
        body: relation.to,
      });
    }
    const above = relation.type === 'affiliation' ? await this.aboveByAffiliation(relation.to) : [];
    return this.decide(code, { type: 'relate-body', body: code, relation, above }, context, ifMatch);
  }

  /**
   * Loads a sheet: all of it or, when a line is bad, nothing. Safe to run again: each line's command is known by its body's code
   * and what it says, and a body that stands in the register as the sheet has it is left as it is.
   */
  async load(bytes: Uint8Array, request: CommandRequest, isDryRun: boolean): Promise<BodiesLoaded> {
    const sheet = await readBodiesBytes(bytes);
    const known = new Set((await this.register.list({ limit: 100_000 })).map((body) => body.code));
    const { rows, rejected: unreadable } = readBodiesSheet(sheet, this.today(), (code) => known.has(code));
    const refused = await Promise.all(rows.map((row) => this.wouldRefuse(row)));
    const rejected = [...unreadable, ...refused.flatMap((row) => row ?? [])].sort((a, b) => a.line - b.line);
    if (isDryRun || rejected.length > 0) return { loaded: [], rejected };
    const outcomes = await Promise.all(rows.map((row) => this.loadRow(row, request.context())));
    return {
      loaded: outcomes.flatMap((outcome) => ('body' in outcome ? [outcome] : [])),
      rejected: outcomes.flatMap((outcome) => ('reason' in outcome ? [outcome] : [])),
    };
  }

  /** Asked of the streams before anything is loaded, so that a code that another body has stops the whole sheet. */
  private async wouldRefuse({ line, registration, relations }: BodyRow): Promise<RejectedRow | undefined> {
    const { body: code } = registration;
    const body = await this.bodies.read(bodyStream(code), (state) => state.body);
    try {
      decideBody({ type: 'register-body', registration, relations, at: this.clock.now().toISOString() }, body);
      return undefined;
    } catch (error) {
      return rejection(line, code, error);
    }
  }

  private async loadRow(
    { line, registration, relations }: BodyRow,
    request: CommandContext,
  ): Promise<LoadedRow | RejectedRow> {
    const { body } = registration;
    const context = { ...request, commandId: derivedId(request.commandId, body) };
    try {
      await this.decide(body, { type: 'register-body', registration, relations }, context);
      return { line, body };
    } catch (error) {
      return rejection(line, body, error);
    }
  }

  private async aboveByAffiliation(code: string): Promise<readonly string[]> {
    const above: string[] = [];
    for (let next: string | undefined = code; next && !above.includes(next);) {
      above.push(next);
      const body: Body | undefined = await this.register.find(next);
      next = body && relationsOn(body, this.today(), 'affiliation')[0]?.to;
    }
    return above;
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}

const rejection = (line: number, code: string, error: unknown): RejectedRow => {
  if (!(error instanceof RuleViolation)) throw error;
  return { line, column: 'code', value: code, reason: error.detail };
};

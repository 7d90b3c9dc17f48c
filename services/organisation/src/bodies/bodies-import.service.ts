import { Injectable } from '@nestjs/common';
import { Type } from 'typebox';
import { BodyCode, type ViewOf } from '#contracts';
import type { CommandContext } from '#event-store';
import { derivedId, RuleViolation } from '#kernel';
import { Register } from '#register';
import { AffiliationRegister } from '../affiliations/affiliation-register.js';
import { openAll } from '../affiliations/affiliations.decide.js';
import type { Affiliation } from '../affiliations/affiliations.js';
import { BodiesService } from './bodies.service.js';
import { type BodyRow, readBodiesBytes, readBodiesSheet, RejectedRow } from './read-bodies-sheet.js';
import { decideBody } from './registered-body.decide.js';

const LoadedRow = Type.Object({ line: Type.Integer({ minimum: 1 }), body: BodyCode });
type LoadedRow = ViewOf<typeof LoadedRow>;

export const BodiesLoaded = Type.Object(
  {
    loaded: Type.Array(LoadedRow),
    /** The first hundred. */
    rejected: Type.Array(RejectedRow),
    rejectedCount: Type.Integer({ minimum: 0 }),
  },
  { $id: 'BodiesLoaded' },
);
export type BodiesLoaded = ViewOf<typeof BodiesLoaded>;

/** More bodies than any register has. */
const allBodies = 100_000;
const maxShown = 100;

@Injectable()
export class BodiesImportService {
  constructor(
    private readonly bodies: BodiesService,
    private readonly affiliations: AffiliationRegister,
    private readonly register: Register,
  ) {}

  /**
   * Loads a sheet: all of it or, when a line is bad, nothing. Safe to run again: each line's command is known by its body's code
   * and what it says, and a body that stands in the register as the sheet has it is left as it is.
   */
  async load(bytes: Uint8Array, actingFor: (body: string) => CommandContext, isDryRun: boolean): Promise<BodiesLoaded> {
    const sheet = await readBodiesBytes(bytes);
    const known = new Set((await this.register.list({ limit: allBodies })).map((body) => body.code));
    const { rows, rejected: unreadable } = readBodiesSheet(sheet, this.bodies.today(), (code) => known.has(code));
    const refused = [
      ...(await Promise.all(rows.map((row) => this.wouldRefuse(row)))),
      ...(await this.unaffiliable(rows)),
    ];
    const rejected = [...unreadable, ...refused.flatMap((row) => row ?? [])].sort((a, b) => a.line - b.line);
    if (isDryRun || rejected.length > 0) return answer([], rejected);
    const registered = await Promise.all(rows.map((row) => this.registerRow(row, actingFor)));
    const outcomes = await Promise.all(
      registered.map(async (row) => ('reason' in row ? row : await this.affiliateRow(row, actingFor))),
    );
    return answer(
      outcomes.flatMap((outcome) =>
        'reason' in outcome ? [] : [{ line: outcome.line, body: outcome.registration.body }],
      ),
      outcomes.flatMap((outcome) => ('reason' in outcome ? [outcome] : [])),
    );
  }

  /** Asked of the streams before anything is loaded, so that a code that another body has stops the whole sheet. */
  private async wouldRefuse({ line, registration, relations }: BodyRow): Promise<RejectedRow | undefined> {
    const { body: code } = registration;
    const state = (await this.bodies.state(code)) ?? {};
    try {
      if (state.body?.dissolved) throw new RuleViolation('body-dissolved', `${code} was dissolved.`);
      decideBody({ type: 'register-body', registration, relations: [], at: '' }, state);
      for (const { type, to } of relations) if (type !== 'affiliation') await this.requireNotDissolved(to);
      return undefined;
    } catch (error) {
      return rejection(line, 'code', code, error);
    }
  }

  private async requireNotDissolved(code: string): Promise<void> {
    if ((await this.bodies.read(code))?.body?.dissolved)
      throw new RuleViolation('body-dissolved', `${code} was dissolved.`);
  }

  /** What the arbiter would refuse if all lines came together. */
  private async unaffiliable(rows: readonly BodyRow[]): Promise<readonly RejectedRow[]> {
    const lineOf = new Map(rows.map(({ line, registration }) => [registration.body, line]));
    const openings = await this.affiliations.read((state) => openAll(rows.flatMap(affiliationsOf), state));
    return openings.flatMap(({ affiliation: { body, to }, violation }) =>
      violation ? [rejection(lineOf.get(body) ?? 0, 'affiliation', to, violation)] : [],
    );
  }

  private async registerRow(row: BodyRow, actingFor: (body: string) => CommandContext): Promise<BodyRow | RejectedRow> {
    const { line, registration, relations } = row;
    try {
      const others = relations.filter(({ type }) => type !== 'affiliation');
      await this.bodies.add(
        registration,
        ownContext(actingFor(registration.body), 'register', registration.body),
        others,
      );
      return row;
    } catch (error) {
      return rejection(line, 'code', registration.body, error);
    }
  }

  private async affiliateRow(
    row: BodyRow,
    actingFor: (body: string) => CommandContext,
  ): Promise<BodyRow | RejectedRow> {
    const [affiliation] = affiliationsOf(row);
    if (!affiliation) return row;
    const { body } = affiliation;
    const context = ownContext(actingFor(body), 'affiliate', body);
    try {
      await this.affiliations.execute({ type: 'open-affiliations', affiliations: [affiliation] }, context);
      await this.bodies.mirror(body, context);
      return row;
    } catch (error) {
      return rejection(row.line, 'affiliation', affiliation.to, error);
    }
  }
}

const affiliationsOf = ({ registration: { body }, relations }: BodyRow): readonly Affiliation[] =>
  relations.flatMap(({ type, ...relation }) => (type === 'affiliation' ? [{ body, ...relation }] : []));

const ownContext = (context: CommandContext, ...parts: readonly string[]): CommandContext => ({
  ...context,
  commandId: derivedId(context.commandId, ...parts),
});

const rejection = (line: number, column: string, value: string, error: unknown): RejectedRow => {
  if (!(error instanceof RuleViolation)) throw error;
  return { line, column, value, reason: error.detail };
};

const answer = (loaded: readonly LoadedRow[], rejected: readonly RejectedRow[]): BodiesLoaded => ({
  loaded,
  rejected: rejected.slice(0, maxShown),
  rejectedCount: rejected.length,
});

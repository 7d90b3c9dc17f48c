import { Injectable } from '@nestjs/common';
import { Type } from 'typebox';
import { Id, UnitName, type ViewOf } from '#contracts';
import { commandRequestOf, mayActFor, Problem, type Principal } from '#http';
import { derivedId, ownedId, RuleViolation, type Unit } from '#kernel';
import { Register } from '#register';
import { InitiativesService } from '../http/initiatives.service.js';
import { Initiatives } from '../initiatives.js';
import { codesNamedIn, parsePlan, type BodyStanding, type PlanLine } from './parse-plan.js';
import { initiativeOf, planLineKey } from './plan-initiative.js';
import { readPlanSheet, PlanFault } from './plan-sheet.js';

const line = Type.Integer({ minimum: 1 });

export const PlanLoaded = Type.Object(
  {
    loaded: Type.Array(Type.Object({ line, id: Id })),
    rejected: Type.Array(PlanFault),
    /** Good lines that another unit's bodies host: that unit loads them. */
    elsewhere: Type.Array(Type.Object({ line, unit: UnitName })),
    /** In a dry run: the good lines that would be loaded here. */
    ready: Type.Optional(Type.Array(Type.Object({ line }))),
  },
  { $id: 'PlanLoaded' },
);
export type PlanLoaded = ViewOf<typeof PlanLoaded>;

export interface PlanWish {
  readonly isDryRun: boolean;
  readonly acceptsRest: boolean;
  readonly correlationId: string;
}

/** Loads an annual plan's lines that this unit's bodies host, for a caller who may act for them. */
@Injectable()
export class PlanImportService {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly hosts: InitiativesService,
    private readonly register: Register,
  ) {}

  /**
   * All lines of the unit become posted initiatives, or none while a line of the sheet is bad and the rest is not accepted.
   *
   * A line is the command that `POST /v1/initiatives` with {@link planLineKey} as its key would be: the same line sent again, in whatever
   * sheet and by either way, meets the initiative that it has become and leaves it as it is.
   */
  async load(sheet: Uint8Array, caller: Principal, wish: PlanWish): Promise<PlanLoaded> {
    await this.requireSomeHost(caller);
    const rows = await readPlanSheet(sheet);
    const bodies = await this.register.findMany(codesNamedIn(rows));
    const standingOf = (code: string): BodyStanding => {
      const body = bodies.get(code);
      return body ? (body.dissolved ? 'dissolved' : 'registered') : 'unknown';
    };
    const { lines, faults } = parsePlan(rows, standingOf);
    const unitOf = ({ host }: PlanLine): Unit | undefined => bodies.get(host)?.unit;
    const here = lines.filter((line) => unitOf(line) === this.initiatives.unit);
    const foreign = here.filter(({ host }) => !mayActFor(caller, host));
    const rejected = [...faults, ...foreign.map(notYours)].sort((a, b) => a.line - b.line);
    const elsewhere = lines.flatMap((line) => {
      const unit = unitOf(line);
      return unit === undefined || unit === this.initiatives.unit ? [] : [{ line: line.line, unit }];
    });
    const ready = here.filter((line) => !foreign.includes(line));
    if (wish.isDryRun) return { loaded: [], rejected, elsewhere, ready: ready.map(({ line }) => ({ line })) };
    if (rejected.length > 0 && !wish.acceptsRest) return { loaded: [], rejected, elsewhere };
    const outcomes = await Promise.all(ready.map((line) => this.loadLine(line, caller, wish)));
    return {
      loaded: outcomes.flatMap((outcome) => ('id' in outcome ? [outcome] : [])),
      rejected: [...rejected, ...outcomes.flatMap((outcome) => ('reason' in outcome ? [outcome] : []))],
      elsewhere,
    };
  }

  /** Before a byte of the sheet is looked at: could this caller load any line here? Error: Problem 403 `not-your-unit`. */
  private async requireSomeHost(caller: Principal): Promise<void> {
    const { unit } = this.initiatives;
    if (caller.roles.includes('coordinator') || caller.unit === unit) return;
    const bodies = await this.register.findMany(caller.roles.includes('system') ? caller.bodies : []);
    if ([...bodies.values()].some((body) => body.unit === unit)) return;
    throw new Problem(403, 'not-your-unit', `You act for no body of the unit ${unit}; it loads its own bodies' lines.`);
  }

  private async loadLine(
    line: PlanLine,
    caller: Principal,
    { correlationId }: PlanWish,
  ): Promise<{ readonly line: number; readonly id: string } | PlanFault> {
    const asked = initiativeOf(line);
    const headers = { 'idempotency-key': planLineKey(line), 'x-correlation-id': correlationId };
    const request = commandRequestOf({ method: 'POST', url: '/v1/initiatives', headers, body: asked, caller });
    const id = ownedId(this.initiatives.unit, derivedId(request.commandId));
    const path = `/v1/initiatives/${id}/post`;
    try {
      await unlessDone('idempotency-key-reused', () => this.hosts.draft(asked, caller, request));
      const posting = commandRequestOf({ method: 'POST', url: path, headers, body: {}, caller });
      await unlessDone('illegal-step', () => this.hosts.take(id, path, { type: 'post' }, caller, posting));
      return { line: line.line, id };
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      return { line: line.line, column: '', value: line.title, reason: error.detail };
    }
  }
}

/** `code` is the refusal that says it was done before and went on from there since. */
const unlessDone = async (code: string, step: () => Promise<unknown>): Promise<void> => {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof RuleViolation) || error.code !== code) throw error;
  }
};

const notYours = ({ line, host }: PlanLine): PlanFault => ({
  line,
  column: '牵头单位',
  value: host,
  reason: 'you may not act for this body',
});

import { Inject, Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { commandRequestOf, mayActFor, Problem, type Principal } from '#http';
import { Initiatives, InitiativesService } from '#initiatives';
import { CLOCK, type Clock, derivedId, ownedId, RuleViolation, type Unit } from '#kernel';
import { type Body, Register, relationsOn } from '#register';
import { readSheet, UnreadableSheet, type Sheet } from '#sheets';
import { TasksService } from '#tasks';
import { publishedNotices, workingCalendarOf } from '#working-days';
import { BodyNames, type RegisteredBody } from '../domain/bodies/body-names.js';
import type { PlannedActivity, PlannedTask, PlanLine } from '../domain/line/plan-line.js';
import type { Confirmation } from '../domain/questions.js';
import { readPlan, type Plan } from '../domain/read-plan.js';
import { reasonOf, type PlanFault } from '../domain/reasons.js';
import { headingWords } from '../domain/table/meanings.js';
import { initiativeOf, planLineKey } from './planned-initiative.js';
import { taskOf } from './planned-task.js';
import { SenderMappings } from './sender-mappings.js';

export interface LoadedLine {
  readonly line: number;
  readonly kind: PlanLine['is'];
  readonly id: string;
}

export interface PlanOutcome {
  readonly plan?: Plan;
  readonly sheet?: Sheet;
  readonly loaded: readonly LoadedLine[];
  readonly rejected: readonly PlanFault[];
  /** Good lines that another unit's bodies lead: that unit loads them. */
  readonly elsewhere: readonly { readonly line: number; readonly unit: Unit }[];
  /** Good lines of this unit. */
  readonly ready: readonly PlanLine[];
  /** Something is asked and unanswered on a line that is not rejected: nothing was loaded. */
  readonly isWaiting: boolean;
}

export interface PlanWish {
  readonly isDryRun: boolean;
  readonly acceptsRest: boolean;
  readonly confirmsUsual: boolean;
  readonly confirmations: readonly Confirmation[];
  readonly as: 'draft' | 'posted';
  readonly year?: number;
  readonly correlationId: string;
}

/** How many lines are loaded at a time: a plan is no reason for others to wait. */
const maxLoading = 8;
const calendar = workingCalendarOf(publishedNotices);

/** Loads a plan's lines that this unit's bodies lead, for a caller who may act for them. */
@Injectable()
export class PlanImportService {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly hosts: InitiativesService,
    private readonly tasks: TasksService,
    private readonly register: Register,
    private readonly mappings: SenderMappings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * All lines of the unit become initiatives and tasks, or none while a line of the sheet is bad and the rest is not accepted, or something is asked
   * and has no answer.
   *
   * A line is the command that `POST /v1/initiatives` or `POST /v1/tasks` with {@link planLineKey} as its key would be: the same line sent again, in
   * whatever sheet and by either way, meets what it has become and leaves it as it is.
   */
  async load(bytes: Uint8Array, caller: Principal, wish: PlanWish): Promise<PlanOutcome> {
    await this.requireSomeHost(caller);
    const sheet = await sheetIn(bytes);
    if ('reason' in sheet) return { loaded: [], rejected: [sheet], elsewhere: [], ready: [], isWaiting: false };
    const today = this.clock.now().toISOString().slice(0, 10);
    const names = new BodyNames((await this.register.list({ limit: 100_000 })).map((body) => registered(body, today)));
    const remembered = await this.mappings.of(caller);
    const plan = readPlan(sheet, {
      names,
      sender: caller.body,
      today,
      calendar,
      confirmations: wish.confirmations,
      confirmsUsual: wish.confirmsUsual,
      rememberedHeadings: remembered.headings,
      rememberedNames: remembered.names,
      ...(wish.year !== undefined && { year: wish.year }),
    });
    const unitOf = ({ host }: PlanLine): Unit | undefined => names.find(host)?.unit;
    const here = plan.lines.filter((line) => unitOf(line) === this.initiatives.unit);
    const foreign = here.filter(({ host }) => !mayActFor(caller, host));
    const rejected = [...plan.faults, ...foreign.map(notYours)].sort((a, b) => a.line - b.line);
    const elsewhere = plan.lines.flatMap((line) => {
      const unit = unitOf(line);
      return unit === undefined || unit === this.initiatives.unit ? [] : [{ line: line.line, unit }];
    });
    const bad = new Set(rejected.map(({ line }) => line));
    const isWaiting = plan.asked.some(({ lines }) => lines.some((line) => !bad.has(line)));
    const ready = here.filter((line) => !foreign.includes(line));
    const verdict = { plan, sheet, rejected, elsewhere, ready, isWaiting };
    if (wish.isDryRun || isWaiting || (rejected.length > 0 && !wish.acceptsRest)) return { ...verdict, loaded: [] };
    const turn = pLimit(maxLoading);
    const outcomes = await Promise.all(ready.map((line) => turn(() => this.loadLine(line, caller, wish))));
    await this.mappings.keep(caller, plan.learned);
    return {
      ...verdict,
      loaded: outcomes.flatMap((outcome) => ('id' in outcome ? [outcome] : [])),
      rejected: [...rejected, ...outcomes.flatMap((outcome) => ('reason' in outcome ? [outcome] : []))],
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

  private async loadLine(line: PlanLine, caller: Principal, wish: PlanWish): Promise<LoadedLine | PlanFault> {
    try {
      const id =
        line.is === 'task' ? await this.loadTask(line, caller, wish) : await this.loadActivity(line, caller, wish);
      return { line: line.line, kind: line.is, id };
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      const text = { 'zh-CN': error.detail, en: error.detail };
      return { line: line.line, column: '', value: line.title, reason: { code: error.code, text } };
    }
  }

  private async loadActivity(
    line: PlannedActivity,
    caller: Principal,
    { as, correlationId }: PlanWish,
  ): Promise<string> {
    const asked = initiativeOf(line);
    const headers = { 'idempotency-key': planLineKey(line), 'x-correlation-id': correlationId };
    const request = commandRequestOf({ method: 'POST', url: '/v1/initiatives', headers, body: asked, caller });
    const id = ownedId(this.initiatives.unit, derivedId(request.commandId));
    await unlessDone('idempotency-key-reused', () => this.hosts.draft(asked, caller, request));
    if (as === 'draft') return id;
    const path = `/v1/initiatives/${id}/post`;
    const posting = commandRequestOf({ method: 'POST', url: path, headers, body: {}, caller });
    await unlessDone('illegal-step', () => this.hosts.take(id, path, { type: 'post' }, caller, posting));
    return id;
  }

  private async loadTask(line: PlannedTask, caller: Principal, { correlationId }: PlanWish): Promise<string> {
    const asked = taskOf(line);
    const headers = { 'idempotency-key': planLineKey(line), 'x-correlation-id': correlationId };
    const request = commandRequestOf({ method: 'POST', url: '/v1/tasks', headers, body: asked, caller });
    await unlessDone('idempotency-key-reused', () => this.tasks.add(asked, caller, request));
    return ownedId(this.initiatives.unit, derivedId(request.commandId));
  }
}

const sheetIn = async (bytes: Uint8Array): Promise<Sheet | PlanFault> => {
  try {
    return await readSheet(bytes, headingWords);
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    return { line: error.line, column: '', value: '', reason: reasonOf('unreadable', error.message) };
  }
};

const registered = (body: Body, today: string): RegisteredBody => {
  const parent = relationsOn(body, today, 'affiliation')[0]?.to;
  const { code, name, kind, unit, dissolved } = body;
  return { code, name, kind, unit, isDissolved: dissolved !== undefined, ...(parent !== undefined && { parent }) };
};

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
  reason: reasonOf('not-yours'),
});

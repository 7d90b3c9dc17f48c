import { Inject, Injectable } from '@nestjs/common';
import { type Done, InjectAggregate } from '#aggregates';
import type { SheetContent } from '#contracts';
import { Federations } from '#federations';
import { type CommandRequest, decodeCursor, notFound, onBehalfOf, type Page, pageOf, type Principal } from '#http';
import { CLOCK, type Clock, derivedId } from '#kernel';
import { PersonMarks } from '#personal-texts';
import { namedBodies, Register } from '#register';
import { agencyDayOf, Rules, ruleUsed } from '#rules';
import { addDays } from '#working-days';
import type { PlanSheetDto, ReceiptDto, SheetContentDto, SheetsQuery } from './activity-money.dto.js';
import { sheetsCsv, type SheetView, sheetView } from './activity-money.view.js';
import { activityYears, type ActivityYears } from './activity-years.js';
import type { ActivityYearCommand } from './domain/activity-year.decide.js';
import { type ActivityYear, type Sheet, yearId, yearOfSheet } from './domain/activity-year.js';
import { SheetDraws } from './sheet-draws.js';

/** Within how many days after an activity its money is settled (usual practice: it warns). */
const settleRule = 'activity.settle-within-days';

interface Call {
  readonly caller: Principal;
  readonly request: CommandRequest;
}
interface SheetAnswer {
  readonly sheet: Sheet;
  readonly version: number;
  readonly status?: number;
  readonly location?: string;
}

/** A body's activity sheets: planned, approved by another person, paid, settled; the money out of a fund where the sheet names one. */
@Injectable()
export class ActivitySheetsService {
  constructor(
    @InjectAggregate(activityYears) private readonly years: ActivityYears,
    private readonly draws: SheetDraws,
    private readonly federations: Federations,
    private readonly register: Register,
    private readonly marks: PersonMarks,
    private readonly rules: Rules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors: 422 `unknown-body`, `no-federation`, `no-fund`; 403 `other-federation`, `not-your-body`; those of the sheet. */
  async plan({ body = '', ...content }: PlanSheetDto, { caller, request }: Call): Promise<SheetAnswer> {
    const of = body === '' ? caller.body : body;
    await namedBodies(this.register, [{ path: 'body', code: of }]);
    await this.federations.requireDecider(caller, of);
    await this.draws.requireFund(content.fund);
    const year = Number(content.startsOn.slice(0, 4));
    const context = request.context({ status: 201, ...behalf(caller, of) });
    const sheet = `${yearId(of, year)}.${derivedId(context.commandId)}`;
    const by = await this.marks.of(caller);
    const command = { type: 'plan-sheet', body: of, year, sheet, content: contentOf(content), by } as const;
    const done = await this.years.execute(yearId(of, year), command, context);
    return { ...answerOf(sheet, done), location: `/v1/activity-sheets/${sheet}` };
  }

  async revise(sheet: string, content: SheetContentDto, call: Call): Promise<SheetAnswer> {
    await this.draws.requireFund(content.fund);
    const by = await this.marks.of(call.caller);
    return this.act(sheet, { type: 'revise-sheet', sheet, content: contentOf(content), by }, call);
  }

  /** By another person than whoever wrote it; draws the budget where it names a fund. Errors: 403 `own-request`; those of the sheet and of a booking. */
  async approve(sheet: string, call: Call): Promise<SheetAnswer> {
    const { sheet: known } = await this.own(sheet);
    const approval = derivedId('approval', call.request.context().commandId);
    const { fund, endsOn } = known.content;
    const command: ActivityYearCommand = {
      type: 'approve-sheet',
      sheet,
      by: await this.marks.of(call.caller),
      approval,
      ...(await this.settleLimit(known.body, endsOn)),
      ...(fund !== undefined && { reservation: this.draws.reservationFor(fund, approval) }),
    };
    const done = await this.act(sheet, command, call);
    const drawn = await this.draws.draw(sheet, call.caller.sub);
    return drawn ? answerOf(sheet, drawn) : done;
  }

  async refuse(sheet: string, reason: string, call: Call): Promise<SheetAnswer> {
    return this.act(sheet, { type: 'refuse-sheet', sheet, reason, by: await this.marks.of(call.caller) }, call);
  }

  pay(sheet: string, { kind, amountFen, on, number, item }: ReceiptDto, call: Call): Promise<SheetAnswer> {
    const receipt = derivedId('receipt', call.request.context().commandId);
    const command: ActivityYearCommand = {
      type: 'add-receipt',
      sheet,
      receipt,
      kind,
      amountFen,
      on,
      ...(number !== undefined && { number }),
      ...(item !== undefined && { item }),
    };
    return this.act(sheet, command, call);
  }

  strike(sheet: string, receipt: string, reason: string, call: Call): Promise<SheetAnswer> {
    return this.act(sheet, { type: 'strike-receipt', sheet, receipt, reason }, call);
  }

  /** What was not spent returns to the fund. */
  async settle(sheet: string, call: Call): Promise<SheetAnswer> {
    const done = await this.act(sheet, { type: 'settle-sheet', sheet, on: agencyDayOf(this.clock.now()) }, call);
    const { funding, settlement } = done.sheet;
    if (funding && settlement) await this.draws.spend(funding.reservation, settlement.spentFen);
    return done;
  }

  async cancel(sheet: string, reason: string, call: Call): Promise<SheetAnswer> {
    const done = await this.act(sheet, { type: 'cancel-sheet', sheet, reason }, call);
    if (done.sheet.funding) await this.draws.release(done.sheet.funding.reservation);
    return done;
  }

  /** Errors: 404 `not-found`; 403 `other-federation`. */
  async one(sheet: string, caller: Principal): Promise<SheetAnswer> {
    const found = await this.own(sheet);
    await this.federations.requireReader(caller, found.sheet.body);
    return found;
  }

  /** Those of the caller's federations, in the order of their ids. */
  async page({ cursor, limit, ...filter }: SheetsQuery, caller: Principal): Promise<Page<SheetView>> {
    const after = decodeCursor(cursor, isId, 'activity-sheets');
    const all = (await this.all(filter, caller)).filter(({ sheet }) => after === undefined || sheet.id > after);
    const { items, next } = pageOf(all.slice(0, limit + 1), limit, ({ sheet }) => sheet.id, 'activity-sheets');
    return { items: items.map(({ sheet, version }) => sheetView(sheet, version)), next };
  }

  /** For the finance office, as CSV. */
  async export(filter: Pick<SheetsQuery, 'body' | 'year'>, caller: Principal): Promise<string> {
    return sheetsCsv((await this.all(filter, caller)).map(({ sheet }) => sheet));
  }

  private async all(
    { body, year, status }: Partial<Pick<SheetsQuery, 'body' | 'year' | 'status'>>,
    caller: Principal,
  ): Promise<readonly SheetAnswer[]> {
    const asked = { ...(body !== undefined && { body }), ...(year !== undefined && { year }) };
    const found: SheetAnswer[] = [];
    for await (const copy of this.years.copies.find(asked).sort({ _id: 1 })) {
      if (!(await this.federations.mayRead(caller, copy.current.body))) continue;
      const wanted = copy.current.sheets.filter((sheet) => status === undefined || sheet.status === status);
      found.push(...wanted.map((sheet) => ({ sheet, version: copy.version })));
    }
    return found.sort((one, other) => (one.sheet.id < other.sheet.id ? -1 : 1));
  }

  /** The last day on which a sheet is settled in time. */
  private async settleLimit(body: string, endsOn: string) {
    const kind = (await this.register.find(body))?.kind;
    const whose = { body, unit: 'mass-organisations', ...(kind && { kind }) };
    const found = await this.rules.number(settleRule, { ...whose, on: endsOn });
    return found ? { settleBy: addDays(endsOn, Math.max(0, Math.trunc(found.value))), rule: ruleUsed(found) } : {};
  }

  private async act(sheet: string, command: ActivityYearCommand, { caller, request }: Call): Promise<SheetAnswer> {
    const { sheet: known } = await this.own(sheet);
    const { body, year } = known;
    await this.federations.requireDecider(caller, body);
    const context = request.context(behalf(caller, body));
    return answerOf(sheet, await this.years.execute(yearId(body, year), command, context, request.ifMatch));
  }

  private async own(sheet: string): Promise<SheetAnswer & { readonly sheet: Sheet }> {
    const year = yearOfSheet(sheet);
    const known = year === undefined ? undefined : await this.years.find(year);
    const found = known?.thing.sheets.find(({ id }) => id === sheet);
    if (!known || !found) throw notFound(`activity-sheet ${sheet}`);
    return { sheet: found, version: known.version };
  }
}

const isId = (value: unknown): value is string => typeof value === 'string';

const behalf = (caller: Principal, body: string) => {
  const onBehalf = onBehalfOf(caller, body);
  return onBehalf === undefined ? {} : { onBehalfOf: onBehalf };
};

const answerOf = (id: string, { thing, version, status }: Done<ActivityYear>): SheetAnswer => {
  const sheet = thing.sheets.find((one) => one.id === id);
  if (!sheet) throw new Error(`${id} was written and is not there`);
  return { sheet, version, status };
};

const contentOf = ({ items, ...content }: SheetContentDto): SheetContent => ({
  ...content,
  items: items.map((item) => ({ ...item })),
});

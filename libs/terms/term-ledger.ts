import { Injectable } from '@nestjs/common';
import { encodeCursor } from '#http';
import { type Body, Register } from '#register';
import { datesBetween } from '#working-days';
import { hasTerms, type LedgerClass, ledgerClasses, ledgerClassOn } from './domain/ledger.js';
import { dueDayOf, termId, termOn, termStream } from './domain/term.js';
import type { LedgerRow, LedgerView } from './term.view.js';
import { type TermCopy, Terms } from './terms.js';

/** More bodies than any register of this product has. */
const maxBodies = 100_000;

/** The ledger of all leading groups: what stands in the register, beside the terms that all units have told of. */
@Injectable()
export class TermLedger {
  constructor(
    private readonly terms: Terms,
    private readonly register: Register,
  ) {}

  /** From what is known now, for a day in the past or to come: no election between now and then is assumed. In the order of the bodies' codes. */
  async on(
    day: string,
    page: { readonly class?: LedgerClass; readonly after?: string; readonly limit: number },
  ): Promise<LedgerView> {
    const copies = new Map((await this.terms.collection.find({}).toArray()).map((copy) => [copy._id, copy]));
    const bodies = await this.register.list({ limit: maxBodies });
    const rows = bodies.flatMap((body) => rowsOf(body, copies, day)).sort((a, b) => (a.id < b.id ? -1 : 1));
    const counts = Object.fromEntries(
      ledgerClasses.map((name) => [name, rows.filter((row) => row.class === name).length]),
    );
    const { after = '', limit } = page;
    const listed = rows.filter((row) => row.id > after && (!page.class || row.class === page.class));
    const items = listed.slice(0, limit);
    const last = items.at(-1);
    return { on: day, counts, items, next: listed.length > limit && last ? encodeCursor(last.id) : null };
  }
}

const rowsOf = (body: Body, copies: ReadonlyMap<string, TermCopy>, on: string): LedgerRow[] => {
  if (body.dissolved || !hasTerms(body.kind)) return [];
  const own = rowOf(body, termId(body.code), copies, on);
  const committee = termId(body.code, 'discipline-committee');
  const ofDiscipline = copies.has(termStream(body.unit, committee)) ? rowOf(body, committee, copies, on) : undefined;
  return [own, ofDiscipline].filter((row) => row !== undefined);
};

const rowOf = (body: Body, id: string, copies: ReadonlyMap<string, TermCopy>, on: string): LedgerRow | undefined => {
  const copy = copies.get(termStream(body.unit, id));
  const found = ledgerClassOn(copy, on);
  if (!found) return undefined;
  const row = { body: body.code, name: body.name, bodyKind: body.kind, unit: body.unit, id, class: found };
  const term = copy && termOn(copy, on);
  if (!term) return row;
  const { startedOn, endsOn } = term;
  const daysOver = on > endsOn ? { daysOver: datesBetween(endsOn, on).length - 1 } : {};
  return { ...row, startedOn, endsOn, dueOn: dueDayOf(term), ...daysOver };
};

import { Injectable } from '@nestjs/common';
import { type Body, Register } from '#register';
import { dueDayOf, termId } from './domain/term.js';
import { add, noCounts, plannedIn, yearCountsOf } from './domain/year-tables.js';
import type { HeldInYear, PlannedInYear } from './term-years.view.js';
import { type TermCopy, Terms } from './terms.js';

/** More bodies than any register of this product has. */
const maxBodies = 100_000;

/** The two tables of a year, over all units, from what is known now. */
@Injectable()
export class TermYears {
  constructor(
    private readonly terms: Terms,
    private readonly register: Register,
  ) {}

  /** 本年度换届完成情况统计表: one row for each unit and kind of body with a term that ends in the year. */
  async held(year: number, on: string): Promise<readonly HeldInYear[]> {
    const rows = new Map<string, HeldInYear>();
    for (const { copy, body } of await this.known()) {
      const counts = yearCountsOf(copy, year, on);
      if (counts.due === 0) continue;
      const id = `${body.unit}/${body.kind}`;
      const sum = add(rows.get(id) ?? noCounts, counts);
      rows.set(id, { id, unit: body.unit, bodyKind: body.kind, ...sum, share: sum.held / sum.due });
    }
    return [...rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** 下年度换届计划安排表: one row for each leading group whose election is due in the year. */
  async planned(year: number): Promise<readonly PlannedInYear[]> {
    const rows = (await this.known()).flatMap(({ copy, body }): PlannedInYear[] => {
      const term = plannedIn(copy, year);
      if (!term) return [];
      const { startedOn, endsOn, delays } = term;
      const id = termId(body.code, copy.kind);
      const row = { id, body: body.code, name: body.name, bodyKind: body.kind, unit: body.unit };
      return [{ ...row, startedOn, endsOn, dueOn: dueDayOf(term), isDelayed: delays.length > 0 }];
    });
    return rows.toSorted((a, b) => (a.dueOn + a.id < b.dueOn + b.id ? -1 : 1));
  }

  private async known(): Promise<readonly { readonly copy: TermCopy; readonly body: Body }[]> {
    const bodies = new Map((await this.register.list({ limit: maxBodies })).map((body) => [body.code, body]));
    return (await this.terms.collection.find({}).toArray()).flatMap((copy) => {
      const body = copy.body === undefined ? undefined : bodies.get(copy.body);
      return body ? [{ copy, body }] : [];
    });
  }
}

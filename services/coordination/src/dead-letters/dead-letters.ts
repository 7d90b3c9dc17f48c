import { Injectable } from '@nestjs/common';
import { Type } from 'typebox';
import { type DisclosureLevel, UnitName } from '#contracts';
import { encodeCursor, notFound, type Page, PageOf, Problem } from '#http';
import type { Unit } from '#kernel';
import {
  type DeadLetterDetail,
  type DeadLetterQuery,
  DeadLetterView,
  deadLetterView,
  positionOfDeadLetter,
} from '#messaging';
import { RejectedRecords } from '../feed-store/rejected-records.js';
import { UnitDeadLetters } from './unit-dead-letters.js';

/** A page, and the units that did not answer: their letters are not among the items. */
export const DeadLetterPage = Type.Object(
  { ...PageOf(DeadLetterView).properties, missing: Type.Array(UnitName) },
  { $id: 'DeadLetterPage' },
);
export type DeadLetterPage = Page<DeadLetterView> & { readonly missing: readonly Unit[] };

/** Who reads: the units are asked with their token, and show what it lets them. */
export interface LettersReader {
  readonly authorization: string;
  readonly level: DisclosureLevel;
}

/** Everything that any service has set aside, as one list: what coordination rejected itself, and what each unit says. */
@Injectable()
export class AllDeadLetters {
  constructor(
    private readonly own: RejectedRecords,
    private readonly ofUnits: UnitDeadLetters,
  ) {}

  /** Newest first. All services page by the same position, so that each is asked for what comes after it. `cursor` is `query.after` as it came. */
  async page(
    query: DeadLetterQuery,
    cursor: string | undefined,
    { authorization, level }: LettersReader,
  ): Promise<DeadLetterPage> {
    const { limit, state } = query;
    const one = { ...query, limit: limit + 1 };
    const asked = new URLSearchParams({ limit: String(limit), ...(state && { state }), ...(cursor && { cursor }) });
    const [own, units] = await Promise.all([this.own.letters.list(one), this.ofUnits.list(asked, authorization)]);
    const found = [...own.map((letter) => deadLetterView(letter, 'coordination', level)), ...units.items];
    const items = found.sort(newestFirst).slice(0, limit);
    const last = items.at(-1);
    const hasMore = found.length > limit || units.hasMore;
    return {
      items,
      next: hasMore && last ? encodeCursor(positionOfDeadLetter(last), 'dead-letters') : null,
      missing: units.missing,
    };
  }

  /** Errors: `not-found`; Problem 503 `unit-unreachable` when it may lie in a unit that does not answer. */
  async find(id: string, { authorization, level }: LettersReader): Promise<DeadLetterDetail> {
    const own = await this.own.letters.find(id);
    if (own) return { ...deadLetterView(own, 'coordination', level), waiting: 0 };
    const { items, missing } = await this.ofUnits.find(id, authorization);
    const [letter] = items;
    if (letter) return letter;
    if (missing.length === 0) throw notFound(`dead letter ${id}`);
    const detail = `The letter may lie in ${missing.join(', ')}, which cannot be reached.`;
    throw new Problem(503, 'unit-unreachable', detail, { units: missing }, { 'retry-after': '1' });
  }
}

const newestFirst = (a: DeadLetterView, b: DeadLetterView): number =>
  compare(b.lastAt, a.lastAt) || compare(b.id, a.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

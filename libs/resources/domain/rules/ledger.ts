import type { QuotaMeasure } from '#contracts';
import { dateAfter, dateIn } from '../opening-hours/opening-windows.js';
import type { Period } from '../calendar/resource-calendar.js';

/** One date that somebody has, or had. */
export interface Use {
  /** The calendar date in the resource's zone on which it begins. */
  readonly day: string;
  readonly to: number;
  /** Milliseconds times places. */
  readonly placeMs: number;
  readonly fen: number;
}

/** Whose uses are added up: `body:LJ-XC`, `unit:propaganda`. */
export type Party = string;

export interface Holder {
  readonly body: string;
  readonly unit?: string | undefined;
}

export const bodyParty = (body: string): Party => `body:${body}`;
export const unitParty = (unit: string): Party => `unit:${unit}`;

/** Uses are kept for so many days after their time: a year's quota looks back a year at most. */
const keptDays = 400;

/**
 * Who has how much of one resource: every date that is held, offered, confirmed or used, by its body and by the body's unit, also
 * after it left the live calendar, for {@link keptDays} days.
 *
 * Guarantees: what is added and taken away within {@link tryOut} is undone. Adding up costs one step per day on which the party has
 * something.
 */
export class Ledger {
  private readonly parties = new Map<Party, Map<string, Use[]>>();
  private readonly left: { readonly holder: Holder; readonly use: Use }[] = [];
  private journal: (() => void)[] | undefined;

  /** What was over by `since`, before anybody counted, counts as nothing. */
  constructor(
    readonly timeZone: string,
    readonly since: number,
  ) {}

  usesOf(dates: readonly Period[], quantity: number, amountFen = 0): readonly Use[] {
    const uses = dates.map(({ from, to }, index) => ({
      day: dateIn(this.timeZone, from),
      to,
      placeMs: (to - from) * quantity,
      fen: index === 0 ? amountFen : 0,
    }));
    return uses.filter(({ to }) => to > this.since);
  }

  add(holder: Holder, uses: readonly Use[]): void {
    for (const party of partiesOf(holder)) for (const use of uses) this.put(party, use);
    this.journal?.push(() => this.remove(holder, uses));
  }

  remove(holder: Holder, uses: readonly Use[]): void {
    const found = uses.filter((use) => partiesOf(holder).filter((party) => this.take(party, use)).length > 0);
    this.journal?.push(() => this.add(holder, found));
  }

  /** What leaves the live calendar since its time is over still counts. */
  keepPast(holder: Holder, uses: readonly Use[], now: number): void {
    const oldest = dateAfter(dateIn(this.timeZone, now), -keptDays);
    for (const use of uses) {
      this.left.push({ holder, use });
      for (const party of partiesOf(holder)) this.put(party, use);
    }
    for (let first = this.left[0]; first && first.use.day < oldest; first = this.left[0]) {
      this.left.shift();
      for (const party of partiesOf(first.holder)) this.take(party, first.use);
    }
  }

  /** The uses of {@link keepPast}, for a snapshot. */
  get past(): readonly { readonly holder: Holder; readonly use: Use }[] {
    return this.left;
  }

  restorePast(holder: Holder, use: Use): void {
    this.left.push({ holder, use });
    for (const party of partiesOf(holder)) this.put(party, use);
  }

  /** What a party has on the days from `first` to `last`, both included; of hours: milliseconds times places. */
  within(party: Party, measure: QuotaMeasure, first: string, last: string): number {
    const days = this.parties.get(party);
    if (!days) return 0;
    if (first === last) return sumOf(days.get(first) ?? [], measure);
    let sum = 0;
    for (const [day, uses] of days) if (day >= first && day <= last) sum += sumOf(uses, measure);
    return sum;
  }

  /** What a party has that is not over at the instant. */
  notOver(party: Party, measure: QuotaMeasure, at: number): number {
    let sum = 0;
    for (const uses of this.parties.get(party)?.values() ?? []) {
      for (const use of uses) if (use.to > at) sum += amountOf(use, measure);
    }
    return sum;
  }

  /** As {@link Occupancy.tryOut}. */
  tryOut<Result>(look: () => Result): Result {
    const journal: (() => void)[] = [];
    this.journal = journal;
    try {
      return look();
    } finally {
      this.journal = undefined;
      for (const undo of journal.reverse()) undo();
    }
  }

  private put(party: Party, use: Use): void {
    let days = this.parties.get(party);
    if (!days) this.parties.set(party, (days = new Map<string, Use[]>()));
    const uses = days.get(use.day);
    if (uses) uses.push(use);
    else days.set(use.day, [use]);
  }

  private take(party: Party, use: Use): boolean {
    const days = this.parties.get(party);
    const uses = days?.get(use.day) ?? [];
    const index = uses.findIndex((one) => one.to === use.to && one.placeMs === use.placeMs && one.fen === use.fen);
    if (index < 0) return false;
    uses.splice(index, 1);
    if (uses.length === 0) days?.delete(use.day);
    return true;
  }
}

const partiesOf = ({ body, unit }: Holder): readonly Party[] =>
  unit === undefined ? [bodyParty(body)] : [bodyParty(body), unitParty(unit)];

const sumOf = (uses: readonly Use[], measure: QuotaMeasure): number =>
  uses.reduce((sum, use) => sum + amountOf(use, measure), 0);

const amountOf = (use: Use, measure: QuotaMeasure): number => {
  switch (measure) {
    case 'count':
      return 1;
    case 'hours':
      return use.placeMs;
    case 'amountFen':
      return use.fen;
  }
};

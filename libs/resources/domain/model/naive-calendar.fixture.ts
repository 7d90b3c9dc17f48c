import { DateTime } from 'luxon';
import type { Quota } from '#contracts';

/** What the naive calendar knows of a resource. */
export interface NaiveRules {
  readonly sharing: 'exclusive' | 'capacity' | 'budget' | 'open';
  readonly capacity: number;
  readonly budgetFen: number;
  readonly bufferSeconds: number;
  readonly approval: 'automatic' | 'owner';
  readonly clearanceAboveFen: number | undefined;
  readonly quotas: readonly Quota[];
  readonly waitingOrder: 'first-come' | 'fair-share';
  readonly offerSeconds: number;
}

export interface NaiveDate {
  readonly from: number;
  readonly to: number;
}

export interface NaiveReservation {
  readonly id: string;
  readonly body: string;
  readonly unit: string;
  readonly quantity: number;
  readonly bundle: string | undefined;
  readonly since: number;
  readonly wantsSkipped: boolean;
  dates: NaiveDate[];
  skipped: NaiveDate[];
  fen: number;
  status: string;
  awaiting: 'approval' | 'clearance' | undefined;
  isCleared?: boolean;
  expiresAt: number;
  waitsUntil: number;
}

export class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export const zone = 'Asia/Shanghai';
const occupying = ['held', 'confirmed', 'offered', 'used'];
const overlap = (a: NaiveDate, b: NaiveDate): boolean => a.from < b.to && b.from < a.to;

/** The plainest thing that could be right: lists, looked through from the start each time. */
export class NaiveCalendar {
  all: NaiveReservation[] = [];
  blocked: (NaiveDate & { readonly id: string })[] = [];
  steps = 0;

  constructor(
    public rules: NaiveRules,
    public now: number,
  ) {}

  copy(): NaiveCalendar {
    const copy = new NaiveCalendar(this.rules, this.now);
    copy.all = this.all.map((one) => ({ ...one }));
    copy.blocked = [...this.blocked];
    return copy;
  }

  take(other: NaiveCalendar): void {
    this.all = other.all;
    this.blocked = other.blocked;
    this.rules = other.rules;
  }

  find(id: string): NaiveReservation | undefined {
    return this.all.find((one) => one.id === id);
  }

  occupies(one: NaiveReservation): boolean {
    return occupying.includes(one.status);
  }

  isExpired(one: NaiveReservation): boolean {
    return (one.status === 'held' || one.status === 'offered') && one.expiresAt <= this.now;
  }

  /** The most that is taken at any instant of the period. */
  mostTaken(date: NaiveDate, taken: readonly (NaiveDate & { readonly quantity: number })[]): number {
    const buffer = this.rules.bufferSeconds * 1_000;
    const instants = [date.from, ...taken.map(({ from }) => from)].filter(
      (t) => t >= date.from && t < date.to + buffer,
    );
    return Math.max(
      ...instants.map((t) =>
        taken.filter((one) => one.from <= t && t < one.to + buffer).reduce((sum, one) => sum + one.quantity, 0),
      ),
    );
  }

  taken(): (NaiveDate & { readonly quantity: number })[] {
    return this.all
      .filter((one) => this.occupies(one))
      .flatMap(({ dates, quantity }) => dates.map((date) => ({ ...date, quantity })));
  }

  get places(): number {
    const { sharing, capacity } = this.rules;
    return sharing === 'exclusive' ? 1 : sharing === 'capacity' ? capacity : Number.POSITIVE_INFINITY;
  }

  isFree(date: NaiveDate, quantity: number, own: readonly NaiveDate[] = []): boolean {
    if (this.blocked.some((one) => overlap(one, date))) return false;
    return (
      this.mostTaken(date, [...this.taken(), ...own.map((one) => ({ ...one, quantity }))]) + quantity <= this.places
    );
  }

  get drawnFen(): number {
    return this.all.filter((one) => this.occupies(one)).reduce((sum, one) => sum + one.fen, 0);
  }

  checkBudget(fen: number): void {
    if (this.rules.sharing === 'budget' && fen > this.rules.budgetFen - this.drawnFen)
      throw new Refused('resource-unavailable');
  }

  checkQuotas(
    asks: { readonly body: string; readonly unit: string; readonly quantity: number },
    dates: readonly NaiveDate[],
    fen: number,
  ): void {
    for (const quota of this.rules.quotas) {
      const ofParty = this.all.filter((one) => this.occupies(one) && one[quota.of] === asks[quota.of]);
      const had = ofParty.flatMap((one) => usesOf(one.dates, one.quantity, one.fen));
      const added = usesOf(dates, asks.quantity, fen);
      if (quota.per === 'at-once') {
        const ahead = (uses: readonly NaiveUse[]): number =>
          uses.filter(({ to }) => to > this.now).reduce((sum, use) => sum + use[quota.measure], 0);
        if (ahead(had) + ahead(added) > quota.limit) throw new Refused('quota-exceeded');
        continue;
      }
      const span = quota.per;
      for (const { from } of added) {
        const start = spanStart(from, span);
        const inSpan = (uses: readonly NaiveUse[]): number =>
          uses.filter((use) => spanStart(use.from, span) === start).reduce((sum, use) => sum + use[quota.measure], 0);
        if (inSpan(added) > 0 && inSpan(had) + inSpan(added) > quota.limit) throw new Refused('quota-exceeded');
      }
    }
  }

  isWithinQuotas(one: NaiveReservation, dates: readonly NaiveDate[], fen: number): boolean {
    try {
      this.checkQuotas(one, dates, fen);
      return true;
    } catch {
      return false;
    }
  }

  /** The dates that are free, each also beside those before it; all of them unless some may be left out. */
  pick(
    dates: readonly NaiveDate[],
    quantity: number,
    maySkip: boolean,
    own: readonly NaiveDate[] = [],
  ): { taken: NaiveDate[]; skipped: NaiveDate[] } {
    const taken: NaiveDate[] = [];
    const skipped: NaiveDate[] = [];
    for (const date of dates) {
      if (date.to <= this.now || date.from < this.now - 86_400_000) throw new Refused('in-the-past');
      (this.isFree(date, quantity, [...own, ...taken]) ? taken : skipped).push(date);
    }
    if (skipped.length > 0 && (!maySkip || taken.length === 0)) throw new Refused('resource-unavailable');
    return { taken, skipped };
  }

  /** With what the body has of a budget in the month in which it begins. */
  awaiting(
    fen: number,
    body: string,
    dates: readonly NaiveDate[],
    except?: NaiveReservation,
  ): 'approval' | 'clearance' | undefined {
    const month = spanStart(dates[0]?.from ?? 0, 'month');
    const had = this.all
      .filter((one) => one !== except && this.rules.sharing === 'budget' && this.occupies(one) && one.body === body)
      .filter((one) => spanStart(one.dates[0]?.from ?? 0, 'month') === month)
      .reduce((sum, one) => sum + one.fen, 0);
    if (this.rules.clearanceAboveFen !== undefined && fen > 0 && fen + had > this.rules.clearanceAboveFen) {
      return 'clearance';
    }
    return this.rules.approval === 'owner' ? 'approval' : undefined;
  }

  endExpired(except = ''): void {
    const expired = this.all.filter((one) => one.id !== except && this.isExpired(one));
    for (const one of expired) one.status = 'expired';
    if (expired.length > 0) this.passOn([except]);
  }

  passOn(settled: readonly string[] = []): void {
    this.settleLines();
    this.offer(settled);
    this.readd(settled);
  }

  chance(line: {
    readonly dates: readonly NaiveDate[];
    readonly quantity: number;
    readonly bundle: string | undefined;
  }): 'free' | 'soon' | 'none' {
    const fits = (): boolean => line.dates.every((date) => this.isFree(date, line.quantity));
    if (fits()) return 'free';
    const undecided = this.all.filter(
      (one) => one.status === 'held' && one.bundle !== undefined && one.bundle !== line.bundle,
    );
    for (const one of undecided) one.status = 'lifted';
    const could = fits();
    for (const one of undecided) one.status = 'held';
    return could ? 'soon' : 'none';
  }

  private settleLines(): void {
    if (!Number.isFinite(this.places)) return;
    const lines = this.all.filter(({ status, bundle }) => status === 'waitlisted' && bundle !== undefined);
    for (const line of lines.sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const chance = this.chance(line);
      if (chance === 'none') line.status = 'refused';
      if (chance !== 'free') continue;
      line.status = 'held';
      line.awaiting = this.awaiting(line.fen, line.body, line.dates, line);
    }
  }

  private offer(settled: readonly string[]): void {
    const rest = this.all.filter(
      ({ id, status, bundle }) => status === 'waitlisted' && bundle === undefined && !settled.includes(id),
    );
    rest.sort(cameFirst);
    while (rest.length > 0) {
      const shares = rest.map(({ body }) => (this.rules.waitingOrder === 'fair-share' ? this.share(body) : 0));
      const [wish] = rest.splice(shares.indexOf(Math.min(...shares)), 1);
      if (wish) this.offerTo(wish);
    }
  }

  private offerTo(wish: NaiveReservation): void {
    const first = wish.dates[0]?.from ?? 0;
    if (first <= this.now || !this.isWithinQuotas(wish, wish.dates, wish.fen)) return;
    try {
      this.checkBudget(wish.fen);
      this.pick(wish.dates, wish.quantity, false);
    } catch {
      return;
    }
    wish.awaiting = this.awaiting(wish.fen, wish.body, wish.dates);
    wish.status = wish.awaiting ? `awaiting-${wish.awaiting}` : 'offered';
    wish.expiresAt = wish.awaiting
      ? Number.POSITIVE_INFINITY
      : Math.min(this.now + this.rules.offerSeconds * 1_000, first);
  }

  private share(body: string): number {
    const mine = this.all.filter((one) => this.occupies(one) && one.body === body);
    if (this.rules.sharing === 'budget') return mine.reduce((sum, one) => sum + one.fen, 0);
    const today = spanStart(this.now, 'day');
    return mine
      .flatMap((one) => usesOf(one.dates, one.quantity, one.fen))
      .filter(({ from }) => from >= today)
      .reduce((sum, use) => sum + use.hours, 0);
  }

  private readd(settled: readonly string[]): void {
    const series = this.all.filter(
      ({ id, status, wantsSkipped }) =>
        wantsSkipped && (status === 'confirmed' || status === 'held') && !settled.includes(id),
    );
    for (const one of series.sort(cameFirst)) {
      for (const date of [...one.skipped]) {
        if (date.from <= this.now || one.dates.some(({ from }) => from === date.from)) continue;
        if (!this.isFree(date, one.quantity) || !this.isWithinQuotas(one, [date], 0)) continue;
        one.dates = [...one.dates, date].sort((a, b) => a.from - b.from);
        one.skipped = one.skipped.filter((other) => other !== date);
      }
    }
  }
}

interface NaiveUse {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly hours: number;
  readonly amountFen: number;
}

const usesOf = (dates: readonly NaiveDate[], quantity: number, fen: number): NaiveUse[] =>
  dates.map(({ from, to }, index) => ({
    from,
    to,
    count: 1,
    hours: ((to - from) / 3_600_000) * quantity,
    amountFen: index === 0 ? fen : 0,
  }));

const cameFirst = (a: NaiveReservation, b: NaiveReservation): number => a.since - b.since || (a.id < b.id ? -1 : 1);

const spanStart = (instant: number, span: 'day' | 'week' | 'month' | 'quarter' | 'year'): number =>
  DateTime.fromMillis(instant, { zone }).startOf(span).toMillis();

import type { CountedDuty, CountPeriod, InitiativeKind } from '#contracts';
import { addDays } from '#working-days';

/** What of an initiative counts for a duty. */
export interface CountedInitiative {
  readonly host: string;
  readonly kind: InitiativeKind;
  /** The agency's day on which it began. */
  readonly on: string;
  /** Host and those that accepted. */
  readonly bodies: readonly string[];
}
export interface CountedPeriod {
  readonly from: string;
  readonly to: string;
  readonly held: number;
}

const monthsOf: Readonly<Record<Exclude<CountPeriod, 'term'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** The calendar period of a day, first and last day, cut to the time of the agreement. */
export const periodOn = (
  day: string,
  per: CountPeriod,
  { from, to }: { readonly from: string; readonly to?: string },
): { readonly from: string; readonly to: string } => {
  if (per === 'term') return { from, to: to ?? day };
  const [year = 0, month = 1] = day.split('-').map(Number);
  const months = monthsOf[per];
  const first = Math.floor((month - 1) / months) * months;
  const begin = dayOf(year, first);
  const end = addDays(dayOf(first + months > 11 ? year + 1 : year, (first + months) % 12), -1);
  return { from: begin < from ? from : begin, to: to !== undefined && to < end ? to : end };
};

const dayOf = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`;

/** Initiatives in which at least two parties took part, of the duty's kind and host where it names them. */
export const countDuty = (
  duty: CountedDuty,
  parties: readonly string[],
  period: { readonly from: string; readonly to: string },
  initiatives: readonly CountedInitiative[],
): CountedPeriod => {
  const held = initiatives.filter(
    ({ host, kind, on, bodies }) =>
      period.from <= on &&
      on <= period.to &&
      (duty.kind === undefined || duty.kind === kind) &&
      (duty.host === undefined || duty.host === host) &&
      parties.filter((party) => bodies.includes(party)).length >= 2,
  ).length;
  return { ...period, held };
};

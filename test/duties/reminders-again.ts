import { parse } from 'csv-parse/sync';
import { DateTime } from 'luxon';

/** A reminder as the sheet and the calendar alone say it: computed without anything of the product. */
export interface ExpectedReminder {
  readonly body: string;
  readonly on: string;
  readonly dueOn: string;
  readonly bodies: readonly string[];
}

export interface SheetTerm {
  readonly code: string;
  readonly kind: string;
  readonly affiliation: string;
  readonly endsOn?: string;
}

const day = (date: string) => DateTime.fromISO(date, { zone: 'utc' });
const text = (date: DateTime): string => date.toISODate() ?? '';

/** The bodies that are elected, with the last day of their term where the sheet has one. */
export const termsOf = (sheet: string): readonly SheetTerm[] =>
  parse<Record<string, string>>(sheet, { columns: true, bom: true, skip_empty_lines: true })
    .filter(({ kind }) => kind !== 'department' && kind !== 'leading-party-group')
    .map(({ code = '', kind = '', affiliation = '', termStart, termYears }) => ({
      code,
      kind,
      affiliation,
      ...(termStart && { endsOn: text(day(termStart).plus({ years: Number(termYears) })) }),
    }));

/** Of one term: 6 months before to the body above, 90 and 30 days before to the body, each month after. Days from `from` to `through`, both included. */
const remindersOf = ({ code, affiliation, endsOn }: SheetTerm, from: string, through: string): ExpectedReminder[] => {
  if (!endsOn) return [];
  const end = day(endsOn);
  const own = [code];
  const all = [
    { on: text(end.minus({ months: 6 })), bodies: affiliation ? [affiliation] : own },
    { on: text(end.minus({ days: 90 })), bodies: own },
    { on: text(end.minus({ days: 30 })), bodies: own },
    ...Array.from({ length: 120 }, (_, k) => ({ on: text(end.plus({ months: k + 1 })), bodies: own })),
  ];
  return all
    .filter(({ on }) => from <= on && on <= through)
    .map(({ on, bodies }) => ({ body: code, on, dueOn: endsOn, bodies }));
};

export const remindersAgain = (terms: readonly SheetTerm[], from: string, through: string): ExpectedReminder[] =>
  terms.flatMap((term) => remindersOf(term, from, through)).sort(byBodyAndDay);

export const byBodyAndDay = (a: ExpectedReminder, b: ExpectedReminder): number =>
  `${a.body} ${a.on}` < `${b.body} ${b.on}` ? -1 : 1;

/** The ledger on a day, as data/README states its classes, without any approved delay. */
export const ledgerAgain = (terms: readonly SheetTerm[], on: string) => {
  const codes = (isSo: (term: SheetTerm & { endsOn: string }) => boolean): string[] =>
    terms.flatMap((term) => (term.endsOn !== undefined && isSo(term as never) ? [term.code] : [])).sort();
  const yearAgo = text(day(on).minus({ months: 12 }));
  const in180 = text(day(on).plus({ days: 180 }));
  return {
    'overdue-a': codes(({ endsOn }) => endsOn < on && endsOn >= yearAgo),
    'overdue-b': codes(({ endsOn }) => endsOn < on && endsOn < yearAgo),
    ending: codes(({ endsOn }) => on <= endsOn && endsOn <= in180),
    missing: terms.flatMap(({ code, endsOn }) => (endsOn === undefined ? [code] : [])).sort(),
  };
};

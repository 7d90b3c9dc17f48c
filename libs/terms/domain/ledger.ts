import type { BodyKind } from '#contracts';
import { addMonths } from '#duties';
import { addDays } from '#working-days';
import { dueDayOf, termOn, type TermState } from './term.js';

/** Departments and leading Party groups are appointed, not elected: they have no term and miss none. */
const withoutTerms: readonly BodyKind[] = ['department', 'leading-party-group'];
export const hasTerms = (kind: BodyKind): boolean => !withoutTerms.includes(kind);

/** Within so many days of its end a term is listed as ending. */
const endingDays = 180;
/** Up to so many months past its end without an approved delay a term is overdue of class a, then of class b. */
const monthsOfClassA = 12;

/**
 * Where a leading group stands on a day. `overdue-a`: ended at most 12 months ago without an approved delay; `overdue-b`: longer ago;
 * `delayed`: its end has passed, an approved later day has not; `ending`: it ends within 180 days; `missing`: no term on record.
 */
export const ledgerClasses = ['missing', 'overdue-b', 'overdue-a', 'delayed', 'ending', 'running'] as const;
export type LedgerClass = (typeof ledgerClasses)[number];

/**
 * The class on a day, from what is known now. A delay that has run out no longer excuses: the classes are counted from the end of the term, the
 * date that never moves. Undefined: the body is dissolved or had not begun a term by then though one is on record.
 */
export const ledgerClassOn = (state: TermState | undefined, on: string): LedgerClass | undefined => {
  if (!state?.current) return 'missing';
  if (state.closedOn !== undefined && state.closedOn <= on) return undefined;
  const term = termOn(state, on);
  if (!term) return undefined;
  if (on > term.endsOn) {
    if (on <= dueDayOf(term)) return 'delayed';
    return on <= addMonths(term.endsOn, monthsOfClassA) ? 'overdue-a' : 'overdue-b';
  }
  return dueDayOf(term) <= addDays(on, endingDays) ? 'ending' : 'running';
};

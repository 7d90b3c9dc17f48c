import type { PublicEvent, RuleUsed, TermKind, TermWarning } from '#contracts';
import type { ApprovedDelay, OwedDuty } from '#duties';
import type { Unit } from '#kernel';

export type TermEvent = PublicEvent<
  | 'term.started'
  | 'term.corrected'
  | 'term.ending'
  | 'term.overdue'
  | 'term.delay-approved'
  | 'term.renewed'
  | 'term.closed'
>;

/** One term of a leading group: from the day of its election to the day on which the next one is due. */
export interface Term {
  readonly startedOn: string;
  readonly endsOn: string;
  readonly source: 'register' | 'entered';
  readonly delays: readonly ApprovedDelay[];
  readonly warnings: readonly TermWarning[];
  readonly rule?: RuleUsed;
  /** The days on which the stream recorded that it was near its end, and past it; for the present due day. */
  readonly endingOn?: string;
  readonly overdueOn?: string;
}

/** Stream `term/<unit>/<id>`: all terms of one leading group, one of them the present one. */
export interface TermState {
  readonly body?: string;
  readonly kind?: TermKind;
  readonly current?: Term;
  /** Ended by an election, the oldest first. */
  readonly past: readonly (Term & { readonly renewedOn: string })[];
  /** The body was dissolved: nothing is owed any more. */
  readonly closedOn?: string;
}

/** A body's own leading group has the body's code; its discipline committee that code with the kind behind it. */
export const termId = (body: string, kind: TermKind = 'committee'): string =>
  kind === 'committee' ? body : `${body}.${kind}`;
export const termStream = (unit: Unit, id: string): string => `term/${unit}/${id}`;

/** The day on which the election is due: the last approved one, else the end of the term. */
export const dueDayOf = ({ endsOn, delays }: Term): string => delays.at(-1)?.to ?? endsOn;

export const evolveTerm = (state: TermState, event: TermEvent): TermState => {
  const { current } = state;
  switch (event.type) {
    case 'term.started': {
      const { body, kind, startedOn, endsOn, source, rule, warnings } = event.data;
      const term: Term = { startedOn, endsOn, source, delays: [], warnings, ...(rule && { rule }) };
      return { ...state, body, kind, current: term };
    }
    case 'term.corrected': {
      const { startedOn, endsOn } = event.data;
      return { ...state, ...(current && { current: { ...unmarked(current), startedOn, endsOn } }) };
    }
    case 'term.ending':
      return { ...state, ...(current && { current: { ...current, endingOn: event.data.on } }) };
    case 'term.overdue':
      return { ...state, ...(current && { current: { ...current, overdueOn: event.data.on } }) };
    case 'term.delay-approved': {
      const { from, to, approval, warnings } = event.data;
      if (!current) return state;
      const delays = [...current.delays, { from, to, approval }];
      return { ...state, current: { ...unmarked(current), delays, warnings: [...current.warnings, ...warnings] } };
    }
    case 'term.renewed': {
      const { startedOn, endsOn, rule, warnings } = event.data;
      const term: Term = { startedOn, endsOn, source: 'entered', delays: [], warnings, ...(rule && { rule }) };
      return {
        ...state,
        current: term,
        past: [...state.past, ...(current ? [{ ...current, renewedOn: startedOn }] : [])],
      };
    }
    case 'term.closed':
      return { ...state, closedOn: event.data.on };
  }
};

const unmarked = ({ endingOn: _endingOn, overdueOn: _overdueOn, ...term }: Term): Term => term;

/** What the kit of duties asks: until when the body owes an election. */
export const dutyOfTerm = ({ body, current, closedOn }: TermState): OwedDuty | undefined =>
  body === undefined || !current
    ? undefined
    : {
        body,
        dueOn: current.endsOn,
        delays: current.delays,
        ...(closedOn && { closed: { as: 'waived' as const, on: closedOn } }),
      };

/** The term that a day asks for: the last one begun by then, as far as it is known now. */
export const termOn = ({ current, past }: TermState, on: string): Term | undefined =>
  [...past, ...(current ? [current] : [])].findLast(({ startedOn }) => startedOn <= on);

import type { ClearanceLevel, PublicEvent, RuleUsed, WithdrawalCause } from '#contracts';

export type ClearanceEvent = PublicEvent<
  'clearance.opened' | 'clearance.escalated' | 'clearance.granted' | 'clearance.refused' | 'clearance.withdrawn'
>;

export const clearanceStatuses = ['open', 'granted', 'refused', 'withdrawn'] as const;
export type ClearanceStatus = (typeof clearanceStatuses)[number];

/** What waits for discipline, as it was asked for. */
export interface ClearanceRequest {
  readonly clearance: string;
  readonly matter: 'draw' | 'appointment';
  readonly reservation?: string;
  readonly resource?: string;
  readonly appointment?: string;
  readonly initiative?: string;
  readonly bundle?: string;
  readonly line?: number;
  /** The body that asked: nobody of it decides. */
  readonly body: string;
  readonly amountFen?: number;
  readonly purpose: string;
  readonly requestedAt: string;
}

/** By when a level has to decide; nothing where no rule sets a time. */
export interface TimeLimit {
  readonly dueAt?: string;
  readonly rule?: RuleUsed;
}

/** Discipline's answer; of a yes the text is its ground, which may be absent, of a no its reason. */
export interface Decision {
  readonly outcome: 'granted' | 'refused';
  readonly text?: string;
  readonly by?: string;
  readonly at?: string;
}

/** Stream `clearance/<id>`. */
export interface Clearance extends ClearanceRequest, TimeLimit {
  readonly level: ClearanceLevel;
  readonly decision?: Decision;
  readonly withdrawn?: { readonly cause: WithdrawalCause; readonly at: string };
}
export interface ClearanceState {
  /** Absent: nobody asked for it, or the request has not arrived. */
  readonly current?: Clearance;
}

export const clearanceStream = (id: string): string => `clearance/${id}`;

export const statusOf = ({ decision, withdrawn }: Clearance): ClearanceStatus =>
  decision?.outcome ?? (withdrawn ? 'withdrawn' : 'open');

export const evolveClearance = (state: ClearanceState, event: ClearanceEvent): ClearanceState => {
  const { current } = state;
  switch (event.type) {
    case 'clearance.opened':
      return { current: event.data };
    case 'clearance.escalated': {
      const { level, dueAt, rule } = event.data;
      if (!current) return state;
      const { dueAt: _dueAt, rule: _rule, ...rest } = current;
      return { current: { ...rest, level, ...(dueAt !== undefined && { dueAt }), ...(rule && { rule }) } };
    }
    case 'clearance.granted':
      return decided(state, { outcome: 'granted', text: event.data.ground, ...event.data });
    case 'clearance.refused':
      return decided(state, { outcome: 'refused', text: event.data.reason, ...event.data });
    case 'clearance.withdrawn': {
      const { cause, withdrawnAt } = event.data;
      return current ? { current: { ...current, withdrawn: { cause, at: withdrawnAt } } } : state;
    }
  }
};

const decided = (
  state: ClearanceState,
  {
    outcome,
    text,
    by,
    decidedAt,
  }: {
    readonly outcome: Decision['outcome'];
    readonly text: string | undefined;
    readonly by?: string;
    readonly decidedAt?: string;
  },
): ClearanceState => {
  if (!state.current) return state;
  const decision: Decision = {
    outcome,
    ...(text !== undefined && { text }),
    ...(by !== undefined && { by }),
    ...(decidedAt !== undefined && { at: decidedAt }),
  };
  return { current: { ...state.current, decision } };
};

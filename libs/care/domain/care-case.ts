import type { CareKind, CareOutcome, HelpKind, PublicEvent } from '#contracts';

/** `decided` is granted or not, see {@link CareCase.decision}. */
export const careStatuses = ['requested', 'assessed', 'decided', 'closed'] as const;
export type CareStatus = (typeof careStatuses)[number];

export const helpStatuses = ['asked', 'given', 'refused'] as const;

/** One help; money from a fund is asked for before it is given. */
export interface Help {
  readonly id: string;
  readonly kind: HelpKind;
  readonly status: (typeof helpStatuses)[number];
  readonly amountFen?: number;
  readonly fund?: string;
  readonly reservation?: string;
  readonly on?: string;
  readonly text?: string;
  /** By which rule the fund refused it. */
  readonly code?: string;
}

export interface CareCase {
  readonly id: string;
  readonly status: CareStatus;
  readonly kind: CareKind;
  /** That answers for it. */
  readonly body: string;
  /** Which others need to know of it. */
  readonly referred: readonly string[];
  /** Under which name, way of contact and words of the request lie. */
  readonly file: string;
  readonly visits?: string;
  readonly openedAt: string;
  readonly assessment?: {
    readonly by: string;
    readonly needs: readonly HelpKind[];
    readonly amountFen?: number;
    readonly text: string;
    readonly assessedAt: string;
  };
  readonly decision?: {
    readonly by: string;
    readonly isGranted: boolean;
    readonly amountFen?: number;
    readonly text?: string;
    readonly decidedAt: string;
  };
  readonly helps: readonly Help[];
  readonly followUps: readonly { readonly on: string; readonly text: string }[];
  readonly outcome?: CareOutcome;
  readonly closedAt?: string;
  readonly erasedAt?: string;
}

/** Nothing before the first event. */
export interface CareCaseState {
  readonly current?: CareCase;
}

export type CareCaseEvent = PublicEvent<
  | 'care-case.opened'
  | 'care-case.referred'
  | 'care-case.referral-ended'
  | 'care-case.assessed'
  | 'care-case.decided'
  | 'care-case.help-asked'
  | 'care-case.help-refused'
  | 'care-case.help-given'
  | 'care-case.followed-up'
  | 'care-case.closed'
  | 'care-case.erased'
>;

export const evolveCareCase = (state: CareCaseState, event: CareCaseEvent): CareCaseState => {
  if (event.type === 'care-case.opened') {
    const { case: id, ...opened } = event.data;
    return { current: { id, status: 'requested', ...opened, referred: [], helps: [], followUps: [] } };
  }
  const { current } = state;
  return current ? { current: changed(current, event) } : state;
};

const changed = (one: CareCase, event: Exclude<CareCaseEvent, { readonly type: 'care-case.opened' }>): CareCase => {
  switch (event.type) {
    case 'care-case.referred':
      return { ...one, referred: [...one.referred, event.data.to] };
    case 'care-case.referral-ended':
      return { ...one, referred: one.referred.filter((body) => body !== event.data.body) };
    case 'care-case.assessed': {
      const { case: _, ...assessment } = event.data;
      return { ...one, status: 'assessed', assessment };
    }
    case 'care-case.decided': {
      const { case: _, ...decision } = event.data;
      return { ...one, status: 'decided', decision };
    }
    case 'care-case.help-asked': {
      const { case: _, help: id, askedAt: _at, ...asked } = event.data;
      return { ...one, helps: [...one.helps, { id, kind: 'money', status: 'asked', ...asked }] };
    }
    case 'care-case.help-refused': {
      const { help, code } = event.data;
      return {
        ...one,
        helps: one.helps.map((each) => (each.id === help ? { ...each, status: 'refused', code } : each)),
      };
    }
    case 'care-case.help-given': {
      const { case: _, help: id, ...given } = event.data;
      const before = one.helps.find((each) => each.id === id);
      const help: Help = { ...before, id, status: 'given', ...given };
      return { ...one, helps: before ? one.helps.map((each) => (each.id === id ? help : each)) : [...one.helps, help] };
    }
    case 'care-case.followed-up': {
      const { on, text } = event.data;
      return { ...one, followUps: [...one.followUps, { on, text }] };
    }
    case 'care-case.closed': {
      const { outcome, closedAt } = event.data;
      return { ...one, status: 'closed', outcome, closedAt };
    }
    case 'care-case.erased':
      return { ...one, erasedAt: event.data.erasedAt };
  }
};

/** What was given and what is asked for together: both count against what was granted. */
export const spokenForFen = ({ helps }: CareCase): number =>
  helps.reduce((sum, { status, amountFen = 0 }) => sum + (status === 'refused' ? 0 : amountFen), 0);

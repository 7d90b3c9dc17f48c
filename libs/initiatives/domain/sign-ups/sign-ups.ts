import type { InitiativeKind, PublicEvent } from '#contracts';
import type { InitiativeStatus } from '../life-cycle/initiative.js';

/** Half-open: one occurrence of an initiative, or the whole. */
export interface Session {
  readonly from: string;
  readonly to: string;
}

/** A person on the list. */
export interface SignedUp {
  readonly person: string;
  /** The body whose member they come as. */
  readonly body: string;
  /** Rises with each who comes onto a list: the order in which its pages are read. */
  readonly order: number;
  /** The starts of what they attended. */
  readonly attended: readonly string[];
}

/** What the host offers, as an initiative's version has it; no `places`: no limit. */
export interface Offer {
  readonly host: string;
  readonly title: string;
  readonly places?: number;
  readonly revision: number;
}

/**
 * Who has a place and who waits, each in the order in which they came. It is changed in place. Whoever withdrew is forgotten: nothing of them is kept.
 */
export interface SignUps {
  initiative: string;
  offer: Offer | undefined;
  readonly taken: Map<string, SignedUp>;
  readonly waiting: Map<string, SignedUp>;
  code: string | undefined;
  /** How often somebody came onto a list. */
  joined: number;
}

export const noSignUps = (): SignUps => ({
  initiative: '',
  offer: undefined,
  taken: new Map(),
  waiting: new Map(),
  code: undefined,
  joined: 0,
});

/** More people are not on one list: it is read and kept as a whole. */
export const maxOnList = 10_000;

/** What is known of the initiative when a command comes. */
export interface InitiativeFacts extends Offer {
  readonly status: InitiativeStatus;
  readonly kind: InitiativeKind;
  readonly startsAt: string;
  /** Its occurrences, or the whole where it has none. */
  readonly sessions: readonly Session[];
  readonly closesAt: string;
  readonly credits?: number;
  readonly hours?: number;
}

interface About {
  readonly initiative: string;
  readonly facts: InitiativeFacts;
}

export type SignUpCommand =
  /** `byHost`: people whom the host takes in by itself, as on the spot, after sign-up was closed. */
  | ({ readonly type: 'sign-up'; readonly person: string; readonly body: string; readonly byHost: boolean } & About)
  | ({ readonly type: 'withdraw'; readonly person: string } & About)
  /** `session`: the start of one occurrence; needed where there are several. `code`: of somebody who checks in without the host. */
  | ({
      readonly type: 'attend';
      readonly person: string;
      readonly session?: string;
      readonly code?: string;
      readonly by: 'host' | 'code';
    } & About)
  | ({ readonly type: 'revoke-attendance'; readonly person: string; readonly session?: string } & About)
  | ({ readonly type: 'free-no-shows' } & About)
  | ({ readonly type: 'set-code'; readonly code: string } & About)
  /** The host's content changed; without a list there is nothing to do. */
  | ({ readonly type: 'offer-places' } & About);

type PublicSignUpEvent = PublicEvent<
  | 'sign-up.offered'
  | 'sign-up.taken'
  | 'sign-up.waitlisted'
  | 'sign-up.moved-up'
  | 'sign-up.withdrawn'
  | 'sign-up.attended'
  | 'sign-up.attendance-revoked'
  | 'sign-up.no-shows-freed'
>;

/** What the stream holds. The code is stored whole and published without itself. */
export type SignUpEvent =
  | PublicSignUpEvent
  | { readonly type: 'sign-up.code-set'; readonly data: { readonly initiative: string; readonly code?: string } };

export const evolveSignUps = (state: SignUps, event: SignUpEvent): SignUps => {
  state.initiative = event.data.initiative;
  switch (event.type) {
    case 'sign-up.offered': {
      const { initiative: _, ...offer } = event.data;
      state.offer = offer;
      return state;
    }
    case 'sign-up.taken':
      state.taken.set(event.data.person, joining(state, event.data));
      return state;
    case 'sign-up.waitlisted':
      state.waiting.set(event.data.person, joining(state, event.data));
      return state;
    case 'sign-up.moved-up': {
      const { person } = event.data;
      state.waiting.delete(person);
      state.taken.set(person, joining(state, event.data));
      return state;
    }
    case 'sign-up.withdrawn':
      state.taken.delete(event.data.person);
      state.waiting.delete(event.data.person);
      return state;
    case 'sign-up.attended':
      return attending(state, event.data.person, (starts) => [...starts, event.data.from]);
    case 'sign-up.attendance-revoked':
      return attending(state, event.data.person, (starts) => starts.filter((start) => start !== event.data.from));
    case 'sign-up.no-shows-freed':
      for (const [person, { attended }] of state.taken) if (attended.length === 0) state.taken.delete(person);
      return state;
    case 'sign-up.code-set':
      state.code = event.data.code;
      return state;
  }
};

const joining = (state: SignUps, { person, body }: Pick<SignedUp, 'person' | 'body'>): SignedUp => {
  state.joined += 1;
  return { person, body, order: state.joined, attended: [] };
};

const attending = (
  state: SignUps,
  person: string,
  change: (starts: readonly string[]) => readonly string[],
): SignUps => {
  const one = state.taken.get(person);
  if (one) state.taken.set(person, { ...one, attended: change(one.attended) });
  return state;
};

/** A list as a document keeps it. */
export interface SignUpsDocument {
  readonly initiative: string;
  readonly offer?: Offer;
  readonly taken: readonly SignedUp[];
  readonly waiting: readonly SignedUp[];
  readonly code?: string;
  readonly joined: number;
}

export const documentOf = ({ initiative, offer, taken, waiting, code, joined }: SignUps): SignUpsDocument => ({
  initiative,
  ...(offer && { offer }),
  taken: [...taken.values()],
  waiting: [...waiting.values()],
  ...(code !== undefined && { code }),
  joined,
});

export const signUpsIn = ({ initiative, offer, taken, waiting, code, joined }: SignUpsDocument): SignUps => ({
  initiative,
  offer,
  taken: new Map(taken.map((one) => [one.person, one])),
  waiting: new Map(waiting.map((one) => [one.person, one])),
  code,
  joined,
});

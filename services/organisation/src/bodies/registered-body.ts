import type { Registration, RelationType } from '#contracts';
import type { StreamCategory } from '#event-store';
import type { Decider } from '#kernel';
import { evolveBody, type Body, type BodyEvent } from '#register';
import { decideBody } from './registered-body.decide.js';

/** What organisation may be asked to do with a body of the register. */
export type BodyCommand = RegisterBody | ReviseBody | DissolveBody | RelateBody | UnrelateBody;

export interface NewRelation {
  readonly type: RelationType;
  readonly to: string;
  readonly since?: string;
  readonly source: string;
}
export interface RegisterBody {
  readonly type: 'register-body';
  readonly registration: Registration;
  readonly relations: readonly NewRelation[];
}
export interface ReviseBody {
  readonly type: 'revise-body';
  readonly registration: Registration;
}
export interface DissolveBody {
  readonly type: 'dissolve-body';
  readonly reason: string;
}
export interface RelateBody {
  readonly type: 'relate-body';
  readonly body: string;
  readonly relation: NewRelation;
  /** Bodies above `relation.to` by affiliation, itself included: what the register knows now. */
  readonly above: readonly string[];
}
export interface UnrelateBody {
  readonly type: 'unrelate-body';
  readonly relation: Pick<NewRelation, 'type' | 'to' | 'source'>;
  readonly until: string;
}

/** Stream `body/<code>`. */
export interface BodyState {
  body?: Body;
}

export const bodyDecider: Decider<BodyCommand, BodyEvent, BodyState> = {
  initial: () => ({}),
  decide: (command, state) => decideBody(command, state.body),
  evolve: (state, event) => ({ body: evolveBody(state.body, event) }),
};

export const bodyCategory: StreamCategory<BodyCommand, BodyEvent, BodyState> = {
  name: 'body',
  decider: bodyDecider,
  publish: (event) => event,
};

export const bodyStream = (code: string): string => `body/${code}`;

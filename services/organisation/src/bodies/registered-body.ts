import type { Registration, RelationType } from '#contracts';
import type { StreamCategory } from '#event-store';
import type { Decider } from '#kernel';
import { evolveBody, type Body, type BodyEvent, type Particulars } from '#register';
import { decideBody } from './registered-body.decide.js';

/** What organisation may be asked to do with a body of the register. Days are those of the register's zone. */
export type BodyCommand =
  | RegisterBody
  | ReviseBody
  | ProposeChange
  | ConfirmChange
  | RefuseChange
  | RelateBody
  | UnrelateBody
  | MirrorAffiliations;

export interface NewRelation {
  readonly type: RelationType;
  readonly to: string;
  readonly since?: string;
  readonly until?: string;
  readonly source: string;
}
/** One affiliation of this body as the arbiter has it. */
export type MirroredAffiliation = Omit<NewRelation, 'type'>;

export interface RegisterBody {
  readonly type: 'register-body';
  readonly registration: Registration;
  /** None of them an affiliation: of those the arbiter decides. */
  readonly relations: readonly NewRelation[];
}
/** Members that are undefined are taken away, those that are absent stay (RFC 7396). */
export type Changes = { readonly [Key in keyof Particulars]?: Particulars[Key] | undefined };
export interface ReviseBody {
  readonly type: 'revise-body';
  readonly changes: Changes;
  /** The first day of what it is then. */
  readonly on: string;
}
/** Asks for what a second person must agree to. */
export interface ProposeChange {
  readonly type: 'propose-change';
  readonly change:
    | { readonly kind: 'move'; readonly changes: Changes }
    | { readonly kind: 'dissolution'; readonly reason: string }
    | { readonly kind: 'merger'; readonly reason: string; readonly into: string };
  readonly on: string;
  /** Who asks: an opaque id of the person. */
  readonly by: string;
}
export interface ConfirmChange {
  readonly type: 'confirm-change';
  readonly by: string;
}
export interface RefuseChange {
  readonly type: 'refuse-change';
  readonly reason?: string;
}
export interface RelateBody {
  readonly type: 'relate-body';
  readonly relation: NewRelation;
}
export interface UnrelateBody {
  readonly type: 'unrelate-body';
  readonly relation: Pick<NewRelation, 'type' | 'to'>;
  readonly until: string;
}
/** Brings the body's own relations to what the arbiter decided; an older state of the arbiter takes nothing back. */
export interface MirrorAffiliations {
  readonly type: 'mirror-affiliations';
  readonly affiliations: readonly MirroredAffiliation[];
}

/** What the stream holds: also who asked for a change, which is nobody's business outside. */
export type StoredBodyEvent =
  | Exclude<BodyEvent, { readonly type: 'body.change-proposed' }>
  | {
      readonly type: 'body.change-proposed';
      readonly data: Extract<BodyEvent, { readonly type: 'body.change-proposed' }>['data'] & { readonly by: string };
    };

/** Stream `body/<code>`. */
export interface BodyState {
  readonly body?: Body | undefined;
  /** Who asked for the change that is or was pending. */
  readonly askedBy?: string | undefined;
}

export const bodyDecider: Decider<BodyCommand, StoredBodyEvent, BodyState> = {
  initial: () => ({}),
  decide: decideBody,
  evolve: ({ body, askedBy }, event) => ({
    body: evolveBody(body, publicBodyEvent(event)),
    askedBy: event.type === 'body.change-proposed' ? event.data.by : askedBy,
  }),
};

const publicBodyEvent = (event: StoredBodyEvent): BodyEvent => {
  if (event.type !== 'body.change-proposed') return event;
  const { by: _, ...data } = event.data;
  return { type: event.type, data };
};

export const bodyCategory: StreamCategory<BodyCommand, StoredBodyEvent, BodyState> = {
  name: 'body',
  decider: bodyDecider,
  publish: publicBodyEvent,
};

export const bodyStream = (code: string): string => `body/${code}`;

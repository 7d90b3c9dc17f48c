import type { Catalogue } from '../language/catalogue.ts';
import { allOf, answer, idempotencyKey, ownerClient, present, unitClient, type Page } from './clients.ts';
import type { Bundle, BundleLine } from './bundles.ts';
import type { components } from './schema/units.d.ts';
import type { Unit } from './units.ts';

type Terms = Catalogue['terms'];
export type InitiativeStatus = keyof Terms['initiativeStatuses'];
export type InitiativeKind = keyof Terms['initiativeKinds'];
export type ParticipantRole = keyof Terms['participantRoles'];
export type AnswerKind = keyof Terms['answers'];
export type Stage = keyof Terms['stages'];
export const stages: readonly Stage[] = ['study', 'deploy', 'inspect', 'assess'];

export interface Proposal {
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly role?: ParticipantRole;
  readonly note?: string;
}

export interface Participant {
  readonly body: string;
  readonly unit: Unit;
  readonly role: ParticipantRole;
  readonly required: boolean;
  readonly answer: AnswerKind;
  readonly answeredAt?: string;
  readonly bySilence?: boolean;
  readonly reason?: string;
  readonly proposal?: Proposal;
}

export interface StageRecord {
  readonly on: string;
  readonly participants: readonly string[];
  readonly evidence: readonly string[];
}

/** A change of the time together with all bundles: under way, done, or come to nothing. */
export interface Move {
  readonly id: string;
  readonly status: 'requested' | 'moved' | 'abandoned';
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly decideBy: string;
  readonly abandonedBecause?: string;
  readonly lines: readonly BundleLine[];
}

export interface Initiative {
  readonly id: string;
  readonly version: number;
  readonly status: InitiativeStatus;
  readonly unit: Unit;
  readonly title: string;
  readonly purpose: string;
  readonly kind: InitiativeKind;
  readonly host: string;
  readonly accountable: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly occurrences?: readonly { readonly startsAt: string; readonly endsAt: string }[];
  readonly timeZone: string;
  readonly place?: string;
  readonly places?: number;
  readonly budgetFen?: number;
  readonly responsiblePost?: string;
  readonly note?: string;
  readonly respondBy?: string;
  readonly onSilence?: 'accept' | 'decline' | 'ask';
  readonly quorum?: number;
  readonly participants: readonly Participant[];
  readonly bundles: readonly Bundle[];
  /** The last move of it with its bundles. */
  readonly move?: Move;
  readonly stages: Readonly<Record<Stage, StageRecord | null>>;
  readonly withdrawnReason?: string;
  /** What the host told at the end, as it was told. */
  readonly results?: unknown;
  readonly assessment?: { readonly score: number; readonly summary: string; readonly reason?: string };
}

export interface Invitation {
  /** The initiative's id. */
  readonly id: string;
  readonly body: string;
  readonly role: ParticipantRole;
  readonly required: boolean;
  readonly status: 'open' | 'answered' | 'closed';
  readonly answer: AnswerKind;
  readonly respondBy?: string;
  /** How often it was asked: a change of terms asks again. */
  readonly round?: number;
  readonly initiative: Pick<
    Initiative,
    'id' | 'title' | 'kind' | 'host' | 'startsAt' | 'endsAt' | 'timeZone' | 'status'
  >;
}

export type NewInitiative = components['schemas']['DraftInitiativeDto'];

export interface InitiativesQuery {
  readonly status?: InitiativeStatus;
  readonly unit?: Unit;
  readonly body?: string;
  readonly from?: string;
  readonly to?: string;
  readonly q?: string;
}

/** As the reader's own unit knows them. */
export const initiativesOf = (unit: Unit, query: InitiativesQuery, cursor: string | undefined, signal: AbortSignal) =>
  answer<Page<Initiative>>(
    unitClient(unit).GET('/v1/initiatives', {
      params: { query: present({ ...query, limit: 100, ...(cursor !== undefined && { cursor }) }) },
      signal,
    }),
  );

const mostPages = 4;

/** All that touch a period, as far as `mostPages` of the largest size go; `isCut` says that there are more. */
export const initiativesIn = async (
  unit: Unit,
  query: InitiativesQuery,
  signal: AbortSignal,
): Promise<{ readonly items: readonly Initiative[]; readonly isCut: boolean }> => {
  const items: Initiative[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const asked = present({ ...query, limit: 500, ...(cursor !== undefined && { cursor }) });
    const found = await answer<Page<Initiative>>(
      unitClient(unit).GET('/v1/initiatives', { params: { query: asked }, signal }),
    );
    items.push(...found.items);
    if (found.next === null) return { items, isCut: false };
    cursor = found.next;
  }
  return { items, isCut: true };
};

/** From the unit that owns it, where what was just done is seen. */
export const initiativeOf = (id: string, otherwise: Unit, signal: AbortSignal) =>
  answer<Initiative>(ownerClient(id, otherwise).GET('/v1/initiatives/{id}', { params: { path: { id } }, signal }));

export const draftInitiative = (unit: Unit, initiative: NewInitiative, key: string) =>
  answer<Initiative>(
    unitClient(unit).POST('/v1/initiatives', { body: initiative, headers: { 'idempotency-key': key } }),
  );

/** `null` takes away what may be missing. */
export type InitiativeChanges = {
  readonly [Name in keyof Omit<NewInitiative, 'host'>]?: NewInitiative[Name] | null;
};

type Whose = Pick<Initiative, 'id' | 'unit'>;

export const reviseInitiative = ({ id, unit }: Whose, changes: InitiativeChanges) =>
  answer<Initiative>(
    ownerClient(id, unit).PATCH('/v1/initiatives/{id}', {
      params: { path: { id } },
      // The types do not know that null takes away.
      body: changes as components['schemas']['ReviseInitiativeDto'],
    }),
  );

/** A step of the host that needs nothing but the wish. */
export const takeStep = ({ id, unit }: Whose, step: 'post' | 'start') => {
  const options = { params: { path: { id } }, headers: idempotencyKey() };
  const client = ownerClient(id, unit);
  return answer<Initiative>(
    step === 'post'
      ? client.POST('/v1/initiatives/{id}/post', options)
      : client.POST('/v1/initiatives/{id}/start', options),
  );
};

export const withdrawInitiative = ({ id, unit }: Whose, reason: string) =>
  answer<Initiative>(
    ownerClient(id, unit).POST('/v1/initiatives/{id}/withdraw', {
      params: { path: { id } },
      body: { reason },
      headers: idempotencyKey(),
    }),
  );

export const concludeInitiative = ({ id, unit }: Initiative, results: string) =>
  answer<Initiative>(
    ownerClient(id, unit).POST('/v1/initiatives/{id}/conclude', {
      params: { path: { id } },
      body: { results },
      headers: idempotencyKey(),
    }),
  );

export const assessInitiative = ({ id, unit }: Initiative, assessment: components['schemas']['AssessDto']) =>
  answer<Initiative>(
    ownerClient(id, unit).POST('/v1/initiatives/{id}/assess', {
      params: { path: { id } },
      body: assessment,
      headers: idempotencyKey(),
    }),
  );

export const completeStage = (
  { id, unit }: Initiative,
  stage: Stage,
  record: components['schemas']['CompleteStageDto'],
) =>
  answer<Initiative>(
    ownerClient(id, unit).POST('/v1/initiatives/{id}/stages/{stage}', {
      params: { path: { id, stage } },
      body: record,
      headers: idempotencyKey(),
    }),
  );

export const answerProposal = ({ id, unit }: Initiative, body: string, refusal?: string) => {
  const client = ownerClient(id, unit);
  const params = { path: { id, body } };
  return answer<Initiative>(
    refusal === undefined
      ? client.POST('/v1/initiatives/{id}/proposals/{body}/accept', {
          params,
          // Resources may have to move with it: owners who decide at once are waited for.
          headers: { ...idempotencyKey(), prefer: 'wait=20' },
        })
      : client.POST('/v1/initiatives/{id}/proposals/{body}/refuse', {
          params,
          body: { reason: refusal },
          headers: idempotencyKey(),
        }),
  );
};

export type InvitationAnswer =
  | { readonly kind: 'accept' }
  | { readonly kind: 'decline'; readonly reason: string }
  | ({ readonly kind: 'propose' } & Proposal);

/** At the unit of the invited body, which is where it is decided. */
export const answerInvitation = (id: string, body: string, unit: Unit, said: InvitationAnswer) => {
  const client = unitClient(unit);
  const options = { params: { path: { id } }, headers: idempotencyKey() };
  switch (said.kind) {
    case 'accept':
      return answer<unknown>(client.POST('/v1/invitations/{id}/accept', { ...options, body: { body } }));
    case 'decline':
      return answer<unknown>(
        client.POST('/v1/invitations/{id}/decline', { ...options, body: { body, reason: said.reason } }),
      );
    case 'propose': {
      const { kind: _, ...proposal } = said;
      return answer<unknown>(client.POST('/v1/invitations/{id}/propose', { ...options, body: { body, ...proposal } }));
    }
  }
};

/** All that wait for the body's answer. */
export const openInvitations = (unit: Unit, body: string, signal: AbortSignal) =>
  allOf((place) =>
    answer<Page<Invitation>>(
      unitClient(unit).GET('/v1/invitations', { params: { query: { status: 'open', body, ...place } }, signal }),
    ),
  );

const unfinished = ['draft', 'posted', 'agreed', 'running', 'concluded'] as const;

/** All that a body hosts or is invited to and that are not over, however many have been by now. */
export const unfinishedOf = async (unit: Unit, body: string, signal: AbortSignal): Promise<readonly Initiative[]> => {
  const found = await Promise.all(
    unfinished.map((status) =>
      allOf((place) =>
        answer<Page<Initiative>>(
          unitClient(unit).GET('/v1/initiatives', { params: { query: { status, body, ...place } }, signal }),
        ),
      ),
    ),
  );
  return found.flat();
};

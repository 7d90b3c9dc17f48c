import { isDeepStrictEqual } from 'node:util';
import type { DataRequestContent, GivenValue, PublicEvent } from '#contracts';
import { type Decider, RuleViolation, type Timed, type Unit } from '#kernel';
import { factMeantBy, factOf } from './facts.js';

export type DataRequestEvent = PublicEvent<'data-request.sent' | 'data-request.answered' | 'data-request.closed'>;
export type DataAnswerEvent = PublicEvent<'data-answer.given'>;

export interface DataAnswer {
  readonly round: number;
  readonly values: readonly GivenValue[];
  readonly at: string;
}
export interface DataSide {
  readonly body: string;
  readonly unit: Unit;
  /** The last answer of each round. */
  readonly answers: readonly DataAnswer[];
}

/** Stream `data-request/<id>`. */
export interface DataRequest {
  readonly id: string;
  readonly content: DataRequestContent;
  readonly sentAt: string;
  readonly sides: readonly DataSide[];
  readonly closedAt?: string;
}
export interface DataRequestState {
  readonly current?: DataRequest;
}

export type DataRequestCommand =
  | {
      readonly type: 'send-data-request';
      readonly id: string;
      readonly content: DataRequestContent;
      readonly addressees: readonly { readonly body: string; readonly unit: Unit }[];
    }
  | { readonly type: 'record-data'; readonly body: string; readonly answer: DataAnswer }
  | { readonly type: 'close-data-request' };

/** 国办函〔2026〕12号: nothing is asked at will or twice (PRACTICE 4, F1). */
const ban = { source: '国办函〔2026〕12号', article: '五个不得' };

const withAnswer = (answers: readonly DataAnswer[], answer: DataAnswer): readonly DataAnswer[] =>
  [...answers.filter(({ round }) => round !== answer.round), answer].sort((a, b) => a.round - b.round);

/**
 * Errors: `no-addressees`, `body-twice`, `basis-needed`, `end-needed`, `no-fields`, `field-twice`, `already-known` (with the place where each stands),
 * `fact-unknown`, `due-in-the-past`.
 */
const decideDataRequest = (
  command: Timed<DataRequestCommand>,
  { current }: DataRequestState,
): readonly DataRequestEvent[] => {
  if (command.type === 'send-data-request') {
    const { id, content, addressees, at } = command;
    if (current) return [];
    requireSendable(content, addressees, at);
    return [{ type: 'data-request.sent', data: { request: id, content, addressees: [...addressees], sentAt: at } }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such request here.', 'not-found');
  if (command.type === 'close-data-request')
    return current.closedAt === undefined
      ? [{ type: 'data-request.closed', data: { request: current.id, closedAt: command.at } }]
      : [];
  const { body, answer } = command;
  const side = current.sides.find((one) => one.body === body);
  if (!side || side.answers.some((one) => isDeepStrictEqual(one, answer))) return [];
  const { round, values, at } = answer;
  return [
    { type: 'data-request.answered', data: { request: current.id, body, round, values: [...values], answeredAt: at } },
  ];
};

export const dataRequestDecider: Decider<DataRequestCommand, DataRequestEvent, DataRequestState> = {
  initial: () => ({}),
  decide: decideDataRequest,
  evolve: ({ current }, event) => {
    if (event.type === 'data-request.sent') {
      const { request, content, addressees, sentAt } = event.data;
      return { current: { id: request, content, sentAt, sides: addressees.map((one) => ({ ...one, answers: [] })) } };
    }
    if (!current) return {};
    if (event.type === 'data-request.closed') return { current: { ...current, closedAt: event.data.closedAt } };
    const { body, round, values, answeredAt } = event.data;
    const answer = { round, values, at: answeredAt };
    const sides = current.sides.map((side) =>
      side.body === body ? { ...side, answers: withAnswer(side.answers, answer) } : side,
    );
    return { current: { ...current, sides } };
  },
};

const refuse = (code: string, detail: string, fields = {}): never => {
  throw new RuleViolation(code, detail, 'unprocessable', fields);
};

const requireSendable = (
  { basis, endsOn, fields, rounds }: DataRequestContent,
  addressees: readonly { readonly body: string }[],
  at: string,
): void => {
  if (addressees.length === 0) refuse('no-addressees', 'Nobody is asked.');
  if (basis.trim() === '') refuse('basis-needed', 'A request names its basis.', ban);
  if (endsOn === '') refuse('end-needed', 'A request names its end.', ban);
  if (fields.length === 0) refuse('no-fields', 'Nothing is asked.');
  const twice = fields.find(({ name }, index) => fields.findIndex((one) => one.name === name) !== index);
  if (twice) refuse('field-twice', `${twice.name} is asked twice.`, { field: twice.name });
  const strange = fields.find(({ fact }) => fact !== undefined && !factOf(fact));
  if (strange)
    refuse('fact-unknown', `${strange.fact ?? ''} is nothing that the system knows.`, { field: strange.name });
  const known = fields.flatMap(({ name, label, fact }) => {
    const meant = fact === undefined ? factMeantBy(label) : undefined;
    return meant ? [{ field: name, fact: meant.key, place: meant.place }] : [];
  });
  if (known.length > 0)
    refuse('already-known', `${known.map(({ field }) => field).join(', ')}: the system knows that.`, { known, ...ban });
  const gone = rounds.find(({ dueAt }) => dueAt <= at);
  if (gone) refuse('due-in-the-past', `${gone.dueAt} has gone by.`, { dueAt: gone.dueAt });
};

/** Stream `data-answer/<unit>/<request>/<body>`. */
export interface GivenAnswers {
  readonly request: string;
  readonly body: string;
  readonly answers: readonly DataAnswer[];
}
export interface GivenState {
  readonly current?: GivenAnswers;
}
/** `known`: what was filled in, by field; `closedAt`: of the request, as this unit has it. */
export interface GiveData {
  readonly type: 'give-data';
  readonly request: string;
  readonly body: string;
  readonly round: number;
  readonly fields: DataRequestContent['fields'];
  readonly rounds: DataRequestContent['rounds'];
  readonly known: Readonly<Record<string, string>>;
  readonly values: readonly { readonly name: string; readonly value: string }[];
  readonly closedAt?: string;
}

/** A field that is filled in and not mentioned is confirmed. Errors: `data-request-closed`, `round-unknown`, `field-unknown`, `values-missing`. */
const decideGiving = (command: Timed<GiveData>, { current }: GivenState): readonly DataAnswerEvent[] => {
  const { request, body, round, fields, rounds, known, values, closedAt, at } = command;
  if (closedAt !== undefined) throw new RuleViolation('data-request-closed', `The request was closed at ${closedAt}.`);
  if (!rounds.some((one) => one.round === round)) refuse('round-unknown', `There is no round ${round}.`);
  const unknown = values.filter(({ name }) => !fields.some((field) => field.name === name)).map(({ name }) => name);
  if (unknown.length > 0) refuse('field-unknown', `Nobody asks for ${unknown.join(', ')}.`, { fields: unknown });
  const given = fields.flatMap(({ name }): GivenValue[] => {
    const told = values.findLast((one) => one.name === name)?.value ?? known[name];
    if (told === undefined || told.trim() === '') return [];
    return [
      {
        name,
        value: told,
        origin: known[name] === undefined ? 'typed' : known[name] === told ? 'confirmed' : 'changed',
      },
    ];
  });
  const missing = fields.filter(({ name }) => !given.some((one) => one.name === name)).map(({ name }) => name);
  if (missing.length > 0) refuse('values-missing', `${missing.join(', ')} are not answered.`, { fields: missing });
  const before = current?.answers.find((one) => one.round === round);
  if (before && isDeepStrictEqual(before.values, given)) return [];
  return [{ type: 'data-answer.given', data: { request, body, round, values: given, answeredAt: at } }];
};

export const dataAnswerDecider: Decider<GiveData, DataAnswerEvent, GivenState> = {
  initial: () => ({}),
  decide: decideGiving,
  evolve: ({ current }, { data: { request, body, round, values, answeredAt } }) => ({
    current: { request, body, answers: withAnswer(current?.answers ?? [], { round, values, at: answeredAt }) },
  }),
};

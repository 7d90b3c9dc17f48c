import { answered, type Exchange } from '#aggregates';
import type { Answer, CommandRequest, Principal } from '#http';
import { RuleViolation } from '#kernel';
import { type ConsentView, viewOfConsent } from './consent.view.js';
import type { GiveConsentDto, RefuseConsentDto } from './consents.dto.js';
import type { AnswerConsent, Consent, ConsentEvent, Question } from './domain/consent.js';

/** What a route on which a body answers a question may refuse; the one on which it consents `consent-in-the-future` as well. */
export const consentRefusals = [
  'unknown-body',
  'body-dissolved',
  'not-your-body',
  'wrong-unit',
  'consent-not-asked',
  'consent-answered',
] as const;

/** A body's answer to what a thing asks of it. */
export interface Answering<Thing extends object, Dto> {
  /** Of the thing that asks. */
  readonly id: string;
  /** The route behind the thing's own, for the address of a 421. */
  readonly step: string;
  /** What waits for this body. Error: RuleViolation `consent-not-asked` where nothing does. */
  readonly questionTo: (thing: Thing, body: string) => Question;
  readonly dto: Dto;
  readonly today: string;
  readonly caller: Principal;
  readonly request: CommandRequest;
}

type ConsentExchange<AskedCommand, Thing extends object, Fields extends object> = Exchange<
  AskedCommand,
  Thing,
  Fields,
  AnswerConsent,
  ConsentEvent,
  Consent
>;

/** A body consents, at its own unit. Errors: {@link consentRefusals}; 422 `consent-in-the-future`. */
export const giveConsent = <AskedCommand, Thing extends object, Fields extends object>(
  exchange: ConsentExchange<AskedCommand, Thing, Fields>,
  answering: Answering<Thing, GiveConsentDto>,
): Promise<Answer<ConsentView>> => {
  const { on, number, filing } = answering.dto;
  const { today } = answering;
  return reply(exchange, answering, (question) => {
    const late = [on, filing?.on].find((day) => day !== undefined && day > today);
    if (late !== undefined)
      throw new RuleViolation('consent-in-the-future', `${late} is yet to come.`, 'unprocessable', { on: late });
    return {
      ...question,
      outcome: 'given',
      on: on ?? today,
      ...(number !== undefined && { number }),
      ...(filing && { filing: { on: filing.on, ...(filing.number !== undefined && { number: filing.number }) } }),
    };
  });
};

/** A body refuses, with a reason, at its own unit. Errors: {@link consentRefusals}. */
export const refuseConsent = <AskedCommand, Thing extends object, Fields extends object>(
  exchange: ConsentExchange<AskedCommand, Thing, Fields>,
  answering: Answering<Thing, RefuseConsentDto>,
): Promise<Answer<ConsentView>> => {
  const { dto, today } = answering;
  return reply(exchange, answering, (question) => ({ ...question, outcome: 'refused', on: today, reason: dto.reason }));
};

const reply = async <AskedCommand, Thing extends object, Fields extends object>(
  exchange: ConsentExchange<AskedCommand, Thing, Fields>,
  { id, step, questionTo, dto, caller, request }: Answering<Thing, { readonly body?: string }>,
  answerTo: (question: Question) => AnswerConsent['answer'],
): Promise<Answer<ConsentView>> => {
  let question: Question | undefined;
  const done = await exchange.reply(id, {
    body: dto.body,
    step,
    command: (thing, { body }) => {
      question = questionTo(thing, body);
      return { type: 'answer-consent', body, answer: answerTo(question) };
    },
    caller,
    request,
  });
  // A repeat may come when the thing asks for nothing any more. One event is one answer: the version then tells which one was given.
  return answered(done.reply, (known) => viewOfConsent(known, question ?? known.thing.answers[known.version - 1]));
};

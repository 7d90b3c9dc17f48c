import { Type, type Static } from 'typebox';
import { notFound, declareProblems, OneOf } from '#http';
import type { Known } from '#aggregates';
import { answerTo, type Consent, type Question } from './domain/consent.js';

const date = Type.String({ format: 'date' });

/** What a body answered; whether it counts stands in the thing that asked. */
export const ConsentView = Type.Object(
  {
    about: Type.String(),
    body: Type.String(),
    step: Type.String(),
    round: Type.Integer({ minimum: 1 }),
    outcome: OneOf(['given', 'refused']),
    on: date,
    number: Type.Optional(Type.String()),
    filing: Type.Optional(Type.Object({ on: date, number: Type.Optional(Type.String()) })),
    reason: Type.Optional(Type.String()),
  },
  { $id: 'Consent' },
);
export type ConsentView = Static<typeof ConsentView>;

/** The answer to one question. Error: 404 where there is none. */
export const viewOfConsent = (
  { thing }: Pick<Known<Consent>, 'thing'>,
  question: Omit<Question, 'about'> | undefined,
): ConsentView => {
  const answer = question && answerTo(thing, question);
  if (!answer) throw notFound('answer');
  return { body: thing.body, ...answer };
};

export const consentProblems = declareProblems({
  'consent-answered': {
    status: 409,
    when: 'It was answered otherwise already.',
    fields: Type.Object({ answer: OneOf(['given', 'refused']) }),
  },
  'consent-not-asked': { status: 409, when: "This body's consent is not what is waited for now." },
  'consent-in-the-future': {
    status: 422,
    when: 'A consent is recorded when it has been given.',
    fields: Type.Object({ on: date }),
  },
});

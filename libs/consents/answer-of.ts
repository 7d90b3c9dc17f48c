import { RuleViolation } from '#kernel';
import type { AnswerConsent, Question } from './domain/consent.js';
import type { GiveConsentDto, RefuseConsentDto } from './consents.dto.js';

/** Error (unprocessable): `consent-in-the-future`. */
export const answerOf = (
  question: Question,
  body: string,
  { on, number, filing }: Pick<GiveConsentDto, 'on' | 'number' | 'filing'>,
  today: string,
): AnswerConsent => {
  const late = [on, filing?.on].find((day) => day !== undefined && day > today);
  if (late !== undefined)
    throw new RuleViolation('consent-in-the-future', `${late} is yet to come.`, 'unprocessable', { on: late });
  return {
    type: 'answer-consent',
    body,
    answer: {
      ...question,
      outcome: 'given',
      on: on ?? today,
      ...(number !== undefined && { number }),
      ...(filing && { filing: { on: filing.on, ...(filing.number !== undefined && { number: filing.number }) } }),
    },
  };
};

export const refusalOf = (
  question: Question,
  body: string,
  { reason }: Pick<RefuseConsentDto, 'reason'>,
  today: string,
): AnswerConsent => ({ type: 'answer-consent', body, answer: { ...question, outcome: 'refused', on: today, reason } });

import type { PublicEvent } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';

export type ConsentEvent = PublicEvent<'consent.given' | 'consent.refused'>;

/** What a consent is about: a question that is asked of a body about a thing, once or again. */
export interface Question {
  /** The stream of what asks. */
  readonly about: string;
  readonly step: string;
  readonly round: number;
}
export interface ConsentAnswer extends Question {
  readonly outcome: 'given' | 'refused';
  readonly on: string;
  readonly number?: string;
  readonly filing?: { readonly on: string; readonly number?: string };
  readonly reason?: string;
}
/** Stream `consent/<unit>/<id of what asks>/<body>`: what the body answered, question by question. */
export interface Consent {
  readonly about: string;
  readonly body: string;
  readonly answers: readonly ConsentAnswer[];
}
export interface ConsentState {
  readonly current?: Consent;
}
export interface AnswerConsent {
  readonly type: 'answer-consent';
  readonly body: string;
  readonly answer: ConsentAnswer;
}

/** Each question is answered once: the same again gives nothing. Error: `consent-answered`. */
export const consentDecider: Decider<AnswerConsent, ConsentEvent, ConsentState> = {
  initial: () => ({}),
  decide: (command, state) => decideConsent(command, state),
  evolve: ({ current }, event) => {
    const { body, about, step, round, on } = event.data;
    const answer: ConsentAnswer =
      event.type === 'consent.given'
        ? {
            about,
            step,
            round,
            on,
            outcome: 'given',
            ...(event.data.number !== undefined && { number: event.data.number }),
            ...(event.data.filing && { filing: event.data.filing }),
          }
        : { about, step, round, on, outcome: 'refused', reason: event.data.reason };
    return { current: { about, body, answers: [...(current?.answers ?? []), answer] } };
  },
};

export const answerTo = (consent: Consent | undefined, { step, round }: Omit<Question, 'about'>) =>
  consent?.answers.find((one) => one.step === step && one.round === round);

const decideConsent = ({ body, answer }: Timed<AnswerConsent>, { current }: ConsentState): readonly ConsentEvent[] => {
  const before = answerTo(current, answer);
  if (before) {
    if (before.outcome === answer.outcome && before.number === answer.number && before.reason === answer.reason)
      return [];
    const detail = `It was ${before.outcome === 'given' ? 'consented to' : 'refused'} already.`;
    throw new RuleViolation('consent-answered', detail, 'conflict', { answer: before.outcome });
  }
  const { about, step, round, on, number, filing, reason = '' } = answer;
  const data = { about, body, step, round, on };
  return answer.outcome === 'refused'
    ? [{ type: 'consent.refused', data: { ...data, reason } }]
    : [
        {
          type: 'consent.given',
          data: { ...data, ...(number !== undefined && { number }), ...(filing && { filing }) },
        },
      ];
};

import type { InitiativeContent } from '#contracts';
import { RuleViolation } from '#kernel';
import { isSameTime } from './initiative.content.js';
import type { Initiative, InitiativeEvent } from './initiative.js';

/** The revision of a posted initiative. `except` is a body whose own proposal it fulfils: its answer stands. */
export const revised = (
  initiative: Initiative,
  content: InitiativeContent,
  at: string,
  { except, reason }: { readonly except?: string; readonly reason?: string } = {},
): InitiativeEvent => {
  if (initiative.status === 'running' && content.startsAt !== initiative.content.startsAt) {
    throw new RuleViolation('already-started', 'It is running: its start cannot be moved any more.', 'conflict', {
      path: 'startsAt',
    });
  }
  const answersReset = outdatedAnswers(initiative, content).filter((body) => body !== except);
  const isSomebodyAsked = answersReset.length > 0 || content.invited.some(({ body }) => isNew(initiative, body));
  if (isSomebodyAsked) checkRespondBy(content, at);
  else if (content.respondBy !== initiative.content.respondBy) checkRespondBy(content, at);
  return {
    type: 'initiative.revised',
    data: { initiative: initiative.id, content, answersReset, ...(reason !== undefined && { reason }) },
  };
};

const isNew = ({ content }: Initiative, body: string): boolean => content.invited.every((other) => other.body !== body);

const outdatedAnswers = (initiative: Initiative, content: InitiativeContent): readonly string[] => {
  const isTimeChanged = !isSameTime(initiative.content, content);
  const hasAnswered = (body: string): boolean => (initiative.participants[body]?.answer ?? 'none') !== 'none';
  const roleBefore = new Map(initiative.content.invited.map(({ body, role }) => [body, role]));
  return content.invited
    .filter(
      ({ body, role }) => roleBefore.has(body) && hasAnswered(body) && (isTimeChanged || roleBefore.get(body) !== role),
    )
    .map(({ body }) => body);
};

export const checkRespondBy = ({ respondBy }: InitiativeContent, at: string): void => {
  if (respondBy !== undefined && respondBy <= at) {
    throw new RuleViolation(
      'respond-by-over',
      `respondBy ${respondBy} is over: nobody could answer. Give a later one.`,
      'unprocessable',
      { path: 'respondBy' },
    );
  }
};

import { declareContext } from '../../domain/subject-context.js';
import { declareMessages, declareReminder, toEach } from '../../domain/message.js';

const subjectOf = (request: string): string => `data-request/${request}`;
/** Who has not answered a round so long before its end is reminded. */
const aheadMs = 3 * 86_400_000;

/** Of a request for data: its title, who asks, who is asked, and which bodies answered which round. */
export const contextOfDataRequests = [
  declareContext(['data-request.sent'], (context, { data: { content, addressees } }) => ({
    ...context,
    title: content.title,
    owner: content.from,
    invited: addressees.map(({ body }) => body),
  })),
  declareContext(['data-request.answered'], (context, { data: { body, round } }) => ({
    ...context,
    done: [...new Set([...(context.done ?? []), answerOf(body, round)])],
  })),
  declareContext(['data-request.closed'], (context) => ({ ...context, invited: [] })),
];

const answerOf = (body: string, round: number): string => `${body} ${round}`;

export const messagesOfDataRequests = [
  declareMessages(['data-request.sent'], ({ data: { request, content, addressees } }) => {
    const dueAt = content.rounds[0]?.dueAt;
    return toEach(
      addressees.map(({ body }) => body),
      {
        reason: 'data-asked',
        params: { title: content.title, body: content.from, ...(dueAt && { dueAt }) },
        subject: subjectOf(request),
      },
    );
  }),
];

export const remindersOfDataRequests = [
  declareReminder('data-round', ['data-request.sent'], {
    remindersOf: ({ data: { request, content } }) =>
      content.rounds.map(({ round, dueAt }) => ({
        key: `${request}/${round}`,
        at: new Date(Date.parse(dueAt) - aheadMs).toISOString(),
        streams: [subjectOf(request)],
        about: { request, round, dueAt },
      })),
    messagesOf: ({ request, round, dueAt }, [context]) => {
      if (!context) return [];
      const { title, owner, invited, done = [] } = context;
      return toEach(
        invited.filter((body) => !done.includes(answerOf(body, Number(round)))),
        {
          reason: 'data-due',
          params: { title, body: owner, dueAt: String(dueAt) },
          subject: subjectOf(String(request)),
        },
      );
    },
  }),
];

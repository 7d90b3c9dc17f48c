import { declareContext } from '../../domain/subject-context.js';
import { declareMessages, type MessageDraft, toEach } from '../../domain/message.js';

const subjectOf = (hearing: string): string => `hearing/${hearing}`;

export const contextOfHearings = [
  declareContext(['hearing.planned'], (context, { data: { body, of, about } }) => ({
    ...context,
    title: about,
    owner: body,
    invited: [of],
  })),
];

/** Who is heard, who hears, and who has something to do afterwards; who is counted in a meeting that another body recorded. */
export const messagesOfHearings = [
  declareMessages(['hearing.planned'], ({ data: { hearing, body, of, about, dueOn } }) => [
    { to: of, reason: 'hearing-planned', params: { title: about, body, dueOn }, subject: subjectOf(hearing) },
  ]),
  declareMessages(['hearing.scheduled'], ({ data: { hearing, body, of, on, place } }, { title }) => [
    {
      to: of,
      reason: 'hearing-scheduled',
      params: { title, body, on, ...(place !== undefined && { place }) },
      subject: subjectOf(hearing),
    },
  ]),
  declareMessages(['hearing.held'], ({ data: { hearing, body, conclusions } }, { title }) =>
    [...Map.groupBy(conclusions, ({ lead }) => lead)].map(([to, led]): MessageDraft => ({
      to,
      reason: 'hearing-concluded',
      params: { title, body, count: led.length },
      subject: subjectOf(hearing),
    })),
  ),
  declareMessages(['hearing.overdue'], ({ data: { hearing, body, of, dueOn } }, { title }) => [
    { to: body, reason: 'hearing-overdue', params: { title, body: of, dueOn }, subject: subjectOf(hearing) },
  ]),
  declareMessages(['attendance-right.granted'], ({ data: { right, body, holder, from } }) => [
    { to: holder, reason: 'attendance-granted', params: { body, from }, subject: `attendance-right/${right}` },
  ]),
  declareMessages(['meeting.recorded'], ({ data: { meeting, body, content } }) =>
    toEach(
      content.attendance.map((attendance) => attendance.body).filter((one) => one !== body),
      {
        reason: 'meeting-recorded',
        params: { title: content.title, body, on: content.on },
        subject: `meeting/${meeting}`,
      },
    ),
  ),
];

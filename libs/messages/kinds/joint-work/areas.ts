import { declareContext } from '../../domain/subject-context.js';
import { declareMessages, toEach } from '../../domain/message.js';

const subjectOf = (area: string): string => `area/${area}`;

/** Of an area: its name, its members, whose turn it is as far as handovers say, and who has a handover to confirm. */
export const contextOfAreas = [
  declareContext(['area.formed'], (context, { data: { content } }) => ({
    ...context,
    title: content.name,
    owner: content.rotation[0]?.body ?? content.lead,
    invited: content.members.map(({ body }) => body),
  })),
  declareContext(['area.revised'], (context, { data: { content } }) => ({
    ...context,
    title: content.name,
    invited: content.members.map(({ body }) => body),
  })),
  declareContext(['area.handover-offered'], (context, { data: { from, to } }) => ({
    ...context,
    owner: from,
    unanswered: [to],
  })),
  declareContext(['area.handover-confirmed'], (context, { data: { to } }) => ({
    ...context,
    owner: to,
    unanswered: [],
  })),
  declareContext(['area.handover-refused', 'area.dissolved'], (context) => ({ ...context, unanswered: [] })),
];

/** The members of a co-operation area: that they are in it, what is handed over to them, and whose turn has begun. */
export const messagesOfAreas = [
  declareMessages(['area.formed'], ({ data: { area, content } }) =>
    toEach(
      content.members.map(({ body }) => body),
      {
        reason: 'area-formed',
        params: { title: content.name, body: content.rotation[0]?.body ?? content.lead },
        subject: subjectOf(area),
      },
    ),
  ),
  declareMessages(['area.revised'], ({ data: { area, content } }, { invited }) =>
    toEach(
      content.members.map(({ body }) => body).filter((body) => !invited.includes(body)),
      {
        reason: 'area-formed',
        params: { title: content.name, body: content.lead },
        subject: subjectOf(area),
      },
    ),
  ),
  declareMessages(['area.meeting-called'], ({ data: { area, by, on } }, { title, invited }) =>
    toEach(
      invited.filter((body) => body !== by),
      { reason: 'area-meeting-called', params: { title, body: by, on }, subject: subjectOf(area) },
    ),
  ),
  declareMessages(['area.handover-offered'], ({ data: { area, from, to, turn, matters } }, { title }) => [
    {
      to,
      reason: 'area-handover-asked',
      params: { title, body: from, turn, matters: matters.length },
      subject: subjectOf(area),
    },
  ]),
  declareMessages(['area.handover-confirmed'], ({ data: { area, to, turn } }, { title, invited }) =>
    toEach(
      invited.filter((body) => body !== to),
      { reason: 'area-turn', params: { title, body: to, turn }, subject: subjectOf(area) },
    ),
  ),
  declareMessages(['area.handover-refused'], ({ data: { area, by, turn } }, { title, owner }) => [
    { to: owner, reason: 'area-handover-refused', params: { title, body: by, turn }, subject: subjectOf(area) },
  ]),
  declareMessages(['area.dissolved'], ({ data: { area, on } }, { title, invited }) =>
    toEach(invited, { reason: 'area-dissolved', params: { title, on }, subject: subjectOf(area) }),
  ),
];

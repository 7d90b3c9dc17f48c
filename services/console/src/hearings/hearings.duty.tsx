import { type Action, duty } from '../duties/duty.ts';
import { mayActFor, mayHost } from '../session/person.ts';
import type { Hearing } from './hearing.ts';
import { HeldHearings } from './held-hearings.tsx';

type Act = Action<'hearings', Hearing>;

/** Whoever hears keeps it, until it has ended. */
const hears: Act['isFor'] = (person, { body, ended }) =>
  ended === undefined && mayHost(person) && mayActFor(person, body);
const isOwed: Act['isFor'] = (person, hearing) =>
  hears(person, hearing) && hearing.state !== 'done' && hearing.state !== 'waived';

/** 听取汇报: who hears whom, how often; what is concluded becomes a task of the body that carries it out. */
export const hearingsDuty = duty<'hearings', Hearing>({
  noun: 'hearings',
  path: '/hearings',
  api: '/v1/hearings',
  subject: ({ id }) => `hearing/${id}`,
  titleOf: ({ about }) => about,
  status: {
    of: ({ state }) => state,
    tones: { open: 'runs', near: 'waits', due: 'waits', overdue: 'bad', done: 'good', waived: 'over' },
  },
  filters: [
    { name: 'state', as: 'choice', values: ['open', 'near', 'due', 'overdue', 'done'] },
    { name: 'weHear', as: 'own', of: 'body' },
    { name: 'weReport', as: 'own', of: 'of' },
    { name: 'body', as: 'body' },
    { name: 'of', as: 'body' },
    { name: 'unit', as: 'unit' },
  ],
  facts: [
    { name: 'about', column: 'minmax(160px, 2fr)' },
    { name: 'body', as: 'body', column: 'minmax(144px, 1fr)' },
    { name: 'of', as: 'body', column: 'minmax(144px, 1fr)' },
    { name: 'dueOn', as: 'day', column: '112px' },
    { name: 'scheduledOn', as: 'day', of: ({ scheduled }) => scheduled?.on, column: '112px' },
    { name: 'everyMonths', as: 'number' },
    { name: 'place', of: ({ scheduled }) => scheduled?.place },
    { name: 'agenda', of: ({ scheduled }) => scheduled?.agenda.join('；') },
    { name: 'endedOn', as: 'day', of: ({ ended }) => ended?.on },
    { name: 'reason', of: ({ ended }) => ended?.reason },
  ],
  actions: [
    {
      name: 'hold',
      isFor: isOwed,
      isMain: true,
      isInRow: true,
      fields: [
        { name: 'on', label: 'on', as: 'day', isNeeded: true },
        {
          name: 'conclusions',
          label: 'conclusionRows',
          as: 'rows',
          columns: [
            { name: 'title', label: 'conclusion', as: 'text', isNeeded: true, maxLength: 200 },
            { name: 'lead', label: 'lead', as: 'body' },
            { name: 'dueOn', label: 'taskDueOn', as: 'day' },
          ],
        },
      ],
      start: ({ scheduled }) => (scheduled === undefined ? {} : { on: scheduled.on }),
      call: ({ id }, content) => ({ path: `hearings/${id}/hold`, content }),
    },
    {
      name: 'schedule',
      isFor: isOwed,
      fields: [
        { name: 'on', label: 'on', as: 'day', isNeeded: true },
        { name: 'agenda', label: 'agenda', as: 'texts', isNeeded: true, maxLength: 10_000 },
        { name: 'place', label: 'place', as: 'text', maxLength: 200 },
      ],
      start: ({ scheduled }) => (scheduled === undefined ? {} : { ...scheduled, agenda: scheduled.agenda.join('\n') }),
      call: ({ id }, content) => ({ path: `hearings/${id}/schedule`, content }),
    },
    {
      name: 'end',
      isFor: hears,
      isDanger: true,
      fields: [
        { name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 1000 },
        { name: 'on', label: 'endedOn', as: 'day' },
      ],
      call: ({ id }, content) => ({ path: `hearings/${id}/end`, content }),
    },
  ],
  making: {
    action: 'plan',
    isFor: mayHost,
    fields: [
      { name: 'of', label: 'heard', as: 'body', isNeeded: true },
      { name: 'about', label: 'about', as: 'text', isNeeded: true, maxLength: 200 },
      { name: 'dueOn', label: 'nextDueOn', as: 'day' },
      { name: 'everyMonths', label: 'newEveryMonths', as: 'number' },
    ],
    call: (content) => ({ path: 'hearings', content }),
  },
  touches: ['tasks'],
  more: (hearing) => <HeldHearings hearing={hearing} />,
});

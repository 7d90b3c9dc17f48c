import { type Action, duty, type FormField } from '../duties/duty.ts';
import { mayActFor, mayHost } from '../session/person.ts';
import { type Area, isMember, isRunning } from './area.ts';
import { AreaParts } from './area-parts.tsx';
import { TurnText } from './turn-text.tsx';

type Act = Action<'areas', Area>;
type Field = FormField<'areas'>;

const content: readonly Field[] = [
  { name: 'name', label: 'name', as: 'text', isNeeded: true, maxLength: 120 },
  { name: 'members', label: 'members', as: 'bodies', isNeeded: true },
  {
    name: 'rotation',
    label: 'turns',
    as: 'rows',
    isNeeded: true,
    columns: [
      { name: 'body', label: 'turnBody', as: 'body', isNeeded: true },
      { name: 'from', label: 'from', as: 'day', isNeeded: true },
      { name: 'to', label: 'to', as: 'day', isNeeded: true },
    ],
  },
];
const reason: Field = { name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 1000 };

const isLead: Act['isFor'] = (person, area) => isRunning(area) && mayHost(person) && mayActFor(person, area.lead);

const isOffered = ({ handovers }: Area): boolean => handovers.some(({ state }) => state === 'offered');
/** The next unit on turn answers at its own unit. */
const mayTakeOver: Act['isFor'] = (person, area) =>
  isRunning(area) &&
  mayHost(person) &&
  area.handovers.some(({ to, state }) => state === 'offered' && to === person.body);

/** 协作区: bodies that work together under a lead, one after the other on turn; what is open goes on with the turn. */
export const areasDuty = duty<'areas', Area>({
  noun: 'areas',
  path: '/areas',
  api: '/v1/areas',
  at: 'organisation',
  subject: ({ id }) => `area/${id}`,
  titleOf: ({ name }) => name,
  status: {
    of: (area) => (!isRunning(area) ? 'dissolved' : isOffered(area) ? 'handing-over' : 'running'),
    tones: { running: 'good', 'handing-over': 'waits', dissolved: 'over' },
  },
  filters: [
    { name: 'ours', as: 'own', of: 'member' },
    { name: 'toUs', as: 'own', of: 'awaits' },
    { name: 'member', as: 'body' },
  ],
  facts: [
    { name: 'name', column: 'minmax(160px, 2fr)' },
    { name: 'lead', as: 'body', column: 'minmax(128px, 1fr)' },
    {
      name: 'onTurn',
      show: ({ onTurn }) => (onTurn === null ? null : <TurnText turn={onTurn} />),
      column: 'minmax(200px, 2fr)',
    },
    { name: 'open', as: 'number', of: ({ matters }) => matters.length, column: '96px' },
    { name: 'keeper', as: 'body' },
    { name: 'nextTurn', of: ({ next }) => next, show: ({ next }) => (next === null ? null : <TurnText turn={next} />) },
    { name: 'members', as: 'bodies', of: ({ members }) => members.map(({ body }) => body) },
    { name: 'dissolvedOn', as: 'day' },
  ],
  actions: [
    {
      name: 'confirm',
      isFor: mayTakeOver,
      isMain: true,
      isInRow: true,
      asks: 'confirmAsks',
      fields: [
        { name: 'number', label: 'number', as: 'text', maxLength: 100 },
        { name: 'on', label: 'confirmedOn', as: 'day' },
      ],
      call: ({ id }, values, { unit }) => ({ path: `areas/${id}/confirm-handover`, content: values, unit }),
    },
    {
      name: 'refuse',
      isFor: mayTakeOver,
      isDanger: true,
      fields: [reason],
      call: ({ id }, values, { unit }) => ({ path: `areas/${id}/refuse-handover`, content: values, unit }),
    },
    {
      name: 'raise',
      isFor: isMember,
      isMain: true,
      fields: [{ name: 'title', label: 'matter', as: 'text', isNeeded: true, maxLength: 200 }],
      call: ({ id }, values) => ({ path: `areas/${id}/matters`, content: values }),
    },
    {
      name: 'callMeeting',
      isFor: isMember,
      fields: [
        { name: 'on', label: 'on', as: 'day', isNeeded: true },
        { name: 'topics', label: 'topics', as: 'texts', maxLength: 10_000 },
      ],
      call: ({ id }, values) => ({ path: `areas/${id}/meetings`, content: values }),
    },
    {
      name: 'offer',
      isFor: (person, area) =>
        isRunning(area) && mayHost(person) && mayActFor(person, area.keeper) && area.next !== null,
      fields: [
        { name: 'turn', label: 'turnOn', as: 'day', isNeeded: true },
        { name: 'files', label: 'files', as: 'text', maxLength: 500 },
      ],
      start: ({ next }) => (next === null ? {} : { turn: next.from }),
      call: ({ id }, values) => ({ path: `areas/${id}/handovers`, content: values }),
    },
    {
      name: 'revise',
      isFor: isLead,
      fields: content,
      start: ({ name, members, rotation }) => ({ name, members: members.map(({ body }) => body), rotation }),
      call: ({ id, lead }, values) => ({ path: `areas/${id}`, method: 'PATCH', content: { ...values, lead } }),
    },
    {
      name: 'dissolve',
      isFor: isLead,
      isDanger: true,
      fields: [reason, { name: 'on', label: 'dissolveOn', as: 'day' }],
      call: ({ id }, values) => ({ path: `areas/${id}/dissolve`, content: values }),
    },
  ],
  making: {
    action: 'form',
    isFor: (person) => mayHost(person) && person.unit === 'organisation',
    fields: content,
    start: ({ body }) => ({ members: [body] }),
    call: (values, { body }) => ({ path: 'areas', content: { ...values, lead: body } }),
  },
  more: (area) => <AreaParts area={area} />,
});

import { type Action, duty, type FormField } from '../duties/duty.ts';
import { postKinds } from '../posts/post.ts';
import { mayActFor, mayHost } from '../session/person.ts';
import { type Appointment, clearanceOf } from './appointment.ts';
import { AppointmentCourse } from './appointment-course.tsx';
import { NextToAct } from './next-to-act.tsx';

type Act = Action<'appointments', Appointment>;
type Field = FormField<'appointments'>;

const number: Field = { name: 'number', label: 'number', as: 'text', maxLength: 100 };
const on: Field = { name: 'on', label: 'on', as: 'day' };
const why: Field = { name: 'reason', label: 'why', as: 'long-text', isNeeded: true, maxLength: 1000 };

const isReviewer: Act['isFor'] = (person, { awaits }) => mayHost(person) && awaits.includes(person.body);
/** Nobody decides what their own body nominated. */
const isDecider: Act['isFor'] = (person, { status, decider, by }) =>
  status === 'awaiting-decision' && mayHost(person) && mayActFor(person, decider) && person.body !== by;
const isUnderWay = ({ status }: Appointment): boolean => !['decided', 'refused', 'withdrawn'].includes(status);

/** 任免: nominated, reviewed by two at their own units, cleared by discipline, decided. */
export const appointmentsDuty = duty<'appointments', Appointment>({
  noun: 'appointments',
  path: '/appointments',
  api: '/v1/appointments',
  at: 'organisation',
  subject: ({ id }) => `appointment/${id}`,
  titleOf: ({ body, postKind }, nameOf, choice) => `${nameOf(body)} · ${choice('postKind', postKind)}`,
  status: {
    of: ({ status }) => status,
    tones: {
      'in-review': 'runs',
      'awaiting-clearance': 'waits',
      'awaiting-decision': 'waits',
      decided: 'good',
      refused: 'bad',
      withdrawn: 'over',
    },
  },
  filters: [
    {
      name: 'status',
      as: 'status',
      values: ['in-review', 'awaiting-clearance', 'awaiting-decision', 'decided', 'refused', 'withdrawn'],
    },
    { name: 'toUs', as: 'own', of: 'awaits' },
    { name: 'ours', as: 'own', of: 'by' },
    { name: 'body', as: 'body' },
  ],
  facts: [
    { name: 'body', as: 'body', column: 'minmax(160px, 2fr)' },
    { name: 'postKind', as: 'choice', column: 'minmax(112px, 1fr)' },
    { name: 'by', as: 'body', column: 'minmax(128px, 1fr)' },
    {
      name: 'next',
      of: (appointment) => (isUnderWay(appointment) ? appointment.status : undefined),
      show: (appointment) => <NextToAct of={appointment} />,
      column: 'minmax(160px, 1fr)',
    },
    { name: 'clearance', as: 'choice', of: clearanceOf, column: '96px' },
    { name: 'person' },
    { name: 'reason' },
    { name: 'from', as: 'day' },
    { name: 'decider', as: 'body' },
    { name: 'number', of: ({ decision }) => decision?.number },
    { name: 'decidedOn', as: 'day', of: ({ decision }) => decision?.on },
    { name: 'refusedBy', as: 'body', of: ({ refusal }) => refusal?.by },
    { name: 'refused', of: ({ refusal }) => refusal?.reason },
    { name: 'withdrawn' },
  ],
  actions: [
    {
      name: 'consent',
      isFor: isReviewer,
      isMain: true,
      isInRow: true,
      fields: [number, on],
      call: ({ id }, content, { unit }) => ({ path: `appointments/${id}/consent`, content, unit }),
    },
    {
      name: 'refuse',
      isFor: isReviewer,
      isDanger: true,
      fields: [why],
      call: ({ id }, content, { unit }) => ({ path: `appointments/${id}/refuse`, content, unit }),
    },
    {
      name: 'decide',
      isFor: isDecider,
      isMain: true,
      isInRow: true,
      fields: [{ ...number, isNeeded: true }, on],
      call: ({ id }, content) => ({ path: `appointments/${id}/decide`, content }),
    },
    {
      name: 'decline',
      isFor: isDecider,
      isDanger: true,
      fields: [why],
      call: ({ id }, content) => ({ path: `appointments/${id}/decline`, content }),
    },
    {
      name: 'withdraw',
      isFor: (person, appointment) => isUnderWay(appointment) && mayHost(person) && mayActFor(person, appointment.by),
      isDanger: true,
      fields: [why],
      call: ({ id }, content) => ({ path: `appointments/${id}/withdraw`, content }),
    },
  ],
  making: {
    action: 'nominate',
    isFor: mayHost,
    fields: [
      { name: 'body', label: 'body', as: 'body', isNeeded: true },
      { name: 'postKind', label: 'postKind', as: 'choice', values: postKinds, isNeeded: true },
      { name: 'person', label: 'person', as: 'text', isNeeded: true, maxLength: 120 },
      { name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 1000 },
      { name: 'from', label: 'newFrom', as: 'day' },
      { name: 'decider', label: 'newDecider', as: 'body' },
    ],
    call: (content) => ({ path: 'appointments', content }),
  },
  touches: ['posts', 'clearances'],
  more: (appointment) => <AppointmentCourse of={appointment} />,
});

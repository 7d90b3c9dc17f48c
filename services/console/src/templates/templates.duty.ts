import { duty } from '../duties/duty.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import type { Template } from './template.ts';

const keeps = (person: Person, { body, status }: Template): boolean =>
  status === 'kept' && mayHost(person) && mayActFor(person, body);

/** 活动模板: kept by a body, begun by anybody who may host. */
export const templatesDuty = duty<'templates', Template>({
  noun: 'templates',
  path: '/templates',
  api: '/v1/templates',
  titleOf: ({ name }) => name,
  status: { of: ({ status }) => status, tones: { kept: 'good', withdrawn: 'over' } },
  filters: [
    { name: 'status', as: 'status', values: ['kept', 'withdrawn'], usual: 'kept' },
    { name: 'ours', as: 'own', of: 'body' },
    { name: 'body', as: 'body' },
  ],
  facts: [
    { name: 'name', column: 'minmax(200px, 2fr)', isColumnOnly: true },
    { name: 'body', as: 'body', column: 'minmax(160px, 1fr)' },
    { name: 'startsAt', as: 'instant', of: ({ content }) => content.startsAt, column: '160px' },
    { name: 'changedAt', as: 'instant' },
  ],
  actions: [
    {
      name: 'start',
      isFor: (person, { status }) => status === 'kept' && mayHost(person),
      isMain: true,
      fields: [
        { name: 'startsOn', label: 'startsOn', as: 'day' },
        { name: 'title', label: 'newTitle', as: 'text', maxLength: 200 },
      ],
      call: ({ id }, content, { unit }) => ({ path: `templates/${id}/start`, content, unit }),
    },
    {
      name: 'rename',
      isFor: keeps,
      fields: [{ name: 'name', label: 'name', as: 'text', isNeeded: true, maxLength: 200 }],
      start: ({ name }) => ({ name }),
      call: ({ id }, content) => ({ path: `templates/${id}`, method: 'PATCH', content }),
    },
    {
      name: 'withdraw',
      isFor: keeps,
      asks: 'withdrawAsks',
      isDanger: true,
      call: ({ id }) => ({ path: `templates/${id}/withdraw` }),
    },
  ],
  touches: ['initiatives'],
});

import type { components } from '../api/schema/units.d.ts';
import { duty } from '../duties/duty.ts';
import { mayActFor, mayGiveMandates } from '../session/person.ts';

type Mandate = components['schemas']['Mandate'];

/** Who may act for a body beside what tokens say. */
export const mandatesDuty = duty<'mandates', Mandate>({
  noun: 'mandates',
  path: '/mandates',
  api: '/v1/mandates',
  at: 'organisation',
  titleOf: ({ body, person }, nameOf) => `${nameOf(body)} · ${person}`,
  subject: ({ id }) => `mandate/${id}`,
  status: {
    of: ({ ended, stands }) => ended ?? (stands ? 'stands' : 'waits'),
    tones: { stands: 'good', waits: 'waits', time: 'over', post: 'over', withdrawn: 'over', handover: 'over' },
  },
  filters: [
    { name: 'body', as: 'body' },
    { name: 'ended', as: 'flag' },
  ],
  facts: [
    { name: 'body', as: 'body', column: 'minmax(160px, 2fr)' },
    { name: 'person', column: '144px' },
    { name: 'roles', as: 'choices', column: '160px' },
    { name: 'from', as: 'instant', column: '144px' },
    { name: 'until', as: 'instant', column: '144px' },
    { name: 'inPlaceOf' },
    { name: 'post' },
    { name: 'unit', as: 'unit' },
    { name: 'reason' },
  ],
  actions: [
    {
      name: 'end',
      isFor: (person, { body, ended }) => ended === undefined && mayGiveMandates(person) && mayActFor(person, body),
      fields: [{ name: 'reason', label: 'reason', as: 'text', maxLength: 500 }],
      call: ({ id }, content) => ({ path: `mandates/${id}/end`, content, unit: 'organisation' }),
      isDanger: true,
    },
  ],
  making: {
    action: 'give',
    isFor: mayGiveMandates,
    fields: [
      { name: 'person', label: 'person', as: 'text', isNeeded: true, maxLength: 120 },
      { name: 'post', label: 'post', as: 'text', isNeeded: true, maxLength: 120 },
      {
        name: 'roles',
        label: 'roles',
        as: 'choices',
        isNeeded: true,
        values: ['member', 'secretary', 'department', 'resource-owner'],
      },
      { name: 'inPlaceOf', label: 'inPlaceOf', as: 'text', maxLength: 120 },
      { name: 'until', label: 'until', as: 'instant' },
      { name: 'body', label: 'whose', as: 'body' },
    ],
    call: (content) => ({ path: 'mandates', content, unit: 'organisation' }),
  },
  refreshMs: 60_000,
});

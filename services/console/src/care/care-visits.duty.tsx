import { duty } from '../duties/duty.ts';
import { mayActFor, mayCareFor, mayHost } from '../session/person.ts';

interface CareVisits {
  readonly id: string;
  readonly body: string;
  readonly year: number;
  readonly status: 'open' | 'closed';
  readonly overdueOn?: string;
}

/** 春节走访慰问: one set for a body and year, in numbers and dates alone. */
export const careVisitsDuty = duty<'care-visits', CareVisits>({
  noun: 'care-visits',
  path: '/care-visits',
  api: '/v1/care-visits',
  at: 'mass-organisations',
  subject: ({ id }) => `care-visits/${id}`,
  titleOf: ({ body, year }, nameOf) => `${nameOf(body)} · ${year}`,
  status: {
    of: ({ status, overdueOn }) => (status === 'open' && overdueOn !== undefined ? 'overdue' : status),
    tones: { open: 'runs', overdue: 'bad', closed: 'good' },
  },
  filters: [{ name: 'body', as: 'body' }],
  facts: [
    { name: 'year', column: '96px' },
    { name: 'body', as: 'body', column: 'minmax(128px, 2fr)' },
    { name: 'dueOn', as: 'day', column: '112px' },
    { name: 'cases', as: 'number', column: '96px' },
    { name: 'helped', as: 'number', column: '96px' },
    { name: 'isProvisional', as: 'flag' },
    { name: 'overdueOn', as: 'day' },
    { name: 'households', as: 'number' },
    { name: 'closedAt', as: 'instant' },
  ],
  actions: [
    {
      name: 'enter',
      isFor: (person, { body, status }) => status === 'open' && mayCareFor(person, [body]),
      isInRow: true,
      fields: [
        {
          name: 'kind',
          label: 'kind',
          as: 'choice',
          values: ['hardship', 'retired', 'mobile', 'family', 'other'],
          isNeeded: true,
        },
        { name: 'name', label: 'name', as: 'text', isNeeded: true, maxLength: 100 },
        { name: 'contact', label: 'contact', as: 'text', maxLength: 200 },
        { name: 'words', label: 'words', as: 'long-text', isNeeded: true, maxLength: 4000 },
      ],
      call: ({ id, body }, content) => ({
        path: 'care-cases',
        content: { ...content, body, visits: id, forAnother: true },
      }),
    },
    {
      name: 'close',
      isFor: (person, { body, status }) => status === 'open' && mayHost(person) && mayActFor(person, body),
      asks: 'closeAsks',
      isMain: true,
      call: ({ id }) => ({ path: `care-visits/${id}/close` }),
    },
  ],
  touches: ['care-cases'],
  making: {
    action: 'open',
    isFor: (person) => mayHost(person) && person.unit === 'mass-organisations',
    fields: [
      { name: 'year', label: 'year', as: 'number', isNeeded: true },
      { name: 'body', label: 'forBody', as: 'body' },
    ],
    call: (content) => ({ path: 'care-visits', content }),
  },
});

import { duty } from '../duties/duty.ts';
import { mayActFor, mayHost } from '../session/person.ts';

interface ActivityYear {
  readonly id: string;
  readonly body: string;
  readonly year: number;
  readonly budgetFen?: number;
  readonly openSheets: number;
  readonly closed?: { readonly returnedFen: number; readonly closedAt: string };
}

/** 年度活动经费: what a body may spend in a year, what is bound and spent; closed once. */
export const yearsDuty = duty<'activity-years', ActivityYear>({
  noun: 'activity-years',
  path: '/activity-years',
  api: '/v1/activity-years',
  at: 'mass-organisations',
  titleOf: ({ body, year }, nameOf) => `${nameOf(body)} · ${year}`,
  status: {
    of: ({ closed }) => (closed === undefined ? 'open' : 'closed'),
    tones: { open: 'runs', closed: 'over' },
  },
  filters: [
    { name: 'ours', as: 'own', of: 'body' },
    { name: 'body', as: 'body' },
  ],
  facts: [
    { name: 'body', as: 'body', column: 'minmax(160px, 2fr)' },
    { name: 'year', column: '80px' },
    { name: 'budget', as: 'yuan', of: ({ budgetFen }) => budgetFen, column: '112px' },
    { name: 'boundFen', as: 'yuan', column: '112px' },
    { name: 'spentFen', as: 'yuan', column: '112px' },
    { name: 'sheets', as: 'number' },
    { name: 'openSheets', as: 'number' },
    { name: 'returned', as: 'yuan', of: ({ closed }) => closed?.returnedFen },
    { name: 'closedAt', as: 'instant', of: ({ closed }) => closed?.closedAt },
  ],
  actions: [
    {
      name: 'setBudget',
      isFor: (person, { body, closed }) => closed === undefined && mayHost(person) && mayActFor(person, body),
      fields: [{ name: 'budgetFen', label: 'budget', as: 'yuan', isNeeded: true }],
      start: ({ budgetFen }) => (budgetFen === undefined ? {} : { budgetFen: budgetFen / 100 }),
      call: ({ id }, content) => ({ path: `activity-years/${id}/budget`, method: 'PUT', content }),
    },
    {
      name: 'close',
      isFor: (person, { body, closed, openSheets }) =>
        closed === undefined && openSheets === 0 && mayHost(person) && mayActFor(person, body),
      asks: 'closeAsks',
      isDanger: true,
      call: ({ id }) => ({ path: `activity-years/${id}/close` }),
    },
  ],
  making: {
    action: 'setBudget',
    isFor: (person) => mayHost(person) && person.unit === 'mass-organisations',
    fields: [
      { name: 'year', label: 'year', as: 'number', isNeeded: true },
      { name: 'budgetFen', label: 'budget', as: 'yuan', isNeeded: true },
    ],
    call: ({ year, budgetFen }, { body }) => ({
      path: `activity-years/${body}.${String(year)}/budget`,
      method: 'PUT',
      content: { budgetFen },
    }),
  },
  touches: ['activity-sheets'],
});

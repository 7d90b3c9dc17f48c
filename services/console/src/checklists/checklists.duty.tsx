import { duty } from '../duties/duty.ts';
import { maySupervise } from '../session/person.ts';
import type { Checklist } from './checklist.ts';
import { ChecklistDetails } from './checklist-details.tsx';

const countOf = ({ standing }: Checklist, ...states: readonly string[]): number =>
  standing.filter(({ state }) => states.includes(state)).length;

/** 责任清单: what a body answers for in a year, done at its own unit, scored from what was counted. No list of scores. */
export const checklistsDuty = duty<'checklists', Checklist>({
  noun: 'checklists',
  path: '/checklists',
  api: '/v1/checklists',
  subject: ({ id }) => `checklist/${id}`,
  titleOf: ({ body, year }, nameOf) => `${nameOf(body)} · ${year}`,
  status: {
    of: (checklist) => {
      if (checklist.status === 'withdrawn') return 'withdrawn';
      if (countOf(checklist, 'late') > 0) return 'late';
      return countOf(checklist, 'open') > 0 ? 'open' : 'done';
    },
    tones: { open: 'runs', late: 'bad', done: 'good', withdrawn: 'over' },
  },
  filters: [
    { name: 'ours', as: 'own', of: 'body' },
    { name: 'body', as: 'body' },
    { name: 'unit', as: 'unit' },
  ],
  facts: [
    { name: 'body', as: 'body', column: 'minmax(160px, 2fr)' },
    { name: 'year', column: '80px' },
    { name: 'title', column: 'minmax(128px, 1fr)' },
    {
      name: 'progress',
      of: (checklist) => `${countOf(checklist, 'done', 'done-late')} / ${checklist.standing.length}`,
      column: '96px',
    },
    { name: 'firstResponsible' },
    { name: 'bodyKind', as: 'choice' },
    { name: 'missingStages', as: 'choices' },
    { name: 'withdrawnReason' },
  ],
  actions: [
    {
      name: 'withdraw',
      isFor: (person, { status }) => status === 'issued' && maySupervise(person),
      isDanger: true,
      fields: [{ name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 500 }],
      call: ({ id }, content) => ({ path: `checklists/${id}/withdraw`, content, unit: 'discipline' }),
    },
  ],
  more: (checklist) => <ChecklistDetails checklist={checklist} />,
});

import { duty } from '../duties/duty.ts';
import { maySupervise } from '../session/person.ts';
import type { ChecklistContent } from './checklist.ts';
import { contentOfRows } from './template-lines.ts';

interface Template extends ChecklistContent {
  readonly id: string;
  readonly year: number;
  readonly bodyKind: string;
  readonly status: 'in-use' | 'retired';
}

const bodyKinds = [
  'working-committee',
  'leading-party-group',
  'agency-party-committee',
  'general-branch',
  'branch',
  'trade-union',
  'youth-league',
  'womens-federation',
  'department',
];

/** 责任清单模板: what a kind of bodies answers for in a year, written at discipline and issued to each of them. */
export const templatesDuty = duty<'checklist-templates', Template>({
  noun: 'checklist-templates',
  path: '/checklist-templates',
  api: '/v1/checklist-templates',
  at: 'discipline',
  titleOf: ({ title }) => title,
  status: { of: ({ status }) => status, tones: { 'in-use': 'good', retired: 'over' } },
  filters: [{ name: 'bodyKind', as: 'choice', values: bodyKinds }],
  facts: [
    { name: 'title', column: 'minmax(160px, 2fr)' },
    { name: 'bodyKind', as: 'choice', column: 'minmax(128px, 1fr)' },
    { name: 'year', column: '80px' },
    { name: 'itemCount', as: 'number', of: ({ items }) => items.length, column: '80px' },
    { name: 'indicatorCount', as: 'number', of: ({ indicators }) => indicators.length, column: '80px' },
    { name: 'firstResponsible' },
    {
      name: 'items',
      of: ({ items }) =>
        items
          .map(({ title, responsible: { post }, fromMonth, toMonth }) => `${title}（${post}，${fromMonth}–${toMonth}）`)
          .join('；'),
    },
    {
      name: 'indicators',
      of: ({ indicators }) =>
        indicators
          .map(
            ({ title, weight, comparator, target, unit = '' }) =>
              `${title} ${comparator} ${target}${unit}（${weight}）`,
          )
          .join('；'),
    },
  ],
  actions: [
    {
      name: 'issue',
      isFor: (person, { status }) => status === 'in-use' && maySupervise(person),
      isMain: true,
      fields: [{ name: 'bodies', label: 'bodies', as: 'bodies' }],
      call: ({ id }, content) => ({ path: `checklist-templates/${id}/issue`, content }),
    },
    {
      name: 'retire',
      isFor: (person, { status }) => status === 'in-use' && maySupervise(person),
      isDanger: true,
      asks: 'retireAsks',
      call: ({ id }) => ({ path: `checklist-templates/${id}/retire` }),
    },
  ],
  touches: ['checklists'],
  making: {
    action: 'open',
    isFor: maySupervise,
    fields: [
      { name: 'title', label: 'title', as: 'text', isNeeded: true, maxLength: 200 },
      { name: 'year', label: 'year', as: 'number', isNeeded: true },
      { name: 'bodyKind', label: 'bodyKind', as: 'choice', values: bodyKinds, isNeeded: true },
      { name: 'firstResponsible', label: 'firstResponsible', as: 'text', isNeeded: true, maxLength: 100 },
      {
        name: 'items',
        label: 'items',
        as: 'rows',
        isNeeded: true,
        columns: [
          { name: 'title', label: 'item', as: 'text', isNeeded: true, maxLength: 200 },
          { name: 'post', label: 'post', as: 'text', maxLength: 100 },
          { name: 'fromMonth', label: 'fromMonth', as: 'number' },
          { name: 'toMonth', label: 'toMonth', as: 'number' },
          { name: 'evidence', label: 'evidence', as: 'text', maxLength: 200 },
        ],
      },
      {
        name: 'indicators',
        label: 'indicatorRows',
        as: 'rows',
        columns: [
          { name: 'title', label: 'indicator', as: 'text', isNeeded: true, maxLength: 200 },
          { name: 'weight', label: 'weight', as: 'number', isNeeded: true },
          { name: 'target', label: 'target', as: 'number', isNeeded: true },
          { name: 'unit', label: 'measure', as: 'text', maxLength: 20 },
        ],
      },
    ],
    call: (content) => ({ path: 'checklist-templates', content: contentOfRows(content) }),
  },
});

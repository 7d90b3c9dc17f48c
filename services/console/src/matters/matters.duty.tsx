import { SubjectLink } from '../desk/subject-link.tsx';
import { duty } from '../duties/duty.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { mayCloseMatters } from '../session/person.ts';
import { MatterRounds } from './matter-rounds.tsx';

export interface Matter {
  readonly id: string;
  readonly kind: keyof Catalogue['matters']['choices']['kind'];
  readonly status: 'open' | 'cured' | 'closed';
  readonly body: string;
  readonly subject: string;
  readonly rounds: readonly {
    readonly round: number;
    readonly dueOn?: string;
    readonly by: { readonly at: string };
    readonly end?: { readonly as: 'cured' | 'closed'; readonly at: string; readonly reason?: string };
  }[];
}

const kinds = [
  'term-overdue',
  'stages-missing',
  'hearing-missed',
  'directive-unanswered',
  'agreement-unmet',
  'rectification-overdue',
  'funds-over-threshold',
];

/** 监督事项: they open by themselves when a rule is broken, and are cured by the event that puts it right. */
export const mattersDuty = duty<'matters', Matter>({
  noun: 'matters',
  path: '/matters',
  api: '/v1/matters',
  subject: ({ id }) => `matter/${id}`,
  titleOf: ({ kind, body }, nameOf, choice) => `${nameOf(body)} · ${choice('kind', kind)}`,
  status: { of: ({ status }) => status, tones: { open: 'bad', cured: 'good', closed: 'over' } },
  filters: [
    { name: 'status', as: 'status', values: ['open', 'cured', 'closed'], usual: 'open' },
    { name: 'kind', as: 'choice', values: kinds },
    { name: 'ours', as: 'own', of: 'body' },
    { name: 'body', as: 'body' },
  ],
  facts: [
    { name: 'kind', as: 'choice', column: 'minmax(144px, 1fr)' },
    { name: 'body', as: 'body', column: 'minmax(144px, 1fr)' },
    { name: 'openedAt', as: 'instant', column: '144px' },
    { name: 'dueOn', as: 'day', column: '112px' },
    { name: 'missing', of: ({ missing }: Matter & { missing?: readonly string[] }) => missing?.join('；') },
    { name: 'subject', show: ({ subject }) => <SubjectLink subject={subject} /> },
  ],
  actions: [
    {
      name: 'close',
      isFor: (person, { status, body }) => status === 'open' && mayCloseMatters(person) && person.body !== body,
      isDanger: true,
      asks: 'closeAsks',
      fields: [{ name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 1000 }],
      call: ({ id }, content) => ({ path: `matters/${id}/close`, content, unit: 'discipline' }),
    },
  ],
  more: (matter) => <MatterRounds matter={matter} />,
});

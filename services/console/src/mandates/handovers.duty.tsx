import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema/units.d.ts';
import { duty } from '../duties/duty.ts';
import { mayActFor, mayHost } from '../session/person.ts';

type Handover = components['schemas']['Handover'];

const Counts = ({ counts }: { readonly counts: Handover['before'] }) => {
  const { t } = useTranslation();
  return <>{counts.map(({ part, count }) => `${t(`handovers.choices.parts.${part}`)} ${count}`).join(' · ')}</>;
};

/** The work of a body passes to a successor; both confirm. */
export const handoversDuty = duty<'handovers', Handover>({
  noun: 'handovers',
  path: '/handovers',
  api: '/v1/handovers',
  titleOf: ({ body, to }, nameOf) => `${nameOf(body)} → ${to}`,
  subject: ({ id }) => `handover/${id}`,
  status: { of: ({ status }) => status, tones: { offered: 'waits', completed: 'good', withdrawn: 'over' } },
  filters: [
    { name: 'body', as: 'body' },
    { name: 'status', as: 'status', values: ['offered', 'completed', 'withdrawn'] },
  ],
  facts: [
    { name: 'body', as: 'body', column: 'minmax(160px, 2fr)' },
    { name: 'from', column: '144px' },
    { name: 'to', column: '144px' },
    { name: 'offeredAt', as: 'instant', column: '144px' },
    { name: 'before', show: ({ before }) => <Counts counts={before} /> },
    { name: 'after', show: ({ after }) => after && <Counts counts={after} /> },
  ],
  actions: [
    {
      name: 'take',
      isFor: (person, { body, status, to }) => status === 'offered' && to === person.name && mayActFor(person, body),
      asks: 'effect',
      call: ({ id }) => ({ path: `handovers/${id}/take` }),
      isMain: true,
    },
    {
      name: 'withdraw',
      isFor: (person, { status, from, to }) => status === 'offered' && [from, to].includes(person.name),
      call: ({ id }) => ({ path: `handovers/${id}/withdraw` }),
    },
  ],
  making: {
    action: 'offer',
    isFor: mayHost,
    fields: [
      { name: 'to', label: 'to', as: 'text', isNeeded: true, maxLength: 120 },
      { name: 'body', label: 'whose', as: 'body' },
    ],
    call: (content) => ({ path: 'handovers', content }),
  },
});

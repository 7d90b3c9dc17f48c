import { duty } from '../duties/duty.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { mayActFor, mayAsk, mayHost } from '../session/person.ts';
import { ProposalCourse } from './proposal-course.tsx';

export interface Proposal {
  readonly id: string;
  readonly status: keyof Catalogue['proposals']['statuses'];
  readonly body: string;
  readonly to: string;
  readonly title?: string;
  readonly climbs: readonly { readonly from: string; readonly to: string; readonly climbedAt: string }[];
  readonly comments: readonly { readonly body: string; readonly commentedAt: string; readonly words?: string }[];
  readonly answer?: {
    readonly by: string;
    readonly outcome: keyof Catalogue['proposals']['choices']['outcome'];
    readonly answeredAt: string;
    readonly words?: string;
  };
  readonly isOwn: boolean;
  readonly erasedAt?: string;
}

const isOpen = ({ status }: Proposal): boolean => status === 'open';

/** 会员建议: raised by members, answered by the body that it has come to. */
export const proposalsDuty = duty<'proposals', Proposal>({
  noun: 'proposals',
  path: '/proposals',
  api: '/v1/proposals',
  at: 'mass-organisations',
  subject: ({ id }) => `proposal/${id}`,
  titleOf: ({ title, id }) => title ?? id,
  status: { of: ({ status }) => status, tones: { open: 'waits', answered: 'good', withdrawn: 'over' } },
  filters: [
    { name: 'status', as: 'status', values: ['open', 'answered', 'withdrawn'] },
    { name: 'toUs', as: 'own', of: 'to' },
    { name: 'mine', as: 'flag' },
    { name: 'to', as: 'body' },
  ],
  facts: [
    { name: 'title', column: 'minmax(160px, 2fr)' },
    { name: 'body', as: 'body', column: 'minmax(128px, 1fr)' },
    { name: 'to', as: 'body', column: 'minmax(128px, 1fr)' },
    { name: 'raisedAt', as: 'instant', column: '144px' },
    { name: 'dueAt', as: 'instant', column: '144px' },
    { name: 'words' },
    { name: 'overdueAt', as: 'instant' },
    { name: 'outcome', as: 'choice', of: ({ answer }) => answer?.outcome },
    { name: 'answer', of: ({ answer }) => answer?.words },
    { name: 'answeredBy', as: 'body', of: ({ answer }) => answer?.by },
    { name: 'answeredAt', as: 'instant', of: ({ answer }) => answer?.answeredAt },
    { name: 'erasedAt', as: 'instant' },
  ],
  actions: [
    {
      name: 'answer',
      isFor: (person, proposal) =>
        isOpen(proposal) && !proposal.isOwn && mayHost(person) && mayActFor(person, proposal.to),
      isMain: true,
      isInRow: true,
      fields: [
        {
          name: 'outcome',
          label: 'outcome',
          as: 'choice',
          values: ['accepted', 'accepted-in-part', 'explained', 'declined'],
          isNeeded: true,
        },
        { name: 'words', label: 'answer', as: 'long-text', isNeeded: true, maxLength: 4000 },
      ],
      call: ({ id }, content) => ({ path: `proposals/${id}/answer`, content }),
    },
    {
      name: 'comment',
      isFor: (person, proposal) => isOpen(proposal) && mayAsk(person),
      fields: [{ name: 'words', label: 'comment', as: 'long-text', isNeeded: true, maxLength: 2000 }],
      call: ({ id }, content) => ({ path: `proposals/${id}/comments`, content }),
    },
    {
      name: 'withdraw',
      isFor: (_, proposal) => isOpen(proposal) && proposal.isOwn,
      asks: 'withdrawAsks',
      isDanger: true,
      call: ({ id }) => ({ path: `proposals/${id}/withdraw` }),
    },
    {
      name: 'erase',
      isFor: (_, { isOwn, erasedAt }) => isOwn && erasedAt === undefined,
      asks: 'eraseAsks',
      isDanger: true,
      call: ({ id }) => ({ path: `proposals/${id}/erase` }),
    },
  ],
  making: {
    action: 'raise',
    isFor: mayAsk,
    fields: [
      { name: 'title', label: 'title', as: 'text', isNeeded: true, maxLength: 200 },
      { name: 'words', label: 'words', as: 'long-text', isNeeded: true, maxLength: 4000 },
      { name: 'to', label: 'toWhom', as: 'body' },
    ],
    call: (content) => ({ path: 'proposals', content }),
  },
  more: (proposal) => <ProposalCourse proposal={proposal} />,
});

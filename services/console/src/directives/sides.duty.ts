import { type Action, duty } from '../duties/duty.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import type { DirectiveSide } from './directive.ts';

/** One body's side of a directive, with what its sender decides by. */
export interface Side extends DirectiveSide {
  readonly id: string;
  readonly directive: string;
  readonly from: string;
  readonly name: string;
  readonly isOpen: boolean;
}

type Act = Action<'directives', Side>;

const isSender = (person: Person, { from, isOpen }: Side): boolean =>
  isOpen && mayHost(person) && mayActFor(person, from);
const wasTold = ({ items = [] }: Side): boolean => items.some(({ steps }) => steps.at(-1)?.kind === 'told');
const delayOf = ({ items = [] }: Side) => items.find(({ delayAsked }) => delayAsked !== undefined)?.delayAsked;

const verdict = (
  name: Act['name'],
  step: string,
  isFor: Act['isFor'],
  more: Pick<Partial<Act>, 'fields' | 'isMain'>,
): Act => ({
  name,
  isFor: (person, side) => isSender(person, side) && isFor(person, side),
  isInRow: true,
  call: ({ directive, body }, content) => ({
    path: `directives/${directive}/${step.replace(':body', body)}`,
    content,
  }),
  ...more,
});

/** How each addressed body stands, and what the sender says to it: accept, return, decide on a delay. */
export const sidesDuty = duty<'directives', Side>({
  noun: 'directives',
  path: '/directives',
  api: '/v1/directives',
  titleOf: ({ name }) => name,
  status: {
    of: ({ state, isOverdue }) => (isOverdue ? 'overdue' : state),
    tones: {
      sent: 'waits',
      delivered: 'waits',
      acknowledged: 'runs',
      'under-way': 'runs',
      done: 'good',
      accepted: 'good',
      overdue: 'bad',
    },
  },
  facts: [
    { name: 'body', as: 'body' },
    { name: 'unit', as: 'unit' },
    { name: 'acknowledgedAt', as: 'instant' },
    { name: 'doneAt', as: 'instant' },
    { name: 'delayTo', as: 'instant', of: (side) => delayOf(side)?.to },
    { name: 'colour' },
  ],
  actions: [
    verdict('accept', 'bodies/:body/accept', (_, side) => side.state === 'done', { isMain: true }),
    verdict('giveBack', 'bodies/:body/return', (_, side) => side.state !== 'accepted' && wasTold(side), {
      fields: [
        { name: 'reason', label: 'returnReason', as: 'long-text', isNeeded: true, maxLength: 2000 },
        { name: 'dueAt', label: 'newDue', as: 'instant' },
      ],
    }),
    verdict('grantDelay', 'delays/:body/grant', (_, side) => delayOf(side) !== undefined, {
      fields: [{ name: 'to', label: 'grantTo', as: 'instant' }],
    }),
    verdict('refuseDelay', 'delays/:body/refuse', (_, side) => delayOf(side) !== undefined, {
      fields: [{ name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 2000 }],
    }),
  ],
});

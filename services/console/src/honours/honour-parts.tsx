import { useTranslation } from 'react-i18next';
import { duty } from '../duties/duty.ts';
import { Parts } from '../duties/parts.tsx';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import type { Honour } from './honours.duty.tsx';

interface Of {
  readonly id: string;
  readonly honour: string;
  readonly awarder: string;
  readonly isOpen: boolean;
}
type Candidate = Of & Omit<Honour['candidates'][number], 'id'> & { readonly candidate: string };
type Letter = Of & Honour['letters'][number];

const isAwarder = (person: Person, { awarder, isOpen }: Of): boolean =>
  isOpen && mayHost(person) && mayActFor(person, awarder);
const base = { noun: 'honours', path: '/honours', api: '/v1/honours' } as const;
const reason = { name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 1000 } as const;

const candidatesDuty = duty<'honours', Candidate>({
  ...base,
  titleOf: ({ name, by, kind }, nameOf, choice) => name ?? `${nameOf(by)} · ${choice('candidateKind', kind)}`,
  facts: [
    { name: 'name' },
    { name: 'candidateKind', as: 'choice', of: ({ kind }) => kind },
    { name: 'recommendedBy', as: 'body', of: ({ by }) => by },
    { name: 'story' },
    { name: 'struck' },
    { name: 'isAwarded', as: 'flag' },
  ],
  actions: [
    {
      name: 'strike',
      isFor: (person, candidate) => isAwarder(person, candidate) && candidate.struck === undefined,
      isInRow: true,
      isDanger: true,
      fields: [reason],
      call: ({ honour, candidate }, content) => ({
        path: `honours/${honour}/recommendations/${candidate}/strike`,
        content,
      }),
    },
  ],
});

const lettersDuty = duty<'honours', Letter>({
  ...base,
  titleOf: ({ body }, nameOf) => nameOf(body),
  facts: [
    { name: 'office', as: 'body', of: ({ body }) => body },
    { name: 'askedAt', as: 'instant' },
    { name: 'dueOn', as: 'day' },
    { name: 'outcome', as: 'choice' },
    { name: 'answeredAt', as: 'instant' },
    { name: 'waived' },
  ],
  actions: [
    {
      name: 'waive',
      isFor: (person, letter) =>
        isAwarder(person, letter) && letter.outcome === undefined && letter.waived === undefined,
      isInRow: true,
      fields: [reason],
      call: ({ honour, body }, content) => ({
        path: `honours/${honour}/opinions/waive`,
        content: { ...content, office: body },
      }),
    },
  ],
});

/** Who was recommended, and what the offices that were asked said. */
export const HonourParts = ({ honour }: { honour: Honour }) => {
  const { t } = useTranslation();
  const { id, body, status, candidates, letters } = honour;
  const of = { honour: id, awarder: body, isOpen: !['decided', 'awarded', 'withdrawn'].includes(status) };
  return (
    <>
      <Parts
        duty={candidatesDuty}
        title={t('honours.candidates')}
        items={candidates.map((one) => ({ ...one, ...of, id: `${id}/${one.id}`, candidate: one.id }))}
      />
      <Parts
        duty={lettersDuty}
        title={t('honours.letters')}
        items={letters.map((one) => ({ ...one, ...of, id: `${id}/${one.body}` }))}
      />
    </>
  );
};

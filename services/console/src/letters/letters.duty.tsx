import { type Action, duty } from '../duties/duty.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import { draftFields, letterFields, type Letter, letterKinds, sentOf, signedBy, startOf } from './letter-form.ts';
import { LetterSheet } from './letter-sheet.tsx';

type Act = Action<'letters', Letter>;

const isWriter = (person: Person, { body }: Letter): boolean => mayHost(person) && mayActFor(person, body);
const sideOf = ({ to }: Letter, body: string) => to.find((side) => side.body === body);

/** What its writer does with it, while it is in one of these states. */
const written = (
  name: Act['name'],
  states: readonly Letter['status'][],
  more: Pick<Partial<Act>, 'fields' | 'isMain' | 'isInRow' | 'isDanger' | 'start' | 'call'>,
): Act => ({
  name,
  isFor: (person, letter) => isWriter(person, letter) && states.includes(letter.status),
  call: ({ id }, content) => ({ path: `letters/${id}/${name}`, content }),
  ...more,
});

/** 公文函件: drafted, signed and numbered, sent, received and answered. */
export const lettersDuty = duty<'letters', Letter>({
  noun: 'letters',
  path: '/letters',
  api: '/v1/letters',
  subject: ({ id }) => `letter/${id}`,
  titleOf: ({ title }) => title,
  status: {
    of: ({ status }) => status,
    tones: { draft: 'waits', discarded: 'over', signed: 'runs', issued: 'runs', sent: 'good', voided: 'bad' },
  },
  filters: [
    { name: 'status', as: 'status', values: ['draft', 'issued', 'sent', 'voided', 'discarded'] },
    { name: 'kind', as: 'choice', values: letterKinds },
    { name: 'received', as: 'own', of: 'to' },
    { name: 'ours', as: 'own', of: 'body' },
    { name: 'body', as: 'body' },
  ],
  facts: [
    { name: 'title', column: 'minmax(160px, 2fr)' },
    { name: 'numberText', column: 'minmax(128px, 1fr)' },
    { name: 'kind', as: 'choice', column: '96px' },
    { name: 'body', as: 'body', column: 'minmax(128px, 1fr)' },
    { name: 'sentAt', as: 'instant', column: '144px' },
    { name: 'to', as: 'bodies', of: ({ to }) => to.map(({ body }) => body) },
    { name: 'outside' },
    { name: 'draftedAt', as: 'instant' },
    { name: 'signedOn', as: 'day' },
    { name: 'signedBy' },
    { name: 'voidedAt', as: 'instant' },
    { name: 'voidedBecause' },
  ],
  actions: [
    written('issue', ['draft'], {
      isMain: true,
      fields: [{ name: 'post', label: 'signedBy', as: 'text', isNeeded: true, maxLength: 100 }],
    }),
    written('send', ['issued'], { isMain: true, isInRow: true, call: ({ id }) => ({ path: `letters/${id}/send` }) }),
    {
      name: 'receive',
      isFor: (person, letter) => {
        const side = sideOf(letter, person.body);
        return mayHost(person) && letter.status === 'sent' && side !== undefined && side.receivedAt === undefined;
      },
      isMain: true,
      isInRow: true,
      isForMany: true,
      call: ({ id }, _, { unit }) => ({ path: `letters/${id}/receive`, content: {}, unit }),
    },
    {
      name: 'answer',
      isFor: (person, letter) => {
        const side = sideOf(letter, person.body);
        return mayHost(person) && letter.status === 'sent' && side !== undefined && side.answeredAt === undefined;
      },
      asks: 'answerAsks',
      fields: [{ name: 'by', label: 'answeredBy', as: 'text', maxLength: 120 }],
      call: ({ id }, content, { unit }) => ({ path: `letters/${id}/answer`, content, unit }),
    },
    written('revise', ['draft'], {
      fields: [{ name: 'title', label: 'title', as: 'text', isNeeded: true, maxLength: 300 }, ...letterFields],
      start: startOf,
      call: ({ id }, content) => ({ path: `letters/${id}`, method: 'PATCH', content: sentOf(content) }),
    }),
    written('discard', ['draft'], {
      isDanger: true,
      fields: [{ name: 'reason', label: 'reason', as: 'long-text', maxLength: 1000 }],
    }),
    written('void', ['issued', 'sent'], {
      isDanger: true,
      fields: [{ name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 1000 }],
    }),
  ],
  making: {
    action: 'draft',
    isFor: mayHost,
    fields: [...draftFields, ...letterFields, signedBy],
    call: (content) => ({ path: 'letters', content: sentOf(content) }),
  },
  more: (letter) => <LetterSheet letter={letter} />,
});

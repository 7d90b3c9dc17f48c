import { duty, type AnyDuty, type FormField } from '../duties/duty.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';

/** What is needed of an initiative to sign people up for it. */
export interface SignedUpFor {
  readonly id: string;
  readonly title: string;
  readonly host: string;
  /** Where it has several, an attendance is of one of them. */
  readonly occurrences: readonly string[];
  readonly instantText: (instant: string) => string;
}

export interface SignUpEntry {
  readonly person: string;
  readonly body: string;
  readonly status: 'taken' | 'waiting';
  readonly position?: number;
  readonly attended: readonly string[];
}

/** The list as a whole, with the reader's own place. */
export interface SignUpList {
  readonly id: string;
  readonly places: number | null;
  readonly taken: number;
  readonly waiting: number;
  readonly attended: number;
  readonly byCode: boolean;
  readonly own?: SignUpEntry;
  readonly isOver: boolean;
}

type Field = FormField<'sign-ups'>;

const pathOf = (initiative: string, rest = ''): string => `initiatives/${initiative}/sign-ups${rest}`;
const at = (initiative: string, person: string, step: string): string =>
  pathOf(initiative, `/${encodeURIComponent(person)}${step}`);

const sessionField = ({ occurrences, instantText }: SignedUpFor): readonly Field[] =>
  occurrences.length < 2
    ? []
    : [
        {
          name: 'session',
          label: 'session',
          as: 'choice',
          values: occurrences,
          wordOf: instantText,
          isNeeded: true,
        },
      ];

/** What one does about the list: sign up oneself, take it back, check in by the host's code; the host enters others and frees places. */
export const listDuty = (initiative: SignedUpFor): AnyDuty => {
  const { id, title, host } = initiative;
  const isHost = (person: Person): boolean => mayHost(person) && mayActFor(person, host);
  return duty<'sign-ups', SignUpList>({
    noun: 'sign-ups',
    path: '/initiatives',
    api: '/v1/initiatives',
    titleOf: () => title,
    facts: [],
    touches: ['initiative'],
    actions: [
      {
        name: 'signUp',
        isFor: (_, { own, isOver }) => !isOver && own === undefined,
        isMain: true,
        call: () => ({ path: pathOf(id), content: {} }),
      },
      {
        name: 'withdraw',
        isFor: (_, { own, isOver }) => !isOver && own !== undefined && own.attended.length === 0,
        asks: 'withdrawAsks',
        call: (_, __, { name }) => ({ path: at(id, name, ''), method: 'DELETE' }),
      },
      {
        name: 'checkIn',
        isFor: (_, { own, byCode }) => byCode && own?.status === 'taken',
        isMain: true,
        fields: [
          { name: 'code', label: 'code', as: 'text', isNeeded: true, maxLength: 40 },
          ...sessionField(initiative),
        ],
        call: (_, content, { name }) => ({ path: at(id, name, '/attend'), content }),
      },
      {
        name: 'enter',
        isFor: (person, { isOver }) => !isOver && mayHost(person),
        fields: [
          { name: 'person', label: 'personId', as: 'text', isNeeded: true, maxLength: 120 },
          { name: 'body', label: 'body', as: 'body', isNeeded: true },
        ],
        call: (_, content) => ({ path: pathOf(id), content }),
      },
      {
        name: 'freeNoShows',
        isFor: (person, { taken, waiting }) => isHost(person) && taken > 0 && waiting > 0,
        asks: 'freeAsks',
        call: () => ({ path: pathOf(id, '/free-no-shows') }),
      },
    ],
  });
};

/** One person's place, as the host and the person's office deal with it. */
export const entriesDuty = (initiative: SignedUpFor): AnyDuty => {
  const { id, host } = initiative;
  const isHost = (person: Person): boolean => mayHost(person) && mayActFor(person, host);
  const hasSession = initiative.occurrences.length > 1;
  const cameToAll = ({ attended }: SignUpEntry): boolean =>
    attended.length >= Math.max(1, initiative.occurrences.length);
  return duty<'sign-ups', SignUpEntry & { readonly id: string }>({
    noun: 'sign-ups',
    path: '/initiatives',
    api: '/v1/initiatives',
    titleOf: ({ person }) => person,
    status: {
      of: ({ status, attended }) => (attended.length > 0 ? 'attended' : status),
      tones: { taken: 'runs', waiting: 'waits', attended: 'good' },
    },
    facts: [
      { name: 'person' },
      { name: 'body', as: 'body' },
      { name: 'position', as: 'number' },
      { name: 'attendedAt', of: ({ attended }) => attended.map(initiative.instantText).join('；') },
    ],
    actions: [
      {
        name: 'attend',
        isFor: (person, entry) => isHost(person) && entry.status === 'taken' && !cameToAll(entry),
        isInRow: true,
        isMain: true,
        ...(hasSession && { fields: sessionField(initiative) }),
        call: ({ person }, content) => ({ path: at(id, person, '/attend'), content }),
      },
      {
        name: 'revoke',
        isFor: (person, { attended }) => isHost(person) && attended.length > 0,
        isInRow: true,
        ...(hasSession && { fields: sessionField(initiative) }),
        call: ({ person }, content) => ({ path: at(id, person, '/revoke-attendance'), content }),
      },
      {
        name: 'remove',
        isFor: (person, { body, attended }) =>
          attended.length === 0 && mayHost(person) && (mayActFor(person, host) || mayActFor(person, body)),
        asks: 'removeAsks',
        isInRow: true,
        isDanger: true,
        call: ({ person }) => ({ path: at(id, person, ''), method: 'DELETE' }),
      },
    ],
  });
};

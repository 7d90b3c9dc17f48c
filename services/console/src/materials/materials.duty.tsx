import { Link } from 'react-router';
import { duty, type FormField, type Values } from '../duties/duty.ts';
import { mayActFor, mayHost, mayShare, type Person } from '../session/person.ts';
import { MaterialEditions } from './material-editions.tsx';

export interface MaterialContent {
  readonly title: string;
  readonly kind: string;
  readonly licence: string;
  readonly source?: string;
  readonly tags: readonly string[];
  readonly text: string;
  readonly links: readonly string[];
}

export interface Material extends MaterialContent {
  readonly id: string;
  readonly body: string;
  readonly edition: number;
  readonly changedAt: string;
  readonly editions: readonly (MaterialContent & {
    readonly edition: number;
    readonly at: string;
    readonly note?: string;
  })[];
  readonly withdrawn?: { readonly at: string; readonly reason: string };
}

const kinds = ['document', 'picture', 'audio', 'video', 'course', 'other'] as const;
const licences = ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'internal', 'all-rights-reserved'] as const;

const fields: readonly FormField<'materials'>[] = [
  { name: 'title', label: 'title', as: 'text', isNeeded: true, maxLength: 300 },
  { name: 'kind', label: 'kind', as: 'choice', values: kinds, isNeeded: true },
  { name: 'licence', label: 'licence', as: 'choice', values: licences, isNeeded: true },
  { name: 'source', label: 'source', as: 'text', maxLength: 200 },
  { name: 'links', label: 'links', as: 'texts', maxLength: 20_000 },
  { name: 'text', label: 'text', as: 'long-text', maxLength: 8000 },
  { name: 'tags', label: 'tags', as: 'texts', maxLength: 1200 },
];

const mayGive = (person: Person): boolean => mayHost(person) || mayShare(person);

/** What was emptied is sent as empty. */
const whole = (content: Values): object => ({ text: '', links: [], tags: [], ...content });

/** 资料共享: links and texts with licence and tags, in editions that all stay. */
export const materialsDuty = duty<'materials', Material>({
  noun: 'materials',
  path: '/materials',
  api: '/v1/materials',
  at: 'propaganda',
  subject: ({ id }) => `material/${id}`,
  titleOf: ({ title }) => title,
  status: {
    of: ({ withdrawn }) => (withdrawn === undefined ? 'shared' : 'withdrawn'),
    tones: { shared: 'good', withdrawn: 'over' },
  },
  filters: [
    { name: 'q', as: 'search' },
    { name: 'tag', as: 'text' },
    { name: 'kind', as: 'choice', values: kinds },
    { name: 'licence', as: 'choice', values: licences },
    { name: 'ours', as: 'own', of: 'body' },
    { name: 'body', as: 'body' },
  ],
  facts: [
    { name: 'title', column: 'minmax(200px, 2fr)', isColumnOnly: true },
    { name: 'kind', as: 'choice', column: '80px' },
    { name: 'licence', as: 'choice', column: 'minmax(128px, 1fr)' },
    {
      name: 'tags',
      of: ({ tags }) => (tags.length === 0 ? undefined : tags),
      show: ({ tags }) =>
        tags.map((tag, index) => (
          <span key={tag}>
            {index > 0 && ' · '}
            <Link to={`/materials?tag=${encodeURIComponent(tag)}`} onClick={(event) => event.stopPropagation()}>
              {tag}
            </Link>
          </span>
        )),
      column: 'minmax(128px, 1fr)',
    },
    { name: 'body', as: 'body', column: 'minmax(128px, 1fr)' },
    { name: 'changedAt', as: 'instant', column: '144px' },
    { name: 'source' },
    { name: 'edition', as: 'number' },
    { name: 'withdrawnReason', of: ({ withdrawn }) => withdrawn?.reason },
  ],
  actions: [
    {
      name: 'revise',
      isFor: (person, { body, withdrawn }) => withdrawn === undefined && mayGive(person) && mayActFor(person, body),
      fields: [...fields, { name: 'note', label: 'note', as: 'text', maxLength: 300 }],
      start: ({ title, kind, licence, source, links, text, tags }) => ({
        title,
        kind,
        licence,
        source,
        text,
        links: links.join('\n'),
        tags: tags.join('\n'),
      }),
      call: ({ id }, content) => ({ path: `materials/${id}`, method: 'PATCH', content: whole(content) }),
    },
    {
      name: 'withdraw',
      isFor: (person, { body, withdrawn }) => withdrawn === undefined && mayGive(person) && mayActFor(person, body),
      isDanger: true,
      asks: 'withdrawAsks',
      fields: [{ name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 1000 }],
      call: ({ id }, content) => ({ path: `materials/${id}/withdraw`, content }),
    },
  ],
  making: {
    action: 'share',
    isFor: mayGive,
    fields,
    start: () => ({ kind: 'document', licence: 'internal' }),
    call: (content) => ({ path: 'materials', content: whole(content) }),
  },
  more: (material) => <MaterialEditions material={material} />,
});

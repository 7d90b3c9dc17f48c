import { duty, type FormField } from '../duties/duty.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import { idOfPost, isEstablished, type Post, postKinds as kinds } from './post.ts';
import { PostHolders } from './post-holders.tsx';

type Field = FormField<'posts'>;

const person: Field = { name: 'person', label: 'person', as: 'text', isNeeded: true, maxLength: 120 };

const staffs = (reader: Person, { body, abolishedOn }: Post): boolean =>
  abolishedOn === undefined && mayHost(reader) && mayActFor(reader, body);

/** 岗位与任职: who holds which post, what is vacant, and what the rules ask for. */
export const postsDuty = duty<'posts', Post>({
  noun: 'posts',
  path: '/posts',
  api: '/v1/posts',
  at: 'organisation',
  idOf: idOfPost,
  hasPage: isEstablished,
  subject: ({ id }) => `post/${id}`,
  titleOf: ({ body, kind, title }, nameOf, choice) => `${nameOf(body)} · ${title ?? choice('kind', kind)}`,
  status: {
    of: (post) => {
      if (!isEstablished(post)) return 'missing';
      if (post.abolishedOn !== undefined) return 'abolished';
      if (post.vacancies > 0) return 'vacant';
      return post.holders.some(({ isLastTerm }) => isLastTerm) ? 'last-term' : 'filled';
    },
    tones: { missing: 'bad', vacant: 'waits', filled: 'good', 'last-term': 'runs', abolished: 'over' },
  },
  filters: [
    { name: 'body', as: 'body' },
    { name: 'kind', as: 'choice', values: kinds },
    { name: 'vacant', as: 'flag' },
    { name: 'required', as: 'flag' },
    { name: 'concurrent', as: 'flag' },
  ],
  facts: [
    { name: 'body', as: 'body', column: 'minmax(160px, 2fr)' },
    { name: 'kind', as: 'choice', column: 'minmax(128px, 1fr)' },
    { name: 'title', column: 'minmax(112px, 1fr)' },
    { name: 'places', as: 'number', column: '80px' },
    { name: 'vacancies', as: 'number', column: '80px' },
    { name: 'isFullTime', as: 'flag' },
    { name: 'demanded', as: 'flag', of: ({ required }) => (required === undefined ? undefined : true) },
    { name: 'abolishedOn', as: 'day' },
  ],
  actions: [
    {
      name: 'establish',
      isFor: (reader, post) => !isEstablished(post) && staffs(reader, post),
      isInRow: true,
      isMain: true,
      call: ({ body, kind }) => ({ path: 'posts', content: { body, kind } }),
    },
    {
      name: 'fill',
      isFor: (reader, post) => isEstablished(post) && staffs(reader, post) && post.vacancies > 0,
      isInRow: true,
      isMain: true,
      fields: [
        person,
        { name: 'from', label: 'from', as: 'day', isNeeded: true },
        { name: 'to', label: 'to', as: 'day' },
        { name: 'homeBody', label: 'homeBody', as: 'body' },
        { name: 'exception', label: 'exception', as: 'long-text', maxLength: 1000 },
      ],
      call: ({ id }, content) => ({ path: `posts/${id}/fill`, content }),
    },
    {
      name: 'nominate',
      isFor: (reader, post) =>
        isEstablished(post) && post.abolishedOn === undefined && post.vacancies > 0 && mayHost(reader),
      fields: [
        person,
        { name: 'reason', label: 'why', as: 'long-text', isNeeded: true, maxLength: 1000 },
        { name: 'from', label: 'from', as: 'day' },
      ],
      call: ({ id, body, kind }, content) => ({
        path: 'appointments',
        content: { ...content, body, post: id, postKind: kind },
      }),
    },
    {
      name: 'abolish',
      isFor: (reader, post) => isEstablished(post) && staffs(reader, post),
      isDanger: true,
      fields: [
        { name: 'on', label: 'on', as: 'day', isNeeded: true },
        { name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 1000 },
      ],
      call: ({ id }, content) => ({ path: `posts/${id}/abolish`, content }),
    },
  ],
  making: {
    action: 'establish',
    isFor: mayHost,
    fields: [
      { name: 'kind', label: 'kind', as: 'choice', values: kinds, isNeeded: true },
      { name: 'title', label: 'title', as: 'text', maxLength: 120 },
      { name: 'places', label: 'places', as: 'number' },
      { name: 'isFullTime', label: 'isFullTime', as: 'flag' },
      { name: 'body', label: 'whose', as: 'body' },
    ],
    call: (content) => ({ path: 'posts', content }),
  },
  touches: ['staffing', 'appointments'],
  more: (post) => <PostHolders post={post} />,
});

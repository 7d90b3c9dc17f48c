import { useTranslation } from 'react-i18next';
import { duty } from '../duties/duty.ts';
import { Parts } from '../duties/parts.tsx';
import { mayActFor, mayHost } from '../session/person.ts';
import type { Holding, Post } from './post.ts';

type Held = Holding & { readonly id: string; readonly post: string; readonly body: string };

const holdersDuty = duty<'posts', Held>({
  noun: 'posts',
  path: '/posts',
  api: '/v1/posts',
  at: 'organisation',
  titleOf: ({ person }) => person,
  facts: [
    { name: 'person' },
    { name: 'from', as: 'day' },
    { name: 'to', as: 'day' },
    { name: 'term', as: 'number' },
    { name: 'homeBody', as: 'body' },
  ],
  actions: [
    {
      name: 'vacate',
      isFor: (person, { body, to }) => to === undefined && mayHost(person) && mayActFor(person, body),
      isInRow: true,
      isDanger: true,
      fields: [
        { name: 'on', label: 'on', as: 'day', isNeeded: true },
        { name: 'reason', label: 'reason', as: 'long-text', maxLength: 1000 },
      ],
      call: ({ post, person }, content) => ({ path: `posts/${post}/vacate`, content: { ...content, person } }),
    },
  ],
});

/** Who holds it, who held it, and who is to come. */
export const PostHolders = ({ post: { id, body, holders, others } }: { post: Post }) => {
  const { t } = useTranslation();
  const held = (all: readonly Holding[]): readonly Held[] =>
    all.map((one) => ({ ...one, post: id, body, id: `${id}/${one.person}/${one.from}` }));
  return (
    <>
      <Parts duty={holdersDuty} title={t('posts.holders')} items={held(holders).map((one) => ({ ...one }))} />
      <Parts duty={holdersDuty} title={t('posts.others')} items={held(others).map((one) => ({ ...one }))} />
    </>
  );
};

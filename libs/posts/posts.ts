import { declareAggregate } from '#aggregates';
import type { PostKind } from '#contracts';
import { type Post, type PostCommand, postDecider, type PostEvent } from './domain/post.js';
import { type CountStaff, type Staffing, staffingDecider, type StaffingEvent } from './domain/staffing.js';

export interface PostFields {
  readonly body: string;
  readonly kind: PostKind;
}

/** Posts of all bodies, written at organisation by the bodies' own people. */
export const posts = declareAggregate<PostCommand, PostEvent, Post, PostFields>({
  noun: 'post',
  path: '/v1/posts',
  decider: postDecider,
  actingBody: ({ body }) => body,
  fields: ({ body, kind }) => ({ body, kind }),
  indexes: [{ key: { body: 1 } }],
});

/** The head counts of the bodies' agencies; a body has one, known by its code. */
export const staffings = declareAggregate<CountStaff, StaffingEvent, Staffing, { readonly body: string }>({
  noun: 'staffing',
  path: '/v1/staffing',
  decider: staffingDecider,
  actingBody: ({ body }) => body,
  fields: ({ body }) => ({ body }),
});

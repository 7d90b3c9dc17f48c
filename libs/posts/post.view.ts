import { Type } from 'typebox';
import { PartTimeStep, postKinds, RuleUsed, Text, type ViewOf } from '#contracts';
import { declareProblems, Nullable, OneOf, PageOf } from '#http';
import { holdersOn, type Post } from './domain/post.js';
import { bands } from './domain/staffing.js';
import type { PostRow } from './post-rows.js';

const date = Type.String({ format: 'date' });
const Limit = Type.Object({ terms: Type.Number(), rule: RuleUsed });

const HoldingView = Type.Object({
  person: Text('personal'),
  from: date,
  to: Type.Optional(date),
  term: Type.Integer({ minimum: 1 }),
  homeBody: Type.Optional(Type.String()),
  steps: Type.Optional(Type.Array(PartTimeStep)),
  exception: Type.Optional(Text('personal')),
  /** The next term would be one more than the committee allows. */
  isLastTerm: Type.Boolean(),
});

export const PostView = Type.Object(
  {
    /** Absent: the rule asks for the post and nobody has established it. */
    id: Type.Optional(Type.String()),
    body: Type.String(),
    kind: OneOf(postKinds),
    title: Type.Optional(Type.String()),
    places: Type.Integer({ minimum: 1 }),
    isFullTime: Type.Boolean(),
    required: Type.Optional(RuleUsed),
    holders: Type.Array(HoldingView),
    /** Past holders and those to come. */
    others: Type.Array(HoldingView),
    vacancies: Type.Integer({ minimum: 0 }),
    isHeldByRegister: Type.Boolean(),
    limit: Type.Optional(Limit),
    abolishedOn: Type.Optional(date),
  },
  { $id: 'Post', parties: ['body'] },
);
export type PostView = ViewOf<typeof PostView>;
export const PostsPage = PageOf(PostView);

export const postView = (row: PostRow, on: string): PostView => {
  const { post, body, kind, places, required, free, isHeldByRegister, limit } = row;
  const holding = (one: Post['holdings'][number]) => ({
    ...one,
    isLastTerm: limit !== undefined && one.term >= limit.terms,
  });
  const present = post ? holdersOn(post, on) : [];
  return {
    ...(post && { id: post.post }),
    body,
    kind,
    ...(post?.title !== undefined && { title: post.title }),
    places,
    isFullTime: post?.isFullTime ?? kind === 'full-time-deputy-secretary',
    ...(required && { required }),
    holders: present.map(holding),
    others: (post?.holdings ?? []).filter((one) => !present.includes(one)).map(holding),
    vacancies: free,
    isHeldByRegister,
    ...(limit && { limit }),
    ...(post?.abolishedOn !== undefined && { abolishedOn: post.abolishedOn }),
  };
};

/** Who is in the last term in a row that the committee allows, or beyond it: flagged before the next one. */
export const RotationView = Type.Object(
  {
    body: Type.String(),
    kind: OneOf(postKinds),
    post: Type.Optional(Type.String()),
    term: Type.Integer({ minimum: 1 }),
    limit: Limit,
    source: OneOf(['register', 'posts']),
  },
  { $id: 'Rotation' },
);
export type RotationView = ViewOf<typeof RotationView>;
export const RotationPage = PageOf(RotationView);

const Count = Type.Integer({ minimum: 0 });
export const staffingWarnings = ['even-number-of-members', 'person-in-two', 'below-band', 'above-band'] as const;
export const StaffingView = Type.Object(
  {
    body: Type.String(),
    name: Type.String(),
    on: date,
    count: Nullable(Type.Object({ on: date, staff: Count, fullTime: Count })),
    share: Nullable(Type.Number()),
    band: OneOf(bands),
    min: Type.Optional(Type.Object({ value: Type.Number(), rule: RuleUsed })),
    max: Type.Optional(Type.Object({ value: Type.Number(), rule: RuleUsed })),
    posts: Count,
    holders: Count,
    vacancies: Count,
    fullTimeDeputy: Type.Object({ isRequired: Type.Boolean(), isThere: Type.Boolean(), rule: Type.Optional(RuleUsed) }),
    partTimeMembers: Count,
    warnings: Type.Array(OneOf(staffingWarnings)),
  },
  { $id: 'Staffing' },
);
export type StaffingView = ViewOf<typeof StaffingView>;
export const StaffingPage = PageOf(StaffingView);

export const postProblems = declareProblems({
  'post-held': {
    status: 409,
    when: 'As many hold the post as may.',
    fields: Type.Object({ places: Type.Integer(), from: Type.Optional(date) }),
  },
  'post-abolished': { status: 409, when: 'The post was abolished.' },
  'holding-period-empty': {
    status: 422,
    when: 'It would end before it begins.',
    fields: Type.Object({ from: date, to: date }),
  },
  'rotation-limit': {
    status: 422,
    when: 'It would be one term more in a row than the committee allows, and no reason is given.',
    fields: Type.Object({ term: Type.Integer(), limit: Type.Number(), rule: RuleUsed }),
  },
  'not-the-holder': { status: 409, when: 'This person does not hold the post then.' },
  'vacated-before-held': {
    status: 422,
    when: 'It would be vacated before it was held.',
    fields: Type.Object({ from: date }),
  },
  'more-full-time-than-staff': {
    status: 422,
    when: 'There are more full-time people than people.',
    fields: Type.Object({ staff: Count, fullTime: Count }),
  },
});

import { Type, type Static } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, CalendarDate, IdOf, oneOf, Text } from '../shapes.js';
import { RuleUsed } from './term.js';

/** `part-time-member` is honorary: it changes no affiliation and is not counted among the posts (D12). */
export const postKinds = [
  'secretary',
  'deputy-secretary',
  'full-time-deputy-secretary',
  'discipline-secretary',
  'discipline-member',
  'organisation-member',
  'publicity-member',
  'member',
  'chair',
  'vice-chair',
  'part-time-member',
  'officer',
] as const;
export type PostKind = (typeof postKinds)[number];

/** 推荐、审查、批复、聘任、公示: how a part-time member comes into the post. */
export const partTimeSteps = ['recommended', 'screened', 'replied', 'appointed', 'published'] as const;
export const PartTimeStep = Type.Object({ step: oneOf(partTimeSteps), on: CalendarDate });
export type PartTimeStep = Static<typeof PartTimeStep>;

const ofPost = { post: IdOf('post'), body: BodyCode };
/** An opaque id: no name, no file on a person. */
const Person = Text('personal', { minLength: 1, maxLength: 120 });

/** A post of a body and who holds it: stream `post/<id>`, written by organisation only. */
export const post = defineNoun({
  name: 'post',
  words: { 'zh-CN': '岗位', en: 'post' },
  audience: 'public',
  writer: only('organisation'),
  stream: (data: { readonly post: string }) => `post/${data.post}`,
  events: {
    established: event(
      Type.Object({
        ...ofPost,
        kind: oneOf(postKinds),
        title: Type.Optional(Text('open', { maxLength: 120 })),
        /** How many may hold it at once. */
        places: Type.Integer({ minimum: 1 }),
        isFullTime: Type.Boolean(),
      }),
    ),
    filled: event(
      Type.Object({
        ...ofPost,
        person: Person,
        from: CalendarDate,
        /** The first day on which it is no longer held, where the post is given for a time. */
        to: Type.Optional(CalendarDate),
        /** The how-manieth term in a row of this person in this post. */
        term: Type.Integer({ minimum: 1 }),
        homeBody: Type.Optional(BodyCode),
        steps: Type.Optional(Type.Array(PartTimeStep, { maxItems: partTimeSteps.length })),
        /** Why the limit of consecutive terms does not hold here. */
        exception: Type.Optional(Text('personal')),
        rule: Type.Optional(RuleUsed),
      }),
    ),
    vacated: event(
      Type.Object({ ...ofPost, person: Person, on: CalendarDate, reason: Type.Optional(Text('personal')) }),
    ),
    abolished: event(Type.Object({ ...ofPost, on: CalendarDate, reason: Text('open') })),
  },
});

/** How many people a body's agency has, and how many of them work for the Party full time: numbers typed in by hand. Stream `staffing/<body>`. */
export const staffing = defineNoun({
  name: 'staffing',
  words: { 'zh-CN': '人员配备', en: 'staffing' },
  audience: 'public',
  writer: only('organisation'),
  stream: (data: { readonly body: string }) => `staffing/${data.body}`,
  events: {
    counted: event(
      Type.Object({
        body: BodyCode,
        on: CalendarDate,
        staff: Type.Integer({ minimum: 0 }),
        fullTime: Type.Integer({ minimum: 0 }),
      }),
    ),
  },
});

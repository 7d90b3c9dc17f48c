import { Type, type Static } from 'typebox';
import { defineNoun, event, unitInId, unitOfReply } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, Instant, oneOf, Text } from '../shapes.js';

/** Who may see a notice, from the narrowest to the widest: bodies that are named, the publishing body with those affiliated to it, all members, society. */
export const noticeAudiences = ['named', 'organisation', 'members', 'society'] as const;
export type NoticeAudience = (typeof noticeAudiences)[number];

export const NoticeContent = Type.Object({
  body: BodyCode,
  title: Text('personal', { minLength: 1 }),
  text: Text('personal'),
  audience: oneOf(noticeAudiences),
  /** To whom, where the audience is `named`. */
  named: Type.Array(BodyCode),
  /** Its item in the catalogue of what is published (党务公开目录). */
  item: Type.Optional(Text('open')),
  /** 公开形式 and 时限, in the unit's own words. */
  form: Type.Optional(Text('open')),
  period: Type.Optional(Text('open')),
});
export type NoticeContent = Static<typeof NoticeContent>;

const publisherOf = ({ content }: { readonly content: { readonly body: string } }): string => content.body;
const ofNotice = { notice: IdOf('notice') };
const Edition = Type.Integer({ minimum: 1 });
/** Which text was looked at: its edition and the hash of what it says. */
const looked = { ...ofNotice, edition: Edition, hash: Id };
/** Who did it, by post; `by` is a mark of the person, so that nobody approves what they proposed. */
const signed = { post: Text('open', { minLength: 1 }), by: Id };
const proposal = { ...looked, content: NoticeContent, ...signed };

export const notice = defineNoun({
  name: 'notice',
  words: { 'zh-CN': '党务公开', en: 'notice' },
  audience: 'internal',
  writer: unitInId,
  stream: (data: { readonly notice: string }) => `notice/${data.notice}`,
  events: {
    proposed: event(Type.Object({ ...proposal, proposedAt: Instant }), { draftOf: publisherOf }),
    /** Another text: as a draft, or as a correction of what is published. */
    revised: event(Type.Object({ ...proposal, reason: Type.Optional(Text('personal')), revisedAt: Instant }), {
      draftOf: publisherOf,
    }),
    /** 保密审查. */
    checked: event(
      Type.Object({
        ...looked,
        passed: Type.Boolean(),
        note: Type.Optional(Text('personal')),
        ...signed,
        checkedAt: Instant,
      }),
      { draftOf: () => undefined },
    ),
    approved: event(Type.Object({ ...looked, meeting: Type.Optional(Text('open')), ...signed, approvedAt: Instant }), {
      draftOf: () => undefined,
    }),
    refused: event(Type.Object({ ...looked, reason: Text('personal'), ...signed, refusedAt: Instant }), {
      draftOf: () => undefined,
    }),
    /** 预公开: opinions are asked for until the end of the day. */
    'advance-opened': event(Type.Object({ ...looked, until: CalendarDate, ...signed, openedAt: Instant })),
    'opinion-received': event(
      Type.Object({
        ...ofNotice,
        number: Type.Integer({ minimum: 1 }),
        body: BodyCode,
        text: Text('personal'),
        receivedAt: Instant,
      }),
    ),
    'opinion-answered': event(
      Type.Object({
        ...ofNotice,
        number: Type.Integer({ minimum: 1 }),
        text: Text('personal'),
        taken: Type.Boolean(),
        post: Text('open'),
        answeredAt: Instant,
      }),
    ),
    published: event(Type.Object({ ...looked, publishedOn: CalendarDate, ...signed, publishedAt: Instant })),
    /** A later edition took the place of the one that was published, which stays. */
    corrected: event(
      Type.Object({ ...looked, reason: Text('personal'), publishedOn: CalendarDate, ...signed, correctedAt: Instant }),
    ),
    withdrawn: event(Type.Object({ ...ofNotice, reason: Text('personal'), ...signed, withdrawnAt: Instant })),
  },
});

/** What a body says of an advance notice, in its own unit's stream `notice-opinion/<unit>/<notice>/<body>`. */
export const noticeOpinion = defineNoun({
  name: 'notice-opinion',
  words: { 'zh-CN': '公开意见', en: 'notice opinion' },
  audience: 'internal',
  writer: unitOfReply,
  events: {
    given: event(
      Type.Object({
        ...ofNotice,
        body: BodyCode,
        number: Type.Integer({ minimum: 1 }),
        text: Text('personal'),
        givenAt: Instant,
      }),
    ),
  },
});

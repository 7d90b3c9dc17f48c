import { declareAggregate, declareExchange } from '#aggregates';
import type { NoticeAudience, PublicEvent } from '#contracts';
import type { Decider, Unit } from '#kernel';
import { unitOfId } from '#kernel';
import { type NoticeCommand, noticeDecider } from './domain/notice.decide.js';
import { latestOf, type Notice, type NoticeEvent, type NoticeStatus, publishedOf, statusOf } from './domain/notice.js';

export interface NoticeFields {
  readonly unit: Unit | '';
  readonly body: string;
  readonly status: NoticeStatus;
  /** Of what is published or open to opinions; else empty: then its own body alone sees it. */
  readonly audience: NoticeAudience | '';
  readonly publishedAt: string;
  readonly proposedAt: string;
}

/** The text that others than the publishing body see: what is published, before that what is open to opinions. */
export const shownOf = (notice: Notice) =>
  notice.withdrawn ? undefined : (publishedOf(notice) ?? notice.editions.findLast(({ advance }) => advance));

export const notices = declareAggregate<NoticeCommand, NoticeEvent, Notice, NoticeFields>({
  noun: 'notice',
  path: '/v1/notices',
  decider: noticeDecider,
  actingBody: ({ body }) => body,
  fields: (notice) => ({
    unit: unitOfId(notice.id) ?? '',
    body: notice.body,
    status: statusOf(notice),
    audience: shownOf(notice)?.content.audience ?? '',
    publishedAt: publishedOf(notice)?.published?.at ?? '',
    proposedAt: latestOf(notice).proposed.at,
  }),
  indexes: [{ key: { audience: 1, publishedAt: -1 } }, { key: { body: 1, proposedAt: -1 } }],
});

type OpinionEvent = PublicEvent<'notice-opinion.given'>;
export interface Opinions {
  readonly notice: string;
  readonly body: string;
  readonly given: readonly string[];
}
export interface GiveOpinion {
  readonly type: 'give-opinion';
  readonly notice: string;
  readonly body: string;
  readonly text: string;
}
interface OpinionState {
  readonly current?: Opinions;
}

/** A body says the same thing once. */
const opinionDecider: Decider<GiveOpinion, OpinionEvent, OpinionState> = {
  initial: () => ({}),
  decide: ({ notice, body, text, at }, { current }) => {
    const given = current?.given ?? [];
    if (given.includes(text)) return [];
    return [{ type: 'notice-opinion.given', data: { notice, body, number: given.length + 1, text, givenAt: at } }];
  },
  evolve: ({ current }, { data: { notice, body, text } }) => ({
    current: { notice, body, given: [...(current?.given ?? []), text] },
  }),
};

export const opinions = declareAggregate<GiveOpinion, OpinionEvent, Opinions, { readonly body: string }>({
  noun: 'notice-opinion',
  path: '/v1/notices',
  collection: 'notice-opinions',
  decider: opinionDecider,
  actingBody: ({ body }) => body,
  fields: ({ body }) => ({ body }),
});

/** Opinions on an advance notice: any body may have one; whether it sees the notice is asked before it replies. */
export const opinionExchange = declareExchange({
  asked: notices,
  replies: opinions,
  addresseeOf: (notice, to) => (notice.editions.some(({ advance }) => advance) ? to : undefined),
  record: ({ data }): NoticeCommand => {
    const { body, text, givenAt } = data;
    return { type: 'record-opinion', body, text, receivedAt: givenAt };
  },
});

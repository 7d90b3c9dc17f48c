import { createHash } from 'node:crypto';
import type { NoticeContent, PublicEvent } from '#contracts';

export type NoticeEvent = PublicEvent<
  | 'notice.proposed'
  | 'notice.revised'
  | 'notice.checked'
  | 'notice.approved'
  | 'notice.refused'
  | 'notice.advance-opened'
  | 'notice.opinion-received'
  | 'notice.opinion-answered'
  | 'notice.published'
  | 'notice.corrected'
  | 'notice.withdrawn'
>;

/** One step of an edition: who by post, when, and what was said. */
export interface Step {
  readonly post: string;
  readonly by: string;
  readonly at: string;
  readonly note?: string;
}

/** One text of a notice. Each stays readable whatever follows it. */
export interface Edition {
  readonly edition: number;
  readonly hash: string;
  readonly content: NoticeContent;
  readonly proposed: Step;
  readonly checked?: Step & { readonly passed: boolean };
  readonly approved?: Step;
  readonly refused?: Step;
  readonly advance?: Step & { readonly until: string };
  readonly published?: Step & { readonly on: string };
  /** When a later edition took its place, or the notice was withdrawn. */
  readonly endedAt?: string;
}

export interface Opinion {
  readonly number: number;
  readonly body: string;
  readonly text: string;
  readonly at: string;
  readonly answer?: { readonly text: string; readonly taken: boolean; readonly post: string; readonly at: string };
}

/** Stream `notice/<id>`. */
export interface Notice {
  readonly id: string;
  readonly body: string;
  readonly editions: readonly Edition[];
  readonly opinions: readonly Opinion[];
  readonly withdrawn?: Step;
}
export interface NoticeState {
  readonly current?: Notice;
}

/** What is approved and what is published is one text by this: all that a reader sees of it, and who may. */
export const hashOf = ({ body, title, text, audience, named }: NoticeContent): string =>
  createHash('sha256')
    .update(JSON.stringify([body, title, text, audience, [...named].sort()]))
    .digest('hex');

export const latestOf = ({ editions }: Notice): Edition => editions.at(-1) as Edition;

/** The edition that readers see; undefined before the first and after a withdrawal. */
export const publishedOf = ({ editions, withdrawn }: Notice): Edition | undefined =>
  withdrawn ? undefined : editions.findLast(({ published }) => published);

export const noticeStatuses = ['proposed', 'checked', 'approved', 'refused', 'published', 'withdrawn'] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];

/** Of the notice as a whole: what is published stays so while a correction goes its way. */
export const statusOf = (notice: Notice): NoticeStatus => {
  if (notice.withdrawn) return 'withdrawn';
  if (publishedOf(notice)) return 'published';
  const { refused, approved, checked } = latestOf(notice);
  if (refused) return 'refused';
  if (approved) return 'approved';
  return checked?.passed ? 'checked' : 'proposed';
};

export const evolveNotice = ({ current }: NoticeState, event: NoticeEvent): NoticeState => {
  if (event.type === 'notice.proposed') {
    const { notice, edition, hash, content, post, by, proposedAt } = event.data;
    const first: Edition = { edition, hash, content, proposed: { post, by, at: proposedAt } };
    return { current: { id: notice, body: content.body, editions: [first], opinions: [] } };
  }
  if (!current) return {};
  switch (event.type) {
    case 'notice.revised': {
      const { edition, hash, content, post, by, revisedAt, reason } = event.data;
      const proposed = { post, by, at: revisedAt, ...(reason !== undefined && { note: reason }) };
      return { current: { ...current, editions: [...current.editions, { edition, hash, content, proposed }] } };
    }
    case 'notice.checked': {
      const { edition, passed, note, post, by, checkedAt } = event.data;
      const checked = { passed, post, by, at: checkedAt, ...(note !== undefined && { note }) };
      return withEdition(current, edition, { checked });
    }
    case 'notice.approved': {
      const { edition, meeting, post, by, approvedAt } = event.data;
      return withEdition(current, edition, {
        approved: { post, by, at: approvedAt, ...(meeting !== undefined && { note: meeting }) },
      });
    }
    case 'notice.refused': {
      const { edition, reason, post, by, refusedAt } = event.data;
      return withEdition(current, edition, { refused: { post, by, at: refusedAt, note: reason } });
    }
    case 'notice.advance-opened': {
      const { edition, until, post, by, openedAt } = event.data;
      return withEdition(current, edition, { advance: { until, post, by, at: openedAt } });
    }
    case 'notice.opinion-received': {
      const { number, body, text, receivedAt } = event.data;
      return { current: { ...current, opinions: [...current.opinions, { number, body, text, at: receivedAt }] } };
    }
    case 'notice.opinion-answered': {
      const { number, text, taken, post, answeredAt } = event.data;
      const answer = { text, taken, post, at: answeredAt };
      const opinions = current.opinions.map((one) => (one.number === number ? { ...one, answer } : one));
      return { current: { ...current, opinions } };
    }
    case 'notice.published': {
      const { edition, publishedOn, post, by, publishedAt } = event.data;
      return withEdition(current, edition, { published: { post, by, at: publishedAt, on: publishedOn } });
    }
    case 'notice.corrected': {
      const { edition, publishedOn, post, by, correctedAt, reason } = event.data;
      const published = { post, by, at: correctedAt, on: publishedOn, note: reason };
      return withEdition(ended(current, correctedAt), edition, { published });
    }
    case 'notice.withdrawn': {
      const { reason, post, by, withdrawnAt } = event.data;
      const withdrawn = { post, by, at: withdrawnAt, note: reason };
      return { current: { ...ended(current, withdrawnAt), withdrawn } };
    }
  }
};

const withEdition = (current: Notice, edition: number, more: Partial<Edition>): NoticeState => ({
  current: {
    ...current,
    editions: current.editions.map((one) => (one.edition === edition ? { ...one, ...more } : one)),
  },
});

/** What readers saw until now is history from this instant. */
const ended = (current: Notice, endedAt: string): Notice => ({
  ...current,
  editions: current.editions.map((one) => (one.published && one.endedAt === undefined ? { ...one, endedAt } : one)),
});

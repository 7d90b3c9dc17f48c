import type { NoticeContent } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import { agencyDayOf } from '#rules';
import {
  type Edition,
  evolveNotice,
  hashOf,
  latestOf,
  type Notice,
  type NoticeEvent,
  type NoticeState,
  publishedOf,
} from './notice.js';

/** Who acts: by post, and by a mark of the person. */
interface Signed {
  readonly post: string;
  readonly by: string;
}

/** `hash` names the text that was looked at; without it the newest is meant. */
interface OfText extends Signed {
  readonly hash?: string;
}

export type NoticeCommand =
  | (Signed & { readonly type: 'propose-notice'; readonly id: string; readonly content: NoticeContent })
  | (Signed & { readonly type: 'revise-notice'; readonly content: NoticeContent; readonly reason?: string })
  | (OfText & { readonly type: 'check-notice'; readonly passed: boolean; readonly note?: string })
  | (OfText & { readonly type: 'approve-notice'; readonly meeting?: string })
  | (OfText & { readonly type: 'refuse-notice'; readonly reason: string })
  | (OfText & { readonly type: 'open-advance-notice'; readonly until: string })
  | { readonly type: 'record-opinion'; readonly body: string; readonly text: string; readonly receivedAt: string }
  | (Signed & {
      readonly type: 'answer-opinion';
      readonly number: number;
      readonly text: string;
      readonly taken: boolean;
    })
  | (OfText & { readonly type: 'publish-notice' })
  | (Signed & { readonly type: 'withdraw-notice'; readonly reason: string });

export const maxOpinions = 500;
const maxEditions = 50;

/** 党务公开条例 (2017), article 15: 提出, 审核 (with 保密审查), 审批, 实施. */
const article = { source: '中国共产党党务公开条例（试行）', article: '15' };

/**
 * A text is proposed, passes the secrecy check, is approved by another person than the one who proposed it, and published; with another text all of it begins
 * anew. Errors: `not-checked`, `secrecy-check-failed`, `not-approved`, `text-changed` (another text than the one named is the newest), `own-request`,
 * `notice-refused`, `notice-withdrawn`, `not-published`, `until-in-the-past`, `advance-notice-runs`, `no-advance-notice`, `opinion-unknown`,
 * `opinions-unanswered`, `too-many-opinions`, `too-many-editions`, `audience-unnamed`, `reason-needed`.
 */
const decideNotice = (command: Timed<NoticeCommand>, { current }: NoticeState): readonly NoticeEvent[] => {
  if (command.type === 'propose-notice') {
    const { id, content, post, by, at } = command;
    requireNamed(content);
    const data = { notice: id, edition: 1, hash: hashOf(content), content, post, by, proposedAt: at };
    return current ? [] : [{ type: 'notice.proposed', data }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such notice here.', 'not-found');
  switch (command.type) {
    case 'revise-notice':
      return revised(command, current);
    case 'check-notice':
      return checked(command, current);
    case 'approve-notice':
      return approved(command, current);
    case 'refuse-notice': {
      const { post, by, reason, at } = command;
      const { edition, hash, refused, approved: isApproved, published } = requireText(current, command);
      if (refused) return [];
      if (isApproved ?? published) throw new RuleViolation('notice-approved', 'The text is approved already.');
      return [{ type: 'notice.refused', data: { notice: current.id, edition, hash, reason, post, by, refusedAt: at } }];
    }
    case 'open-advance-notice':
      return advanceOpened(command, current);
    case 'record-opinion':
      return opinionRecorded(command, current);
    case 'answer-opinion': {
      const { number, text, taken, post, at } = command;
      const opinion = current.opinions.find((one) => one.number === number);
      if (!opinion) throw new RuleViolation('opinion-unknown', `There is no opinion ${number}.`, 'not-found');
      if (opinion.answer?.text === text && opinion.answer.taken === taken) return [];
      return [
        { type: 'notice.opinion-answered', data: { notice: current.id, number, text, taken, post, answeredAt: at } },
      ];
    }
    case 'publish-notice':
      return published(command, current);
    case 'withdraw-notice': {
      if (current.withdrawn) return [];
      const { reason, post, by, at } = command;
      if (!publishedOf(current))
        throw new RuleViolation('not-published', 'Nothing is published that could be withdrawn.');
      return [{ type: 'notice.withdrawn', data: { notice: current.id, reason, post, by, withdrawnAt: at } }];
    }
  }
};

export const noticeDecider: Decider<NoticeCommand, NoticeEvent, NoticeState> = {
  initial: () => ({}),
  decide: decideNotice,
  evolve: evolveNotice,
};

type Of<Type extends NoticeCommand['type']> = Timed<Extract<NoticeCommand, { readonly type: Type }>>;

const revised = ({ content, reason, post, by, at }: Of<'revise-notice'>, current: Notice): readonly NoticeEvent[] => {
  requireStanding(current);
  requireNamed(content);
  const latest = latestOf(current);
  const hash = hashOf(content);
  if (hash === latest.hash && JSON.stringify(content) === JSON.stringify(latest.content)) return [];
  if (current.editions.length >= maxEditions)
    throw new RuleViolation('too-many-editions', `A notice has at most ${maxEditions} texts.`);
  if (publishedOf(current) && reason === undefined)
    throw new RuleViolation('reason-needed', 'What is published is corrected with a reason.', 'unprocessable');
  const edition = latest.edition + 1;
  const data = {
    notice: current.id,
    edition,
    hash,
    content,
    post,
    by,
    ...(reason !== undefined && { reason }),
    revisedAt: at,
  };
  return [{ type: 'notice.revised', data }];
};

const checked = (command: Of<'check-notice'>, current: Notice): readonly NoticeEvent[] => {
  const { passed, note, post, by, at } = command;
  const { edition, hash, checked: before, refused } = requireText(current, command);
  if (before?.passed === passed) return [];
  requireNotRefused(refused);
  if (before?.passed)
    throw new RuleViolation('notice-checked', 'The text has passed the check; another text begins anew.');
  const data = {
    notice: current.id,
    edition,
    hash,
    passed,
    ...(note !== undefined && { note }),
    post,
    by,
    checkedAt: at,
  };
  return [{ type: 'notice.checked', data }];
};

const approved = (command: Of<'approve-notice'>, current: Notice): readonly NoticeEvent[] => {
  const { meeting, post, by, at } = command;
  const text = requireText(current, command);
  if (text.approved) return [];
  requireNotRefused(text.refused);
  requireChecked(text);
  if (text.proposed.by === by)
    throw new RuleViolation('own-request', 'Nobody approves their own request.', 'forbidden');
  const { edition, hash } = text;
  const data = {
    notice: current.id,
    edition,
    hash,
    ...(meeting !== undefined && { meeting }),
    post,
    by,
    approvedAt: at,
  };
  return [{ type: 'notice.approved', data }];
};

const advanceOpened = (command: Of<'open-advance-notice'>, current: Notice): readonly NoticeEvent[] => {
  const { until, post, by, at } = command;
  const text = requireText(current, command);
  if (text.advance?.until === until) return [];
  requireNotRefused(text.refused);
  requireChecked(text); // whoever is asked sees the text
  if (text.published) throw new RuleViolation('notice-published', 'The text is published already.');
  if (until < agencyDayOf(at))
    throw new RuleViolation('until-in-the-past', `${until} has gone by.`, 'unprocessable', { until });
  const { edition, hash } = text;
  return [
    { type: 'notice.advance-opened', data: { notice: current.id, edition, hash, until, post, by, openedAt: at } },
  ];
};

/** An opinion that was given in time counts, however late it arrives. */
const opinionRecorded = ({ body, text, receivedAt }: Of<'record-opinion'>, current: Notice): readonly NoticeEvent[] => {
  const { advance } = current.editions.findLast((one) => one.advance) ?? {};
  if (!advance || agencyDayOf(receivedAt) > advance.until || receivedAt < advance.at)
    throw new RuleViolation('no-advance-notice', 'No opinions are asked for now.', 'conflict');
  if (current.opinions.length >= maxOpinions)
    throw new RuleViolation('too-many-opinions', `At most ${maxOpinions} opinions are taken.`, 'conflict');
  if (current.opinions.some((one) => one.body === body && one.text === text)) return [];
  const number = current.opinions.length + 1;
  return [{ type: 'notice.opinion-received', data: { notice: current.id, number, body, text, receivedAt } }];
};

/** The first time, or in the place of the edition that is published. */
const published = (command: Of<'publish-notice'>, current: Notice): readonly NoticeEvent[] => {
  const { post, by, at } = command;
  const text = requireText(current, command);
  if (text.published) return [];
  requireNotRefused(text.refused);
  requireChecked(text);
  if (!text.approved) throw new RuleViolation('not-approved', 'The text is not approved.', 'conflict', article);
  if (text.advance && agencyDayOf(at) <= text.advance.until)
    throw new RuleViolation('advance-notice-runs', `Opinions are asked for until ${text.advance.until}.`, 'conflict', {
      until: text.advance.until,
    });
  const open = current.opinions.filter(({ answer }) => !answer).map(({ number }) => number);
  if (open.length > 0)
    throw new RuleViolation('opinions-unanswered', `Opinions ${open.join(', ')} are not answered.`, 'conflict', {
      opinions: open,
    });
  const { edition, hash, proposed } = text;
  const of = { notice: current.id, edition, hash, publishedOn: agencyDayOf(at), post, by };
  return publishedOf(current)
    ? [{ type: 'notice.corrected', data: { ...of, reason: proposed.note ?? '', correctedAt: at } }]
    : [{ type: 'notice.published', data: { ...of, publishedAt: at } }];
};

/** The newest text, which must be the one that was looked at. */
const requireText = (current: Notice, { hash }: { readonly hash?: string }): Edition => {
  requireStanding(current);
  const latest = latestOf(current);
  if (hash !== undefined && hash !== latest.hash)
    throw new RuleViolation('text-changed', 'The text is another one by now.', 'conflict', { hash: latest.hash });
  return latest;
};

const requireStanding = ({ withdrawn }: Notice): void => {
  if (withdrawn) throw new RuleViolation('notice-withdrawn', `The notice was withdrawn at ${withdrawn.at}.`);
};

const requireNotRefused = (refused: Edition['refused']): void => {
  if (refused) throw new RuleViolation('notice-refused', 'The text was not approved; another one begins anew.');
};

const requireChecked = ({ checked: check }: Edition): void => {
  if (!check) throw new RuleViolation('not-checked', 'The text has not passed the secrecy check.', 'conflict', article);
  if (!check.passed)
    throw new RuleViolation('secrecy-check-failed', 'The secrecy check did not pass the text.', 'conflict', article);
};

const requireNamed = ({ audience, named }: NoticeContent): void => {
  if (audience === 'named' && named.length === 0)
    throw new RuleViolation('audience-unnamed', 'Nobody is named who may see the notice.', 'unprocessable');
};

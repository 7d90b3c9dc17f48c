import { Type, type Static } from 'typebox';
import type { Known } from '#aggregates';
import { alsoConcerning, everybody, noticeAudiences, Text } from '#contracts';
import { declareProblems, Nullable, OneOf } from '#http';
import { unitOfId, units } from '#kernel';
import { type Edition, type Notice, noticeStatuses, publishedOf, statusOf, type Step } from './domain/notice.js';
import { shownOf } from './notices.js';

const Instant = Type.String({ format: 'date-time' });
const text = Type.String();
const words = Text('personal');

const StepView = Type.Object({ post: text, at: Instant, note: Type.Optional(words) });

/** One text, with who proposed, checked, approved and published it, by post and date. */
export const EditionView = Type.Object(
  {
    edition: Type.Integer(),
    /** Of what the text says and who may see it: what is published has the hash that was approved. */
    hash: text,
    title: words,
    text: words,
    audience: OneOf(noticeAudiences),
    named: Type.Array(text),
    item: Type.Optional(text),
    form: Type.Optional(text),
    period: Type.Optional(text),
    proposed: StepView,
    checked: Type.Optional(Type.Object({ ...StepView.properties, passed: Type.Boolean() })),
    approved: Type.Optional(StepView),
    refused: Type.Optional(StepView),
    advance: Type.Optional(Type.Object({ ...StepView.properties, until: text })),
    published: Type.Optional(Type.Object({ ...StepView.properties, on: text })),
    endedAt: Type.Optional(Instant),
  },
  { $id: 'NoticeEdition' },
);

const OpinionView = Type.Object({
  number: Type.Integer(),
  body: text,
  text: words,
  at: Instant,
  answer: Type.Optional(Type.Object({ text: words, taken: Type.Boolean(), post: text, at: Instant })),
});

export const NoticeView = Type.Object(
  {
    id: text,
    version: Type.Integer(),
    unit: OneOf(units),
    body: text,
    status: OneOf(noticeStatuses),
    /** What readers see; null while nothing is shown. */
    shown: Nullable(EditionView),
    /** All texts for the publishing body, for others those that were published. */
    editions: Type.Array(EditionView),
    opinions: Type.Array(OpinionView),
    withdrawn: Type.Optional(StepView),
    /** How often it was opened here; by whom is kept nowhere. */
    readings: Type.Integer({ minimum: 0 }),
  },
  { $id: 'Notice', parties: ['body'] },
);
export type NoticeView = Static<typeof NoticeView>;

const stepView = ({ by: _, ...step }: Step) => step;

export const editionView = (edition: Edition): Static<typeof EditionView> => {
  const { content, proposed, checked, approved, refused, advance, published, ...rest } = edition;
  const { body: _, ...said } = content;
  return {
    ...rest,
    ...said,
    proposed: stepView(proposed),
    ...(checked && { checked: { ...stepView(checked), passed: checked.passed } }),
    ...(approved && { approved: stepView(approved) }),
    ...(refused && { refused: stepView(refused) }),
    ...(advance && { advance: { ...stepView(advance), until: advance.until } }),
    ...(published && { published: { ...stepView(published), on: published.on } }),
  };
};

/**
 * For whoever may see it. Nothing is masked for those it is meant for (`isMeant`: the publishing body and its audience); a coordinator who may act for the
 * body sees that it is there. Others than the publishing body see what was published, and no draft.
 */
export const viewOfNotice = (
  { id, thing, version }: Known<Notice>,
  { isOwn, isMeant, readings }: { readonly isOwn: boolean; readonly isMeant: boolean; readonly readings: number },
): NoticeView => {
  const disclosed = <View extends object>(view: View): View => (isMeant ? alsoConcerning(view, [everybody]) : view);
  const shown = shownOf(thing);
  const editions = thing.editions.filter(({ published }) => isOwn || published !== undefined);
  const view: NoticeView = {
    id,
    version,
    unit: unitOfId(id) ?? 'propaganda',
    body: thing.body,
    status: statusOf(thing),
    shown: shown ? disclosed(editionView(shown)) : null,
    editions: editions.map((edition) => disclosed(editionView(edition))),
    opinions: thing.opinions.map((one) => disclosed({ ...one })),
    ...(thing.withdrawn && { withdrawn: disclosed(stepView(thing.withdrawn)) }),
    readings,
  };
  return disclosed(view);
};

/** A notice for society, as anybody may read it. */
export const PublicNotice = Type.Object(
  {
    id: text,
    unit: OneOf(units),
    body: text,
    name: text,
    title: text,
    text,
    hash: text,
    edition: Type.Integer(),
    publishedAt: Instant,
    publishedOn: text,
    corrected: Type.Boolean(),
    reason: Type.Optional(text),
  },
  { $id: 'PublicNotice' },
);
export type PublicNotice = Static<typeof PublicNotice>;

/** Undefined where it is not published for society. */
export const publicViewOf = ({ id, thing }: Known<Notice>, name: string): PublicNotice | undefined => {
  const edition = publishedOf(thing);
  if (!edition?.published || edition.content.audience !== 'society') return undefined;
  const { content, hash, published } = edition;
  const corrected = thing.editions.some((one) => one.published !== undefined && one.edition < edition.edition);
  return {
    id,
    unit: unitOfId(id) ?? 'propaganda',
    body: thing.body,
    name,
    title: content.title,
    text: content.text,
    hash,
    edition: edition.edition,
    publishedAt: published.at,
    publishedOn: published.on,
    corrected,
    ...(corrected && published.note !== undefined && published.note !== '' && { reason: published.note }),
  };
};

const rule = { source: Type.Optional(text), article: Type.Optional(text) };
export const noticeProblems = declareProblems({
  'not-checked': {
    status: 409,
    when: 'The text has not passed the secrecy check (article 15).',
    fields: Type.Object(rule),
  },
  'secrecy-check-failed': {
    status: 409,
    when: 'The secrecy check did not pass the text (article 15).',
    fields: Type.Object(rule),
  },
  'not-approved': { status: 409, when: 'The text is not approved (article 15).', fields: Type.Object(rule) },
  'notice-checked': { status: 409, when: 'The text has passed the check.' },
  'notice-approved': { status: 409, when: 'The text is approved already.' },
  'notice-refused': { status: 409, when: 'The text was not approved; another text begins anew.' },
  'notice-published': { status: 409, when: 'The text is published already.' },
  'notice-withdrawn': { status: 409, when: 'The notice was withdrawn.' },
  'not-published': { status: 409, when: 'Nothing is published that could be withdrawn.' },
  'text-changed': {
    status: 409,
    when: 'The text is another one than was looked at.',
    fields: Type.Object({ hash: text }),
  },
  'until-in-the-past': {
    status: 422,
    when: 'The last day for opinions has gone by.',
    fields: Type.Object({ until: text }),
  },
  'advance-notice-runs': { status: 409, when: 'Opinions are still asked for.', fields: Type.Object({ until: text }) },
  'no-advance-notice': { status: 409, when: 'No opinions are asked for now.' },
  'opinion-unknown': { status: 404, when: 'There is no opinion of this number.' },
  'opinions-unanswered': {
    status: 409,
    when: 'Opinions are not answered.',
    fields: Type.Object({ opinions: Type.Array(Type.Integer()) }),
  },
  'too-many-opinions': { status: 409, when: 'More opinions than these are not taken.' },
  'too-many-editions': { status: 409, when: 'More texts than these a notice has not.' },
  'audience-unnamed': { status: 422, when: 'Nobody is named who may see the notice.' },
  'reason-needed': { status: 422, when: 'What is published is corrected with a reason.' },
});

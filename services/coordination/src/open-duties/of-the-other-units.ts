import { unitOfId } from '#kernel';
import {
  asked,
  close,
  closeAll,
  type Declared,
  type Effect,
  endOf,
  note,
  type Noted,
  open,
  owed,
} from './open-duty.js';

/** A finding is to be rectified again by the day that counts; without one it is long-term and never late. */
const rectifyAgain = ({ owner, unit, dueAt }: Noted): readonly Effect[] =>
  owner === undefined || unit === undefined || dueAt === undefined
    ? [closeAll]
    : [closeAll, open('rectify', owed(owner, unit, dueAt))];

/** Findings: their titles are discipline's and stand nowhere here. */
export const openDutiesOfSupervision: Declared = {
  'finding.raised': ({ data: { content } }) => {
    const { body: owner, unit, rectifyBy, checkers } = content;
    const dueAt = rectifyBy === undefined ? {} : { dueAt: endOf(rectifyBy) };
    const noted = { owner, unit, others: checkers, ...dueAt };
    return [note(noted), ...rectifyAgain(noted)];
  },
  'finding.extended': ({ data: { to } }, { owner, unit }) =>
    owner === undefined || unit === undefined
      ? []
      : [note({ dueAt: endOf(to) }), open('rectify', owed(owner, unit, endOf(to)))],
  'finding.rectification-recorded': ({ data: { state } }, { others = [] }) =>
    state === 'self-done'
      ? [close('rectify'), ...others.map(({ body, unit }) => open(`check ${body}`, asked(body, unit)))]
      : [],
  'finding.checked': ({ data: { body } }) => [close(`check ${body}`)],
  'finding.returned': (_, noted) => rectifyAgain(noted),
  'finding.reopened': (_, noted) => rectifyAgain(noted),
  'finding.closed': () => [closeAll],
  'finding.withdrawn': () => [closeAll],
};

/** What goes up and is to be answered, requests for data, and notices on their way. A notice's title may be about somebody and is left out. */
export const openDutiesOfPropaganda: Declared = {
  'feedback.raised': ({ data: { to, dueAt } }) => [open('answer', asked(to, 'propaganda', dueAt))],
  'feedback.climbed': ({ data: { to, dueAt } }) => [open('answer', asked(to, 'propaganda', dueAt))],
  'feedback.answered': () => [closeAll],
  'feedback.withdrawn': () => [closeAll],
  'feedback.erased': () => [closeAll],

  'data-request.sent': ({ data: { content, addressees } }) => [
    note({ title: content.title }),
    ...content.rounds.flatMap(({ round, dueAt }, at) =>
      addressees.map(({ body, unit }) => {
        const before = content.rounds[at - 1]?.dueAt;
        const duty = asked(body, unit, dueAt);
        return open(`answer ${round} ${body}`, { ...duty, ...(before !== undefined && { showsFrom: before }) });
      }),
    ),
  ],
  'data-request.answered': ({ data: { body, round } }) => [close(`answer ${round} ${body}`)],
  'data-request.closed': () => [closeAll],

  'notice.proposed': ({ data: { notice, content } }) => ofNotice(notice, content.body),
  'notice.revised': ({ data: { notice, content } }) => ofNotice(notice, content.body),
  'notice.checked': ({ data: { passed } }, { owner, unit }) =>
    passed && owner !== undefined && unit !== undefined ? [closeAll, open('approval', asked(owner, unit))] : [closeAll],
  'notice.approved': () => [closeAll],
  'notice.refused': () => [closeAll],
  'notice.published': () => [closeAll],
  'notice.corrected': () => [closeAll],
  'notice.withdrawn': () => [closeAll],
};

const ofNotice = (notice: string, owner: string): readonly Effect[] => {
  const unit = unitOfId(notice);
  return unit === undefined ? [] : [closeAll, note({ owner, unit }), open('check', asked(owner, unit))];
};

/** Proposals of members, opinions on candidates, money of activities, visits before 春节: no name and no text of any person. */
export const openDutiesOfFederations: Declared = {
  'proposal.raised': ({ data: { to, dueAt } }) => [open('answer', asked(to, 'mass-organisations', dueAt))],
  'proposal.climbed': ({ data: { to, dueAt } }) => [open('answer', asked(to, 'mass-organisations', dueAt))],
  'proposal.answered': () => [closeAll],
  'proposal.withdrawn': () => [closeAll],
  'proposal.erased': () => [closeAll],

  'honour.opened': ({ data: { title } }) => [note({ title })],
  'honour.opinions-asked': ({ data: { offices, dueOn } }) =>
    offices.map(({ body, unit }) =>
      open(`opinion ${body}`, asked(body, unit, dueOn === undefined ? undefined : endOf(dueOn))),
    ),
  'honour.opinion-recorded': ({ data: { body } }) => [close(`opinion ${body}`)],
  'honour.opinion-waived': ({ data: { body } }) => [close(`opinion ${body}`)],
  'honour.decided': () => [closeAll],
  'honour.withdrawn': () => [closeAll],

  'activity-sheet.planned': ({ data: { sheet, body } }) => [
    open(`approve ${sheet}`, asked(body, 'mass-organisations')),
  ],
  'activity-sheet.approved': ({ data: { sheet, body, settleBy } }) => [
    close(`approve ${sheet}`),
    ...(settleBy === undefined ? [] : [open(`settle ${sheet}`, owed(body, 'mass-organisations', endOf(settleBy)))]),
  ],
  'activity-sheet.draw-refused': ({ data: { sheet, body } }) => [
    close(`settle ${sheet}`),
    open(`approve ${sheet}`, asked(body, 'mass-organisations')),
  ],
  'activity-sheet.refused': ({ data: { sheet } }) => [close(`approve ${sheet}`)],
  'activity-sheet.settled': ({ data: { sheet } }) => [close(`settle ${sheet}`)],
  'activity-sheet.cancelled': ({ data: { sheet } }) => [close(`approve ${sheet}`), close(`settle ${sheet}`)],

  'care-visits.opened': ({ data: { body, dueOn } }) => [
    note({ owner: body }),
    open('visits', owed(body, 'mass-organisations', endOf(dueOn))),
  ],
  'care-visits.dated': ({ data: { dueOn } }, { owner }) =>
    owner === undefined ? [] : [open('visits', owed(owner, 'mass-organisations', endOf(dueOn)))],
  'care-visits.closed': () => [closeAll],
};

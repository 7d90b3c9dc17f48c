import { isUnit, unitOfId } from '#kernel';
import { asked, close, closeAll, type Declared, endOf, note, open, owed } from './open-duty.js';

/** Consents that are asked, terms, hearings and vacancies, agreements and areas. */
export const openDutiesOfOrganisation: Declared = {
  'election.approval-asked': ({ data: { approver } }) => [open('consent', asked(approver.body, approver.unit))],
  'election.consent-recorded': () => [close('consent')],
  'election.consent-refused': () => [close('consent')],
  'election.withdrawn': () => [closeAll],

  'term.overdue': ({ data: { body, endsOn } }, _, stream) => {
    const unit = stream.split('/')[1];
    return isUnit(unit) ? [open('term', owed(body, unit, endOf(endsOn)))] : [];
  },
  'term.delay-approved': () => [close('term')],
  'term.renewed': () => [close('term')],
  'term.closed': () => [close('term')],

  'hearing.planned': ({ data: { hearing, body, about, dueOn } }) => {
    const unit = unitOfId(hearing);
    if (unit === undefined) return [];
    return [note({ title: about, owner: body, unit }), open('hearing', owed(body, unit, endOf(dueOn)))];
  },
  'hearing.held': ({ data: { nextDueOn } }, { owner, unit }) =>
    nextDueOn === undefined || owner === undefined || unit === undefined
      ? [close('hearing')]
      : [open('hearing', owed(owner, unit, endOf(nextDueOn)))],
  'hearing.ended': () => [closeAll],

  'post.established': ({ data: { title } }) => (title === undefined ? [] : [note({ title })]),
  'post.vacated': ({ data: { body } }) => [open('vacancy', owed(body, 'organisation'))],
  'post.filled': () => [close('vacancy')],
  'post.abolished': () => [closeAll],

  'appointment.nominated': ({ data: { reviewers, decider } }) => [
    note({ owner: decider }),
    ...reviewers.map(({ body, unit }) => open(`review ${body}`, asked(body, unit))),
  ],
  'appointment.consented': ({ data: { by } }) => [close(`review ${by}`)],
  'appointment.cleared': (_, { owner }) =>
    owner === undefined ? [] : [open('decision', asked(owner, 'organisation'))],
  'appointment.refused': () => [closeAll],
  'appointment.decided': () => [closeAll],
  'appointment.withdrawn': () => [closeAll],

  'agreement.proposed': ({ data: { by, content } }) => [
    closeAll,
    note({ title: content.title, owner: by }),
    ...content.parties
      .filter(({ body }) => body !== by)
      .map(({ body, unit }) => open(`consent ${body}`, asked(body, unit))),
  ],
  'agreement.party-confirmed': ({ data: { body } }) => [close(`consent ${body}`)],
  'agreement.party-refused': ({ data: { body } }) => [close(`consent ${body}`)],
  'agreement.due': ({ data: { dueOn } }, { owner }) =>
    owner === undefined ? [] : [open('due', owed(owner, 'organisation', endOf(dueOn), true))],
  'agreement.reviewed': () => [close('due')],
  'agreement.ended': () => [closeAll],
  'agreement.withdrawn': () => [closeAll],

  'area.formed': ({ data: { content } }) => [note({ title: content.name })],
  'area.revised': ({ data: { content } }) => [note({ title: content.name })],
  'area.handover-offered': ({ data: { turn, to, unit } }) => [open(`handover ${turn}`, asked(to, unit))],
  'area.handover-confirmed': ({ data: { turn } }) => [close(`handover ${turn}`)],
  'area.handover-refused': ({ data: { turn } }) => [close(`handover ${turn}`)],
  'area.dissolved': () => [closeAll],
};

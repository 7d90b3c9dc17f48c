import type { EventType } from './catalogue.js';

/**
 * What a free text may hold. `open`: about a thing (what it is, why it does not take place). `personal`: why somebody can or cannot, what was said of
 * somebody's work, where a person's papers lie; it should name nobody and may. `discipline`: why discipline consents or does not.
 */
export type Sensitivity = 'open' | 'personal' | 'discipline';

type FreeTexts = Readonly<Record<string, Sensitivity>>;

const content: FreeTexts = {
  'content.title': 'open',
  'content.purpose': 'open',
  'content.timeZone': 'open',
  'content.place': 'open',
  'content.responsiblePost': 'open', // a post is no person
  'content.note': 'personal',
  'content.milestones.*.name': 'open',
};
const description: FreeTexts = {
  'description.name': 'open',
  'description.timeZone': 'open',
  'description.district': 'open',
  'description.address': 'open',
  'description.equipment.*': 'open',
  'description.allowed.relations.*': 'open',
};
const claim: FreeTexts = { rrule: 'open', purpose: 'open' };

/**
 * Every text in an event's payload that somebody typed, by its path (`*` stands for each item of a list): a new event does not compile
 * before it stands here, and a new text in one fails the test beside this table. Ids, codes, instants and closed lists of words need no entry.
 * The envelope's `actor` is personal in every event.
 */
export const sensitivities: Readonly<Record<EventType, FreeTexts>> = {
  'initiative.drafted': {},
  'initiative.draft-revised': {},
  'initiative.posted': content,
  'initiative.revised': content,
  'initiative.withdrawn': { reason: 'open' },
  'initiative.participant-joined': {},
  'initiative.participant-declined': { reason: 'personal' },
  'initiative.change-proposed': { note: 'personal' },
  'initiative.proposal-refused': { reason: 'personal' },
  'initiative.silence-referred': {},
  'initiative.agreed': {},
  'initiative.started': {},
  'initiative.stage-completed': { 'evidence.*': 'personal' },
  'initiative.concluded': { results: 'personal' },
  'initiative.assessed': { summary: 'personal', reason: 'personal' },
  'bundle.requested': { purpose: 'open' },
  'bundle.line-answered': { code: 'open' },
  'bundle.confirmed': {},
  'bundle.abandoned': { reason: 'open' },
  'bundle.released': { reason: 'open' },
  'bundle.broken': { reason: 'open' },
  'participation.accepted': {},
  'participation.declined': { reason: 'personal' },
  'participation.proposed': { note: 'personal' },
  'resource.offered': description,
  'resource.revised': description,
  'resource.blocked': { reason: 'open' },
  'resource.unblocked': {},
  'resource.retired': { reason: 'open' },
  'resource.refusals-counted': { 'counts.*.code': 'open' },
  'reservation.requested': claim,
  'reservation.held': claim,
  'reservation.approved': {},
  'reservation.renewed': {},
  'reservation.confirmed': claim,
  'reservation.refused': { reason: 'discipline', code: 'open' }, // discipline's words, where it refused a draw
  'reservation.waitlisted': claim,
  'reservation.offered': claim,
  'reservation.released': { reason: 'personal' },
  'reservation.expired': {},
  'reservation.displaced': { reason: 'open' }, // whoever overrides says so for all to see
  'reservation.moved': claim,
  'reservation.used': { receipt: 'personal' },
  'clearance.requested': { purpose: 'discipline' },
  'clearance.granted': { ground: 'discipline' },
  'clearance.refused': { reason: 'discipline' },
  'body.registered': { name: 'open' },
  'body.revised': { name: 'open' },
  'body.change-proposed': { reason: 'open', 'registration.name': 'open' },
  'body.change-refused': { reason: 'open' },
  'body.dissolved': { reason: 'open' },
  'body.related': { source: 'open' },
  'body.unrelated': { source: 'open' },
  'affiliation.opened': { source: 'open' },
  'affiliation.ended': { source: 'open' },
  'affiliation.closed': {},
  'redrive.requested': { 'record.topic': 'open', stream: 'open' },
  'unmasking.recorded': { subject: 'open', reason: 'personal' },
};

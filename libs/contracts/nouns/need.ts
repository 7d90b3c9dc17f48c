import { Type, type Static } from 'typebox';
import { defineNoun, event, unitInId, unitOfReply } from '../noun.js';
import { BodyCode, CalendarDate, IdOf, Instant, oneOf, Text, UnitName } from '../shapes.js';
import { resourceKinds } from './resource.js';

export const needKinds = [
  'organisation-building',
  'legal-advice',
  'hardship-and-jobs',
  'community-governance',
  'health',
  'culture-and-sport',
  'safety',
  'other',
] as const;
export type NeedKind = (typeof needKinds)[number];

/** What is lacked. What is offered for it is found by resource, time, number and district where they are said. */
export const NeedContent = Type.Object({
  title: Text('open', { minLength: 1 }),
  kind: oneOf(needKinds),
  words: Type.Optional(Text('open')),
  /** The last day on which the paired bodies may claim it before all may; for a need without paired bodies, by when it is wanted. */
  closesOn: CalendarDate,
  /** Who may claim it first. */
  paired: Type.Array(BodyCode),
  resource: Type.Optional(oneOf(resourceKinds)),
  from: Type.Optional(Instant),
  to: Type.Optional(Instant),
  places: Type.Optional(Type.Integer({ minimum: 1 })),
  district: Type.Optional(Text('open')),
  responsiblePost: Type.Optional(Text('open')),
});
export type NeedContent = Static<typeof NeedContent>;

export const claimRoles = ['accountable', 'support'] as const;
export type ClaimRole = (typeof claimRoles)[number];
export const claimProgress = ['not-started', 'under-way', 'done'] as const;
export type ClaimProgress = (typeof claimProgress)[number];
export const claimRefusals = ['accountable-taken', 'not-paired', 'need-closed'] as const;
export type ClaimRefusal = (typeof claimRefusals)[number];
export const satisfactions = ['satisfied', 'partly-satisfied', 'not-satisfied'] as const;
export type Satisfaction = (typeof satisfactions)[number];
export const claimResults = ['initiative', 'reservation', 'task'] as const;
export type ClaimResult = (typeof claimResults)[number];

/** What became of a claim: an initiative, a booking or a task. */
const Result = { kind: oneOf(claimResults), id: Type.String({ minLength: 1, maxLength: 120 }) };
const ofNeed = { need: IdOf('need') };
const ofClaim = { ...ofNeed, body: BodyCode };

/** In the asker's stream `need/<id>`; claims count as they are recorded here. */
export const need = defineNoun({
  name: 'need',
  words: { 'zh-CN': '需求', en: 'need' },
  audience: 'public',
  writer: unitInId,
  stream: (data: { readonly need: string }) => `need/${data.need}`,
  events: {
    posted: event(Type.Object({ ...ofClaim, content: NeedContent, postedAt: Instant })),
    revised: event(Type.Object({ ...ofNeed, content: NeedContent })),
    claimed: event(Type.Object({ ...ofClaim, unit: UnitName, role: oneOf(claimRoles), claimedAt: Instant })),
    'claim-refused': event(Type.Object({ ...ofClaim, unit: UnitName, reason: oneOf(claimRefusals) })),
    'claim-withdrawn': event(Type.Object({ ...ofClaim })),
    progressed: event(Type.Object({ ...ofClaim, progress: oneOf(claimProgress), at: Instant })),
    'led-to': event(Type.Object({ ...ofClaim, ...Result })),
    /** Nobody of the paired bodies claimed it in time. */
    'opened-to-all': event(Type.Object({ ...ofNeed })),
    closed: event(
      Type.Object({
        ...ofNeed,
        satisfaction: oneOf(satisfactions),
        words: Type.Optional(Text('personal')),
        closedAt: Instant,
      }),
    ),
    withdrawn: event(Type.Object({ ...ofNeed, reason: Text('open') })),
  },
});

/** A body's side of a need, in its own unit's stream `claim/<unit>/<need>/<body>`. */
export const claim = defineNoun({
  name: 'claim',
  words: { 'zh-CN': '认领', en: 'claim' },
  audience: 'internal',
  writer: unitOfReply,
  events: {
    made: event(Type.Object({ ...ofClaim, role: oneOf(claimRoles), plan: Type.Optional(Text('open')) })),
    reported: event(Type.Object({ ...ofClaim, progress: oneOf(claimProgress), words: Text('personal') })),
    'led-to': event(Type.Object({ ...ofClaim, ...Result })),
    withdrawn: event(Type.Object({ ...ofClaim, reason: Type.Optional(Text('personal')) })),
  },
});

import { Type, type Static } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, Instant, oneOf, Text } from '../shapes.js';
import { RuleUsed } from './term.js';

/** From when time counts: from gathering, or from the start of what was attended. */
export const countingStarts = ['gathering', 'start'] as const;
export type CountingStart = (typeof countingStarts)[number];
/** Who says that the time was served: whoever organised it, or those who were served. */
export const hoursConfirmers = ['organiser', 'served'] as const;
export type HoursConfirmer = (typeof hoursConfirmers)[number];

const Minutes = Type.Integer({ minimum: 0 });

/** The rule by which time was counted, as it stood then. */
export const CountingRule = Type.Object({
  from: oneOf(countingStarts),
  roundMinutes: Type.Integer({ minimum: 1 }),
  leastMinutes: Minutes,
  rules: Type.Array(RuleUsed),
});
export type CountingRule = Static<typeof CountingRule>;

const Profile = {
  skills: Type.Array(Text('open', { minLength: 1, maxLength: 60 })),
  resource: Type.Optional(IdOf('resource')),
};
const ofVolunteer = { volunteer: IdOf('volunteer') };

/** Somebody who serves, of a body of a federation. Name, number and person lie at the unit under `file`. */
export const volunteer = defineNoun({
  name: 'volunteer',
  words: { 'zh-CN': '志愿者', en: 'volunteer' },
  audience: 'internal',
  writer: only('mass-organisations'),
  stream: (data: { readonly volunteer: string }) => `volunteer/${data.volunteer}`,
  events: {
    registered: event(Type.Object({ ...ofVolunteer, body: BodyCode, file: Id, ...Profile, registeredAt: Instant })),
    revised: event(Type.Object({ ...ofVolunteer, ...Profile, file: Type.Optional(Id) })),
    retired: event(Type.Object({ ...ofVolunteer, retiredAt: Instant })),
    /** Time that was served: from an attendance, or entered by the body for those served. It counts when it is confirmed. */
    'hours-entered': event(
      Type.Object({
        ...ofVolunteer,
        entry: Id,
        from: Instant,
        to: Instant,
        minutes: Minutes,
        rule: CountingRule,
        initiative: Type.Optional(IdOf('initiative')),
        /** Who organised it, or those served. */
        confirmer: BodyCode,
        as: oneOf(hoursConfirmers),
        content: Type.Optional(Text('open')),
      }),
    ),
    'hours-confirmed': event(Type.Object({ ...ofVolunteer, entry: Id, by: BodyCode, confirmedAt: Instant })),
    /** Recorded in error, or not confirmed. */
    'hours-revoked': event(Type.Object({ ...ofVolunteer, entry: Id, revokedAt: Instant })),
    'certificate-issued': event(
      Type.Object({
        ...ofVolunteer,
        certificate: Id,
        number: Text('open', { maxLength: 100 }),
        from: CalendarDate,
        to: CalendarDate,
        minutes: Minutes,
        issuedAt: Instant,
      }),
    ),
    erased: event(Type.Object({ ...ofVolunteer, erasedAt: Instant })),
  },
});

/** The numbers of a body's certificates in one year: the event is the next number. */
export const serviceCertificate = defineNoun({
  name: 'service-certificate',
  words: { 'zh-CN': '志愿服务证明编号', en: 'number of a service certificate' },
  audience: 'internal',
  writer: only('mass-organisations'),
  events: { numbered: event(Type.Object({ body: BodyCode, year: Type.Integer(), certificate: Id })) },
});

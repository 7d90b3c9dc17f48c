import { Type, type Static } from 'typebox';
import { BodyCode, CalendarDate, CountingRule, hoursConfirmers, Id, Text } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import { creditedMinutes, type Volunteer, volunteerStatuses } from './domain/volunteer.js';

const Instant = Type.String({ format: 'date-time' });
/** Shown to the volunteer and to the people of the body that keeps the record. */
const Words = Type.Optional(Text('personal'));

export const VolunteerView = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    body: BodyCode,
    status: OneOf(volunteerStatuses),
    name: Words,
    phone: Words,
    person: Words,
    skills: Type.Array(Type.String()),
    resource: Type.Optional(Id),
    registeredAt: Instant,
    /** Confirmed and not taken back. */
    creditedMinutes: Type.Integer(),
    entries: Type.Array(
      Type.Object({
        id: Id,
        from: Instant,
        to: Instant,
        minutes: Type.Integer(),
        rule: CountingRule,
        initiative: Type.Optional(Id),
        confirmer: BodyCode,
        as: OneOf(hoursConfirmers),
        content: Type.Optional(Type.String()),
        confirmedAt: Type.Optional(Instant),
        revokedAt: Type.Optional(Instant),
      }),
    ),
    certificates: Type.Array(
      Type.Object({
        id: Id,
        number: Type.String(),
        from: CalendarDate,
        to: CalendarDate,
        minutes: Type.Integer(),
        issuedAt: Instant,
      }),
    ),
    erasedAt: Type.Optional(Instant),
  },
  { $id: 'Volunteer', parties: ['body'] },
);
export type VolunteerView = Static<typeof VolunteerView>;
export const VolunteersPage = PageOf(VolunteerView);

export const volunteerView = (
  volunteer: Volunteer,
  version: number,
  texts: Readonly<Record<string, string>> = {},
): VolunteerView => {
  const { file: _, entries, certificates, skills, ...rest } = volunteer;
  const { name, phone, person } = texts;
  return {
    ...rest,
    version,
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...(person !== undefined && { person }),
    skills: [...skills],
    creditedMinutes: creditedMinutes(volunteer),
    entries: entries.map((entry) => structuredClone(entry) as VolunteerView['entries'][number]),
    certificates: [...certificates],
  };
};

export const VolunteersImported = Type.Object(
  { added: Type.Integer(), changed: Type.Integer(), unchanged: Type.Integer() },
  { $id: 'VolunteersImported' },
);
export type VolunteersImported = Static<typeof VolunteersImported>;

declareProblems({
  'volunteer-retired': { status: 409, when: 'The volunteer serves no more.' },
  'hours-overlap': {
    status: 409,
    when: 'Nobody serves in two places at once.',
    fields: Type.Object({ from: Instant, to: Instant }),
  },
  'hours-unknown': { status: 422, when: 'There is no such entry.', fields: Type.Object({ entry: Type.String() }) },
  'hours-revoked': { status: 409, when: 'The time was taken back.' },
  'not-confirmer': {
    status: 403,
    when: 'The body that organised it or was served confirms it.',
    fields: Type.Object({ body: BodyCode }),
  },
  'no-hours': { status: 422, when: 'No time counts in it.' },
  'too-many-entries': { status: 409, when: 'More entries than these do not stand for one volunteer.' },
});

import { Type } from 'typebox';
import { alsoConcerning, BodyCode, IdOf, Instant, OneOf, PersonId, type ViewOf } from '#contracts';
import { Nullable } from '#http';
import type { SignedUp, SignUps } from '../domain/sign-ups/sign-ups.js';

export const signUpStatuses = ['taken', 'waiting'] as const;
export type SignUpStatus = (typeof signUpStatuses)[number];

const entry = {
  person: PersonId,
  body: BodyCode,
  status: OneOf(signUpStatuses),
  /** In the waiting list, from 1. */
  position: Type.Optional(Type.Integer({ minimum: 1 })),
  /** The starts of what they attended. */
  attended: Type.Array(Instant),
};
const Entry = Type.Object(entry, { $id: 'SignUpEntry', parties: ['body'] });
type Entry = ViewOf<typeof Entry>;

const counts = {
  initiative: IdOf('initiative'),
  version: Type.Integer({ minimum: 0 }),
  /** No limit where it is null. */
  places: Nullable(Type.Integer({ minimum: 1 })),
  taken: Type.Integer({ minimum: 0 }),
  waiting: Type.Integer({ minimum: 0 }),
  /** How many came, to one occurrence at least. */
  attended: Type.Integer({ minimum: 0 }),
};

/** How many have a place, wait and came. */
export const SignUpCounts = Type.Object(counts, { $id: 'SignUpCounts' });
export type SignUpCounts = ViewOf<typeof SignUpCounts>;

/** One person's place. Who it is, only their body and the host see. */
export const SignUpView = Type.Object(
  { initiative: counts.initiative, version: counts.version, ...entry },
  { $id: 'SignUp', parties: ['body'] },
);
export type SignUpView = ViewOf<typeof SignUpView>;

/** The list: who has a place, then who waits, each in the order in which they came. */
export const SignUpsView = Type.Object(
  {
    ...counts,
    /** Whether people may check in by themselves with a code. */
    byCode: Type.Boolean(),
    items: Type.Array(Entry),
    next: Nullable(Type.String()),
  },
  { $id: 'SignUps' },
);
export type SignUpsView = ViewOf<typeof SignUpsView>;

/** What people need to check in by themselves; for the host alone. */
export const CheckInCode = Type.Object({ initiative: IdOf('initiative'), code: Type.String() }, { $id: 'CheckInCode' });
export type CheckInCode = ViewOf<typeof CheckInCode>;

/** `places` as the initiative has it where nobody has signed up yet. */
export const countsOf = (
  { offer, taken, waiting }: SignUps,
  { initiative, version, places }: { readonly initiative: string; readonly version: number; readonly places?: number },
): SignUpCounts => ({
  initiative,
  version,
  places: (offer ? offer.places : places) ?? null,
  taken: taken.size,
  waiting: waiting.size,
  attended: [...taken.values()].filter(({ attended }) => attended.length > 0).length,
});

/** Where a page ends: an entry's list, and its order there. */
export type SignUpPosition = readonly [SignUpStatus, number];

/** Who comes after a position, at most so many. */
export const entriesOf = (
  { taken, waiting }: SignUps,
  host: string,
  wanted: { readonly after?: SignUpPosition; readonly limit: number; readonly status?: SignUpStatus },
): readonly { readonly entry: Entry; readonly order: number }[] => {
  const { after, limit, status } = wanted;
  const all = [
    ...[...taken.values()].map((one) => ({ one, of: 'taken' as const, position: 0 })),
    ...[...waiting.values()].map((one, index) => ({ one, of: 'waiting' as const, position: index + 1 })),
  ];
  return all
    .filter(({ one, of }) => (status === undefined || status === of) && isAfter([of, one.order], after))
    .slice(0, limit)
    .map(({ one, of, position }) => ({ entry: alsoConcerning(entryOf(one, of, position), [host]), order: one.order }));
};

const isAfter = ([status, order]: SignUpPosition, after: SignUpPosition | undefined): boolean =>
  after === undefined || (status === after[0] ? order > after[1] : status === 'waiting');

/** Undefined for whoever is not on the list. */
export const signUpOf = (
  { initiative, taken, waiting }: SignUps,
  person: string,
  version: number,
  host: string,
): SignUpView | undefined => {
  const placed = taken.get(person);
  const one = placed ?? waiting.get(person);
  if (!one) return undefined;
  const status = placed ? 'taken' : 'waiting';
  const position = placed ? 0 : [...waiting.keys()].indexOf(person) + 1;
  return alsoConcerning({ initiative, version, ...entryOf(one, status, position) }, [host]);
};

const entryOf = ({ person, body, attended }: SignedUp, status: SignUpStatus, position: number): Entry => ({
  person,
  body,
  status,
  ...(status === 'waiting' && { position }),
  attended,
});

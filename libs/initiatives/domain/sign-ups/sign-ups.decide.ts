import type { PublicEvent } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import { openStatuses } from '../life-cycle/initiative.standing.js';
import { decideAttend, decideFreeNoShows, decideRevokeAttendance } from './attendance.decide.js';
import {
  evolveSignUps,
  type InitiativeFacts,
  maxOnList,
  noSignUps,
  type Offer,
  type SignedUp,
  type SignUpCommand,
  type SignUpEvent,
  type SignUps,
} from './sign-ups.js';

type CommandOf<T extends SignUpCommand['type']> = Timed<Extract<SignUpCommand, { readonly type: T }>>;

export const decideSignUps = (command: Timed<SignUpCommand>, state: SignUps): readonly SignUpEvent[] => {
  switch (command.type) {
    case 'sign-up':
      return decideSignUp(command, state);
    case 'withdraw':
      return decideWithdraw(command, state);
    case 'attend':
      return decideAttend(command, state);
    case 'revoke-attendance':
      return decideRevokeAttendance(command, state);
    case 'free-no-shows':
      return [
        ...decideFreeNoShows(command, state),
        ...offered(command, state),
        ...movedUp(command, state, attendedOf(state)),
      ];
    case 'set-code':
      return [...offered(command, state), ...codeSet(command)];
    case 'offer-places':
      return state.offer ? [...offered(command, state), ...movedUp(command, state, state.taken.size)] : [];
  }
};

export const signUpDecider: Decider<SignUpCommand, SignUpEvent, SignUps> = {
  initial: noSignUps,
  decide: decideSignUps,
  evolve: evolveSignUps,
};

/** Everything but the code. */
export const publishSignUp = (event: SignUpEvent): PublicEvent =>
  event.type === 'sign-up.code-set' ? { type: event.type, data: { initiative: event.data.initiative } } : event;

/**
 * A place where one is free and nobody waits for it, else the end of the waiting list. Who is on the list already stays where they are.
 * Errors: `sign-up-closed` (409), `too-many-signed-up` (409).
 */
const decideSignUp = (command: CommandOf<'sign-up'>, state: SignUps): readonly SignUpEvent[] => {
  const { initiative, person, body, facts, byHost, at } = command;
  requireOpen(facts, byHost ? undefined : at);
  if (state.taken.has(person) || state.waiting.has(person)) return [];
  if (state.taken.size + state.waiting.size >= maxOnList)
    throw new RuleViolation('too-many-signed-up', `More than ${maxOnList} people are not on one list.`);
  const before = [...offered(command, state), ...movedUp(command, state, state.taken.size)];
  const moved = before.filter(({ type }) => type === 'sign-up.moved-up').length;
  const isFree = state.waiting.size === moved && state.taken.size + moved < placesOf(currentOffer(facts, state));
  return [...before, { type: isFree ? 'sign-up.taken' : 'sign-up.waitlisted', data: { initiative, person, body } }];
};

/** Gives the place back, and the first who waits has it. Errors: `sign-up-closed`, `already-attended` (409), `not-signed-up` (404). */
const decideWithdraw = (command: CommandOf<'withdraw'>, state: SignUps): readonly SignUpEvent[] => {
  const { initiative, person, facts } = command;
  const one = state.taken.get(person) ?? state.waiting.get(person);
  if (!one) throw new RuleViolation('not-signed-up', 'This person is not signed up.', 'not-found');
  requireOpen(facts);
  if (one.attended.length > 0)
    throw new RuleViolation('already-attended', 'They were there: the attendance would have to be revoked first.');
  const withdrawn: SignUpEvent = { type: 'sign-up.withdrawn', data: { initiative, person, body: one.body } };
  const taken = state.taken.size - (state.taken.has(person) ? 1 : 0);
  return [...offered(command, state), withdrawn, ...movedUp(command, state, taken, person)];
};

/** People come and go while it is posted and not over; by themselves (`at`) until sign-up closes. Error: `sign-up-closed` (409). */
const requireOpen = ({ status, closesAt }: InitiativeFacts, at?: string): void => {
  if (openStatuses.includes(status) && (at === undefined || at < closesAt)) return;
  throw new RuleViolation('sign-up-closed', 'People do not sign up for it, or not any more.', 'conflict', {
    state: status,
    closesAt,
  });
};

const codeSet = ({ initiative, code }: CommandOf<'set-code'>): readonly SignUpEvent[] => [
  { type: 'sign-up.code-set', data: { initiative, code } },
];

type Asked = Pick<CommandOf<'offer-places'>, 'initiative' | 'facts'>;

/** What the list goes by: the newest of what it was told and what is told now. A late word of an older version counts for nothing. */
const currentOffer = (facts: InitiativeFacts, { offer }: SignUps): Offer =>
  offer && offer.revision >= facts.revision ? offer : facts;

/** The offer, where it is the first or another than the list knows. */
const offered = ({ initiative, facts }: Asked, state: SignUps): readonly SignUpEvent[] => {
  const { host, title, places, revision } = currentOffer(facts, state);
  const known = state.offer;
  if (known && known.title === title && known.places === places && known.host === host) return [];
  const data = { initiative, host, title, revision, ...(places !== undefined && { places }) };
  return [{ type: 'sign-up.offered', data }];
};

const placesOf = ({ places }: Offer): number => places ?? Number.POSITIVE_INFINITY;

/** The first who wait, as many as there are free places where so many are taken; not `leaving`. */
const movedUp = (
  { initiative, facts }: Asked,
  state: SignUps,
  taken: number,
  leaving?: string,
): readonly SignUpEvent[] => {
  const free = placesOf(currentOffer(facts, state)) - taken;
  const moving: SignedUp[] = [];
  for (const one of state.waiting.values()) {
    if (moving.length >= free) break;
    if (one.person !== leaving) moving.push(one);
  }
  return moving.map(({ person, body }) => ({ type: 'sign-up.moved-up', data: { initiative, person, body } }));
};

const attendedOf = ({ taken }: SignUps): number =>
  [...taken.values()].filter(({ attended }) => attended.length > 0).length;

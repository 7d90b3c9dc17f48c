import { RuleViolation, type Timed } from '#kernel';
import type { InitiativeStatus } from '../life-cycle/initiative.js';
import type { InitiativeFacts, Session, SignedUp, SignUpCommand, SignUpEvent, SignUps } from './sign-ups.js';

type CommandOf<T extends SignUpCommand['type']> = Timed<Extract<SignUpCommand, { readonly type: T }>>;

/**
 * Somebody with a place was there. What the initiative states for an attendance stands in the event. Who checks in by themselves needs the host's code,
 * while it runs.
 * Errors: `not-signed-up` (404), `no-place`, `attendance-too-early`, `attendance-over`, `no-code` (409), `wrong-code`, `unknown-session` (422).
 */
export const decideAttend = (command: CommandOf<'attend'>, state: SignUps): readonly SignUpEvent[] => {
  const { initiative, person, facts, by } = command;
  const one = placed(person, state);
  const session = sessionOf(facts, command.session);
  requireTime(facts, session, command.at);
  if (by === 'code') requireCode(command, session, state);
  if (one.attended.includes(session.from)) return [];
  const { kind, hours, credits } = facts;
  const stated = { ...(hours !== undefined && { hours }), ...(credits !== undefined && { credits }) };
  return [{ type: 'sign-up.attended', data: { initiative, person, body: one.body, ...session, kind, by, ...stated } }];
};

/** Errors: `not-signed-up` (404), `attendance-over` (409), `unknown-session` (422). */
export const decideRevokeAttendance = (
  { initiative, person, facts, session }: CommandOf<'revoke-attendance'>,
  state: SignUps,
): readonly SignUpEvent[] => {
  const one = placed(person, state);
  requireNotOver(facts);
  const { from, to } = sessionOf(facts, session);
  if (!one.attended.includes(from)) return [];
  return [{ type: 'sign-up.attendance-revoked', data: { initiative, person, body: one.body, from, to } }];
};

/** From its start on, places of those who have not come go to those who wait. Errors: `attendance-too-early`, `attendance-over` (409). */
export const decideFreeNoShows = (
  { initiative, facts, at }: CommandOf<'free-no-shows'>,
  { taken }: SignUps,
): readonly SignUpEvent[] => {
  requireTime(facts, { from: facts.startsAt, to: facts.startsAt }, at);
  const isAnybodyMissing = [...taken.values()].some(({ attended }) => attended.length === 0);
  return isAnybodyMissing ? [{ type: 'sign-up.no-shows-freed', data: { initiative } }] : [];
};

const placed = (person: string, { taken, waiting }: SignUps): SignedUp => {
  const one = taken.get(person);
  if (one) return one;
  if (waiting.has(person)) throw new RuleViolation('no-place', 'They wait for a place and have none yet.');
  throw new RuleViolation('not-signed-up', 'This person is not signed up.', 'not-found');
};

/** The occurrence that begins then; where there is only one, nobody has to say so. */
const sessionOf = ({ sessions }: InitiativeFacts, start: string | undefined): Session => {
  const [first, ...more] = sessions;
  const found =
    start === undefined ? (more.length === 0 ? first : undefined) : sessions.find((one) => one.from === start);
  if (found) return { from: found.from, to: found.to };
  const detail = start === undefined ? 'Say which occurrence: there are several.' : `No occurrence starts at ${start}.`;
  throw new RuleViolation('unknown-session', detail, 'unprocessable', { path: 'session' });
};

const underWay: readonly InitiativeStatus[] = ['running', 'concluded'];

/** People come before the hour. */
const doorsOpenMs = 3_600_000;

/**
 * From an hour before the session on, and until it is assessed. What has one session only runs from the host's word on, whatever the clock says: it may
 * have begun before its time.
 */
const requireTime = (facts: InitiativeFacts, session: Session, at: string): void => {
  requireNotOver(facts);
  const isOnlySession = facts.sessions.length === 1 && underWay.includes(facts.status);
  const hasBegun = Date.parse(at) >= Date.parse(session.from) - doorsOpenMs;
  if (isOnlySession || (hasBegun && facts.status !== 'draft')) return;
  throw new RuleViolation('attendance-too-early', 'It has not begun: nobody can have been there.', 'conflict', {
    state: facts.status,
    from: session.from,
  });
};

const requireNotOver = ({ status }: InitiativeFacts): void => {
  if (status !== 'assessed' && status !== 'withdrawn') return;
  throw new RuleViolation('attendance-over', `It is ${status}: its attendance stands.`, 'conflict', { state: status });
};

const requireCode = ({ code, at, facts }: CommandOf<'attend'>, { to }: Session, state: SignUps): void => {
  if (state.code === undefined) throw new RuleViolation('no-code', 'The host records who is there: there is no code.');
  if (facts.status === 'concluded' || at >= to)
    throw new RuleViolation('attendance-over', 'It is over: the host records who was there.', 'conflict', {
      state: facts.status,
    });
  if (code !== state.code)
    throw new RuleViolation('wrong-code', 'This is not the code of this initiative.', 'unprocessable', {
      path: 'code',
    });
};

import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  actFor,
  type Answer,
  type CommandRequest,
  mayActFor,
  notFound,
  onBehalfOf,
  type Principal,
  type Role,
  wrongUnit,
} from '#http';
import { RuleViolation, unitOfId } from '#kernel';
import { namedBodies, Register } from '#register';
import { Initiatives, type Versioned } from '../initiatives.js';

import type { SignUpCommand, SignUps } from '../domain/sign-ups/sign-ups.js';
import { signUpStream } from './sign-ups.category.js';
import { factsOf, SignUpLists } from './sign-ups.js';
import { type CheckInCode, countsOf, type SignUpCounts, signUpOf, type SignUpView } from './sign-ups.view.js';

type Request = Pick<CommandRequest, 'context' | 'ifMatch'>;
type Wanted<T extends SignUpCommand['type']> = Omit<
  Extract<SignUpCommand, { readonly type: T }>,
  'initiative' | 'facts'
>;
type AnyWanted = { readonly [T in SignUpCommand['type']]: Wanted<T> }[SignUpCommand['type']];

const officeRoles: readonly Role[] = ['department', 'secretary', 'coordinator', 'system'];

/** Signing up and attending, at the unit of the initiative's host. */
@Injectable()
export class SignUpsService {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly lists: SignUpLists,
    private readonly register: Register,
  ) {}

  /**
   * People sign up themselves; their body's office, or the host, does it for them.
   * Errors: 421 `wrong-unit`, 404 `not-found`, 422 `unknown-body`, 403 `not-your-body`, `not-your-sign-up`, and those of `decideSignUps`.
   */
  async signUp(
    id: string,
    { person, body = '' }: { readonly person: string | undefined; readonly body: string | undefined },
    caller: Principal,
    request: Request,
  ): Promise<Answer<SignUpView>> {
    const found = await this.writable(id, `/v1/initiatives/${id}/sign-ups`, caller);
    const who = person ?? caller.sub;
    const comesAs = body === '' ? caller.body : body;
    const isHost = actsFor(caller, found.initiative.content.host);
    if (!isHost) requireOwnOrOffice(caller, who, comesAs);
    await namedBodies(this.register, [{ path: 'body', code: comesAs }]);
    const wanted: Wanted<'sign-up'> = { type: 'sign-up', person: who, body: comesAs, byHost: isHost };
    const context = request.context({ status: 201, onBehalfOf: onBehalfOf(caller, isHost ? caller.body : comesAs) });
    const done = await this.execute(found, wanted, context, request, placeOf(who, found));
    return { ...done, location: `/v1/initiatives/${id}/sign-ups/${encodeURIComponent(who)}` };
  }

  /** The person, their body's office or the host takes them off the list. Errors: as {@link signUp}. */
  async withdraw(id: string, person: string, caller: Principal, request: Request): Promise<Answer<SignUpCounts>> {
    const found = await this.writable(id, addressOf(id, person), caller);
    const { content } = found.initiative;
    if (!actsFor(caller, content.host)) {
      const { list } = await this.lists.of(id);
      const one = list.taken.get(person) ?? list.waiting.get(person);
      requireOwnOrOffice(caller, person, one?.body ?? caller.body);
    }
    const context = request.context({});
    return this.execute(found, { type: 'withdraw', person }, context, request, (list, version) =>
      countsOf(list, { initiative: id, version }),
    );
  }

  /** The host records who was there; a person checks in with the host's code. Errors: 403 `not-your-sign-up`, and those of `decideAttend`. */
  async attend(
    id: string,
    person: string,
    more: { readonly session?: string; readonly code?: string },
    caller: Principal,
    request: Request,
  ): Promise<Answer<SignUpView>> {
    const found = await this.writable(id, `${addressOf(id, person)}/attend`, caller);
    const isHost = actsFor(caller, found.initiative.content.host);
    if (!isHost && caller.sub !== person) throw notYours();
    const wanted: Wanted<'attend'> = { type: 'attend', person, ...more, by: isHost ? 'host' : 'code' };
    return this.execute(found, wanted, request.context({}), request, placeOf(person, found));
  }

  /** What the host alone does with one person's place. Errors: 403 `not-your-body`, and those of the decision. */
  async revokeAttendance(id: string, person: string, session: string | undefined, caller: Principal, request: Request) {
    const found = await this.hosted(id, `${addressOf(id, person)}/revoke-attendance`, caller);
    const wanted = { type: 'revoke-attendance', person, ...(session !== undefined && { session }) } as const;
    return this.execute(found, wanted, hostContext(found, caller, request), request, placeOf(person, found));
  }

  async freeNoShows(id: string, caller: Principal, request: Request): Promise<Answer<SignUpCounts>> {
    const found = await this.hosted(id, `/v1/initiatives/${id}/sign-ups/free-no-shows`, caller);
    const context = hostContext(found, caller, request);
    return this.execute(found, { type: 'free-no-shows' }, context, request, (list, version) =>
      countsOf(list, { initiative: id, version }),
    );
  }

  /** A new code, in the place of the one before. */
  async setCode(id: string, caller: Principal, request: Request): Promise<Answer<CheckInCode>> {
    const found = await this.hosted(id, `/v1/initiatives/${id}/sign-ups/code`, caller);
    const context = hostContext(found, caller, request);
    return this.execute(found, { type: 'set-code', code: newCode() }, context, request, ({ code = '' }) => ({
      initiative: id,
      code,
    }));
  }

  private async execute<View>(
    { initiative, version }: Versioned,
    wanted: AnyWanted,
    context: ReturnType<Request['context']>,
    { ifMatch }: Request,
    view: (list: SignUps, version: number) => View,
  ): Promise<Answer<View>> {
    const command = { ...wanted, initiative: initiative.id, facts: factsOf({ initiative, version }) } as SignUpCommand;
    const done = await this.lists.streams.execute(signUpStream(initiative.id), command, context, {
      view: (list, info) => view(list, info.version),
      ...(ifMatch !== undefined && { ifMatch }),
    });
    return { status: done.status, version: done.version, body: done.view };
  }

  private async hosted(id: string, path: string, caller: Principal): Promise<Versioned> {
    const found = await this.writable(id, path, caller);
    actFor(caller, found.initiative.content.host);
    return found;
  }

  private async writable(id: string, path: string, caller: Principal): Promise<Versioned> {
    const unit = unitOfId(id);
    if (unit !== undefined && unit !== this.initiatives.unit) throw wrongUnit(unit, path);
    return this.initiatives.visible(id, caller);
  }
}

const addressOf = (id: string, person: string): string =>
  `/v1/initiatives/${id}/sign-ups/${encodeURIComponent(person)}`;

const hostContext = ({ initiative }: Versioned, caller: Principal, request: Request) =>
  request.context({ onBehalfOf: onBehalfOf(caller, initiative.content.host) });

const isOffice = ({ roles }: Principal): boolean => roles.some((role) => officeRoles.includes(role));
const actsFor = (caller: Principal, body: string): boolean => isOffice(caller) && mayActFor(caller, body);

const requireOwnOrOffice = (caller: Principal, person: string, body: string): void => {
  if (person !== caller.sub && !isOffice(caller)) throw notYours();
  actFor(caller, body);
};

const notYours = (): RuleViolation =>
  new RuleViolation('not-your-sign-up', 'Only the person, their body’s office and the host do this.', 'forbidden');

/** Copied when it is taken: the list goes on changing. */
const placeOf =
  (person: string, { initiative }: Versioned) =>
  (list: SignUps, version: number): SignUpView => {
    const found = signUpOf(list, person, version, initiative.content.host);
    if (!found) throw notFound('sign-up of this person');
    return found;
  };

/** Nothing that is mistaken for something else when it is read out. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const newCode = (): string => {
  const drawn = Array.from({ length: 8 }, () => letters.charAt(randomInt(letters.length))).join('');
  return `${drawn.slice(0, 4)}-${drawn.slice(4)}`;
};

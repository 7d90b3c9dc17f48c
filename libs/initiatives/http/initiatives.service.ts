import { Injectable } from '@nestjs/common';
import type { InitiativeContent, Invited, Stage } from '#contracts';
import { actFor, onBehalfOf, wrongUnit, type Answer, type CommandRequest, type Principal } from '#http';
import { derivedId, ownedId } from '#kernel';
import { namedBodies, type NamedBody, Register } from '#register';
import { isUnderWay, type MoveTerms } from '../domain/bundles/move.js';
import { isLive } from '../domain/bundles/bundle.js';
import { Initiatives, versioned, type Versioned } from '../initiatives.js';
import { initiativeStream } from '../initiative.category.js';
import { changed, isSameTime } from '../domain/life-cycle/initiative.content.js';
import type { ContentChanges, Initiative, InitiativeCommand, StageRecord } from '../domain/life-cycle/initiative.js';
import { initiativeView, type InitiativeView } from './initiative.view.js';

/** An invitation as a host writes it: which unit the body belongs to is the register's to say. */
export type Invitation = Omit<Invited, 'unit'>;
export type NewInitiative = Omit<InitiativeContent, 'host' | 'invited' | 'onSilence'> & {
  /** Default: the caller's own body. */
  readonly host?: string;
  readonly invited?: readonly Invitation[];
  readonly onSilence?: InitiativeContent['onSilence'];
};
export type InitiativeChanges = Omit<ContentChanges, 'invited'> & { readonly invited?: readonly Invitation[] | null };

type Request = Pick<CommandRequest, 'context' | 'ifMatch'>;

/** A host's commands, for callers who may act for it. What they answer is read from the initiative's own stream. */
@Injectable()
export class InitiativesService {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly register: Register,
  ) {}

  /**
   * Begins a draft. Its id is made of the command's, so that a repeat meets its first self.
   * Errors: 422 `unknown-body`, `body-dissolved` and those of the content; 421 `wrong-unit`; 403 `not-your-body`.
   */
  async draft(asked: NewInitiative, caller: Principal, request: Request): Promise<Answer<InitiativeView>> {
    const { unit, streams } = this.initiatives;
    const { host = caller.body, invited = [], onSilence = 'ask', ...rest } = asked;
    const bodyOf = await namedBodies(this.register, [{ path: 'host', code: host }, ...namedIn(invited)]);
    const hostUnit = bodyOf(host).unit;
    if (hostUnit !== unit) throw wrongUnit(hostUnit, '/v1/initiatives');
    const context = request.context({ status: 201, onBehalfOf: onBehalfOf(caller, actFor(caller, host)) });
    const id = ownedId(unit, derivedId(context.commandId));
    const units = invited.map((one) => ({ ...one, unit: bodyOf(one.body).unit }));
    const content: InitiativeContent = { ...rest, host, invited: units, onSilence };
    const done = await streams.execute(initiativeStream(id), { type: 'draft', id, content }, context, {
      view: versioned,
    });
    return { ...answered(done), location: `/v1/initiatives/${id}` };
  }

  /** Changes the content; an `invited` of null invites nobody. Errors: as a draft's, and those of {@link take}. */
  async revise(id: string, changes: InitiativeChanges, caller: Principal, request: Request, reason?: string) {
    const path = `/v1/initiatives/${id}`;
    await this.initiatives.writable(id, path, caller);
    const { invited, ...rest } = changes;
    const asked = invited === undefined ? {} : { invited: await this.withUnits(invited ?? []) };
    const why = { ...(reason !== undefined && { reason }) };
    return this.takeOrMove(id, path, { type: 'revise', changes: { ...rest, ...asked }, ...why }, caller, request);
  }

  /**
   * Takes a step that may change the time. Where bundles move with it the owners are asked first: 202 with `move` under way, or 200 when
   * it is decided within the seconds that the caller would wait. Errors: those of {@link take} and of `requestMove`.
   */
  async takeOrMove(
    id: string,
    path: string,
    command: Extract<InitiativeCommand, { readonly type: 'revise' | 'accept-proposal' }>,
    caller: Principal,
    request: Request & Partial<Pick<CommandRequest, 'waitSeconds'>>,
    terms: Omit<MoveTerms, 'id'> = {},
  ): Promise<Answer<InitiativeView>> {
    const { streams } = this.initiatives;
    const seen = await this.initiatives.writable(id, path, caller);
    const move = { ...terms, id: derivedId(request.context().commandId, 'move') };
    const isMeant = (terms.lines?.length ?? 0) > 0 || mayMove(seen, command);
    const status = isMeant && !terms.isAlone ? 202 : 200;
    const asked = { ...request, context: (given: object = {}) => request.context({ ...given, status }) };
    const answer = await this.take(id, path, { ...command, move }, caller, asked);
    const { waitSeconds = 0 } = request;
    if (answer.body.move?.id !== move.id || answer.body.move.status !== 'requested' || waitSeconds === 0) return answer;
    const isDecided = ({ initiative }: Versioned): boolean => !isUnderWay(initiative.move);
    const decided = await streams.waitFor(initiativeStream(id), versioned, isDecided, waitSeconds * 1_000);
    return decided ? { status: 200, version: decided.version, body: initiativeView(decided) } : answer;
  }

  /** Errors: 422 `unknown-body`, and those of {@link take}. */
  async completeStage(id: string, stage: Stage, record: StageRecord, caller: Principal, request: Request) {
    const path = `/v1/initiatives/${id}/stages/${stage}`;
    await this.initiatives.writable(id, path, caller);
    const named = record.participants.map((code, index) => ({ path: `participants.${index}`, code }));
    await namedBodies(this.register, named);
    return this.take(id, path, { type: 'complete-stage', stage, ...record }, caller, request);
  }

  /**
   * Takes a step of the host. `path` is the step's own address, for who came to the wrong unit.
   * Errors: 421 `wrong-unit`, 404 `not-found`, 403 `not-your-body`, 412 `version-mismatch`, and those of the step.
   */
  async take(
    id: string,
    path: string,
    command: InitiativeCommand,
    caller: Principal,
    request: Request,
  ): Promise<Answer<InitiativeView>> {
    const { content } = await this.initiatives.writable(id, path, caller);
    const context = request.context({ onBehalfOf: onBehalfOf(caller, actFor(caller, content.host)) });
    const { ifMatch } = request;
    const done = await this.initiatives.streams.execute(initiativeStream(id), command, context, {
      view: versioned,
      ...(ifMatch !== undefined && { ifMatch }),
    });
    return answered(done);
  }

  private async withUnits(invited: readonly Invitation[]): Promise<Invited[]> {
    const bodyOf = await namedBodies(this.register, namedIn(invited));
    return invited.map((one) => ({ ...one, unit: bodyOf(one.body).unit }));
  }
}

const namedIn = (invited: readonly Invitation[]): readonly NamedBody[] =>
  invited.map(({ body }, index) => ({ path: `invited.${index}.body`, code: body }));

/** A repeat has the version that was answered first, so that its ETag is the first one's too. */
const answered = ({
  status,
  version,
  view,
}: {
  readonly status: number;
  readonly version: number;
  readonly view: ReturnType<typeof versioned>;
}): Answer<InitiativeView> => ({ status, version, body: initiativeView({ ...view, version }) });

/** Whether owners are likely to be asked. The status of an answer is kept with its command, so that it is settled before the command is decided. */
const mayMove = (
  { content, bundles }: Initiative,
  command: Extract<InitiativeCommand, { readonly type: 'revise' | 'accept-proposal' }>,
): boolean => {
  if (!bundles.some(isLive)) return false;
  if (command.type === 'accept-proposal') return true;
  return !isSameTime(content, changed(content, command.changes));
};

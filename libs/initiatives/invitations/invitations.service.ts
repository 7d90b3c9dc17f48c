import { Inject, Injectable } from '@nestjs/common';
import { EventStore, type Streams } from '#event-store';
import { actFor, notFound, onBehalfOf, wrongUnit, type Answer, type CommandRequest, type Principal } from '#http';
import { CLOCK, type Clock, type Unit } from '#kernel';
import { namedBodies, Register } from '#register';
import { InitiativeReadModel, type CopyPosition, type KnownCopy } from '../read-models/initiative-read-model.js';
import { Initiatives } from '../initiatives.js';
import type { Initiative } from '../domain/life-cycle/initiative.js';
import { invitationView, type InvitationStatus, type InvitationView } from './invitation.view.js';
import { formerParticipationStream, participationCategory, participationStream } from './participation.category.js';
import type { InvitationFacts, ParticipationCommand, ParticipationEvent, ParticipationState } from './participation.js';

export interface InvitationPosition extends CopyPosition {
  readonly body: string;
}

export interface InvitationsFilter {
  readonly status?: InvitationStatus;
  /** Absent: all bodies of this unit. */
  readonly body?: string;
  readonly after?: InvitationPosition;
  readonly limit: number;
}

type CommandOf<T extends ParticipationCommand['type']> = Extract<ParticipationCommand, { readonly type: T }>;
export type InvitationAnswer =
  | Pick<CommandOf<'accept'>, 'type'>
  | Pick<CommandOf<'decline'>, 'type' | 'reason'>
  | Pick<CommandOf<'propose'>, 'type' | 'proposal'>;

const copiesAtATime = 200;

/** The invitations of this unit's bodies, and their answers, which are this unit's own. */
@Injectable()
export class InvitationsService {
  private readonly participations: Streams<ParticipationCommand, ParticipationEvent, ParticipationState>;

  constructor(
    @Inject(EventStore) store: EventStore,
    @Inject(Initiatives) private readonly initiatives: Initiatives,
    @Inject(InitiativeReadModel) private readonly copies: InitiativeReadModel,
    @Inject(Register) private readonly register: Register,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.participations = store.category(participationCategory);
  }

  get unit(): Unit {
    return this.initiatives.unit;
  }

  /** In the order of the initiatives' starts. At most `limit`, the first ones after the position. */
  async list({ status, body, after, limit }: InvitationsFilter): Promise<readonly InvitationView[]> {
    const found: InvitationView[] = [];
    let position: Pick<Parameters<InitiativeReadModel['list']>[0], 'after' | 'onwardsFrom'> = after
      ? { onwardsFrom: after }
      : {};
    for (;;) {
      const whose = body === undefined ? { invitedUnit: this.unit } : { invited: body };
      const copies = await this.copies.list({ ...whose, ...position, limit: copiesAtATime });
      for (const copy of copies) {
        const invitations = await this.invitationsTo(copy, body);
        found.push(...invitations.filter((one) => isAfter(one, after) && (!status || one.status === status)));
        if (found.length >= limit) return found.slice(0, limit);
      }
      const last = copies.at(-1);
      if (!last || copies.length < copiesAtATime) return found;
      position = { after: { startsAt: last.startsAt, id: last._id } };
    }
  }

  /**
   * The answer of a body of this unit (default: the caller's own).
   * Errors: 422 `unknown-body`, 421 `wrong-unit`, 403 `not-your-body`, 404 `not-found` for an initiative that is not known here (yet), and
   * those of `decideParticipation`.
   */
  async answer(
    id: string,
    code: string | undefined,
    answer: InvitationAnswer,
    caller: Principal,
    request: CommandRequest,
  ): Promise<Answer<InvitationView>> {
    const body = code ?? caller.body;
    const bodyOf = await namedBodies(this.register, [{ path: 'body', code: body }]);
    const { unit } = bodyOf(body);
    if (unit !== this.unit) throw wrongUnit(unit, `/v1/invitations/${id}/${answer.type}`);
    actFor(caller, body);
    const known = await this.initiatives.find(id);
    if (!known?.initiative.wasPosted) throw notFound(`invitation to ${id}`);
    const { initiative } = known;
    const { ifMatch } = request;
    const done = await this.participations.execute(
      participationStream(this.unit, id, body),
      { ...answer, initiative: id, body, facts: factsOf(initiative, body) },
      request.context({ onBehalfOf: onBehalfOf(caller, body) }),
      { view: (said) => ({ ...said }), ...(ifMatch !== undefined && { ifMatch }) },
    );
    const invited = initiative.content.invited.find((one) => one.body === body);
    if (!invited) throw notFound(`invitation to ${id}`);
    const { status, version, view } = done;
    return { status, version, body: invitationView(initiative, invited, view, this.now()) };
  }

  private async invitationsTo({ initiative }: KnownCopy, body: string | undefined): Promise<readonly InvitationView[]> {
    if (!initiative.wasPosted) return [];
    const ours = initiative.content.invited.filter((one) =>
      body === undefined ? one.unit === this.unit : one.body === body,
    );
    const views = ours.map(async (invited) => {
      return invitationView(initiative, invited, await this.answerOf(initiative.id, invited.body), this.now());
    });
    return (await Promise.all(views)).sort((a, b) => (a.body < b.body ? -1 : 1));
  }

  /** What the body said last, under today's name of its stream or the former one. */
  private async answerOf(initiative: string, body: string): Promise<ParticipationState | undefined> {
    const copied = (state: ParticipationState) => ({ ...state });
    return (
      (await this.participations.read(participationStream(this.unit, initiative, body), copied)) ??
      (await this.participations.read(formerParticipationStream(initiative, body), copied))
    );
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}

const isAfter = ({ id, body }: InvitationView, after: InvitationPosition | undefined): boolean =>
  after === undefined || id !== after.id || body > after.body;

const factsOf = ({ status, content, participants }: Initiative, body: string): InvitationFacts => {
  const { invited, respondBy, startsAt, endsAt } = content;
  const round = invited.some((one) => one.body === body) ? participants[body]?.round : undefined;
  return {
    status,
    startsAt,
    endsAt,
    ...(round !== undefined && { round }),
    ...(respondBy !== undefined && { respondBy }),
  };
};

import { isDeepStrictEqual } from 'node:util';
import type { Registration } from '#contracts';
import { RuleViolation, type Timed, withoutUndefined } from '#kernel';
import { type Body, particularsOf, type PendingChange, type Relation } from '#register';
import type {
  BodyCommand,
  BodyState,
  Changes,
  ConfirmChange,
  MirrorAffiliations,
  NewRelation,
  ProposeChange,
  RegisterBody,
  ReviseBody,
  StoredBodyEvent,
  UnrelateBody,
} from './registered-body.js';

type Events = readonly StoredBodyEvent[];

/**
 * The rules of one body of the register. Of affiliations the arbiter decides (`affiliations`), and they are mirrored here.
 *
 * Errors: `body-exists` (another body has this code), `body-unknown` (not found), `body-dissolved`, `relation-to-itself`, `relation-ends-before-start`,
 * `date-before-last-change` (unprocessable), `relation-unknown` (not found), `change-pending`, `no-pending-change`, `own-request` (forbidden).
 */
export const decideBody = (command: Timed<BodyCommand>, { body, askedBy }: BodyState): Events => {
  switch (command.type) {
    case 'register-body':
      return register(command, body);
    case 'revise-body':
      return revise(command, requireActiveBody(body));
    case 'propose-change':
      return propose(command, body, askedBy);
    case 'confirm-change':
      return confirm(command, requireActiveBody(body), askedBy);
    case 'refuse-change': {
      const { code, pending } = requireBody(body);
      if (!pending) return [];
      const { reason } = command;
      return [{ type: 'body.change-refused', data: { body: code, ...(reason !== undefined && { reason }) } }];
    }
    case 'relate-body':
      return relate(command.relation, requireActiveBody(body));
    case 'unrelate-body':
      return unrelate(command, requireBody(body));
    case 'mirror-affiliations':
      return mirror(command, requireBody(body));
  }
};

const register = (command: RegisterBody, body: Body | undefined): Events => {
  const { registration, relations } = command;
  if (body) {
    if (isDeepStrictEqual(registrationOf(body.code, particularsOf(body)), withoutUndefined(registration))) return [];
    throw new RuleViolation('body-exists', `The code ${body.code} belongs to ${body.name}.`);
  }
  const code = registration.body;
  return [{ type: 'body.registered', data: registration }, ...relations.map((relation) => related(code, relation))];
};

const revise = ({ changes, on }: ReviseBody, body: Body): Events => {
  const registration = changed(body, changes);
  if (isDeepStrictEqual(registration, registrationOf(body.code, particularsOf(body)))) return [];
  requireNothingPending(body);
  requireNotBeforeLastChange(body, on);
  return [{ type: 'body.revised', data: { ...registration, on } }];
};

const propose = ({ change, on, by }: ProposeChange, body: Body | undefined, askedBy: string | undefined): Events => {
  if (change.kind === 'dissolution' && body?.dissolved) return [];
  const active = requireActiveBody(body);
  const pending = pendingOf(active, change, on);
  if (active.pending && isDeepStrictEqual(active.pending, pending) && askedBy === by) return [];
  requireNothingPending(active);
  requireNotBeforeLastChange(active, on);
  if (
    pending.registration &&
    isDeepStrictEqual(pending.registration, registrationOf(active.code, particularsOf(active)))
  )
    return [];
  if (pending.into === active.code) {
    throw new RuleViolation('relation-to-itself', `${active.code} cannot be merged into itself.`, 'unprocessable');
  }
  return [{ type: 'body.change-proposed', data: { body: active.code, ...pending, by } }];
};

const pendingOf = (body: Body, change: ProposeChange['change'], on: string): PendingChange => {
  switch (change.kind) {
    case 'move':
      return { change: 'move', on, registration: changed(body, change.changes) };
    case 'dissolution':
      return { change: 'dissolution', on, reason: change.reason };
    case 'merger':
      return { change: 'merger', on, reason: change.reason, into: change.into };
  }
};

const confirm = ({ by }: ConfirmChange, body: Body, askedBy: string | undefined): Events => {
  const { code, pending } = body;
  if (!pending) throw new RuleViolation('no-pending-change', `Nothing that concerns ${code} waits for a second yes.`);
  if (by === askedBy) throw new RuleViolation('own-request', 'Nobody approves their own request.', 'forbidden');
  const { change, on, reason = '', into, registration } = pending;
  switch (change) {
    case 'move':
      return registration ? [{ type: 'body.revised', data: { ...registration, on } }] : [];
    case 'dissolution':
      return [{ type: 'body.dissolved', data: { body: code, reason, on } }];
    case 'merger':
      return [{ type: 'body.dissolved', data: { body: code, reason, on, ...(into !== undefined && { into }) } }];
  }
};

const relate = (relation: NewRelation, body: Body): Events => {
  const from = relation.since ?? '';
  const holdsThen = (known: Relation): boolean =>
    (known.since ?? '') <= from && (known.until === undefined || from < known.until);
  const known = body.relations.filter(({ type, to }) => type === relation.type && to === relation.to);
  return known.some(holdsThen) ? [] : [related(body.code, relation)];
};

const unrelate = ({ relation: { type, to }, until }: UnrelateBody, body: Body): Events => {
  const known = body.relations.filter((relation) => relation.type === type && relation.to === to);
  const open = known.find((relation) => relation.until === undefined);
  if (!open) {
    if (known.some((relation) => relation.until === until)) return [];
    throw new RuleViolation('relation-unknown', `${body.code} has no open ${type} to ${to}.`, 'not-found');
  }
  if (open.since !== undefined && until < open.since) throw endsBeforeStart(open.since);
  return [ended(body.code, open, until)];
};

const mirror = ({ affiliations }: MirrorAffiliations, body: Body): Events => {
  const kindOf = ({ to, since = '' }: Pick<Relation, 'to' | 'since'>): string => `${to} ${since}`;
  const known = Map.groupBy(
    body.relations.filter(({ type }) => type === 'affiliation'),
    kindOf,
  );
  return [...Map.groupBy(affiliations, kindOf)].flatMap(([kind, wanted]) =>
    wanted.flatMap((affiliation, i): Events => {
      const relation = known.get(kind)?.[i];
      if (!relation) return [related(body.code, { type: 'affiliation', ...affiliation })];
      const { until } = affiliation;
      const endsEarlier = until !== undefined && (relation.until === undefined || until < relation.until);
      return endsEarlier ? [ended(body.code, relation, until)] : [];
    }),
  );
};

const ended = (body: string, { type, to, since, source }: Relation, until: string): StoredBodyEvent => ({
  type: 'body.unrelated',
  data: { body, type, to, ...(since !== undefined && { since }), until, source },
});

const related = (code: string, relation: NewRelation): StoredBodyEvent => {
  const { to, since, until } = relation;
  if (to === code) {
    throw new RuleViolation('relation-to-itself', `${code} cannot stand in a relation to itself.`, 'unprocessable');
  }
  if (since !== undefined && until !== undefined && until < since) throw endsBeforeStart(since);
  return { type: 'body.related', data: { body: code, ...relation } };
};

const endsBeforeStart = (since: string): RuleViolation =>
  new RuleViolation('relation-ends-before-start', `It begins on ${since} and cannot end earlier.`, 'unprocessable');

const changed = (body: Body, changes: Changes): Registration =>
  registrationOf(body.code, { ...particularsOf(body), ...changes });

const requireBody = (body: Body | undefined): Body => {
  if (!body) throw new RuleViolation('body-unknown', 'No such body is registered.', 'not-found');
  return body;
};

const requireActiveBody = (found: Body | undefined): Body => {
  const body = requireBody(found);
  if (body.dissolved) throw new RuleViolation('body-dissolved', `${body.name} was dissolved.`);
  return body;
};

const requireNothingPending = ({ code, pending }: Body): void => {
  if (!pending) return;
  const detail = `A ${pending.change} of ${code} waits for a second person's yes: confirm or refuse it first.`;
  throw new RuleViolation('change-pending', detail, 'conflict', { change: pending.change });
};

const requireNotBeforeLastChange = ({ foundedOn = '', former }: Body, on: string): void => {
  const last = former?.at(-1)?.until ?? foundedOn;
  if (on >= last) return;
  throw new RuleViolation('date-before-last-change', `What it is today holds since ${last}.`, 'unprocessable', {
    last,
  });
};

const registrationOf = (code: string, particulars: Omit<Registration, 'body'>): Registration =>
  withoutUndefined({ ...particulars, body: code });

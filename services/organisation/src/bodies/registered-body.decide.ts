import { isDeepStrictEqual } from 'node:util';
import type { Registration } from '#contracts';
import { RuleViolation, type Timed } from '#kernel';
import { relationsOn, type Body, type BodyEvent } from '#register';
import type {
  BodyCommand,
  NewRelation,
  RegisterBody,
  RelateBody,
  ReviseBody,
  UnrelateBody,
} from './registered-body.js';

/**
 * The rules of the register. Errors: `body-exists` (another body has this code), `body-unknown`, `body-dissolved`,
 * `relation-to-itself`, `affiliation-circle`, `relation-unknown`.
 */
export const decideBody = (command: Timed<BodyCommand>, body: Body | undefined): readonly BodyEvent[] => {
  switch (command.type) {
    case 'register-body':
      return register(command, body);
    case 'revise-body':
      return revise(command, requireActiveBody(body));
    case 'dissolve-body':
      return body?.dissolved
        ? []
        : [{ type: 'body.dissolved', data: { body: requireActiveBody(body).code, reason: command.reason } }];
    case 'relate-body':
      return relate(command, requireActiveBody(body));
    case 'unrelate-body':
      return unrelate(command, requireActiveBody(body));
  }
};

const register = (command: RegisterBody, body: Body | undefined): readonly BodyEvent[] => {
  if (body) {
    if (isDeepStrictEqual(registrationOf(body), present(command.registration))) return [];
    throw new RuleViolation('body-exists', `The code ${body.code} belongs to ${body.name}.`);
  }
  const code = command.registration.body;
  return [
    { type: 'body.registered', data: command.registration },
    ...command.relations.map((relation) => related(code, relation, [])),
  ];
};

const revise = (command: ReviseBody, body: Body): readonly BodyEvent[] =>
  isDeepStrictEqual(registrationOf(body), present(command.registration))
    ? []
    : [{ type: 'body.revised', data: command.registration }];

const relate = (command: RelateBody & { readonly at: string }, body: Body): readonly BodyEvent[] => {
  const { type, to } = command.relation;
  const inForce = relationsOn(body, command.at.slice(0, 10), type).some((relation) => relation.to === to);
  return inForce ? [] : [related(body.code, command.relation, command.above)];
};

const unrelate = ({ relation, until }: UnrelateBody, body: Body): readonly BodyEvent[] => {
  const { type, to, source } = relation;
  const open = body.relations.some((known) => known.type === type && known.to === to && !known.until);
  if (!open) throw new RuleViolation('relation-unknown', `${body.code} has no open ${type} to ${to}.`, 'not-found');
  return [{ type: 'body.unrelated', data: { body: body.code, type, to, until, source } }];
};

/** Only affiliation is a tree; leadership, guidance and joint building say nothing of who belongs to whom. */
const related = (code: string, relation: NewRelation, above: readonly string[]): BodyEvent => {
  if (relation.to === code) {
    throw new RuleViolation('relation-to-itself', `${code} cannot stand in a relation to itself.`, 'unprocessable');
  }
  if (relation.type === 'affiliation' && above.includes(code)) {
    throw new RuleViolation('affiliation-circle', `${relation.to} is itself affiliated, over others, to ${code}.`);
  }
  return { type: 'body.related', data: { body: code, ...relation } };
};

const requireActiveBody = (body: Body | undefined): Body => {
  if (!body) throw new RuleViolation('body-unknown', 'No such body is registered.', 'not-found');
  if (body.dissolved) throw new RuleViolation('body-dissolved', `${body.name} was dissolved.`);
  return body;
};

const registrationOf = ({ code, relations: _relations, dissolved: _dissolved, ...rest }: Body): object =>
  present({ body: code, ...rest });

const present = (registration: Registration): object =>
  Object.fromEntries(Object.entries(registration).filter(([, value]) => value !== undefined));

import { Type } from 'typebox';
import { declareProblems, type Principal } from '#http';
import { RuleViolation } from '#kernel';

/** Do these people supervise: are they of the unit discipline, a department's or a supervisor? */
export const supervises = ({ unit, roles }: Principal): boolean =>
  unit === 'discipline' && (roles.includes('department') || roles.includes('supervisor'));

/** Error: RuleViolation `not-of-discipline` (forbidden). */
export const requireOfDiscipline = (caller: Principal): void => {
  if (supervises(caller)) return;
  throw new RuleViolation('not-of-discipline', `People of ${caller.unit} supervise nobody.`, 'forbidden');
};

/** For `Aggregate.act` about what discipline keeps: any of its people, for no body of their own. Error when asked: `not-of-discipline`. */
export const actsForDiscipline = (caller: Principal) => (): undefined => requireOfDiscipline(caller) as undefined;

const path = Type.Object({ path: Type.String() });

declareProblems({
  'key-twice': { status: 422, when: 'Two of a list have one key.', fields: path },
  'day-in-future': { status: 422, when: 'The day on which something was done is still to come.', fields: path },
  'not-of-discipline': {
    status: 403,
    when: 'This is done by departments and supervisors of the unit discipline.',
  },
});

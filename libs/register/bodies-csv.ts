import { csvOf } from '#http';
import { type Body, bodyOn, relationsOn } from './body.js';

/** The columns of the sheet that `POST /v1/bodies/import` reads. */
const columns = [
  'code',
  'name',
  'kind',
  'unit',
  'affiliation',
  'guidedBy',
  'members',
  'fullTimeDeputySecretary',
  'termStart',
  'termYears',
  'secretaryConsecutiveTerms',
  'foundedOn',
] as const;

/** The bodies of a day as the sheet from which a register is loaded: those that were founded and not dissolved, with their parents of that day. */
export const bodiesCsv = (bodies: readonly Body[], day: string): string =>
  csvOf(
    columns,
    bodies.flatMap((known) => {
      const body = bodyOn(known, day);
      return body && !body.dissolved ? [rowOf(body, day)] : [];
    }),
  );

const rowOf = (body: Body, day: string): Partial<Record<(typeof columns)[number], string | number>> => {
  const { code, name, kind, unit, members, fullTimeDeputySecretary, term, secretaryConsecutiveTerms, foundedOn } = body;
  const parent = (type: 'affiliation' | 'leadership'): string | undefined => relationsOn(body, day, type)[0]?.to;
  const [affiliation, guidedBy] = [parent('affiliation'), parent('leadership')];
  return {
    code,
    name,
    kind,
    unit,
    ...(affiliation !== undefined && { affiliation }),
    ...(guidedBy !== undefined && { guidedBy }),
    ...(members !== undefined && { members }),
    ...(fullTimeDeputySecretary !== undefined && { fullTimeDeputySecretary: fullTimeDeputySecretary ? 'yes' : 'no' }),
    ...(term && { termStart: term.startsOn, termYears: term.years }),
    ...(secretaryConsecutiveTerms !== undefined && { secretaryConsecutiveTerms }),
    ...(foundedOn !== undefined && { foundedOn }),
  };
};

import { Type } from 'typebox';
import { weightyChanges } from '#contracts';
import { declareProblems } from '#http';

const text = Type.String();

/** What the keeper of the register refuses, beside what every service refuses about a body. */
export const registerProblems = declareProblems({
  'not-your-register': {
    status: 403,
    when: 'The register is kept by its keeper’s secretaries.',
    fields: Type.Object({ keeper: text }),
  },
  'body-unknown': { status: 404, when: 'No body of this code is registered.' },
  'relation-unknown': { status: 404, when: 'The body has no open relation of this kind to the other.' },
  'body-exists': { status: 409, when: 'The code belongs to another body.' },
  'affiliation-circle': { status: 409, when: 'The body to be affiliated to itself belongs to this one.' },
  'second-affiliation': {
    status: 409,
    when: 'On some of those days the body belongs to another.',
    fields: Type.Object({ to: text }),
  },
  'no-pending-change': { status: 409, when: 'Nothing waits for a second yes.' },
  'change-pending': {
    status: 409,
    when: 'Another change waits for a second yes.',
    fields: Type.Object({ change: Type.Union(weightyChanges.map((one) => Type.Literal(one))) }),
  },
  'relation-to-itself': { status: 422, when: 'A body cannot stand in a relation to itself.' },
  'relation-ends-before-start': { status: 422, when: 'The relation would end before it begins.' },
  'date-in-the-future': { status: 422, when: 'The day has not come: the register says what is.' },
  'date-before-last-change': {
    status: 422,
    when: 'What the body is today holds since a later day.',
    fields: Type.Object({ last: text }),
  },
});

/** What a change of a body may meet. */
export const changeRefusals = [
  'body-unknown',
  'body-dissolved',
  'change-pending',
  'date-in-the-future',
  'date-before-last-change',
] as const;

/** What a relation may meet, beginning or ending. */
export const relationRefusals = [
  'body-unknown',
  'body-dissolved',
  'unknown-body',
  'relation-unknown',
  'relation-to-itself',
  'relation-ends-before-start',
  'affiliation-circle',
  'second-affiliation',
  'date-in-the-future',
] as const;

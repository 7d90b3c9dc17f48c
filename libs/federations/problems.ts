import { Type } from 'typebox';
import { declareProblems, OneOf } from '#http';
import { federations } from './federation.js';

export const federationProblems = declareProblems({
  'other-federation': {
    status: 403,
    when: 'It belongs to another federation than the caller’s.',
    fields: Type.Object({ federation: OneOf(federations), body: Type.String() }),
  },
  'no-federation': {
    status: 422,
    when: 'The body belongs to no federation.',
    fields: Type.Object({ body: Type.String() }),
  },
});

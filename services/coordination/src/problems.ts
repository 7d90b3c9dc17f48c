import { Type } from 'typebox';
import { declareProblems } from '#http';

const errorId = { errorId: Type.String({ format: 'uuid' }) };

export const deskProblems = declareProblems({
  'feed-not-ready': {
    status: 503,
    when: 'The feed cannot be read.',
    headers: ['Retry-After'],
    fields: Type.Object(errorId),
  },
  'view-not-ready': {
    status: 503,
    when: 'The first run through the feed takes longer than a caller should wait.',
    headers: ['Retry-After'],
    fields: Type.Object(errorId),
  },
  'unit-unreachable': {
    status: 503,
    when: 'Units that should be asked do not answer.',
    headers: ['Retry-After'],
    fields: Type.Object({ units: Type.Array(Type.String()), ...errorId }),
  },
  'no-state': {
    status: 404,
    when: 'Streams of this noun have no state.',
    fields: Type.Object({ nouns: Type.Array(Type.String()) }),
  },
  'dead-letter-resolved': { status: 409, when: 'Nothing of the dead letter waits any more.' },
  'redrive-under-way': { status: 409, when: 'A redrive was asked for and is under way.' },
  'redrive-loop': {
    status: 409,
    when: 'It came back after each redrive; it is asked for again only with again.',
    fields: Type.Object({ requests: Type.Integer({ minimum: 0 }) }),
  },
});

/** What every reader of the feed may meet. */
export const feedRefusals = ['feed-not-ready'] as const;

/** What every reader of a view that is folded from the feed may meet. */
export const viewRefusals = ['feed-not-ready', 'view-not-ready'] as const;

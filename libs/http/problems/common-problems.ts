import { Type } from 'typebox';
import { declareProblems } from './problem-catalogue.js';

const text = Type.String();

/** Of a request that names bodies: each wrong one and where it stands, or the one that is meant. */
/** `rule`: the name of the rule that is broken, as `maxLength`, by which a reader makes words in their language. */
const fieldError = Type.Object({ path: text, message: text, rule: Type.Optional(text) });
const named = Type.Object({
  body: Type.Optional(text),
  path: Type.Optional(text),
  errors: Type.Optional(Type.Array(fieldError)),
});
const errorId = Type.Object({ errorId: Type.String({ format: 'uuid' }) });

/** What any service may answer, whatever it is asked. The codes of a field of work stand in the `problems.ts` of its library. */
export const commonProblems = declareProblems({
  'bad-json': { status: 400, when: 'The body is not JSON.' },
  'bad-request': { status: 400, when: 'The request cannot be read.' },
  'bad-cursor': { status: 400, when: 'The cursor is not one of this list.' },
  'too-many-rows': {
    status: 422,
    when: 'The list is too long for one sheet: its filters narrow it.',
    fields: Type.Object({ mostRows: Type.Integer() }),
  },
  'validation-failed': {
    status: 400,
    when: 'A field of the body, the query or the header is wrong; the first hundred are named.',
    fields: Type.Object({
      errors: Type.Array(fieldError, { maxItems: 100 }),
      furtherErrors: Type.Optional(Type.Integer({ minimum: 1 })),
    }),
  },
  'token-missing': { status: 401, when: 'No access token was sent.', headers: ['WWW-Authenticate'] },
  'invalid-token': {
    status: 401,
    when: 'The access token is not one of this issuer, or is over.',
    headers: ['WWW-Authenticate'],
  },
  unauthorized: { status: 401, when: 'The caller is not known.' },
  forbidden: { status: 403, when: 'The caller may not do this.' },
  'role-missing': {
    status: 403,
    when: 'None of the roles of the caller may call this.',
    fields: Type.Object({ roles: Type.Array(text) }),
  },
  'access-handed-over': {
    status: 403,
    when: 'The caller has handed the work of the body over to a successor.',
    fields: Type.Object({ body: text }),
  },
  'no-mandate': {
    status: 403,
    when: 'No mandate of the caller stands for the body that Acting-For names.',
    fields: Type.Object({ body: Type.Optional(text) }),
  },
  'fresh-sign-in-needed': {
    status: 401,
    when: 'The caller must have signed in within so many seconds (RFC 9470).',
    headers: ['WWW-Authenticate'],
    fields: Type.Object({ maxAge: Type.Integer({ minimum: 0 }) }),
  },
  'scope-missing': {
    status: 403,
    when: 'The token of the system lacks the scope that this needs (RFC 6750).',
    headers: ['WWW-Authenticate'],
    fields: Type.Object({ scope: text }),
  },
  'bad-logout-token': { status: 400, when: 'The logout token is not one of the issuer for this system.' },
  'not-your-body': {
    status: 403,
    when: 'The caller may not act for this body.',
    fields: Type.Object({ body: text }),
  },
  'own-request': { status: 403, when: 'Nobody approves their own request.' },
  'not-found': { status: 404, when: 'There is nothing of this name here.' },
  'method-not-allowed': { status: 405, when: 'The path takes other methods.', headers: ['Allow'] },
  'not-acceptable': { status: 406, when: 'The answer does not come in the form that was asked for.' },
  'request-timeout': { status: 408, when: 'The request took too long to arrive.' },
  conflict: { status: 409, when: 'The request does not fit what is there.' },
  'command-in-progress': {
    status: 409,
    when: 'The first request with this Idempotency-Key is still at work.',
    headers: ['Retry-After'],
  },
  'precondition-failed': { status: 412, when: 'A precondition of the request does not hold.' },
  'version-mismatch': {
    status: 412,
    when: 'The version is another one than If-Match names.',
    fields: Type.Object({ version: Type.Integer({ minimum: 0 }) }),
  },
  'body-too-large': { status: 413, when: 'The body has more bytes than are taken.' },
  'uri-too-long': { status: 414, when: 'The address is too long.' },
  'unsupported-media-type': { status: 415, when: 'The body is of a kind that is not taken here.' },
  'wrong-unit': {
    status: 421,
    when: 'Another unit decides on this; location is its address at the gateway.',
    fields: Type.Object({ unit: text, location: text }),
  },
  unprocessable: { status: 422, when: 'The request is understood and cannot be done.' },
  'sheet-unreadable': { status: 422, when: 'The sheet cannot be read.' },
  'sheet-too-large': { status: 422, when: 'The sheet has more lines, cells or text than are taken.' },
  'unknown-body': { status: 422, when: 'A code that is named is that of no registered body.', fields: named },
  'body-dissolved': {
    status: [409, 422],
    when: 'A body that is named, or the caller’s own, is dissolved.',
    fields: named,
  },
  'unknown-resource': {
    status: [404, 422],
    when: 'There is no such resource (404), or what is named is no unit’s resource (422).',
    fields: Type.Object({ path: Type.Optional(text) }),
  },
  'idempotency-key-reused': { status: 422, when: 'The Idempotency-Key was used for another request.' },
  'too-many-requests': { status: 429, when: 'The client asks too often.', headers: ['Retry-After'] },
  'headers-too-large': { status: 431, when: 'The header fields are too large.' },
  'internal-error': { status: 500, when: 'Something went wrong here; it is on record under errorId.', fields: errorId },
  'answer-not-described': {
    status: 500,
    when: 'Only where answers are checked (tests): the answer is not the one that the OpenAPI file describes.',
    fields: Type.Object({ answered: Type.Integer(), faults: Type.Array(text) }),
  },
  'not-ready': {
    status: 503,
    when: 'A vital part of the service does not work.',
    fields: Type.Object({ checks: Type.Record(Type.String(), Type.Boolean()), ...errorId.properties }),
  },
  'issuer-unavailable': {
    status: 503,
    when: 'The identity service does not answer, so no token can be checked.',
    headers: ['Retry-After'],
    fields: errorId,
  },
  'store-unavailable': {
    status: 503,
    when: 'The database does not answer.',
    headers: ['Retry-After'],
    fields: errorId,
  },
});

/** What a route is asked with, from which its common problems follow. */
export interface RouteKind {
  readonly isOpen: boolean;
  /** Whether it needs one of some roles. */
  readonly needsRole: boolean;
  readonly isWrite: boolean;
  /** Whether its path has parameters, so that what it names may be missing. */
  readonly namesSomething: boolean;
  /** Whether it is a list by cursor. */
  readonly hasCursor: boolean;
}

type CommonCode = keyof typeof commonProblems;

/** The problems that every route of a kind may answer, so that no route names them. */
export const commonProblemsOf = (kind: RouteKind): readonly CommonCode[] => [
  'bad-request',
  'validation-failed',
  ...(kind.hasCursor ? (['bad-cursor', 'too-many-rows'] as const) : []),
  ...(kind.isOpen
    ? []
    : ([
        'token-missing',
        'invalid-token',
        'no-mandate',
        'access-handed-over',
        'scope-missing',
        'issuer-unavailable',
        'too-many-requests',
      ] as const)),
  ...(kind.needsRole ? (['role-missing'] as const) : []),
  ...(kind.namesSomething ? (['not-found'] as const) : []),
  ...(kind.isWrite
    ? ([
        'bad-json',
        'command-in-progress',
        'version-mismatch',
        'body-too-large',
        'unsupported-media-type',
        'idempotency-key-reused',
        ...(kind.isOpen ? [] : (['body-dissolved'] as const)),
      ] as const)
    : []),
  'internal-error',
  'store-unavailable',
];

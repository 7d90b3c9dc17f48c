import { type TSchema, Type } from 'typebox';
import { commonProblemsOf } from '../problems/common-problems.js';
import { problemEntry, problemSchema, statusesOf } from '../problems/problem-catalogue.js';
import { problemMediaType } from '../problems/problem.js';
import type { DescribedRoute } from '../access/route-table.js';

/** All that a route answers with one status. */
export interface Response {
  readonly description: string;
  readonly content: Readonly<Record<string, TSchema>>;
  /** Header fields that always come with it, and those that come with some of its problems. */
  readonly headers: readonly string[];
  readonly problems: readonly string[];
}

/**
 * What a route answers, by status: its own answers, its problems and those of its kind. The OpenAPI file is made of it, and answers are
 * held against it where they are checked.
 */
export const responsesOf = (route: DescribedRoute): ReadonlyMap<number, Response> => {
  const responses = new Map<number, Response>();
  for (const { status, content, headers } of route.answers) {
    responses.set(status, { description: words(status), content, headers, problems: [] });
  }
  const etagged = route.answers.find(({ headers }) => headers.includes('ETag'));
  if (route.method === 'GET' && etagged) {
    responses.set(304, { description: words(304), content: {}, headers: ['ETag'], problems: [] });
  }
  for (const [status, codes] of problemsByStatus(problemsOf(route))) {
    const schemas = codes.map((code) => schemaOfProblem(code));
    const schema = schemas.length === 1 && schemas[0] ? schemas[0] : Type.Union(schemas);
    const known = responses.get(status);
    responses.set(status, {
      description: known?.description ?? words(status),
      content: { ...known?.content, [problemMediaType]: schema },
      headers: known?.headers ?? [],
      problems: codes,
    });
  }
  return new Map([...responses].sort(([one], [other]) => one - other));
};

/** The codes that the route may answer: its own and those of its kind. */
export const problemsOf = (route: DescribedRoute): readonly string[] => {
  const kind = {
    isOpen: route.rule.kind === 'open',
    needsRole: route.rule.kind === 'allow' && route.rule.roles.length > 0,
    isWrite: route.method !== 'GET',
    // A command names things in its body as well.
    namesSomething: /[:*]/.test(route.path) || route.method !== 'GET',
    hasCursor: route.hasCursor,
  };
  // Whoever may name a body that is not there may name one that is no more.
  const dissolved = route.refusals.includes('unknown-body') ? ['body-dissolved'] : [];
  return [...new Set([...commonProblemsOf(kind), ...route.refusals, ...dissolved])];
};

const problemsByStatus = (codes: readonly string[]): ReadonlyMap<number, readonly string[]> => {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const entry = problemEntry(code);
    for (const status of entry ? statusesOf(entry) : []) byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return byStatus;
};

const schemas = new Map<string, TSchema>();

export const schemaOfProblem = (code: string): TSchema => {
  const known = schemas.get(code);
  if (known) return known;
  const entry = problemEntry(code);
  if (!entry) throw new Error(`No catalogue declares the problem ${code}.`);
  const schema = problemSchema(code, entry);
  schemas.set(code, schema);
  return schema;
};

const words = (status: number): string => descriptions[status] ?? `Status ${status}`;

const descriptions: Readonly<Record<number, string>> = {
  200: 'Done, or what was asked for',
  201: 'Created',
  202: 'Taken: others must answer first',
  204: 'Done; there is nothing to show',
  304: 'The version that If-None-Match names is the present one',
  400: 'The request is wrong',
  401: 'No token that is taken',
  403: 'Not this caller',
  404: 'Not here',
  406: 'Not in this form',
  409: 'Does not fit what is there',
  412: 'Another version than If-Match names',
  413: 'Too large',
  415: 'A kind of body that is not taken',
  421: 'Another unit decides on this',
  422: 'Understood, and cannot be done',
  429: 'Too often',
  500: 'A fault of ours',
  503: 'Not now',
};

import type { OpenAPIObject } from '@nestjs/swagger';
import type { TObject } from 'typebox';
import type { DescribedRoute } from '../access/route-table.js';
import { type Response, responsesOf } from '../answers/route-responses.js';
import { commonProblems } from '../problems/common-problems.js';
import { AnyProblem, problemEntry, schemaNameOf } from '../problems/problem-catalogue.js';
import { workbookMediaType } from '../answers/media-types.js';
import { problemMediaType } from '../problems/problem.js';
import type { PublicSchemas } from './public-schemas.js';

export type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;
type ParameterObject = Exclude<NonNullable<OperationObject['parameters']>[number], { readonly $ref: string }>;
type ResponseObject = Exclude<OperationObject['responses'][string], { readonly $ref: string } | undefined>;

/** What operations refer to: schemas by name, and the refusals that many routes have alike. */
export interface SharedParts {
  readonly schemas: PublicSchemas;
  readonly responses: Map<string, ResponseObject>;
}

/** Puts into an operation what the generator cannot know: answers, problems, header fields, bodies that are no JSON, the need of a token. */
export const describeOperation = (operation: OperationObject, route: DescribedRoute, parts: SharedParts): void => {
  const { schemas } = parts;
  operation.responses = Object.fromEntries(
    [...responsesOf(route)].map(([status, response]) => [String(status), responseOf(status, response, parts)]),
  );
  operation.responses['default'] = {
    description: 'A problem that is not known yet',
    content: { [problemMediaType]: { schema: schemas.of(AnyProblem) } },
  };
  operation.parameters = parametersOf(operation, route, schemas);
  if (route.rule.kind !== 'open') operation.security = [{ token: [] }];
  describeBytes(operation);
};

const responseOf = (status: number, described: Response, { schemas, responses }: SharedParts) => {
  const { description, content, headers, problems } = described;
  const named = [...new Set([...headers, ...problems.flatMap((code) => problemEntry(code)?.headers ?? [])])];
  const response: ResponseObject = {
    description,
    ...(named.length > 0 && { headers: Object.fromEntries(named.map((name) => [name, headerOf(name)])) }),
    ...(Object.keys(content).length > 0 && {
      content: Object.fromEntries(
        Object.entries(content).map(([type, schema]) => [type, { schema: schemas.of(schema) }]),
      ),
    }),
  };
  const name = nameOfRefusal(status, described);
  if (name === undefined) return response;
  responses.set(name, response);
  return { $ref: `#/components/responses/${name}` };
};

/** Of a response that is made of nothing but problems which the route does not name itself: a name that says which these are. */
const nameOfRefusal = (status: number, { problems, content }: Response): string | undefined => {
  if (problems.length === 0 || Object.keys(content).length > 1) return undefined;
  if (!problems.every((code) => code in commonProblems)) return undefined;
  return problems.length === 1 && problems[0] ? schemaNameOf(problems[0]) : `Refusal${status}${initialsOf(problems)}`;
};

const initialsOf = (codes: readonly string[]): string =>
  codes.map((code) => code.replace(/(?:^|-)(\w)\w*/g, (_, letter: string) => letter.toUpperCase())).join('');

/** OpenAPI has parameters named Accept and Authorization ignored (version 3.1, section 4.8.12.1): they are said by content and security. */
const unsaid = new Set(['accept', 'authorization']);

const parametersOf = (operation: OperationObject, route: DescribedRoute, schemas: PublicSchemas): ParameterObject[] => {
  const known = (operation.parameters ?? []).filter((one): one is ParameterObject => 'name' in one);
  const inPath = route.path.split('/').flatMap((segment) => {
    if (segment.startsWith(':')) return [segment.slice(1)];
    return segment.startsWith('*') ? ['path'] : [];
  });
  const fromPath = inPath.map((name): ParameterObject => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const fromQuery = known.filter((one) => one.in === 'query');
  const fromHeaders = known.filter((one) => one.in === 'header' && !unsaid.has(one.name.toLowerCase()));
  const { query, headers } = route.takes;
  const described = [...parametersIn('query', query, schemas), ...parametersIn('header', headers, schemas)];
  const sheets = route.answers.some(({ content }) => workbookMediaType in content) ? [sheetFormat] : [];
  const kinds = headersOfKind(route).filter((one) => !described.some(({ name }) => name === one.name));
  return [...fromPath, ...fromQuery, ...fromHeaders, ...described, ...sheets, ...kinds].filter(isFirstOfItsName);
};

const isFirstOfItsName = (one: ParameterObject, index: number, all: readonly ParameterObject[]): boolean =>
  all.findIndex((other) => other.in === one.in && other.name.toLowerCase() === one.name.toLowerCase()) === index;

const parametersIn = (
  place: 'query' | 'header',
  shape: TObject | undefined,
  schemas: PublicSchemas,
): readonly ParameterObject[] =>
  Object.entries(shape?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: place,
    required: shape?.required?.includes(name) ?? false,
    ...('description' in schema && typeof schema.description === 'string' && { description: schema.description }),
    schema: schemas.of(schema),
  }));

/** The header fields that all routes of a kind take. */
const headersOfKind = ({ method, path, answers, rule }: DescribedRoute): readonly ParameterObject[] => {
  const hasVersion = answers.some(({ headers }) => headers.includes('ETag'));
  return [
    ...(method === 'GET' ? [] : [idempotencyKey]),
    ...(method === 'GET' && hasVersion ? [ifNoneMatch] : []),
    ...(method !== 'GET' && hasVersion && path.includes(':') ? [ifMatch] : []),
    ...(rule.kind === 'open' ? [] : [actingFor]),
    acceptLanguage,
  ];
};

const header = (name: string, description: string, schema: ParameterObject['schema']): ParameterObject => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
});

/** What every list takes. */
const sheetFormat: ParameterObject = {
  name: 'format',
  in: 'query',
  required: false,
  description: 'As a spreadsheet: all pages, or the one that limit and cursor name. Accept says the same.',
  schema: { type: 'string', enum: ['json', 'csv', 'xlsx'] },
};

const idempotencyKey = header(
  'Idempotency-Key',
  'The same key of the same caller on the same path is the same request: a repeat gets the first answer.',
  { type: 'string', pattern: '^[!-~]{1,255}$' },
);
const ifMatch = header('If-Match', 'Only if the thing is still at this version: an ETag, or *.', { type: 'string' });
const ifNoneMatch = header('If-None-Match', 'Only if the thing is at another version: ETags, or *.', {
  type: 'string',
});
const actingFor = header(
  'Acting-For',
  'The code of a body for which the caller acts by a mandate; without it, as the token says.',
  { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,63}$' },
);
const acceptLanguage = header('Accept-Language', 'The language of titles and details of problems.', {
  type: 'string',
  examples: ['zh-CN', 'en'],
});

const headerOf = (name: string): { description: string; required?: boolean; schema: { type: string } } => ({
  description: headerWords[name] ?? name,
  schema: { type: name === 'Retry-After' ? 'integer' : 'string' },
});

const headerWords: Readonly<Record<string, string>> = {
  ETag: 'The version of what is shown.',
  Location: 'Where what was made is found.',
  'Content-Disposition': 'The name of the file.',
  'Retry-After': 'Seconds after which it is worth asking again.',
  'WWW-Authenticate': 'What token is needed (RFC 6750).',
  Allow: 'The methods that the path takes.',
};

/** A body that the controller takes as bytes is a sheet, whose encoding is the sender's. */
const describeBytes = (operation: OperationObject): void => {
  const body = operation.requestBody;
  if (!body || !('content' in body)) return;
  const schema = Object.values(body.content)[0]?.schema;
  if (!schema || !('$ref' in schema) || !schema.$ref.endsWith('/Buffer')) return;
  body.content = {
    'text/csv': { schema: { type: 'string' } },
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {},
  };
};

/** Every operation of the document with the route that it is made of. */
export const operationsOf = (
  document: OpenAPIObject,
  routes: readonly DescribedRoute[],
): readonly { readonly operation: OperationObject; readonly route: DescribedRoute }[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      const route = routes.find((one) => one.method === method.toUpperCase() && templateOf(one.path) === path);
      return operation && route ? [{ operation, route }] : [];
    }),
  );

/** A route's path as OpenAPI writes it: `/v1/state/*` is `/v1/state/{path}`. */
const templateOf = (path: string): string => path.replace(/:(\w+)/g, '{$1}').replace(/\*\w*/g, '{path}');

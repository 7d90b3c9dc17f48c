import { type TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { problemEntry } from '../problems/problem-catalogue.js';
import { problemMediaType } from '../problems/problem.js';
import type { DescribedRoute } from '../access/route-table.js';
import { type Response, responsesOf, schemaOfProblem } from './route-responses.js';

/** An answer as it leaves. */
export interface SentAnswer {
  readonly status: number;
  readonly header: (name: string) => unknown;
  /** The bytes of the body; undefined where there is none, or where it is a stream that is not looked into. */
  readonly body: string | Buffer | undefined;
  readonly isStream: boolean;
}

const mostFaults = 20;

/**
 * In what an answer differs from what its route describes, in sentences; empty when it does not. An answer without a route (of the router
 * itself) must be a problem of the catalogue.
 *
 * Members that a schema does not name are faults here, although the OpenAPI file leaves them to the future: what is answered is described.
 */
export const answerFaults = (route: DescribedRoute | undefined, sent: SentAnswer): readonly string[] => {
  const mediaType = mediaTypeOf(sent);
  if (mediaType === problemMediaType) return problemFaults(route, sent);
  if (!route) return [`status ${sent.status} in ${mediaType ?? 'no form'} where no route is`];
  const response = responsesOfRoute(route).get(sent.status);
  if (!response) return [`status ${sent.status} is not described`];
  return [...headerFaults(response, sent), ...bodyFaults(response, mediaType, sent)].slice(0, mostFaults);
};

const mediaTypeOf = ({ header }: SentAnswer): string | undefined => {
  const value = header('content-type');
  return typeof value === 'string' ? value.split(';', 1)[0]?.trim().toLowerCase() : undefined;
};

/** A problem must be declared, must fit its schema, and must be one that its route names. */
const problemFaults = (route: DescribedRoute | undefined, sent: SentAnswer): readonly string[] => {
  const document = jsonOf(sent.body) as { readonly type?: unknown } | undefined;
  const code = String(document?.type).replace(/^urn:liandong:problem:/, '');
  if (!problemEntry(code)) return [`the problem ${code} is declared by no catalogue`];
  const named = route && responsesOfRoute(route).get(sent.status)?.problems.includes(code);
  return [
    ...(named === false || (route && named === undefined)
      ? [`the problem ${code} (${sent.status}) is not described`]
      : []),
    ...schemaFaults(schemaOfProblem(code), document).map((fault) => `${code}: ${fault}`),
  ];
};

/** These come with every answer that names them and with no other; a file's name comes with some forms of an answer. */
const comparedHeaders = ['ETag', 'Location'];

const headerFaults = ({ headers }: Response, { header }: SentAnswer): readonly string[] =>
  comparedHeaders.flatMap((name) => {
    const isSent = header(name.toLowerCase()) !== undefined;
    if (isSent === headers.includes(name)) return [];
    return [isSent ? `the header ${name} is not described` : `the header ${name} is missing`];
  });

const bodyFaults = ({ content }: Response, mediaType: string | undefined, sent: SentAnswer): readonly string[] => {
  const forms = Object.keys(content).filter((form) => form !== problemMediaType);
  if (sent.body === undefined && !sent.isStream) return forms.length === 0 ? [] : ['the body is missing'];
  const schema = mediaType === undefined ? undefined : content[mediaType];
  if (!schema) return [`a body in ${mediaType ?? 'no form'} is not described`];
  if (sent.isStream) return [];
  return schemaFaults(schema, mediaType === 'application/json' ? jsonOf(sent.body) : String(sent.body));
};

const jsonOf = (body: string | Buffer | undefined): unknown => {
  try {
    return JSON.parse(String(body));
  } catch {
    return undefined;
  }
};

/** Nothing is coerced: a value fits as it is or not at all. */
const schemaFaults = (schema: TSchema, value: unknown): readonly string[] => {
  const validator = validatorOf(schema);
  if (validator.Check(value)) return [];
  return validator
    .Errors(value)
    .slice(0, mostFaults)
    .map(({ instancePath, message, params }) => `${instancePath || 'the body'} ${message} ${JSON.stringify(params)}`);
};

const validators = new WeakMap<TSchema, Validator>();

const validatorOf = (schema: TSchema): Validator => {
  const known = validators.get(schema);
  if (known) return known;
  const validator = Compile(closed(schema) as TSchema);
  validators.set(schema, validator);
  return validator;
};

/** The same schema without room for members that it does not name. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  const isShape = copy['type'] === 'object' && 'properties' in copy && !('additionalProperties' in copy);
  return isShape ? { ...copy, additionalProperties: false } : copy;
};

const responses = new WeakMap<DescribedRoute, ReadonlyMap<number, Response>>();

const responsesOfRoute = (route: DescribedRoute): ReadonlyMap<number, Response> => {
  const known = responses.get(route) ?? responsesOf(route);
  responses.set(route, known);
  return known;
};

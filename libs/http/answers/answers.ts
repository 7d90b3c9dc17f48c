import type { TObject, TSchema } from 'typebox';
import { inEveryForm } from './media-types.js';
import { Media } from './shapes.js';

/** Header fields of an answer that a route names. */
export type AnswerHeader = 'ETag' | 'Location' | 'Content-Disposition' | 'Cache-Control';

/** One answer of a route that is no problem. */
export interface DescribedAnswer {
  readonly status: number;
  /** The schema by media type; empty where the answer has no body. */
  readonly content: Readonly<Record<string, TSchema>>;
  readonly headers: readonly AnswerHeader[];
}

/** Parameters of a route that stand in no DTO. */
export interface DescribedParameters {
  readonly query?: TObject;
  readonly headers?: TObject;
}

const ELSEWHERE = 'liandong:elsewhere';
const TAKES = 'liandong:takes';
const ANSWERS = 'liandong:answers';
const REFUSALS = 'liandong:refusals';

/**
 * Describes an answer of the route: its status, its body (none: an answer without one) and the header fields that come with it. One
 * decorator for each status; a page of a list can be had as a spreadsheet too; what a route answers and does not describe fails the tests, and a route that describes nothing stops the start.
 */
export const Answers =
  (status: number, body?: TSchema | Media, ...headers: readonly AnswerHeader[]): MethodDecorator =>
  (_target, _name, descriptor) => {
    const content = body === undefined ? {} : body instanceof Media ? body.types : inEveryForm(body);
    prepend(ANSWERS, descriptor.value as object, [{ status, content, headers } satisfies DescribedAnswer]);
  };

/**
 * Names the problems that the route, or every route of the class, may answer beside those that its kind answers anyway
 * (`commonProblemsOf`). A code that no catalogue declares stops the start.
 */
export const Refuses =
  (...codes: readonly string[]): MethodDecorator & ClassDecorator =>
  (target: object, _name?: string | symbol, descriptor?: { readonly value?: unknown }) =>
    prepend(REFUSALS, (descriptor?.value as object | undefined) ?? target, codes);

/** Describes query parameters and header fields that the route reads by itself. What DTOs take, and headers of whole kinds of routes, need no word. */
export const Takes =
  (parameters: DescribedParameters): MethodDecorator =>
  (_target, _name, descriptor) =>
    Reflect.defineMetadata(TAKES, parameters, descriptor.value as object);

/** Every route of the class is decided at another unit: it answers 421 `wrong-unit` and nothing else. */
export const AnsweredElsewhere = (): ClassDecorator => (target) => {
  Reflect.defineMetadata(ELSEWHERE, true, target);
  Refuses('wrong-unit')(target);
};

export const isAnsweredElsewhere = (controller: object): boolean => Reflect.getMetadata(ELSEWHERE, controller) === true;

const prepend = (key: string, holder: object, more: readonly unknown[]): void => {
  const known = (Reflect.getOwnMetadata(key, holder) as readonly unknown[] | undefined) ?? [];
  Reflect.defineMetadata(key, [...more, ...known], holder);
};

export const answersOf = (handler: object): readonly DescribedAnswer[] =>
  (Reflect.getOwnMetadata(ANSWERS, handler) as readonly DescribedAnswer[] | undefined) ?? [];

export const parametersOf = (handler: object): DescribedParameters =>
  (Reflect.getOwnMetadata(TAKES, handler) as DescribedParameters | undefined) ?? {};

/** The codes that the method and its class name. */
export const refusalsOf = (handler: object, controller: object): readonly string[] => [
  ...new Set(
    [controller, handler].flatMap(
      (holder) => (Reflect.getMetadata(REFUSALS, holder) as readonly string[] | undefined) ?? [],
    ),
  ),
];

import type { RefusalFields } from '#kernel';
/**
 * An answer that is no success, ready to be sent as RFC 9457 `application/problem+json`.
 *
 * `code` is stable and becomes `urn:liandong:problem:<code>`; `detail` is for people and never holds what another person typed;
 * `fields` are further members of the document; `headers` go with the answer.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly fields: RefusalFields = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${code}: ${detail}`);
  }
}

/** One wrong field. `path` reads like `invited.0.body`; it is empty when the whole body is meant. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
  /** The rule that is broken, as `maxLength`, where it has a name. */
  readonly rule?: string;
}

const maxErrors = 100;
const maxPathLength = 200;
const maxMessageLength = 500;

/** 400 with every wrong field named, the first hundred of them: an answer does not grow with its faults, nor with the names that were sent. */
export const validationFailed = (errors: readonly FieldError[]): Problem =>
  new Problem(400, 'validation-failed', sentenceOf(errors), {
    errors: errors.slice(0, maxErrors).map(({ path, message }) => ({
      path: shortened(path, maxPathLength),
      message: shortened(message, maxMessageLength),
    })),
    ...(errors.length > maxErrors && { furtherErrors: errors.length - maxErrors }),
  });

const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`;

const sentenceOf = (errors: readonly FieldError[]): string =>
  errors.length === 1 ? 'One field is wrong.' : `${errors.length} fields are wrong.`;

export const problemMediaType = 'application/problem+json';

/** The path of a request's target without its query, which may hold what a person searched for. */
export const pathOf = (url: string): string => url.split('?', 1)[0] ?? url;

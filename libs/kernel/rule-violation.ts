/** What kind of refusal a broken rule is; the HTTP edge maps it to 409, 422, 403, 404 or 412 and nothing else depends on it. */
export type ViolationKind = 'conflict' | 'unprocessable' | 'forbidden' | 'not-found' | 'precondition';

/** Members of a refusal beside the standard ones of RFC 9457, which none may hide: a thing's own status is `currentStatus`. */
export type RefusalFields = Readonly<Record<string, unknown>> & {
  readonly [Standard in 'type' | 'title' | 'status' | 'detail' | 'instance']?: never;
};

/**
 * A rule of the field refused a command. Nothing was written.
 *
 * `code` is stable and becomes `urn:liandong:problem:<code>`; `detail` is for people; `fields` are the members that the problem
 * document carries beside the standard ones (conflicts, suggestions, the rule's name).
 */
export class RuleViolation extends Error {
  override readonly name = 'RuleViolation';

  constructor(
    readonly code: string,
    readonly detail: string,
    readonly kind: ViolationKind = 'conflict',
    readonly fields: RefusalFields = {},
  ) {
    super(`${code}: ${detail}`);
  }
}

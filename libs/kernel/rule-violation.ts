/** What kind of refusal a broken rule is; the HTTP edge maps it to 409, 422, 403, 404 or 412 and nothing else depends on it. */
export type ViolationKind = 'conflict' | 'unprocessable' | 'forbidden' | 'not-found' | 'precondition';

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
    readonly fields: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${detail}`);
  }
}

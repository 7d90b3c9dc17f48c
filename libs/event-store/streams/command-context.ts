/**
 * Who asks for what, and which request it is. The id makes a repeat harmless for as long as the stream exists.
 */
export interface CommandContext {
  /** A hash of issuer, subject, method, route and `Idempotency-Key`; of the event's id for a policy; random where the caller gave no key. */
  readonly commandId: string;
  /** Hash of what was asked; a repeat with another one is `idempotency-key-reused` (422). */
  readonly bodyHash: string;
  /** HTTP status answered on success, given again on a repeat. */
  readonly status: number;
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly correlationId: string;
  readonly causationId: string;
}

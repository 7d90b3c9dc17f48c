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

/**
 * The context of a command that a service issues by itself, when a time has come or a work of its own asks for it: known by the command's id, so that a
 * second time does nothing. `actor` is `system:<service>`, or who is the cause.
 */
export const ownContext = (actor: string, commandId: string, status = 200): CommandContext => ({
  commandId,
  bodyHash: commandId,
  status,
  actor,
  correlationId: commandId,
  causationId: commandId,
});

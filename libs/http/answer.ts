import type { FastifyReply } from 'fastify';
import type { DisclosureLevel } from '#contracts';
import type { CommandContext } from '#event-store';

/**
 * What a controller returns: the representation with its ETag; `location` for what was created. Reads return it with 200; commands
 * with 200, 201, or 202 when other units must answer first.
 */
export interface Answer<Body> {
  readonly body: Body;
  readonly status?: number;
  readonly version?: number;
  readonly location?: string;
  /** How far the caller sees this answer where that is not by their role alone: after an unmasking that was recorded. */
  readonly disclosedAt?: DisclosureLevel;
}

/** A write as it came: its identity for idempotency, and what the caller's headers ask for. */
export interface CommandRequest {
  /** The context for {@link Streams.execute}; `onBehalfOf` where the body acted for is not the caller's. */
  context(options?: { readonly onBehalfOf?: string; readonly status?: number }): CommandContext;
  /** From `If-Match`. */
  readonly ifMatch?: number;
  /** From `Prefer: wait=<s>`, at most 30. */
  readonly waitSeconds: number;
}

/** Of a page that a service writes to be printed: shown in the browser, with its own style and nothing from elsewhere. */
export const asPrintedPage = (reply: FastifyReply): void => {
  void reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-disposition', 'inline')
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
};

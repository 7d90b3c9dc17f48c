import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { bodyTooLarge, problemOfStatus } from '#http';

const waitsForContinue = new WeakSet<IncomingMessage>();

/** The client asked whether to send its body (RFC 9110 section 10.1.1): it is told so when somebody is about to read it. */
export const markExpecting = (request: IncomingMessage): void => void waitsForContinue.add(request);

export interface BodyLimits {
  readonly maxBytes: number;
  readonly deadlineMs: number;
}

/**
 * Reads the body in full before anything is asked of a unit, so that a slow sender holds nothing but its own connection.
 * Errors: Problem 413 `body-too-large`, 408 `request-timeout`; rejects when the client goes.
 */
export const wholeBody = async (
  request: IncomingMessage,
  response: ServerResponse,
  { maxBytes, deadlineMs }: BodyLimits,
): Promise<Readable> => {
  if (waitsForContinue.delete(request)) response.writeContinue();
  const chunks: Buffer[] = [];
  let bytes = 0;
  await new Promise<void>((resolve, reject) => {
    const settle = (error?: Error): void => {
      clearTimeout(deadline);
      request.off('data', take).off('end', settle).off('close', leave).off('error', leave);
      if (error) reject(error);
      else resolve();
    };
    const take = (chunk: Buffer): void => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > maxBytes) settle(bodyTooLarge(maxBytes));
    };
    const leave = (): void => settle(new Error('the client has gone'));
    const deadline = setTimeout(() => {
      settle(problemOfStatus(408, `A body must arrive within ${deadlineMs / 1000} seconds.`));
    }, deadlineMs);
    request.on('data', take).once('end', settle).once('close', leave).once('error', leave);
  });
  return Readable.from(chunks, { objectMode: false });
};

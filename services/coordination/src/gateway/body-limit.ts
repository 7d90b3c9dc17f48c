import { Transform, type Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';

/** A body that did not say how large it is turned out to be too large. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

const tooLarge = new WeakSet<FastifyRequest>();

/** Passes a body on up to the limit and then breaks it off with {@link BodyTooLarge}, so that no unit is sent more. */
export const limited = (request: FastifyRequest, body: Readable, limitBytes: number): Readable => {
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= limitBytes) return done(null, chunk);
      tooLarge.add(request);
      done(new BodyTooLarge());
    },
  });
  body.once('error', (error) => counter.destroy(error));
  return body.pipe(counter);
};

/** Did this request's body turn out too large? Whatever else went wrong with it then came of that. */
export const isTooLarge = (request: FastifyRequest): boolean => tooLarge.has(request);

import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Answers with an RFC 9457 problem.
 *
 * When the request's body has not arrived in full, the rest is read and thrown away and the connection is closed after the answer: left
 * unread, it would stand in the way of the connection's next request, and closed at once, the client would not see the answer.
 */
export const problem = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  detail: string,
): FastifyReply => {
  if (!request.raw.complete) {
    void reply.header('connection', 'close');
    request.raw.resume();
  }
  return reply
    .code(status)
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store')
    .send(
      JSON.stringify({
        type: `urn:liandong:problem:${code}`,
        title: code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' '),
        status,
        detail,
        instance: request.url.split('?', 1)[0],
      }),
    );
};

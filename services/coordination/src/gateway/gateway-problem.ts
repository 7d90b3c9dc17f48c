import type { FastifyReply, FastifyRequest } from 'fastify';

/** Answers with an RFC 9457 problem. */
export const problem = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  detail: string,
): FastifyReply =>
  reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((body: object) => JSON.stringify(body))
    .send({
      type: `urn:liandong:problem:${code}`,
      title: code.replaceAll('-', ' '),
      status,
      detail,
      instance: request.url.split('?')[0],
    });

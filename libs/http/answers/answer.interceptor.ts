import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { type DisclosureLevel, maskAnswer } from '#contracts';
import { readerOf } from './disclosure.js';
import type { Answer } from '../answer.js';
import { answersOf, type DescribedAnswer } from './answers.js';
import { callerOf } from '../requests/call.js';

/**
 * Sends an {@link Answer}: status (200, or 204 without a body), `ETag`, `Location`. A GET whose `If-None-Match` names the version
 * is 304. Texts that are not the caller's to see are masked by the schema that the route describes. What is not an Answer (text, a stream) leaves as it is.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const described = answersOf(context.getHandler());
    const answer = (value: Answer<unknown>) =>
      masked(send(value, request, reply), described, value.disclosedAt, request, reply);
    return next.handle().pipe(map((value: unknown) => (isAnswer(value) ? answer(value) : value)));
  }
}

const send = (answer: Answer<unknown>, request: FastifyRequest, reply: FastifyReply): unknown => {
  const etag = answer.version === undefined ? undefined : etagOf(answer.version);
  if (etag !== undefined) void reply.header('etag', etag);
  if (answer.location !== undefined) void reply.header('location', answer.location);
  if (etag !== undefined && isRead(request.method) && names(request.headers['if-none-match'], etag)) {
    void reply.code(304);
    return undefined;
  }
  void reply.code(answer.status ?? (answer.body === undefined ? 204 : 200));
  return answer.body;
};

/** As the caller may see it: the whole of their own things, and of others' what their role shows. */
const masked = (
  body: unknown,
  described: readonly DescribedAnswer[],
  disclosedAt: DisclosureLevel | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): unknown => {
  const caller = callerOf(request);
  const schema = described.find(({ status }) => status === reply.statusCode)?.content['application/json'];
  if (!caller || !schema || typeof body !== 'object' || body === null) return body;
  const reader = readerOf(caller);
  return maskAnswer(schema, body, disclosedAt === undefined ? reader : { ...reader, level: disclosedAt });
};

/** The strong validator of a version. */
export const etagOf = (version: number): string => `"${version}"`;

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** RFC 9110 section 13.1.2: a list of tags, compared weakly, or `*`. */
const names = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);

const members = new Set(['body', 'status', 'version', 'location', 'disclosedAt']);

const isAnswer = (value: unknown): value is Answer<unknown> =>
  typeof value === 'object' && value !== null && 'body' in value && Object.keys(value).every((key) => members.has(key));

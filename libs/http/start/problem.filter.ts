import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RouteTable } from '../access/route-table.js';
import { Problem, pathOf, problemMediaType } from '../problems/problem.js';
import { problemDocument } from '../problems/problem-document.js';
import { problemOf } from '../problems/problem-of.js';
import { readerLanguage } from '../problems/reader-language.js';
import { noteRefusal } from '../security/security-log.js';

/**
 * Whatever is thrown leaves as `application/problem+json`. A fault of ours (500, 503) is logged under an id that the caller gets
 * too, so that the two can be brought together; its message and stack stay here. One that the code foresaw (a unit that is away) is one
 * line and no stack.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problems');

  constructor(private readonly routes: RouteTable) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.withErrorId(this.unknownRoute(thrown, request) ?? problemOf(thrown), thrown, request);
    if (reply.sent || reply.raw.headersSent) {
      // A stream that has begun cannot become a problem document; cutting it tells the reader that it is not whole.
      reply.raw.destroy();
      return;
    }
    sendProblem(reply, problem, request.url);
  }

  /** The router knows 404 only; a path that exists for another method is 405 with `Allow` (RFC 9110 section 15.5.6). */
  private unknownRoute(thrown: unknown, request: FastifyRequest): Problem | undefined {
    if (!(thrown instanceof NotFoundException)) return undefined;
    const path = pathOf(request.url);
    const methods = this.routes.methodsOf(path);
    if (methods.length === 0 || methods.includes(request.method)) {
      return new Problem(404, 'not-found', `There is nothing at ${path}.`);
    }
    const allow = methods.join(', ');
    return new Problem(405, 'method-not-allowed', `${path} takes ${allow}.`, {}, { allow });
  }

  private withErrorId(problem: Problem | undefined, thrown: unknown, request: FastifyRequest): Problem {
    if (problem && problem.status < 500) return problem;
    const errorId = randomUUID();
    const known =
      problem ?? new Problem(500, 'internal-error', 'Something went wrong here. It is on record under errorId.');
    const what = `${request.method} ${request.routeOptions.url ?? 'unknown route'} ${known.code} ${errorId}`;
    if (thrown instanceof Problem) this.logger.warn(`${what}: ${thrown.detail}`);
    else this.logger.error(`${what}: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`);
    return new Problem(known.status, known.code, known.detail, { ...known.fields, errorId }, known.headers);
  }
}

/**
 * As bytes: to a text the framework would add a charset, which the media type does not have.
 *
 * A body that has not arrived in full is thrown away as it comes and the connection is closed after the answer: unread it would stand in the
 * way of the next request, and closed at once the client would not see the answer.
 */
export const sendProblem = (reply: FastifyReply, problem: Problem, url: string): void => {
  const { raw } = reply.request;
  const hasBody = Number(raw.headers['content-length'] ?? 0) > 0 || raw.headers['transfer-encoding'] !== undefined;
  if (hasBody && !raw.complete) {
    void reply.header('connection', 'close');
    raw.resume();
  }
  noteRefusal(reply.request, problem.code);
  const language = readerLanguage(raw.headers);
  void reply
    .code(problem.status)
    .headers(problem.headers)
    .header('content-type', problemMediaType)
    .header('content-language', language)
    .header('vary', varyOf(reply))
    .header('cache-control', 'no-store')
    .send(Buffer.from(JSON.stringify(problemDocument(problem, pathOf(url), language))));
};

/** A problem is another one for a reader of another language, beside whatever else the answer depends on. */
const varyOf = (reply: FastifyReply): string => {
  const others = [reply.getHeader('vary') ?? []].flat().map(String);
  return [...others, 'Accept-Language'].join(', ');
};

import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RouteTable } from '../access/route-table.js';
import type { AnswerCheck } from '../config/service-config.js';
import { Problem, pathOf, problemMediaType } from '../problems/problem.js';
import { problemDocument } from '../problems/problem-document.js';
import { answerFaults } from './answer-faults.js';

/**
 * Holds every answer, problems among them, against what its route describes: the bytes that leave, after whatever has had a hand in them.
 * Where it is `refuse` an answer that differs becomes 500 `answer-not-described`, so that no test can miss it; the write stays done.
 */
export const checkAnswers = (fastify: FastifyInstance, routes: RouteTable, check: AnswerCheck): void => {
  if (check === 'off') return;
  const logger = new Logger('Answers');
  fastify.addHook('onSend', (request, reply, payload: unknown, done) => {
    const faults = faultsOf(routes, request, reply, payload);
    if (faults.length === 0) return done(null, payload);
    const what = `${request.method} ${request.routeOptions.url ?? pathOf(request.url)} answered ${reply.statusCode}`;
    logger.error(`${what}, not as described: ${faults.join('; ')}`);
    done(null, check === 'refuse' ? refused(request, reply, faults) : payload);
  });
};

const faultsOf = (
  routes: RouteTable,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): readonly string[] => {
  if (request.method === 'HEAD' || request.method === 'OPTIONS') return [];
  const isText = typeof payload === 'string' || Buffer.isBuffer(payload);
  const isStream = !isText && payload !== undefined && payload !== null;
  return answerFaults(routes.entryOf(request.method, request.routeOptions.url ?? ''), {
    status: reply.statusCode,
    header: (name) => reply.getHeader(name),
    body: isText && payload.length > 0 ? payload : undefined,
    isStream,
  });
};

const refused = (request: FastifyRequest, reply: FastifyReply, faults: readonly string[]): string => {
  const answered = reply.statusCode;
  const detail = `The answer ${answered} is not described: ${faults.join('; ')}.`;
  const problem = new Problem(500, 'answer-not-described', detail, { answered, faults });
  for (const name of ['content-length', 'etag', 'location']) void reply.removeHeader(name);
  void reply.code(problem.status).header('content-type', problemMediaType);
  return JSON.stringify(problemDocument(problem, pathOf(request.url)));
};

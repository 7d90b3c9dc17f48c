import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemMediaType } from '../problems/problem.js';
import { problemDocument } from '../problems/problem-document.js';
import { problemOf, problemOfStatus } from '../problems/problem-of.js';
import { sendProblem } from './problem.filter.js';

/** Refusals of the router itself, before any route is known: a URL that does not decode, a parameter that is too long. */
export const answerRouterError = (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
  const problem = problemOf(error) ?? problemOfStatus(400, 'The address cannot be read.');
  sendProblem(reply, problemOfStatus(problem.status, 'The address cannot be read.'), request.raw.url ?? '/');
};

/** Refusals of the HTTP parser: there is no request yet, only a socket. */
export const answerClientError = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statusOfParserError(error.code);
  const problem = problemOfStatus(status, detailOfParserError[status] ?? '');
  const body = JSON.stringify(problemDocument(problem, '/'));
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: ${problemMediaType}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
};

const statusOfParserError = (code: string | undefined): 400 | 408 | 431 => {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
};

const detailOfParserError: Readonly<Record<number, string>> = {
  400: 'This is not HTTP/1.1.',
  408: 'The request took too long to arrive.',
  431: 'The header fields are too large.',
};

import type { DynamicModule, Type } from '@nestjs/common';
import type { FastifyRequest, onSendHookHandler } from 'fastify';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { checkAnswers } from '../answers/answer-check.js';
import { Admission } from '../access/admission.js';
import { RouteTable } from '../access/route-table.js';
import { measureRequests } from '../operations/metrics.js';
import { OpenApi } from '../operations/open-api.js';
import { answerClientError, answerRouterError } from './connection-errors.js';
import { Problem, validationFailed } from '../problems/problem.js';
import { faultOfJson, maxJsonBytes, maxSheetBytes } from '../requests/bounds.js';
import type { ServiceConfig } from '../config/service-config.js';
import { logSecurity } from '../security/security-log.js';
import { ServiceLogger } from './service-logger.js';

/** Bodies that reach the controller as bytes, since their encoding is the sender's (a sheet may be GB 18030). */
const sheetTypes = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'multipart/form-data',
];

/**
 * The Nest application of a service, ready to listen: bodies, limits and errors as every service has them. `root` must import
 * `HttpModule.forRoot(config)`.
 *
 * Before a body is read its sender is admitted; before it is validated it is bounded. Proxy headers are not believed. Error: whatever stops the start (a route without a rule, a module that cannot be made).
 */
export const createServiceApp = async (
  root: Type | DynamicModule,
  config: ServiceConfig,
): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: maxSheetBytes,
    trustProxy: false,
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 512, ignoreTrailingSlash: true },
    frameworkErrors: answerRouterError,
    clientErrorHandler: answerClientError,
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    abortOnError: false,
    forceCloseConnections: true,
    logger: new ServiceLogger(config.logLevel, config.service),
  });
  app.get(OpenApi).app = app;
  const admission = app.get(Admission);
  adapter.getInstance().addHook('onRequest', (request) => admission.admit(request));
  adapter.getInstance().addHook('onSend', keepFromCaches);
  checkAnswers(adapter.getInstance(), app.get(RouteTable), config.answerCheck);
  parseBodies(adapter);
  measureRequests(adapter.getInstance());
  const routes = app.get(RouteTable);
  const routeOf = ({ method, routeOptions }: FastifyRequest) => routes.entryOf(method, routeOptions.url ?? '');
  logSecurity(adapter.getInstance(), {
    service: config.service,
    keepDays: config.securityLogDays,
    clock: config.clock,
    eventOf: (request) => routeOf(request)?.securityEvent,
    isNameless: (request) => routeOf(request)?.rule.kind === 'open' && !routeOf(request)?.securityEvent,
  });
  return app;
};

/** What a service answers is for its caller alone, and is what it says that it is. A route that may be kept for a while says so itself. */
const keepFromCaches: onSendHookHandler = (_request, reply, payload, done) => {
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  void reply.header('x-content-type-options', 'nosniff');
  done(null, payload);
};

/** A logout token is all that comes as a form. */
const maxFormBytes = 16_384;

const parseBodies = (adapter: FastifyAdapter): void => {
  const fastify = adapter.getInstance();
  fastify.removeAllContentTypeParsers();
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  const json = { parseAs: 'string', bodyLimit: maxJsonBytes } as const;
  fastify.addContentTypeParser<string>('application/json', json, (request, body, done) => {
    // A command without members is often sent with the type and no body.
    if (body === '') return done(null, undefined);
    void parseJson(request, body, (error, value: unknown) => {
      const problem = error ? badJson('The body is not JSON.') : refusalOf(value);
      return problem ? done(problem) : done(null, value);
    });
  });
  const form = { parseAs: 'buffer', bodyLimit: maxFormBytes } as const;
  fastify.addContentTypeParser<Buffer>('application/x-www-form-urlencoded', form, (request, body, done) => {
    const isTaken = request.routeOptions.url === '/v1/backchannel-logout';
    return isTaken ? done(null, body) : done(new Problem(415, 'unsupported-media-type', 'Forms are not taken here.'));
  });
  const sheet = { parseAs: 'buffer', bodyLimit: maxSheetBytes } as const;
  fastify.addContentTypeParser<Buffer>(sheetTypes, sheet, (_request, body, done) => done(null, body));
  fastify.addContentTypeParser<Buffer>('application/octet-stream', sheet, (request, body, done) => {
    const isTaken = request.routeOptions.url === '/v1/files';
    return isTaken ? done(null, body) : done(new Problem(415, 'unsupported-media-type', 'Files are not taken here.'));
  });
};

const refusalOf = (value: unknown): Problem | undefined => {
  const fault = faultOfJson(value);
  if (!fault) return undefined;
  return fault.kind === 'not-json'
    ? badJson(fault.message)
    : validationFailed([{ path: fault.path, message: fault.message }]);
};

const badJson = (detail: string): Problem => new Problem(400, 'bad-json', detail);

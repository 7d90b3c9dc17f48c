import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { measureRequests } from '../operations/metrics.js';
import { OpenApi } from '../operations/open-api.js';
import { answerClientError, answerRouterError } from '../problems/connection-errors.js';
import { Problem } from '../problems/problem.js';
import type { ServiceConfig } from './service-config.js';
import { ServiceLogger } from './service-logger.js';
import { isTakeable } from './takeable-json.js';

export const bodyLimitBytes = 1_048_576;

/** Bodies that reach the controller as bytes, since their encoding is the sender's (a sheet may be GB 18030). */
const sheetTypes = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

/**
 * The Nest application of a service, ready to listen: bodies, limits and errors as every service has them. `root` must import
 * `HttpModule.forRoot(config)`.
 *
 * Proxy headers are not believed. Error: whatever stops the start (a route without a rule, a module that cannot be made).
 */
export const createServiceApp = async (
  root: Type | DynamicModule,
  config: ServiceConfig,
): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
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
  parseBodies(adapter);
  measureRequests(adapter.getInstance());
  return app;
};

const parseBodies = (adapter: FastifyAdapter): void => {
  const fastify = adapter.getInstance();
  fastify.removeAllContentTypeParsers();
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    // A command without members is often sent with the type and no body.
    if (body === '') return done(null, undefined);
    void parseJson(request, body, (error, value: unknown) =>
      done(error || !isTakeable(value) ? badJson() : null, value),
    );
  });
  fastify.addContentTypeParser<Buffer>(sheetTypes, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
};

const badJson = (): Problem => new Problem(400, 'bad-json', 'The body is not JSON.');

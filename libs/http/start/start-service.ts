import type { DynamicModule, Type } from '@nestjs/common';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from '../operations/readiness.js';
import { watchEventLoop } from './event-loop-watchdog.js';
import { createServiceApp } from './service-app.js';
import type { ServiceConfig } from '../config/service-config.js';

const drainMs = 3_000;
const stopMs = 10_000;

/** A transport that Nest runs beside HTTP. Its provider must be exported by a module of the service. */
export type TransportToken = Type<CustomTransportStrategy & { listen(...args: never[]): unknown }>;

/**
 * Starts a service and returns when it listens; it then runs until SIGTERM or SIGINT, finishes what is at work and ends with
 * code 0, after 10 s at the latest.
 *
 * HTTP comes first and does not wait for the broker: commands are taken while it is away. A transport that fails to start, a port
 * that is taken or a route without a rule end the process with code 1 and one message. One whose event loop stands still for longer than the
 * configuration says ends itself, so that its supervisor starts another.
 */
export const startService = async (
  root: Type | DynamicModule,
  config: ServiceConfig,
  options: { readonly strategy?: TransportToken } = {},
): Promise<NestFastifyApplication> => {
  try {
    if (config.maxStallSeconds > 0) watchEventLoop(config.maxStallSeconds * 1_000);
    const app = await createServiceApp(root, config);
    if (options.strategy) app.connectMicroservice({ strategy: app.get(options.strategy, { strict: false }) });
    stopOnSignal(app);
    await app.listen(config.port, config.host);
    app.get(Readiness).isListening = true;
    if (options.strategy) app.startAllMicroservices().catch((error: unknown) => fail(error, config));
    return app;
  } catch (error) {
    return fail(error, config);
  }
};

const fail = (error: unknown, config: ServiceConfig): never => {
  process.stderr.write(`The service ${config.service} cannot start: ${reasonOf(error, config)}\n`);
  return process.exit(1);
};

const reasonOf = (error: unknown, config: ServiceConfig): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `port ${config.port} on ${config.host} is taken. Stop what holds it, or set PORT.`;
  if (code === 'EACCES') return `port ${config.port} may not be opened by this user. Set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL') return `${config.host} is no address of this machine. Set HOST.`;
  return config.logLevel === 'debug' ? (error.stack ?? error.message) : error.message;
};

const stopOnSignal = (app: NestFastifyApplication): void => {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), stopMs).unref();
    void stopService(app).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
};

/** Requests end before the modules that serve them; streams that never end by themselves are cut after 3 s. */
export const stopService = async (app: NestFastifyApplication): Promise<void> => {
  app.get(Readiness).isListening = false;
  const server = app.getHttpServer();
  const drained = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), drainMs);
  await drained;
  clearInterval(sweep);
  clearTimeout(deadline);
  await app.close();
};

import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createConnection } from 'mongoose';
import { createServiceApp, Readiness, readServiceConfig } from '#http';
import { type Source, type Unit, units } from '#kernel';
import { deleteTopics, EventTransport, topicsOf } from '#messaging';
import { testIssuer, type TestIssuer } from '#testing';
import { AppModule as Coordination } from '../../services/coordination/src/app.module.js';
import { readConfig } from '../../services/coordination/src/config.js';

/** All five services as they are composed in production, on a namespace of their own. */
export interface ComposedServices {
  readonly issuer: TestIssuer;
  readonly apps: ReadonlyMap<Source, NestFastifyApplication>;
  close(): Promise<void>;
}

export interface CompositionOptions {
  /** Whether they listen, and read what the others publish; else they only answer `inject`. */
  readonly areConnected?: boolean;
  readonly variables?: Readonly<Record<string, string>>;
}

export const composeServices = async (options: CompositionOptions = {}): Promise<ComposedServices> => {
  const issuer = await testIssuer();
  const namespace = `t${randomUUID().slice(0, 8)}`;
  const variables = {
    KAFKA_BROKERS: process.env['KAFKA_BROKERS'],
    MONGODB_URI: process.env['MONGODB_URI'],
    NAMESPACE: namespace,
    OIDC_ISSUER: issuer.issuer,
    LOG_LEVEL: 'error',
    ANSWER_CHECK: 'refuse',
    PORT: '0',
    ...options.variables,
  };
  Object.assign(process.env, variables); // the units' modules read their configuration when they are imported
  const apps = new Map<Source, NestFastifyApplication>();
  const start = async (service: Source, making: Promise<NestFastifyApplication>): Promise<void> => {
    const app = await making;
    if (options.areConnected) await connect(app);
    else await app.init();
    await app.getHttpAdapter().getInstance().ready();
    apps.set(service, app);
  };
  for (const unit of units)
    await start(unit, createServiceApp(await moduleOf(unit), readServiceConfig(variables, unit)));
  const addresses = options.areConnected ? await addressesOf(apps) : undefined;
  const desk = readConfig({ ...variables, ...(addresses !== undefined && { UNIT_URLS: addresses }) });
  await start('coordination', createServiceApp(Coordination.forRoot(desk), desk));
  return {
    issuer,
    apps,
    close: async () => {
      for (const app of apps.values()) await app.close();
      await issuer.stop();
      if (options.areConnected) await deleteTopics(variables.KAFKA_BROKERS?.split(',') ?? [], topicsOf(namespace));
      for (const service of apps.keys()) {
        const uri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
        const connection = await createConnection(uri, { dbName: `${namespace}_${service}` }).asPromise();
        await connection.dropDatabase();
        await connection.close();
      }
    },
  };
};

const connect = async (app: NestFastifyApplication): Promise<void> => {
  app.connectMicroservice({ strategy: app.get(EventTransport, { strict: false }) });
  await app.listen(0, '127.0.0.1');
  app.get(Readiness).isListening = true;
  await app.startAllMicroservices();
};

const addressesOf = async (apps: ComposedServices['apps']): Promise<string> =>
  (await Promise.all([...apps].map(async ([unit, app]) => `${unit}=${await app.getUrl()}`))).join(',');

const moduleOf = async (unit: Unit) => {
  const { AppModule } = (await import(`../../services/${unit}/src/app.module.js`)) as { AppModule: new () => object };
  return AppModule;
};

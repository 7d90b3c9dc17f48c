import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createConnection } from 'mongoose';
import { createServiceApp, readServiceConfig } from '#http';
import { type Source, type Unit, units } from '#kernel';
import { testIssuer, type TestIssuer } from '#testing';
import { AppModule as Coordination } from '../../services/coordination/src/app.module.js';
import { readConfig } from '../../services/coordination/src/config.js';

/** All five services as they are composed in production, without their transports, on a namespace of their own. */
export interface ComposedServices {
  readonly issuer: TestIssuer;
  readonly apps: ReadonlyMap<Source, NestFastifyApplication>;
  close(): Promise<void>;
}

export const composeServices = async (): Promise<ComposedServices> => {
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
  };
  Object.assign(process.env, variables); // the units' modules read their configuration when they are imported
  const apps = new Map<Source, NestFastifyApplication>();
  const start = async (service: Source, making: Promise<NestFastifyApplication>): Promise<void> => {
    const app = await (await making).init();
    await app.getHttpAdapter().getInstance().ready();
    apps.set(service, app);
  };
  for (const unit of units)
    await start(unit, createServiceApp(await moduleOf(unit), readServiceConfig(variables, unit)));
  const desk = readConfig(variables);
  await start('coordination', createServiceApp(Coordination.forRoot(desk), desk));
  return {
    issuer,
    apps,
    close: async () => {
      for (const app of apps.values()) await app.close();
      await issuer.stop();
      for (const service of apps.keys()) {
        const uri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
        const connection = await createConnection(uri, { dbName: `${namespace}_${service}` }).asPromise();
        await connection.dropDatabase();
        await connection.close();
      }
    },
  };
};

const moduleOf = async (unit: Unit) => {
  const { AppModule } = (await import(`../../services/${unit}/src/app.module.js`)) as { AppModule: new () => object };
  return AppModule;
};

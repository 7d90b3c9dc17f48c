import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createConnection } from 'mongoose';
import { createServiceApp, readServiceConfig, type RouteEntry, routeRules } from '#http';
import { testIssuer, type TestIssuer } from '#testing';
import { AppModule as Coordination } from '../../services/coordination/src/app.module.js';
import { readConfig } from '../../services/coordination/src/config.js';
import {
  ofCoordination,
  ofDiscipline,
  ofEveryService,
  ofEveryUnit,
  ofMassOrganisations,
  ofOrganisation,
  ofPropaganda,
  withoutClearances,
  withoutMassOrganisations,
  withoutPropaganda,
  withoutTheRegister,
  type AccessMatrix,
} from './access-matrix.js';

const keyOf = ({ method, path }: RouteEntry): string => `${method} ${path}`;

const ruleOf = ({ rule }: RouteEntry): string => {
  if (rule.kind === 'open') return 'open';
  return rule.roles.length === 0 ? 'any caller' : [...rule.roles].sort().join(', ');
};

/** A concrete address of a route. */
const addressOf = (path: string): string => path.replace(/:\w+|\*\w*/g, 'x');

describe('the access matrix', () => {
  const namespace = `t${randomUUID().slice(0, 8)}`;
  const apps: NestFastifyApplication[] = [];
  let issuer: TestIssuer;
  let unit: NestFastifyApplication;
  let organisation: NestFastifyApplication;
  let massOrganisations: NestFastifyApplication;
  let propaganda: NestFastifyApplication;
  let coordination: NestFastifyApplication;

  beforeAll(async () => {
    issuer = await testIssuer();
    const variables = {
      KAFKA_BROKERS: process.env['KAFKA_BROKERS'],
      MONGODB_URI: process.env['MONGODB_URI'],
      NAMESPACE: namespace,
      OIDC_ISSUER: issuer.issuer,
      LOG_LEVEL: 'error',
      ANSWER_CHECK: 'refuse',
      PORT: '0',
    };
    Object.assign(process.env, variables);
    const { AppModule: Organisation } = await import('../../services/organisation/src/app.module.js');
    const discipline = readServiceConfig(variables, 'discipline');
    const { AppModule: Discipline } = await import('../../services/discipline/src/app.module.js');
    unit = await started(createServiceApp(Discipline, discipline));
    organisation = await started(createServiceApp(Organisation, readServiceConfig(variables, 'organisation')));
    const { AppModule: MassOrganisations } = await import('../../services/mass-organisations/src/app.module.js');
    massOrganisations = await started(
      createServiceApp(MassOrganisations, readServiceConfig(variables, 'mass-organisations')),
    );
    const { AppModule: Propaganda } = await import('../../services/propaganda/src/app.module.js');
    propaganda = await started(createServiceApp(Propaganda, readServiceConfig(variables, 'propaganda')));
    const desk = readConfig(variables);
    coordination = await started(createServiceApp(Coordination.forRoot(desk), desk));
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
    await issuer.stop();
    for (const service of ['discipline', 'organisation', 'mass-organisations', 'propaganda', 'coordination']) {
      const uri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
      const connection = await createConnection(uri, { dbName: `${namespace}_${service}` }).asPromise();
      await connection.dropDatabase();
      await connection.close();
    }
  });

  const started = async (making: Promise<NestFastifyApplication>): Promise<NestFastifyApplication> => {
    const app = await (await making).init();
    apps.push(app);
    await app.getHttpAdapter().getInstance().ready();
    return app;
  };
  const matrixOf = (app: NestFastifyApplication): AccessMatrix =>
    Object.fromEntries(routeRules(app).map((route) => [keyOf(route), ruleOf(route)]));

  it('has every route of discipline, with the rule that was agreed', () => {
    expect(matrixOf(unit)).toEqual({
      ...ofEveryService,
      ...ofEveryUnit,
      ...withoutTheRegister,
      ...ofDiscipline,
      ...withoutPropaganda,
      ...withoutMassOrganisations,
    });
  });

  it('has every route of organisation, which also writes the register', () => {
    expect(matrixOf(organisation)).toEqual({
      ...ofEveryService,
      ...ofEveryUnit,
      ...ofOrganisation,
      ...withoutClearances,
      ...withoutPropaganda,
      ...withoutMassOrganisations,
    });
  });

  it('has every route of the mass organisations', () => {
    expect(matrixOf(massOrganisations)).toEqual({
      ...ofEveryService,
      ...ofEveryUnit,
      ...withoutTheRegister,
      ...withoutClearances,
      ...withoutPropaganda,
      ...ofMassOrganisations,
    });
  });

  it('has every route of propaganda', () => {
    expect(matrixOf(propaganda)).toEqual({
      ...ofEveryService,
      ...ofEveryUnit,
      ...withoutTheRegister,
      ...withoutClearances,
      ...ofPropaganda,
      ...withoutMassOrganisations,
    });
  });

  it('sends whoever writes the register elsewhere to organisation: 421 with its address', async () => {
    const headers = { authorization: `Bearer ${await issuer.tokenFor({ roles: ['coordinator'] })}` };
    const added = await unit.inject({ method: 'POST', url: '/v1/bodies', headers, payload: { code: 'LJ-NEW' } });
    expect(added.statusCode).toBe(421);
    expect(added.json()).toMatchObject({
      type: 'urn:liandong:problem:wrong-unit',
      location: '/api/organisation/v1/bodies',
    });
    const revised = await unit.inject({ method: 'PATCH', url: '/v1/bodies/LJ%2FX', headers, payload: {} });
    expect(revised.json()).toMatchObject({ status: 421, location: '/api/organisation/v1/bodies/LJ%2FX' });
  });

  it('has every route of coordination', () => {
    expect(matrixOf(coordination)).toEqual({ ...ofEveryService, ...ofCoordination });
  });

  it('is what happens: no token is 401, a role that the route does not name is 403', async () => {
    const member = await issuer.tokenFor({ roles: ['member'] });
    const wrong: string[] = [];
    for (const [name, app] of Object.entries({
      discipline: unit,
      organisation,
      'mass-organisations': massOrganisations,
      coordination,
    })) {
      for (const route of routeRules(app)) {
        if (route.rule.kind === 'open') continue;
        const method = route.method as 'GET';
        const url = addressOf(route.path);
        const without = await app.inject({ method, url });
        if (without.statusCode !== 401) wrong.push(`${name} ${keyOf(route)} without a token: ${without.statusCode}`);
        if (route.rule.roles.length === 0 || route.rule.roles.includes('member')) continue;
        const asMember = await app.inject({ method, url, headers: { authorization: `Bearer ${member}` } });
        if (asMember.statusCode !== 403) wrong.push(`${name} ${keyOf(route)} as a member: ${asMember.statusCode}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

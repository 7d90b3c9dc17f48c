import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createConnection } from 'mongoose';
import { createServiceApp, readServiceConfig } from '#http';
import { testIssuer, type TestIssuer } from '#testing';
import { sharedByAllUnits } from '#unit-service';

describe('GET /v1/times at a unit', () => {
  const namespace = `t${randomUUID().slice(0, 8)}`;
  const mongoUri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
  let issuer: TestIssuer;
  let app: NestFastifyApplication;
  let authorization: string;

  beforeAll(async () => {
    issuer = await testIssuer();
    const config = readServiceConfig(
      {
        KAFKA_BROKERS: process.env['KAFKA_BROKERS'],
        MONGODB_URI: mongoUri,
        NAMESPACE: namespace,
        OIDC_ISSUER: issuer.issuer,
        LOG_LEVEL: 'error',
        PORT: '0',
      },
      'propaganda',
    );
    class UnitModule {}
    app = await createServiceApp({ module: UnitModule, imports: [...sharedByAllUnits(config)] }, config);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    authorization = `Bearer ${await issuer.tokenFor({ roles: ['member'] })}`;
  });
  afterAll(async () => {
    await app.close();
    await issuer.stop();
    const connection = await createConnection(mongoUri, { dbName: `${namespace}_propaganda` }).asPromise();
    await connection.dropDatabase();
    await connection.close();
  });

  const asked = async (query: Record<string, string>, headers: Record<string, string> = {}) => {
    const { statusCode, body } = await app.inject({
      method: 'GET',
      url: '/v1/times',
      query,
      headers: { authorization, ...headers },
    });
    return { status: statusCode, body: JSON.parse(body) as Record<string, unknown> };
  };
  const of2027 = { year: '2027', timeZone: 'Asia/Shanghai' };

  it('answers an exact time with its instants, to any signed-in caller', async () => {
    const { status, body } = await asked({ ...of2027, words: '3月12日、19日 下午2:30-4:30' });
    expect(status).toBe(200);
    expect(body).toEqual({
      kind: 'exact',
      reading: '2027-03-12 2027-03-19 each 14:30/16:30',
      sure: 'certain',
      occurrences: [
        { from: '2027-03-12T06:30:00.000Z', to: '2027-03-12T08:30:00.000Z' },
        { from: '2027-03-19T06:30:00.000Z', to: '2027-03-19T08:30:00.000Z' },
      ],
    });
  });

  it('says why a reading is to be confirmed, in the language of the reader', async () => {
    const query = { ...of2027, words: '12月28日下午' };
    expect((await asked(query)).body).toMatchObject({ sure: 'usual', reason: '钟点按单位办公时间' });
    const english = await asked(query, { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' });
    expect(english.body).toMatchObject({
      reasonCode: 'office-hours',
      reason: 'takes the hours from the office hours',
    });
    expect((await asked(query, { 'accept-language': 'fr' })).body).toMatchObject({ reason: '钟点按单位办公时间' });
  });

  it('takes the office hours of the unit where the query names them', async () => {
    const { body } = await asked({ ...of2027, words: '12月28日下午', hours: '09:00-12:00,13:30-18:00' });
    expect(body).toMatchObject({ reading: '2027-12-28T13:30/2027-12-28T18:00' });
  });

  it('answers a contradiction as a fault, which is no problem of the request', async () => {
    const { status, body } = await asked({ ...of2027, words: '2027年3月4日（周三）下午2:00-4:00' });
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ kind: 'fault', reading: '', reasonCode: 'weekday-contradicts-date' }),
    ]);
  });

  it('takes local times by the zone that is named, and Shanghai without one', async () => {
    const words = '3月29日9:00-10:00';
    const brussels = await asked({ year: '2027', timeZone: 'Europe/Brussels', words });
    expect(brussels.body).toMatchObject({ occurrences: [{ from: '2027-03-29T07:00:00.000Z' }] });
    expect((await asked({ year: '2027', words })).body).toMatchObject({
      occurrences: [{ from: '2027-03-29T01:00:00.000Z' }],
    });
  });

  it.each([
    ['a zone that is none', { ...of2027, timeZone: 'Asia/Peking', words: '3月4日' }],
    ['a year that is none', { ...of2027, year: 'x', words: '3月4日' }],
    ['a year out of range', { ...of2027, year: '12027', words: '3月4日' }],
    ['no words', of2027],
    ['empty words', { ...of2027, words: '' }],
    ['more than 100 characters', { ...of2027, words: '3'.repeat(101) }],
    ['office hours that are none', { ...of2027, words: '3月4日', hours: '14:00-09:00' }],
    ['a parameter that nobody knows', { ...of2027, words: '3月4日', month: '3' }],
  ])('refuses %s: 400 that names the field', async (_, query) => {
    const { status, body } = await asked(query);
    expect([status, body['type']]).toEqual([400, 'urn:liandong:problem:validation-failed']);
  });

  it('is not for those who are not signed in', async () => {
    const { statusCode } = await app.inject({ method: 'GET', url: '/v1/times', query: { words: '3月4日' } });
    expect(statusCode).toBe(401);
  });
});

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import type { ReceivedEvent, Registration } from '#contracts';
import { DATABASE, EventStoreModule } from '#event-store';
import { offsetClock } from '#kernel';
import { BodiesProjection } from './bodies.projection.js';
import type { BodyEvent } from './body.js';
import { BodyReadModel } from './body-read-model.js';
import { Register } from './register.js';

type BodyType = BodyEvent['type'];

const received = (
  code: string,
  sequence: number,
  event: BodyEvent,
  source: ReceivedEvent['source'] = 'organisation',
): ReceivedEvent<BodyType> => ({
  ...event,
  id: `${code}-${sequence}`,
  source,
  subject: `body/${code}`,
  sequence,
  time: '2027-03-01T00:00:00.000Z',
  recordedAt: '2027-03-01T00:00:00.000Z',
  commitHash: 'h',
  commitIndex: 0,
  correlationId: 'c',
  causationId: 'c',
  actor: 'coordinator',
  dataClass: 'public',
});

const registration = (code: string, name: string): Registration => ({
  body: code,
  name,
  kind: 'trade-union',
  unit: 'mass-organisations',
});
const registered = (code: string, name: string): BodyEvent => ({
  type: 'body.registered',
  data: registration(code, name),
});
const revised = (code: string, name: string): BodyEvent => ({ type: 'body.revised', data: registration(code, name) });

describe('the copy of the register', () => {
  const database = `test-register-${randomUUID().slice(0, 8)}`;
  const replicas: INestApplicationContext[] = [];
  const replica = (n: number) => replicas[n]!;
  const register = (n: number) => replica(n).get(Register);
  const take = (n: number, ...events: ReceivedEvent<BodyType>[]) => replica(n).get(BodiesProjection).take(events);

  beforeAll(async () => {
    const mongoUri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
    for (let n = 0; n < 2; n++) {
      const compiled = await Test.createTestingModule({
        imports: [EventStoreModule.forRoot({ mongoUri, database, clock: offsetClock(0) })],
        controllers: [BodiesProjection],
        providers: [BodyReadModel, Register],
      }).compile();
      replicas.push(await compiled.init());
    }
  });
  afterAll(async () => {
    await replica(0).get<Connection>(DATABASE).dropDatabase();
    await Promise.all(replicas.map((each) => each.close()));
  });

  it('finds a body as soon as its event is taken, also where it was asked for in vain before', async () => {
    expect(await register(0).find('LJ-A')).toBeUndefined();
    await take(0, received('LJ-A', 1, registered('LJ-A', 'A')));
    expect(await register(0).find('LJ-A')).toMatchObject({ code: 'LJ-A', name: 'A', relations: [] });
    expect(await register(1).find('LJ-A')).toMatchObject({ name: 'A' });
  });

  it('shows a change at once where it is taken, and within a second in a replica that had the body in memory', async () => {
    await take(0, received('LJ-B', 1, registered('LJ-B', 'old')));
    expect(await register(0).find('LJ-B')).toMatchObject({ name: 'old' });
    expect(await register(1).find('LJ-B')).toMatchObject({ name: 'old' });
    await take(0, received('LJ-B', 2, revised('LJ-B', 'new')));
    expect(await register(0).find('LJ-B')).toMatchObject({ name: 'new' });
    await sleep(1_050);
    expect(await register(1).find('LJ-B')).toMatchObject({ name: 'new' });
  });

  it('takes nobody’s word but organisation’s, and about no other body than the stream’s', async () => {
    await take(0, received('LJ-C', 1, registered('LJ-C', 'C'), 'propaganda'));
    await take(0, received('LJ-C', 1, registered('LJ-D', 'D')));
    expect(await register(0).findMany(['LJ-C', 'LJ-D'])).toEqual(new Map());
  });

  it('is the same after an event that comes twice', async () => {
    const related: BodyEvent = {
      type: 'body.related',
      data: { body: 'LJ-E', type: 'affiliation', to: 'LJ-A', source: 'sheet' },
    };
    const events = [received('LJ-E', 1, registered('LJ-E', 'E')), received('LJ-E', 2, related)];
    await take(0, ...events);
    await take(1, ...events);
    expect((await register(0).find('LJ-E'))?.relations).toHaveLength(1);
  });

  it('lists in the order of codes, by unit and kind, from a code on', async () => {
    const all = await register(1).list({ limit: 10, unit: 'mass-organisations', kind: 'trade-union' });
    expect(all.map(({ code }) => code)).toEqual(['LJ-A', 'LJ-B', 'LJ-E']);
    expect((await register(1).list({ limit: 1, after: 'LJ-A' })).map(({ code }) => code)).toEqual(['LJ-B']);
    expect(await register(1).list({ limit: 10, unit: 'discipline' })).toEqual([]);
  });
});

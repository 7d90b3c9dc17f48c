import { jest } from '@jest/globals';
import { Desk, dropDatabase, eventually, type Replica } from '../../test/desk.js';
import type { WrittenEvent } from '../../test/records.js';
import type { Source, Unit } from '#kernel';
import type { StructuredEvent } from './structured-event.js';

jest.setTimeout(60_000);

const bodies = Array.from({ length: 20 }, (_, n) => `LJ-B${n}`);
const registered = (body: string, unit: Unit): WrittenEvent => ({
  source: 'organisation',
  subject: `body/${body}`,
  sequence: 1,
  event: { type: 'body.registered', data: { body, name: body, kind: 'branch', unit } },
});
const streamOf = (body: string): string => `participation/org-i/${body}`;
const accepted = (body: string, source: Source): WrittenEvent => ({
  source,
  subject: streamOf(body),
  sequence: 1,
  id: `${source}-${body}`,
  event: { type: 'participation.accepted', data: { initiative: 'org-i', body } },
});

describe('the stream of a body that is registered at one unit', () => {
  let desk: Desk;
  let replica: Replica;

  beforeAll(async () => {
    desk = await Desk.open();
    await desk.write(bodies.map((body) => registered(body, 'mass-organisations')));
    await desk.write(bodies.map((body) => accepted(body, 'discipline')));
    await desk.write(bodies.map((body) => accepted(body, 'mass-organisations')));
    replica = await desk.start();
  });
  afterAll(() => desk.close());

  const answers = async (): Promise<readonly StructuredEvent[]> =>
    (await desk.get<{ items: StructuredEvent[] }>(replica, '/v1/events?subject=participation/*&limit=500')).body.items;
  const reasons = async (): Promise<readonly string[]> =>
    (await desk.get<{ items: { reason: string }[] }>(replica, '/v1/dead-letters?limit=500')).body.items.map(
      ({ reason }) => reason,
    );

  it('shows none of another unit’s events, though it had the version first, and keeps them apart', async () => {
    expect((await answers()).map(({ id }) => id).sort()).toEqual(
      bodies.map((body) => `mass-organisations-${body}`).sort(),
    );
    expect(await reasons()).toEqual(
      expect.arrayContaining(
        bodies.map(
          (body) =>
            `source discipline may not speak for ${streamOf(body)}: ${body} is registered at mass-organisations`,
        ),
      ),
    );
    const [body = ''] = bodies;
    expect(await desk.get(replica, `/v1/state/${streamOf(body)}`)).toMatchObject({
      status: 200,
      body: { version: 1, state: { initiative: 'org-i', body, answer: 'accepted' } },
    });
  });

  it('is as it was when the whole feed is read again, and live', async () => {
    await desk.stop(replica);
    await dropDatabase(`${desk.namespace}_coordination`);
    replica = await desk.start();
    expect((await answers()).map(({ source }) => source)).toEqual(bodies.map(() => '/liandong/mass-organisations'));
    await desk.write([registered('LJ-NEW', 'propaganda')]);
    await eventually(async () => (await desk.get(replica, '/v1/state/body/LJ-NEW')).status === 200);
    await desk.write([accepted('LJ-NEW', 'discipline')]);
    await eventually(async () => (await reasons()).length === bodies.length + 1);
    await desk.write([accepted('LJ-NEW', 'propaganda')]);
    await eventually(async () => (await answers()).length === bodies.length + 1);
    expect((await answers()).map(({ id }) => id)).toContain('propaganda-LJ-NEW');
  });
});

import { jest } from '@jest/globals';
import { Desk, eventually, type Replica } from '../../test/desk.js';
import type { WrittenEvent } from '../../test/records.js';
import type { CausationTree, Causation, Timeline } from './timelines.js';

jest.setTimeout(60_000);

const second = (n: number): string => new Date(Date.UTC(2027, 2, 1, 8, 0, n)).toISOString();
const line = { line: 1, resource: 'pro-hall', reservation: 'pro-hall.r1' };
const claim = { ...line, from: second(100), to: second(200), quantity: 1 };

/** A bundle over two units as the desk reads it; the clock of propaganda is behind. */
const history: readonly WrittenEvent[] = [
  {
    source: 'organisation',
    subject: 'initiative/org-i1',
    sequence: 1,
    id: 'drafted',
    time: second(1),
    event: { type: 'initiative.drafted', data: { initiative: 'org-i1', host: 'LJ-ZZ' } },
  },
  {
    source: 'organisation',
    subject: 'initiative/org-i1',
    sequence: 2,
    id: 'requested',
    time: second(5),
    event: {
      type: 'bundle.requested',
      data: {
        bundle: 'org-i1.b1',
        initiative: 'org-i1',
        host: 'LJ-ZZ',
        purpose: 'lecture',
        lines: [claim],
        decideBy: second(300),
        onDisplacement: 'release',
      },
    },
  },
  {
    source: 'propaganda',
    subject: 'resource/pro-hall',
    sequence: 2,
    id: 'held',
    time: second(3),
    causationId: 'requested',
    event: {
      type: 'reservation.held',
      data: { ...claim, body: 'LJ-ZZ', initiative: 'org-i1', bundle: 'org-i1.b1', purpose: 'lecture' },
    },
  },
  {
    source: 'organisation',
    subject: 'initiative/org-i1',
    sequence: 3,
    id: 'confirmed',
    time: second(6),
    causationId: 'held',
    event: { type: 'bundle.confirmed', data: { bundle: 'org-i1.b1', initiative: 'org-i1', lines: [line] } },
  },
  {
    source: 'propaganda',
    subject: 'resource/pro-hall',
    sequence: 3,
    id: 'blocked',
    time: second(4),
    event: {
      type: 'resource.blocked',
      data: { resource: 'pro-hall', blocking: 'pro-hall.x1', from: second(900), to: second(950), reason: 'painting' },
    },
  },
  {
    source: 'mass-organisations',
    subject: 'participation/mass-organisations/org-i1/LJ-TW',
    sequence: 1,
    id: 'accepted',
    time: second(7),
    event: { type: 'participation.accepted', data: { initiative: 'org-i1', body: 'LJ-TW' } },
  },
];

describe('a timeline', () => {
  let desk: Desk;
  let replica: Replica;
  let other: Replica;

  beforeAll(async () => {
    desk = await Desk.open();
    [replica, other] = [await desk.start(), await desk.start()];
    await desk.write([...history, ...history.slice(0, 2)]);
    await eventually(async () => (await timeline('initiative/org-i1')).body.items?.length === 5);
    await eventually(async () => (await timeline('resource/pro-hall')).body.items?.length === 4);
  });
  afterAll(() => desk.close());

  const timeline = (subject: string, query = '', of = replica) =>
    desk.get<Timeline>(of, `/v1/timelines/${subject}${query}`);
  const ids = ({ items }: Timeline): string[] => items.map(({ event }) => event.id);

  it('of an initiative has what concerns it in all units, each after its cause', async () => {
    const { body } = await timeline('initiative/org-i1');
    expect(ids(body)).toEqual(['drafted', 'requested', 'held', 'confirmed', 'accepted']);
    expect(body.next).toBeNull();
  });

  it('says of each event what caused it and what it caused', async () => {
    const { items } = (await timeline('initiative/org-i1')).body;
    const causes = items.map(({ event, causedBy, effects }) => [event.id, causedBy, effects]);
    expect(causes).toEqual([
      ['drafted', null, []],
      ['requested', null, ['held']],
      ['held', 'requested', ['confirmed']],
      ['confirmed', 'held', []],
      ['accepted', null, []],
    ]);
  });

  it('of a resource has the bundles that name it', async () => {
    expect(ids((await timeline('resource/pro-hall')).body)).toEqual(['requested', 'held', 'blocked', 'confirmed']);
  });

  it('takes the slash of a subject as %2F too, and is the same on another replica', async () => {
    await eventually(async () => (await timeline('initiative/org-i1', '', other)).body.items?.length === 5);
    const { body } = await timeline('initiative%2Forg-i1', '', other);
    expect(body).toEqual((await timeline('initiative/org-i1')).body);
  });

  it('comes in pages', async () => {
    const first = (await timeline('initiative/org-i1', '?limit=3')).body;
    expect(ids(first)).toEqual(['drafted', 'requested', 'held']);
    const rest = (await timeline('initiative/org-i1', `?limit=3&cursor=${first.next}`)).body;
    expect(ids(rest)).toEqual(['confirmed', 'accepted']);
    expect(rest.next).toBeNull();
  });

  it('shows where an event came from and all that it led to', async () => {
    const { body } = await desk.get<Causation>(replica, '/v1/causation/held');
    expect(body.causes.map(({ id }) => id)).toEqual(['requested']);
    const outline = ({ event, effects }: CausationTree): unknown => [event.id, ...effects.map(outline)];
    expect(outline(body.tree)).toEqual(['held', ['confirmed']]);
    const root = (await desk.get<Causation>(replica, '/v1/causation/requested')).body;
    expect(outline(root.tree)).toEqual(['requested', ['held', ['confirmed']]]);
  });

  it.each([
    ['/v1/timelines/initiative/unknown', 404, 'not-found'],
    ['/v1/causation/unknown', 404, 'not-found'],
    ['/v1/timelines/initiative/org-i1?cursor=xx', 400, 'bad-cursor'],
    ['/v1/timelines/initiative/org-i1?limit=0', 400, 'validation-failed'],
  ])('answers %s with %i %s', async (path, status, code) => {
    expect(await desk.get(replica, path)).toMatchObject({ status, body: { type: `urn:liandong:problem:${code}` } });
  });
});

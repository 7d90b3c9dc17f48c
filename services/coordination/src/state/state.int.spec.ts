import { jest } from '@jest/globals';
import { Desk, eventually, type Replica } from '../../test/desk.js';
import type { WrittenEvent } from '../../test/records.js';
import type { StateAt } from './states.js';

jest.setTimeout(60_000);

const at = (second: number): string => `2027-03-01T08:00:${String(second).padStart(2, '0')}.000Z`;
const organisation = (
  subject: string,
  sequence: number,
  second: number,
  event: WrittenEvent['event'],
): WrittenEvent => ({ source: 'organisation', subject, sequence, time: at(second), event });

const body = (sequence: number, second: number, name: string): WrittenEvent =>
  organisation('body/LJ-TW', sequence, second, {
    type: sequence === 1 ? 'body.registered' : 'body.revised',
    data: { body: 'LJ-TW', name, kind: 'youth-league', unit: 'mass-organisations' },
  });

const history: readonly WrittenEvent[] = [
  body(1, 1, '团委'),
  body(2, 2, '共青团委'),
  body(3, 2, '共青团区委'),
  body(4, 9, '团区委'),
  organisation('initiative/org-draft', 1, 1, {
    type: 'initiative.drafted',
    data: { initiative: 'org-draft', host: 'LJ-GW' },
  }),
  {
    source: 'mass-organisations',
    subject: 'participation/mass-organisations/org-i/LJ-TW',
    sequence: 1,
    time: at(3),
    event: { type: 'participation.proposed', data: { initiative: 'org-i', body: 'LJ-TW', round: 2, note: '晚些' } },
  },
  organisation('resource/org-hall', 1, 1, {
    type: 'resource.offered',
    data: {
      resource: 'org-hall',
      description: {
        name: '一号厅',
        kind: 'venue',
        sharing: 'exclusive',
        owner: 'LJ-GW',
        unit: 'organisation',
        timeZone: 'Asia/Shanghai',
        holidays: 'open',
        approval: 'automatic',
      },
    },
  }),
  organisation('resource/org-hall', 2, 4, {
    type: 'reservation.confirmed',
    data: {
      reservation: 'org-hall.r1',
      resource: 'org-hall',
      body: 'LJ-TW',
      from: '2027-03-01T07:00:00.000Z',
      to: '2027-03-01T08:00:06.000Z',
      quantity: 1,
      purpose: '会议',
    },
  }),
];

describe('GET /v1/state', () => {
  let desk: Desk;
  let replica: Replica;

  beforeAll(async () => {
    desk = await Desk.open();
    replica = await desk.start();
    await desk.write(history);
    await desk.write([body(2, 2, 'late')]); // a late duplicate
    await eventually(async () => (await ask('body/LJ-TW')).body.version === 4);
    await eventually(async () => (await ask('resource/org-hall')).body.version === 2);
    await eventually(async () => (await ask('participation/mass-organisations/org-i/LJ-TW')).status === 200);
  });
  afterAll(() => desk.close());

  const ask = (path: string, role?: 'member' | 'auditor') =>
    desk.get<StateAt & { type: string; nouns?: string[] }>(replica, `/v1/state/${path}`, role);
  const nameAt = async (instant: string) => {
    const { status, body: found } = await ask(`body/LJ-TW?at=${instant}`);
    return status === 200 ? (found.state as { name: string }).name : status;
  };

  it('includes what was decided at the instant itself, all events of one instant together, and nothing after it', async () => {
    expect(await nameAt('2027-03-01T08:00:00.999Z')).toBe(404);
    expect(await nameAt(at(1))).toBe('团委');
    expect(await nameAt('2027-03-01T08:00:01.999Z')).toBe('团委');
    expect(await nameAt(at(2))).toBe('共青团区委');
    expect(await nameAt('2027-03-01T16:00:02%2B08:00')).toBe('共青团区委');
    expect(await nameAt(at(9))).toBe('团区委');
  });

  it('says the subject, the instant and the version, also with the slash written as %2F', async () => {
    const answer = await ask(`body%2FLJ-TW?at=${at(2)}`);
    expect(answer.body).toEqual({
      subject: 'body/LJ-TW',
      at: at(2),
      version: 3,
      state: { code: 'LJ-TW', name: '共青团区委', kind: 'youth-league', unit: 'mass-organisations', relations: [] },
    });
    expect((await ask('participation/mass-organisations/org-i/LJ-TW')).body.state).toEqual({
      initiative: 'org-i',
      body: 'LJ-TW',
      round: 2,
      answer: 'proposed',
      proposal: { note: '•••' },
    });
  });

  it('shows of a calendar what was not over at the instant, or the part that was asked for', async () => {
    const reservations = async (query: string) =>
      ((await ask(`resource/org-hall?${query}`)).body.state as { reservations: { id: string }[] }).reservations.map(
        ({ id }) => id,
      );
    expect(await reservations(`at=${at(3)}`)).toEqual([]);
    expect(await reservations(`at=${at(4)}`)).toEqual(['org-hall.r1']);
    expect(await reservations(`at=${at(6)}`)).toEqual([]);
    expect(await reservations(`at=${at(6)}&from=2027-03-01T00:00:00Z&to=2027-03-02T00:00:00Z`)).toEqual([
      'org-hall.r1',
    ]);
  });

  it('knows nothing of a draft, of what is unknown and of streams that have no state: 404', async () => {
    expect((await ask('initiative/org-draft')).status).toBe(404);
    expect((await ask('body/LJ-NOBODY')).status).toBe(404);
    expect(await ask('weather/today')).toMatchObject({
      status: 404,
      body: {
        type: 'urn:liandong:problem:no-state',
        nouns: expect.arrayContaining(['initiative', 'resource']) as unknown,
      },
    });
    for (const path of ['', 'constructor/x', '__proto__/x'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });

  it('is refused for what is no instant, a period turned round and an unknown parameter: 400', async () => {
    for (const query of ['at=yesterday', 'at=', 'at=2027-02-30T00:00:00Z', 'at=2027-03-01', `at=${at(1)}&at=${at(2)}`])
      expect([query, (await ask(`body/LJ-TW?${query}`)).status]).toEqual([query, 400]);
    expect((await ask(`resource/org-hall?from=${at(2)}&to=${at(1)}`)).status).toBe(400);
    expect((await ask('body/LJ-TW?when=now')).status).toBe(400);
    expect((await ask('body/LJ-TW', 'member')).status).toBe(403);
  });
});

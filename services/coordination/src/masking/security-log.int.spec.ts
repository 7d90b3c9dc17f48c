import { jest } from '@jest/globals';
import { Desk, eventually, type Replica, type Who } from '../../test/desk.js';

jest.setTimeout(60_000);

const subject = 'participation/mass-organisations/org-i/LJ-TW';
const planted = '张三请假';
const lin: Who = { sub: 'lin', role: 'coordinator' };

describe('the security log of the desk', () => {
  const lines: Record<string, unknown>[] = [];
  let desk: Desk;
  let replica: Replica;

  beforeAll(async () => {
    desk = await Desk.open();
    const data = { initiative: 'org-i', body: 'LJ-TW', reason: planted };
    await desk.write([
      {
        source: 'mass-organisations',
        subject,
        sequence: 1,
        actor: 'zhao',
        event: { type: 'participation.declined', data },
      },
    ]);
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      if (String(text).includes('"log":"security"')) lines.push(JSON.parse(String(text)) as Record<string, unknown>);
      return true;
    });
    replica = await desk.start({}, () => undefined, { RATE_LIMIT_PER_MINUTE: '200' });
    await eventually(async () => (await desk.get(replica, `/v1/timelines/${subject}`, 'auditor')).status === 200);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await desk.close();
  });

  /** The lines about what was done meanwhile. */
  const during = async (act: () => Promise<unknown>, count: number) => {
    lines.length = 0;
    await act();
    await eventually(() => lines.length >= count);
    expect(JSON.stringify(lines)).not.toMatch(/张三|查核|org-i|zhao|lin\b/);
    return lines.map(({ event, route, code }) => [event, route, ...(code === undefined ? [] : [code])]);
  };

  it('has a line for a refused role and for a missing token', async () => {
    expect(
      await during(async () => {
        await desk.get(replica, `/v1/dead-letters?q=${encodeURIComponent(planted)}`, 'member');
        await fetch(`${replica.url}/v1/timelines/${subject}`);
      }, 2),
    ).toEqual([
      ['access-refused', '/v1/dead-letters', 'role-missing'],
      ['token-refused', '/v1/timelines/*', 'token-missing'],
    ]);
    expect(lines[0]).toMatchObject({ service: 'coordination', subject: expect.any(String) as unknown });
  });

  it('has a line for an unmasking and for each read of what it shows, by whatever door, and for none that stays masked', async () => {
    const eventId = encodeURIComponent(`${subject}#1`);
    const read = async (who: Who) => {
      for (const door of [
        `events?subject=${subject}`,
        `timelines/${subject}`,
        `state/${subject}`,
        `causation/${eventId}`,
      ])
        expect([door, (await desk.get(replica, `/v1/${door}`, who)).status]).toEqual([door, 200]);
    };
    await read(lin);
    const told = await during(async () => {
      await desk.post(replica, '/v1/unmaskings', { subject, reason: '查核' }, lin);
      await read('department');
      await read(lin);
    }, 5);
    expect(told).toEqual([
      ['unmasked', '/v1/unmaskings'],
      ['unmasked-read', '/v1/events'],
      ['unmasked-read', '/v1/timelines/*'],
      ['unmasked-read', '/v1/state/*'],
      ['unmasked-read', '/v1/causation/:eventId'],
    ]);
    expect(new Set(lines.map((line) => line['subject'])).size).toBe(1);
  });

  it('has a line for a read of dead letters, to be kept for half a year', async () => {
    expect(await during(() => desk.get(replica, '/v1/dead-letters', lin), 1)).toEqual([
      ['dead-letters-read', '/v1/dead-letters'],
    ]);
    const { time, keepUntil } = lines[0] as { time: string; keepUntil: string };
    expect(Math.round((Date.parse(keepUntil) - Date.parse(time)) / 86_400_000)).toBeGreaterThanOrEqual(182);
  });

  it('has a line for each request beyond the rate', async () => {
    const told = await during(async () => {
      for (let each = 0; each < 201; each++) await desk.get(replica, '/v1/board', 'secretary');
    }, 1);
    expect(new Set(told.map((line) => line.join(' ')))).toEqual(
      new Set(['too-many-requests /v1/board too-many-requests']),
    );
  });
});

import { jest } from '@jest/globals';
import { Desk, eventually, type Replica } from '../../test/desk.js';
import type { WrittenEvent } from '../../test/records.js';
import { content, description } from './board.fixture.js';
import type { BoardPage } from './board.js';

jest.setTimeout(60_000);

const hour = 3_600_000;
const iso = (ms: number): string => new Date(ms).toISOString();

describe('GET /v1/board', () => {
  let desk: Desk;
  let replicas: Replica[];
  const startMs = Date.now();
  const ago = (minutes: number): string => iso(startMs - minutes * 60_000);

  beforeAll(async () => {
    desk = await Desk.open();
    replicas = [await desk.start(), await desk.start()];
  });
  afterAll(() => desk.close());

  const ask = async (query = '', replica = replicas[0]) => {
    if (!replica) throw new Error('there is no replica');
    return desk.get<BoardPage & { readonly type?: string }>(replica, `/v1/board?${query}`);
  };
  const idsOf = async (query = '', replica = replicas[0]): Promise<string[]> =>
    (await ask(query, replica)).body.items.map(({ id }) => id);
  const posted = (id: string, minutesAgo: number, respondBy?: string): WrittenEvent => ({
    source: 'organisation',
    subject: `initiative/${id}`,
    sequence: 1,
    time: ago(minutesAgo),
    event: {
      type: 'initiative.posted',
      data: {
        initiative: id,
        content: content({
          startsAt: iso(startMs + 48 * hour),
          endsAt: iso(startMs + 50 * hour),
          ...(respondBy !== undefined && { respondBy }),
        }),
      },
    },
  });
  const ofHall = (sequence: number, minutesAgo: number, event: WrittenEvent['event']): WrittenEvent => ({
    source: 'organisation',
    subject: 'resource/org-hall',
    sequence,
    time: ago(minutesAgo),
    event,
  });
  const request = (id: string) => ({
    reservation: `org-hall.${id}`,
    resource: 'org-hall',
    body: 'LJ-TW',
    from: iso(startMs + 5 * hour),
    to: iso(startMs + 6 * hour),
    quantity: 1,
    purpose: '会议',
  });
  const requested = (sequence: number, minutesAgo: number, id: string): WrittenEvent =>
    ofHall(sequence, minutesAgo, { type: 'reservation.requested', data: { ...request(id), awaiting: 'approval' } });
  const everybodySees = (query: string, ids: readonly string[]): Promise<void> =>
    eventually(async () => {
      const seen = await Promise.all(replicas.map((replica) => idsOf(query, replica)));
      return seen.every((found) => JSON.stringify(found) === JSON.stringify(ids));
    });

  const invitations = (id: string): string[] => ['LJ-TW', 'LJ-XC'].map((body) => `open-invitation/${id}/${body}/1`);

  it('shows in every replica what is open, the oldest first, and not what was settled since', async () => {
    await desk.write([
      posted('org-old', 90, ago(30)),
      posted('org-new', 20),
      ofHall(1, 95, { type: 'resource.offered', data: { resource: 'org-hall', description: description() } }),
      requested(2, 60, 'a'),
    ]);
    await everybodySees('', [...invitations('org-old'), 'pending-approval/org-hall.a', ...invitations('org-new')]);
    await desk.write([requested(3, 50, 'b')]);
    await everybodySees('kind=competing-requests', ['competing-requests/org-hall.a']);
    expect(await idsOf('kind=pending-approval')).toEqual([]);
    await desk.write([
      ofHall(4, 40, { type: 'reservation.confirmed', data: request('a') }),
      ofHall(5, 40, { type: 'reservation.refused', data: { ...request('b'), code: 'resource-unavailable' } }),
    ]);
    await everybodySees('', [...invitations('org-old'), ...invitations('org-new')]);
  });

  it('is filtered by unit, body, kind and what is overdue, and counts each kind under the other filters', async () => {
    expect(await idsOf('overdue=true')).toEqual(invitations('org-old'));
    expect(await idsOf('overdue=false')).toEqual(invitations('org-new'));
    expect(await idsOf('unit=propaganda')).toEqual(['org-old', 'org-new'].map((id) => invitations(id)[1]));
    expect(await idsOf('body=LJ-TW&overdue=true')).toEqual([invitations('org-old')[0]]);
    expect(await idsOf('kind=displaced')).toEqual([]);
    const { body } = await ask('kind=displaced&body=LJ-TW');
    expect(body.counts).toMatchObject({ 'open-invitation': 2, 'competing-requests': 0, displaced: 0 });
    expect(Object.keys(body.counts)).toHaveLength(14);
  });

  it('comes page by page, each item once', async () => {
    const whole = await idsOf();
    const paged: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await ask(`limit=1${cursor}`);
      paged.push(...body.items.map(({ id }) => id));
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(paged).toEqual(whole);
  });

  it('is the same in a replica that starts later, and after all have stopped', async () => {
    const before = (await ask()).body;
    const third = await desk.start();
    expect((await ask('', third)).body).toEqual(before);
    for (const replica of [...replicas, third]) await desk.stop(replica);
    replicas = [await desk.start(), await desk.start()];
    expect((await ask()).body).toEqual(before);
  });

  it('is refused for a bad cursor, an unknown kind, unit or parameter and a limit out of range: 400; to members: 403', async () => {
    expect((await ask('cursor=nonsense')).body.type).toBe('urn:liandong:problem:bad-cursor');
    const wrong = ['kind=other', 'unit=nowhere', 'overdue=maybe', 'limit=0', 'limit=501', 'limit=x', 'who=me'];
    for (const query of [...wrong, `body=${'x'.repeat(41)}`, 'body=a&body=b', `cursor=${'x'.repeat(5_000)}`])
      expect([query.slice(0, 20), (await ask(query)).status]).toEqual([query.slice(0, 20), 400]);
    const [replica] = replicas;
    if (!replica) throw new Error('there is no replica');
    expect((await desk.get(replica, '/v1/board', 'member')).status).toBe(403);
  });
});

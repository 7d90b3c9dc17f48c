import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { units } from '../../libs/kernel/index.js';
import { eventually, type Client } from './client.js';
import { runSystem, startMs, type RunningSystem } from './running-system.js';
import { FeedListener } from './sse.js';

interface Initiative {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly unit: string;
  readonly participants: readonly { readonly body: string; readonly unit: string; readonly answer: string }[];
}
interface Bundle {
  readonly id: string;
  readonly status: string;
  readonly lines: readonly { readonly status: string; readonly reservation: string; readonly resource: string }[];
}
interface Items<Item> {
  readonly items: readonly Item[];
}
interface Resource {
  readonly id: string;
  readonly name: string;
}
interface Calendar {
  readonly reservations: readonly { readonly id: string; readonly status: string; readonly bundle?: string }[];
}

const summerDay = (hour: number): string => `2027-06-23T${String(hour).padStart(2, '0')}:00:00Z`;

describe('What one unit does', () => {
  let running: RunningSystem;
  let listener: FeedListener;
  let coordinator: Client;

  beforeAll(async () => {
    running = await runSystem();
    coordinator = await running.as('coordinator');
    listener = new FeedListener(
      new URL('/api/coordination/v1/events', running.system.urls.gateway).href,
      await running.system.token('coordinator'),
    );
    await listener.open();
  }, startMs);

  afterAll(async () => {
    await listener.drop();
    await running.close();
  }, startMs);

  const everywhere = <Thing>(path: string) =>
    Promise.all(
      units.map((unit) =>
        eventually(
          () => coordinator.get<Thing>(`/api/${unit}/v1/${path}`),
          ({ status }) => status === 200,
        ),
      ),
    );

  const offer = async (name: string, unit: string, owner: string, title: string): Promise<string> => {
    const client = await running.as(name);
    const hall = {
      name: title,
      kind: 'venue',
      sharing: 'exclusive',
      capacity: 80,
      owner,
      timeZone: 'Asia/Shanghai',
      approval: 'automatic',
    };
    const { status, body } = await client.post<Resource>(`/api/${unit}/v1/resources`, hall);
    expect({ status, body }).toMatchObject({ status: 201 });
    return body.id;
  };

  const post = async (changes: object = {}): Promise<Initiative> => {
    const committee = await running.as('committee');
    const { status, body } = await committee.post<Initiative>('/api/organisation/v1/initiatives', {
      title: '联合学习',
      purpose: '共同学习',
      kind: 'training',
      host: 'LJ-GW',
      startsAt: summerDay(1),
      endsAt: summerDay(9),
      timeZone: 'Asia/Shanghai',
      invited: [
        { body: 'LJ-XC', role: 'support', required: true },
        { body: 'LJ-JW', role: 'consult', required: true },
        { body: 'LJ-ZGH', role: 'inform', required: false },
      ],
      ...changes,
    });
    expect({ status, body }).toMatchObject({ status: 201, body: { status: 'draft' } });
    const posted = await committee.post<Initiative>(`/api/organisation/v1/initiatives/${body.id}/post`);
    expect(posted).toMatchObject({ status: 200, body: { status: 'posted' } });
    return posted.body;
  };

  const subjectOf = (subject: string) => listener.seen.filter((event) => event.subject === subject);

  it('is visible in the three others and on the feed: a resource', async () => {
    const id = await offer('propaganda', 'propaganda', 'LJ-XC', '联动大厅');
    for (const { body } of await everywhere<Resource>(`resources/${id}`)) {
      expect(body).toMatchObject({ id, name: '联动大厅' });
    }
    await eventually(
      async () => subjectOf(`resource/${id}`),
      (events) => events.length > 0,
    );
    expect(subjectOf(`resource/${id}`)).toMatchObject([{ type: 'liandong.resource.offered.v1', sequence: 1 }]);
  });

  it('reaches each invited body at its own unit; when the required ones accept there, the initiative is agreed', async () => {
    const { id } = await post();
    for (const [name, unit] of [
      ['propaganda', 'propaganda'],
      ['discipline', 'discipline'],
    ] as const) {
      const client = await running.as(name);
      const { body } = await eventually(
        () => client.get<Items<{ readonly initiative: string }>>(`/api/${unit}/v1/invitations?status=open`),
        (reply) => reply.body.items.some((invitation) => JSON.stringify(invitation).includes(id)),
      );
      expect(body.items.length).toBeGreaterThan(0);
      expect((await client.post(`/api/${unit}/v1/invitations/${id}/accept`)).status).toBe(200);
    }
    const agreed = await eventually(
      () => coordinator.get<Initiative>(`/api/organisation/v1/initiatives/${id}`),
      ({ body }) => body.status === 'agreed',
    );
    expect(agreed.body.participants).toMatchObject([
      { body: 'LJ-XC', unit: 'propaganda', answer: 'accepted' },
      { body: 'LJ-JW', unit: 'discipline', answer: 'accepted' },
      { body: 'LJ-ZGH', unit: 'mass-organisations', answer: 'none' },
    ]);
    await Promise.all(
      units.map((unit) =>
        eventually(
          () => coordinator.get<Initiative>(`/api/${unit}/v1/initiatives/${id}`),
          ({ body }) => body.status === 'agreed',
        ),
      ),
    );
    const events = await eventually(
      async () => subjectOf(`initiative/${id}`),
      (seen) => seen.at(-1)?.type === 'liandong.initiative.agreed.v1',
    );
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    expect(events.map(({ type }) => type.split('.').slice(1, 3).join('.'))).toEqual([
      'initiative.drafted',
      'initiative.posted',
      'initiative.participant-joined',
      'initiative.participant-joined',
      'initiative.agreed',
    ]);
  });

  it('stands on one timeline over all units, causes before effects', async () => {
    const { id } = await post({ invited: [{ body: 'LJ-XC', role: 'support', required: true }] });
    const propaganda = await running.as('propaganda');
    await eventually(
      () => propaganda.post(`/api/propaganda/v1/invitations/${id}/accept`),
      ({ status }) => status === 200,
    );
    interface Entry {
      readonly event: { readonly type: string };
    }
    const { body } = await eventually(
      () => coordinator.get<Items<Entry>>(`/api/coordination/v1/timelines/initiative/${id}`),
      (reply) => reply.status === 200 && reply.body.items.some(({ event }) => event.type.includes('agreed')),
    );
    const told = body.items.map(({ event }) => event.type.split('.').slice(1, 3).join('.'));
    expect(told).toEqual([
      'initiative.drafted',
      'initiative.posted',
      'participation.accepted',
      'initiative.participant-joined',
      'initiative.agreed',
    ]);
  });

  describe('with a bundle over resources of three units', () => {
    const halls: string[] = [];
    beforeAll(async () => {
      halls.push(await offer('organisation', 'organisation', 'LJ-ZZ', '三方一号厅'));
      halls.push(await offer('discipline', 'discipline', 'LJ-JW', '三方二号厅'));
      halls.push(await offer('union', 'mass-organisations', 'LJ-ZGH', '三方三号厅'));
      await Promise.all(halls.map((hall) => everywhere(`resources/${hall}`)));
    });
    const owners = ['organisation', 'discipline', 'mass-organisations'] as const;
    const lines = (from: number, to: number) =>
      halls.map((resource) => ({ resource, from: summerDay(from), to: summerDay(to) }));
    const calendars = (period: string) =>
      Promise.all(
        halls.map(async (hall, index) => {
          const unit = owners[index] ?? '';
          const { body } = await coordinator.get<Calendar>(`/api/${unit}/v1/resources/${hall}/calendar?${period}`);
          return body.reservations;
        }),
      );

    it('ends as one: every line is confirmed', async () => {
      const { id } = await post();
      const committee = await running.as('committee');
      const { status, body } = await committee.post<Bundle>(
        `/api/organisation/v1/initiatives/${id}/bundles`,
        { lines: lines(1, 3) },
        { prefer: 'wait=20' },
      );
      expect({ status, body }).toMatchObject({ status: 200, body: { status: 'confirmed' } });
      expect(body.lines.map((line) => line.status)).toEqual(['confirmed', 'confirmed', 'confirmed']);
      await eventually(
        () => calendars(`from=${summerDay(1)}&to=${summerDay(3)}`),
        (all) => all.every((reservations) => reservations.length === 1 && reservations[0]?.status === 'confirmed'),
      );
    });

    it('ends as one: a line that is taken lets all go', async () => {
      const { id } = await post();
      const union = await running.as('union');
      const taken = await union.post(`/api/mass-organisations/v1/resources/${halls[2] ?? ''}/reservations`, {
        from: summerDay(5),
        to: summerDay(6),
        purpose: '先到',
      });
      expect(taken.status).toBe(201);
      const committee = await running.as('committee');
      const { body } = await committee.post<Bundle>(
        `/api/organisation/v1/initiatives/${id}/bundles`,
        { lines: lines(5, 6) },
        { prefer: 'wait=20' },
      );
      expect(body).toMatchObject({ status: 'abandoned' });
      const left = await eventually(
        () => calendars(`from=${summerDay(5)}&to=${summerDay(6)}`),
        ([first, second]) => first?.length === 0 && second?.length === 0,
      );
      expect(left[2]).toMatchObject([{ status: 'confirmed' }]);
      expect(left[2]?.[0]?.bundle).toBeUndefined();
    });
  });
});

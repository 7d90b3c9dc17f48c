import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import ICAL from 'ical.js';
import { booker, BookingDesk, coordinator, owner, problem } from './bookings.fixture.js';
import { EventStore } from '#event-store';
import { calendarLinkCategory, calendarLinkStream } from '../application/calendar-links/calendar-link.category.js';
import { eventually, hour, postedInitiative } from '../unit-app.fixture.js';

interface Link {
  readonly id: string;
  readonly url: string;
}

/** A feed as another library than the one that wrote it reads it. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      location: event.location,
      sequence: event.sequence,
      from: event.startDate.toJSDate().toISOString(),
      isRepeated: event.isRecurring(),
      status: String(component.getFirstPropertyValue('status')),
    };
  });

describe('A calendar link', () => {
  let desk: BookingDesk;
  beforeAll(async () => {
    desk = await BookingDesk.open();
    desk.world.initiatives.set('pro-reading', postedInitiative('pro-reading', 'LJ-XC'));
  }, 60_000);
  afterAll(() => desk.world.close(), 60_000);

  const made = async (path: string, body?: object, as = booker, at = desk.organisation): Promise<Link> => {
    const answer = await at.post<Link>(path, body, as);
    expect([answer.status, answer.headers.get('location')]).toEqual([201, expect.stringContaining(answer.body.id)]);
    return answer.body;
  };
  const ofResource = (id: string, as = booker) => made(`/v1/resources/${id}/calendar-links`, undefined, as);
  const events = async (url: string) => read(await (await fetch(url)).text());
  const until = (url: string, isSo: (found: ReturnType<typeof read>) => boolean) =>
    eventually(async () => {
      const found = await events(url);
      return isSo(found) && found;
    });

  it('stands in the security log when it is made and opened, by whom and with no part of the address', async () => {
    const lines: string[] = [];
    const written = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      if (String(text).includes('"log":"security"')) lines.push(String(text));
      return true;
    });
    const hall = await desk.offer({ name: '一号厅' });
    const { id, url } = await ofResource(hall);
    await (await fetch(url)).text();
    await eventually(() => Promise.resolve(lines.length === 2));
    written.mockRestore();
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      {
        event: 'calendar-link-made',
        route: '/v1/resources/:id/calendar-links',
        subject: expect.any(String) as unknown,
      },
      { event: 'calendar-link-opened', route: '/v1/calendar-feeds/:link/:secret', address: '127.0.0.1' },
    ]);
    const secret = url.split('/').at(-1) ?? '';
    for (const text of [id, hall, secret, booker.sub!]) expect(lines.join()).not.toContain(text);
  });

  it('opens the calendar of a resource without a token, in a form that another library reads', async () => {
    const hall = await desk.offer({ name: '一号厅', address: '江南路1号' });
    const { id } = await desk.booked(hall, { purpose: '读书会；第一场' });
    await desk.booked(hall, { from: hour(2), to: hour(3), recurrence: { rrule: 'FREQ=WEEKLY;COUNT=4' } });
    const { url } = await ofResource(hall);
    await until(url, (found) => found.length === 2);
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const [first, series] = read(await answer.text());
    expect(first).toEqual({
      uid: `${id}@liandong`,
      summary: '读书会；第一场',
      location: '一号厅, 江南路1号',
      sequence: 2,
      from: hour(0),
      isRepeated: false,
      status: 'CONFIRMED',
    });
    expect(series).toMatchObject({ from: hour(2), isRepeated: true });
  });

  it('keeps the UID of a reservation, raises its SEQUENCE with each change, and says what is cancelled', async () => {
    const hall = await desk.offer();
    const { id } = await desk.booked(hall);
    const { url } = await ofResource(hall);
    const [booked] = await until(url, (found) => found.length === 1);
    await desk.step(id, 'move', { from: hour(1), to: hour(2) });
    const [moved] = await until(url, ([event]) => event?.from === hour(1));
    await desk.step(id, 'release', {});
    const [released] = await until(url, ([event]) => event?.status === 'CANCELLED');
    const told = [booked, moved, released].map((event) => [event?.uid, event?.sequence]);
    expect(told).toEqual([2, 3, 4].map((sequence) => [`${id}@liandong`, sequence]));
  });

  it('opens what a body has booked at all units, and what an initiative has', async () => {
    const initiative = 'pro-reading';
    const hall = await desk.offer({ name: '组织部会议室' });
    const studio = await desk.offer({ name: '演播室' }, desk.propaganda, {
      ...owner,
      unit: 'propaganda',
      body: 'LJ-XC',
    });
    await desk.booked(hall, { initiative });
    await desk.booked(hall, { from: hour(3), to: hour(4) }, owner);
    await desk.propaganda.post(
      `/v1/resources/${studio}/reservations`,
      { from: hour(5), to: hour(6), purpose: '录音' },
      booker,
    );
    const body = await made('/v1/calendar-links', { body: 'LJ-XC' }, booker, desk.propaganda);
    const names = (found: ReturnType<typeof read>) => new Set(found.map(({ location }) => location));
    await until(body.url, (found) => names(found).has('演播室') && names(found).has('组织部会议室'));
    expect((await events(body.url)).some(({ from }) => from === hour(3))).toBe(false);
    const link = await made('/v1/calendar-links', { initiative }, booker, desk.propaganda);
    const opened = await until(link.url, (found) => found.length === 2);
    expect(opened.map(({ uid, location, from }) => [uid, location, from])).toEqual([
      ['pro-reading@liandong', null, hour(0)],
      [expect.stringContaining('@liandong'), '组织部会议室', hour(0)],
    ]);
    expect((await events(body.url)).map(({ uid }) => uid)).toContain('pro-reading@liandong');
  });

  it('is 304 as long as nothing has changed', async () => {
    const hall = await desk.offer();
    const { url } = await ofResource(hall);
    await eventually(async () => (await fetch(url)).ok);
    const again = async () => {
      const etag = (await fetch(url)).headers.get('etag') ?? '';
      return fetch(url, { headers: { 'if-none-match': etag } });
    };
    const unchanged = await again();
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    const etag = unchanged.headers.get('etag') ?? '';
    await desk.booked(hall);
    await eventually(async () => (await fetch(url, { headers: { 'if-none-match': etag } })).status === 200);
  });

  it('opens nothing once it is revoked, by the body that had it made or by the owner of the resource', async () => {
    const hall = await desk.offer();
    const [one, other] = [await ofResource(hall), await ofResource(hall)];
    expect(new URL(one.url).pathname).not.toBe(new URL(other.url).pathname);
    const revoke = (path: string, as: object) => desk.organisation.call('DELETE', path, { as });
    const stranger = { sub: 'finance', unit: 'organisation', body: 'LJ-CZJ' };
    expect((await revoke(`/v1/resources/${hall}/calendar-links/${one.id}`, stranger)).status).toBe(403);
    expect((await revoke(`/v1/resources/${await desk.offer()}/calendar-links/${one.id}`, booker)).status).toBe(404);
    expect((await revoke(`/v1/resources/${hall}/calendar-links/${one.id}`, booker)).status).toBe(204);
    expect((await revoke(`/v1/calendar-links/${other.id}`, owner)).status).toBe(204);
    for (const { url } of [one, other]) {
      const answer = await fetch(url);
      expect([answer.status, await answer.json()]).toEqual([
        404,
        expect.objectContaining({ type: problem('not-found') }),
      ]);
    }
    expect((await revoke(`/v1/calendar-links/${other.id}`, owner)).status).toBe(404);
  });

  it('is listed for the body that had it made, and its secret is kept nowhere', async () => {
    const hall = await desk.offer();
    const { id, url } = await ofResource(hall, coordinator);
    const { body } = await desk.organisation.get<{ items: { id: string }[] }>('/v1/calendar-links', coordinator);
    expect(body.items).toEqual([
      { id, target: { resource: hall }, madeFor: 'LJ-ZZ', madeAt: expect.any(String), endsAt: expect.any(String) },
    ]);
    const secret = /([^/]+)\.ics$/.exec(url)?.[1] ?? '';
    expect(secret).toHaveLength(43);
    expect(JSON.stringify(body)).not.toContain(secret);
    const wrong = url.replace(secret, `${secret.slice(0, -1)}_`);
    expect((await fetch(wrong)).status).toBe(404);
  });

  it('is the same address where its key is repeated, and is 422 for another request', async () => {
    const headers = { 'idempotency-key': 'feed' };
    const make = (body: object) =>
      desk.propaganda.call<Link>('POST', '/v1/calendar-links', { as: booker, body, headers });
    const [first, second] = [await make({ body: 'LJ-XC' }), await make({ body: 'LJ-XC' })];
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect((await fetch(first.body.url)).status).toBe(200);
    expect((await make({ initiative: 'pro-reading' })).status).toBe(422);
  });

  it('has an end, and a person has fifty of them that still open something', async () => {
    const hall = await desk.offer();
    const many = { ...booker, sub: 'many' };
    const all = await Promise.all(Array.from({ length: 50 }, () => ofResource(hall, many)));
    const refused = await desk.organisation.post(`/v1/resources/${hall}/calendar-links`, undefined, many);
    expect(refused).toMatchObject({ status: 409, body: { type: problem('too-many-calendar-links') } });
    await desk.organisation.call('DELETE', `/v1/calendar-links/${all[0]?.id}`, { as: many });
    const { endsAt } = (await ofResource(hall, many)) as Link & { endsAt: string };
    expect(Date.parse(endsAt) / 86_400_000).toBeCloseTo(Date.now() / 86_400_000 + 366, 0);
  });

  it('is recorded when it is made and when it is taken back: by whom, for whom, and never its address', async () => {
    const hall = await desk.offer();
    const { id, url } = await ofResource(hall);
    await desk.organisation.call('DELETE', `/v1/calendar-links/${id}`, { as: owner });
    const streams = desk.organisation.app.get(EventStore).category(calendarLinkCategory);
    const told: unknown[] = [];
    for await (const { events, commandIds } of streams.history(calendarLinkStream(id))) {
      told.push([events[0]?.type, events[0]?.data.madeFor, commandIds[0]?.actor, commandIds[0]?.onBehalfOf]);
      expect(JSON.stringify(events)).not.toContain(/([^/]+)\.ics$/.exec(url)?.[1]);
    }
    expect(told).toEqual([
      ['calendar-link.made', 'LJ-XC', 'propaganda', undefined],
      ['calendar-link.revoked', 'LJ-XC', 'committee', 'LJ-XC'],
    ]);
  });

  it('opens no initiative that nobody knows, nor another’s draft', async () => {
    desk.world.initiatives.set(
      'pro-draft',
      postedInitiative('pro-draft', 'LJ-XC', { wasPosted: false, status: 'draft' }),
    );
    const make = (initiative: string, as = booker) =>
      desk.propaganda.post('/v1/calendar-links', { initiative }, as).then(({ status }) => status);
    expect([await make('pro-invented'), await make('pro-draft', owner), await make('pro-draft')]).toEqual([
      404, 404, 201,
    ]);
  });

  it('is the address at the gateway where the request came through there', async () => {
    const { body } = await desk.organisation.call<Link>('POST', `/v1/resources/${await desk.offer()}/calendar-links`, {
      as: booker,
      headers: {
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'lian.example',
        'x-forwarded-prefix': '/api/organisation',
      },
    });
    expect(body.url).toMatch(
      /^https:\/\/lian\.example\/api\/organisation\/v1\/calendar-feeds\/org-[^/]+\/[^/]{43}\.ics$/,
    );
  });

  it('is made at its own unit, for what is known, and for a body by those who act for it', async () => {
    const post = (body: object, as = booker) => desk.organisation.post('/v1/calendar-links', body, as);
    const hall = await desk.offer({}, desk.propaganda, { ...owner, unit: 'propaganda', body: 'LJ-XC' });
    expect((await desk.organisation.post(`/v1/resources/${hall}/calendar-links`, undefined, booker)).status).toBe(421);
    expect((await desk.organisation.post('/v1/resources/org-no/calendar-links', undefined, booker)).status).toBe(404);
    expect((await post({ body: 'LJ-XC' })).status).toBe(421);
    expect((await post({ initiative: 'pro-reading' })).status).toBe(421);
    expect((await post({ initiative: 'reading' })).status).toBe(404);
    expect((await post({ body: 'LJ-GW' })).status).toBe(403);
    expect((await post({ body: 'LJ-NOBODY' }, coordinator)).status).toBe(422);
    for (const wrong of [{}, { body: 'LJ-XC', initiative: 'pro-reading' }])
      expect((await post(wrong)).status).toBe(400);
  });
});

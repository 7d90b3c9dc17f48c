import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { definitionOf } from '#contracts';
import { createServiceApp, readServiceConfig, type Role, roles, RouteTable } from '#http';
import { EventTransport } from '#messaging';
import { topicOf } from '../../services/coordination/src/feed-store/feed-topics.js';
import { Desk, dropDatabase, eventually, type Replica } from '../../services/coordination/test/desk.js';
import { recordOf } from '../../services/coordination/test/records.js';
import { actorMark, type Mark, markedEvents } from './marked-events.js';

const { events, marks } = markedEvents();

const seen: Readonly<Partial<Record<Role, RegExp>>> = { auditor: /MARKD\w*?Q/g, supervisor: /(?!)/g };
/** What no reader of the role may find in any answer. */
const hiddenFrom = (role: Role): RegExp => seen[role] ?? /MARK[PD]\w*?Q/g;

interface Letters {
  readonly items: readonly { readonly value?: string; readonly headers?: Readonly<Record<string, string>> }[];
}

/** What is no draft's and no unmasking: everybody learns that it is there. */
const shownToAll = events.filter(
  ({ event: { type } }) => type !== 'unmasking.recorded' && !definitionOf(type).definition.draftOf,
).length;

const posted = () => events.find(({ event }) => event.type === 'initiative.posted')?.event ?? events[0]!.event;

/** Whatever may name a thing in the path of a route. */
const ids = [...new Set(events.flatMap(({ subject }) => [subject, ...subject.split('/').slice(1)]))];

describe('what is personal or discipline’s, at every entry point, to every role', () => {
  let desk: Desk;
  let replica: Replica;
  let unit: NestFastifyApplication;
  const entries = new Map<string, readonly string[]>();

  beforeAll(async () => {
    desk = await Desk.open();
    const unitConfig = readServiceConfig({ ...desk.environment, PORT: '0', ANSWER_CHECK: 'off' }, 'mass-organisations');
    Object.assign(process.env, desk.environment, { PORT: '0' }); // the unit's module reads its configuration when it is imported
    const { AppModule } = await import('../../services/mass-organisations/src/app.module.js');
    unit = await createServiceApp(AppModule, unitConfig);
    unit.connectMicroservice({ strategy: unit.get(EventTransport, { strict: false }) });
    await unit.listen(0, '127.0.0.1');
    await unit.startAllMicroservices();
    // What it is fed with is no story that could be: only what is read of it counts here.
    replica = await desk.start({ 'mass-organisations': await unit.getUrl() }, () => undefined, { ANSWER_CHECK: 'off' });
    await desk.write(events);
    await becomes('the feed has all', async () =>
      (await ask(replica.app, '/v1/events?limit=500', 'supervisor')).includes('working-days.corrected'),
    );
    await becomes(
      'the unit knows the initiative',
      async () => (await ask(unit, '/v1/initiatives/org-1', 'supervisor')) !== '',
    );
    let known = '';
    await becomes('the unit has read all', async () => {
      const before = known;
      await pause(300);
      known = await ask(unit, '/v1/resources/org-1', 'supervisor');
      return known === before;
    });
    for (const [name, app] of [
      ['desk', replica.app],
      ['unit', unit],
    ] as const)
      entries.set(name, await answering(app));
  }, 300_000);
  afterAll(async () => {
    await desk.close();
    await unit.close();
    await dropDatabase(`${desk.namespace}_mass-organisations`);
  });

  /** The body of what is answered with 200, else nothing. */
  const ask = async (app: NestFastifyApplication, url: string, role: Role): Promise<string> => {
    const authorization = `Bearer ${await desk.token(role)}`;
    const csv = url.includes('csv=') ? { accept: 'text/csv' } : {};
    const answer = await app.inject({ url: url.replace(/[?&]csv=1/, ''), headers: { authorization, ...csv } });
    return answer.statusCode === 200 ? answer.body : '';
  };

  /** Every address of a route that reads and answers a supervisor. */
  const answering = async (app: NestFastifyApplication): Promise<readonly string[]> => {
    const routes = app
      .get(RouteTable, { strict: false })
      .entries()
      .filter(({ method, path }) => method === 'GET' && !/health|metrics|openapi|asyncapi/.test(path));
    const found: string[] = [];
    for (const { path, answers } of routes) {
      const isSheet = answers.some(({ content }) => 'text/csv' in content) || path.includes('statistics');
      const sheets = isSheet ? ['?format=csv', '?csv=1'] : [];
      for (const address of addressesOf(path)) {
        const asked = await firstAnswered(app, address);
        for (const one of [...asked, ...sheets.map((query) => `${address}${query}`)])
          if ((await ask(app, one, 'supervisor')) !== '') found.push(one);
      }
    }
    return found;
  };

  /** With the query that the route needs, if any. */
  const firstAnswered = async (app: NestFastifyApplication, address: string): Promise<readonly string[]> => {
    for (const query of ['', '?from=2027-01-01T00:00:00Z&to=2027-04-01T00:00:00Z', '?body=LJ-XC', '?key=org-1'])
      if ((await ask(app, `${address}${query}`, 'supervisor')) !== '') return [`${address}${query}`];
    return [];
  };

  const marksIn = (text: string, pattern = /MARK[PD]\w*?Q/g): readonly string[] => [
    ...new Set(text.match(pattern) ?? []),
  ];
  const placeOf = (text: string): string => marks.find((mark) => mark.text === text)?.place ?? text;

  it('is read by a supervisor in the feed, each text of the registry', async () => {
    const feed = await ask(replica.app, '/v1/events?limit=500', 'supervisor');
    expect(marks.filter(({ text }) => !feed.includes(text)).map(({ place }) => place)).toEqual([]);
    expect(marks.length).toBeGreaterThan(20);
    expect([...entries.values()].flat().length).toBeGreaterThan(40);
  });

  it.each(roles.filter((role) => role !== 'supervisor'))(
    'is hidden from whoever is a %s and no party',
    async (role) => {
      const leaks: string[] = [];
      for (const [name, addresses] of entries) {
        const app = name === 'desk' ? replica.app : unit;
        for (const address of addresses)
          for (const mark of marksIn(await ask(app, address, role), hiddenFrom(role)))
            leaks.push(`${name} ${address}: ${placeOf(mark)}`);
      }
      expect(leaks).toEqual([]);
    },
  );

  it('stands in no dead letter but for a supervisor, nor who did it for whoever sees no persons', async () => {
    const subject = 'initiative/org-9';
    const type = 'liandong.initiative.posted.v1';
    const record = recordOf({ source: 'organisation', subject, sequence: 1, actor: actorMark.text, event: posted() });
    const broken = {
      ...record,
      value: '{"initiative":5,"note":"MARKP900Q"}',
      headers: { ...record.headers, ce_type: type },
    };
    await desk.writeRaw(topicOf(desk.namespace, 'organisation'), broken);
    const lettersOf = async (role: Role): Promise<string> => {
      const page = JSON.parse((await ask(replica.app, '/v1/dead-letters', role)) || '{"items":[]}') as Letters;
      const texts = page.items.flatMap(({ value, headers }) => [value ?? '', ...Object.values(headers ?? {})]);
      return texts.map((text) => Buffer.from(text, 'base64').toString()).join(' ');
    };
    await eventually(async () => (await lettersOf('supervisor')).includes('MARKP900Q'));
    expect(marksIn(await lettersOf('supervisor'))).toEqual(expect.arrayContaining(['MARKP900Q', actorMark.text]));
    for (const role of roles.filter((one) => one !== 'supervisor'))
      expect([role, marksIn(await lettersOf(role))]).toEqual([role, role === 'auditor' ? [actorMark.text] : []]);
    expect(await ask(replica.app, '/v1/dead-letters', 'system')).toBe('');
    expect(await ask(replica.app, '/v1/consumers', 'system')).toBe('');
  });

  it('does not tell of another body’s draft, nor that somebody had something unmasked', async () => {
    const subject = 'initiative/org-draft';
    const draft = { initiative: 'org-draft', host: 'LJ-XC' };
    await desk.write([
      { source: 'organisation', subject, sequence: 1, event: { type: 'initiative.drafted', data: draft } },
      {
        source: 'organisation',
        subject,
        sequence: 2,
        event: { type: 'initiative.draft-revised', data: { initiative: 'org-draft' } },
      },
    ]);
    const feed = (role: Role, query: string) => ask(replica.app, `/v1/events?limit=500&${query}`, role);
    await eventually(async () => (await feed('auditor', `subject=${subject}`)).includes('draft-revised'));
    expect(await feed('department', '')).not.toMatch(/org-draft|unmasking/);
    expect(await ask(replica.app, `/v1/timelines/${subject}`, 'department')).toBe('');
    expect(await ask(replica.app, `/v1/state/${subject}`, 'department')).toBe('');
    expect(await ask(replica.app, `/v1/timelines/${subject}`, 'auditor')).toContain('draft-revised');
    expect(await ask(replica.app, `/v1/causation/${encodeURIComponent(`${subject}#1`)}`, 'department')).toBe('');
    const listener = await desk.listener('department');
    await listener.connect(`${replica.url}/v1/events?from=2020-01-01T00:00:00Z`);
    await eventually(() => listener.events.length >= shownToAll);
    await listener.cut();
    expect(JSON.stringify(listener.messages)).not.toMatch(/org-draft|unmasking/);
    const host = { authorization: `Bearer ${await desk.token({ sub: 'host', role: 'department', body: 'LJ-XC' })}` };
    const own = await replica.app.inject({ url: `/v1/timelines/${subject}`, headers: host });
    expect(own.json<{ items: object[] }>().items).toHaveLength(2);
  });

  it('tells nobody but its body of a letter that was drafted and thrown away, nor of a notice that is not published', async () => {
    const letterTypes = ['letter.drafted', 'letter.revised', 'letter.discarded'] as const;
    const noticeTypes = [
      'notice.proposed',
      'notice.revised',
      'notice.checked',
      'notice.approved',
      'notice.refused',
    ] as const;
    for (const [id, types] of [
      ['letter/org-hidden', letterTypes],
      ['notice/org-hidden', noticeTypes],
    ] as const) {
      const told = types.map((type) => events.find(({ event }) => event.type === type)!);
      const own = JSON.parse(
        JSON.stringify(told)
          .replaceAll('"letter":"org-1"', '"letter":"org-hidden"')
          .replaceAll('"notice":"org-1"', '"notice":"org-hidden"')
          .replace(/"content":\{(.*?)"body":"[^"]*"/g, '"content":{$1"body":"LJ-XC"'),
      ) as typeof told;
      await desk.write(own.map((each, index) => ({ ...each, subject: id, sequence: index + 1 })));
      const doors = [
        `/v1/events?limit=500&subject=${id}`,
        `/v1/timelines/${id}`,
        `/v1/state/${id}`,
        `/v1/causation/${encodeURIComponent(`${id}#1`)}`,
      ];
      await becomes(`${id} is known`, async () =>
        (await ask(replica.app, doors[0]!, 'auditor')).includes(types.at(-1)!),
      );
      for (const door of doors) expect(await ask(replica.app, door, 'department')).not.toContain('org-hidden');
      expect(await ask(replica.app, doors[1]!, 'auditor')).toContain(types.at(-1));
      const host = { authorization: `Bearer ${await desk.token({ sub: 'host', role: 'department', body: 'LJ-XC' })}` };
      const timeline = await replica.app.inject({ url: doors[1]!, headers: host });
      expect(timeline.json<{ items: object[] }>().items).toHaveLength(types.length);
    }
  });

  it('is not found by searching for it', async () => {
    for (const { text } of marks.filter((mark: Mark) => mark !== actorMark)) {
      const found = JSON.parse(await ask(replica.app, `/v1/events?q=${text.toLowerCase()}`, 'department')) as {
        items: [];
      };
      expect([text, found.items]).toEqual([text, []]);
    }
  });

  it.each(['department', 'auditor'] as const)('is hidden in the stream of a %s', async (role) => {
    const listener = await desk.listener(role);
    await listener.connect(`${replica.url}/v1/events?from=2020-01-01T00:00:00Z`);
    await eventually(() => listener.events.length >= shownToAll);
    await listener.cut();
    expect(marksIn(JSON.stringify(listener.messages), hiddenFrom(role)).map(placeOf)).toEqual([]);
    expect(marksIn(JSON.stringify(listener.messages)).length).toBe(
      role === 'auditor' ? marks.filter(({ sensitivity }) => sensitivity === 'personal').length : 0,
    );
  });
});

/** Says what did not become so, for a busy machine is slow but not for ever. */
const becomes = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  for (const deadline = Date.now() + 90_000; !(await isSo()); await pause(50))
    if (Date.now() > deadline) throw new Error(`it did not become so in time: ${what}`);
};

/** A route's path with every name in the place of each parameter. */
const addressesOf = (path: string): readonly string[] => {
  const parameter = /:\w+|\*\w*/.exec(path)?.[0];
  if (parameter === undefined) return [path];
  const fitting = parameter.startsWith('*')
    ? ids.filter((id) => id.includes('/'))
    : ids.filter((id) => !id.includes('/'));
  return fitting.flatMap((id) => addressesOf(path.replace(parameter, id)));
};

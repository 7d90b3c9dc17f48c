import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { PublicEvent, ReceivedEvent } from '#contracts';
import { EventStore, type StreamCategory } from '#event-store';
import { type Decider, runClock } from '#kernel';
import { eventually, RunningUnits, type TokenClaims } from '#testing';
import { MessagesModule } from './index.js';
import { SendMessagesWhenSomethingHappens } from './send-messages-when-something-happens.policy.js';

/** Streams whose commands are their events: what a unit would decide, published as it stands. */
const saying = (name: string): StreamCategory<PublicEvent, PublicEvent, { readonly said: number }> => ({
  name,
  decider: {
    initial: () => ({ said: 0 }),
    decide: ({ at: _, ...event }) => [event],
    evolve: ({ said }) => ({ said: said + 1 }),
  } satisfies Decider<PublicEvent, PublicEvent, { readonly said: number }>,
  publish: (event) => event,
});
const said = {
  initiative: saying('initiative'),
  reminder: saying('reminder'),
  'data-request': saying('data-request'),
};

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly reason: string;
    readonly isRead: boolean;
    readonly text: Readonly<Record<string, string>>;
  }[];
  readonly next: string | null;
}

const propaganda: TokenClaims = { sub: 'wang', unit: 'propaganda', body: 'LJ-XC', roles: ['department'] };
const colleague: TokenClaims = { ...propaganda, sub: 'li' };
const host: TokenClaims = { sub: 'host', unit: 'organisation', body: 'LJ-GW', roles: ['department'] };
const coordinator: TokenClaims = { ...host, sub: 'coordinator', roles: ['coordinator'] };
const begin = '2027-01-04T01:00:00Z';
const initiative = 'org-aaaaaaaaaaaaaaaa';
const content = {
  title: '节后收心与廉政提醒',
  purpose: '提醒',
  kind: 'activity' as const,
  host: 'LJ-GW',
  startsAt: '2027-03-01T01:00:00.000Z',
  endsAt: '2027-03-01T03:00:00.000Z',
  timeZone: 'Asia/Shanghai',
  respondBy: '2027-01-20T01:00:00.000Z',
  onSilence: 'ask' as const,
  invited: [
    { body: 'LJ-XC', unit: 'propaganda' as const, role: 'support' as const, required: true },
    { body: 'LJ-ZGH', unit: 'mass-organisations' as const, role: 'inform' as const, required: false },
  ],
};

describe('messages', () => {
  let units: RunningUnits;
  let mailServer: SMTPServer;
  let room: Server;
  const mails: string[] = [];
  const posts: unknown[] = [];
  let roomAnswers: object[] = [];

  beforeAll(async () => {
    mailServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          mails.push(Buffer.concat(parts).toString());
          done();
        });
      },
    });
    await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', () => resolve()));
    room = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        posts.push(JSON.parse(Buffer.concat(parts).toString()));
        response.end(JSON.stringify(roomAnswers.shift() ?? { errcode: 0 }));
      });
    });
    await new Promise<void>((resolve) => room.listen(0, '127.0.0.1', resolve));
    const smtpUrl = `smtp://127.0.0.1:${(mailServer.server.address() as AddressInfo).port}`;
    const outside = { isLocalAllowed: true };
    const messages = MessagesModule.forRoot({ smtpUrl, mailFrom: 'desk@liandong.example', outside });
    units = await RunningUnits.open(
      {
        clock: runClock(Date.parse(begin) - Date.now()),
        modules: (source) => (source === 'coordination' ? [messages] : []),
      },
      'organisation',
    );
    await units.start('coordination');
    for (const category of Object.values(said)) units.app('organisation').get(EventStore).category(category);
  });
  afterAll(async () => {
    await units.close();
    mailServer.close();
    await new Promise((resolve) => room.close(resolve));
  });

  const say = async (stream: string, event: PublicEvent): Promise<void> => {
    const streams = units
      .app('organisation')
      .get(EventStore)
      .category(said[stream.split('/')[0] as keyof typeof said]);
    const id = randomUUID();
    const context = { commandId: id, bodyHash: id, status: 200, actor: 'host', correlationId: id, causationId: id };
    await streams.execute(stream, event, context);
  };
  const list = async (as: TokenClaims, query = '') =>
    (await units.call<Listed>('coordination', 'GET', `/v1/messages?limit=100${query}`, { as })).body;
  const reasons = async (as: TokenClaims, query = '') => (await list(as, query)).items.map(({ reason }) => reason);
  const unread = async (as: TokenClaims) =>
    (await units.call<{ unread: number }>('coordination', 'GET', '/v1/messages/counts', { as })).body.unread;
  const untilTold = (as: TokenClaims, reason: string) =>
    eventually(
      () => reasons(as),
      (all) => all.includes(reason),
    );

  it('reach the invited body, once whatever is delivered again, with a sentence in both languages', async () => {
    await say(`initiative/${initiative}`, { type: 'initiative.posted', data: { initiative, content } });
    await untilTold(propaganda, 'invitation-asked');
    const policy = units.app('coordination').get(SendMessagesWhenSomethingHappens, { strict: false });
    const [message] = (await list(propaganda)).items;
    const delivered = {
      type: 'initiative.posted',
      subject: `initiative/${initiative}`,
      sequence: 1,
      data: { initiative, content },
    };
    const id = (message as unknown as { event: string }).event;
    await policy.send({ ...delivered, id } as unknown as ReceivedEvent);
    expect(await reasons(propaganda)).toEqual(['invitation-asked']);
    expect(message?.text).toMatchObject({
      'zh-CN': expect.stringContaining('节后收心') as string,
      en: expect.stringContaining('invites') as string,
    });
  });

  it('are read by each person for themself, one by one or all', async () => {
    const [message] = (await list(propaganda)).items;
    expect(await unread(propaganda)).toBe(1);
    expect(
      (await units.call('coordination', 'POST', `/v1/messages/${message!.id}/read`, { as: propaganda })).status,
    ).toBe(204);
    expect([await unread(propaganda), await unread(colleague)]).toEqual([0, 1]);
    expect(await reasons(propaganda, '&unread=true')).toEqual([]);
    expect((await units.call('coordination', 'POST', '/v1/messages/read-all', { as: colleague })).status).toBe(204);
    expect(await unread(colleague)).toBe(0);
    expect((await units.call('coordination', 'POST', `/v1/messages/${message!.id}/read`, { as: host })).status).toBe(
      404,
    );
    expect((await units.call('coordination', 'GET', '/v1/messages?body=LJ-XC', { as: host })).status).toBe(403);
  });

  it('of a nudge come from the host or a coordinator, to who has not answered, once per body and day', async () => {
    const nudge = (as: TokenClaims) =>
      units.call('coordination', 'POST', '/v1/messages/nudges', {
        as,
        body: { subject: `initiative/${initiative}`, bodies: ['LJ-XC', 'LJ-TW'] },
      });
    expect((await nudge(propaganda)).status).toBe(403);
    expect(await nudge(host)).toMatchObject({
      status: 200,
      body: { nudged: ['LJ-XC'], already: [], notAwaited: ['LJ-TW'] },
    });
    expect(await nudge(coordinator)).toMatchObject({ body: { nudged: [], already: ['LJ-XC'] } });
    await units.moveClock('2027-01-05T01:00:00Z');
    expect(await nudge(host)).toMatchObject({ body: { nudged: ['LJ-XC'] } });
    expect((await reasons(propaganda)).filter((reason) => reason === 'nudge')).toHaveLength(2);
  });

  it('of an answer reach the host, and the last day before respondBy only those who have not answered', async () => {
    const answeredAt = '2027-01-05T01:00:00.000Z';
    const data = { initiative, body: 'LJ-XC', role: 'support' as const, bySilence: false, answeredAt };
    await say(`initiative/${initiative}`, { type: 'initiative.participant-joined', data });
    await untilTold(host, 'invitation-accepted');
    await units.moveClock('2027-01-19T02:00:00Z');
    const union: TokenClaims = { sub: 'union', unit: 'mass-organisations', body: 'LJ-ZGH', roles: ['department'] };
    await untilTold(union, 'invitation-due');
    expect(await reasons(propaganda)).not.toContain('invitation-due');
  });

  it('of reminders reach whom they name', async () => {
    const data = {
      thing: 'term/organisation/LJ-CZJ',
      body: 'LJ-CZJ',
      bodies: ['LJ-GW'],
      dueOn: '2027-07-20',
      on: '2027-01-20',
      step: '-6 months',
      to: 'higher-body' as const,
    };
    await say('reminder/organisation/term/organisation/LJ-CZJ', { type: 'reminder.sent', data });
    await untilTold(host, 'duty-ahead');
  });

  it('of a round of a request for data reach, three days before its end, those that have not answered it', async () => {
    const request = 'org-dddddddddddddddd';
    const content = {
      title: '基本情况核对',
      from: 'LJ-GW',
      basis: '条例',
      fields: [{ name: 'rooms', label: '活动室' }],
      rhythm: 'once' as const,
      endsOn: '2027-03-31',
      rounds: [{ round: 1, dueAt: '2027-02-10T16:00:00.000Z' }],
    };
    const addressees = [
      { body: 'LJ-XC', unit: 'propaganda' as const },
      { body: 'LJ-ZGH', unit: 'mass-organisations' as const },
    ];
    const sentAt = '2027-01-19T02:00:00.000Z';
    await say(`data-request/${request}`, { type: 'data-request.sent', data: { request, content, addressees, sentAt } });
    await untilTold(propaganda, 'data-asked');
    const answered = { request, body: 'LJ-XC', round: 1, values: [], answeredAt: sentAt };
    await say(`data-request/${request}`, { type: 'data-request.answered', data: answered });
    await units.settle();
    await units.moveClock('2027-02-07T17:00:00Z');
    const union: TokenClaims = { sub: 'union', unit: 'mass-organisations', body: 'LJ-ZGH', roles: ['department'] };
    await untilTold(union, 'data-due');
    expect(await reasons(propaganda)).not.toContain('data-due');
  });

  it('go on by mail under a fixed id and into a chat room until it has taken them, where their person wants it', async () => {
    const url = `http://127.0.0.1:${(room.address() as AddressInfo).port}/send?key=1`;
    roomAnswers = [{ errcode: 45009 }];
    const settings = { mail: 'wang@liandong.example', chat: { kind: 'wecom', url }, language: 'zh-CN' };
    expect(
      await units.call('coordination', 'PUT', '/v1/message-settings', { as: propaganda, body: settings }),
    ).toMatchObject({ status: 200, body: settings });
    expect((await units.call('coordination', 'GET', '/v1/message-settings', { as: colleague })).body).toEqual({
      language: 'zh-CN',
    });
    await say(`initiative/${initiative}`, { type: 'initiative.withdrawn', data: { initiative, reason: '改期' } });
    await eventually(
      () => Promise.resolve([mails.length, posts.length]),
      ([mail = 0, chat = 0]) => mail >= 1 && chat >= 2,
    );
    await units.settle();
    expect([mails.length, posts.length]).toEqual([1, 2]);
    expect(mails[0]).toMatch(/^Message-ID: <[0-9a-z]{16}@liandong>$/im);
    expect(posts[1]).toEqual({ msgtype: 'text', text: { content: '“节后收心与廉政提醒”已撤回：改期' } });
  });

  it('are listed page by page, newest first, without a gap', async () => {
    const all = (await list(propaganda)).items.map(({ id }) => id);
    const paged: string[] = [];
    let query = '';
    for (;;) {
      const page: Listed = (
        await units.call<Listed>('coordination', 'GET', `/v1/messages?limit=1${query}`, { as: propaganda })
      ).body;
      paged.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      query = `&cursor=${page.next}`;
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(3);
  });
});

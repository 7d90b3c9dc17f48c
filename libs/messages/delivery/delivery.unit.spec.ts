import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chatBody, isTaken } from './chat-formats.js';
import { AddressRefused, isInside, postOutside, requireOutsideUrl } from './outside-address.js';
import { sendableFrom } from './quiet-hours.js';

describe('an address outside', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'no-address',
  ])('is not %s', (address) => {
    expect(isInside(address)).toBe(true);
  });

  it.each(['8.8.8.8', '223.5.5.5', '172.32.0.1', '2400:3200::1'])('may be %s', (address) => {
    expect(isInside(address)).toBe(false);
  });

  it.each([
    'http://qyapi.weixin.qq.com/x',
    'https://user:word@qyapi.weixin.qq.com/x',
    'https://qyapi.weixin.qq.com:8443/x',
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://0x7f000001/x',
    'https://2130706433/x',
    'https://localhost/x',
    'https://db.internal/x',
    'ftp://example.com/x',
    'x',
  ])('is refused as %s', (url) => {
    expect(() => requireOutsideUrl(url, { isLocalAllowed: false })).toThrow(AddressRefused);
  });

  it('is refused where any address of its name leads inside', async () => {
    const resolve = () => Promise.resolve(['8.8.8.8', '10.0.0.1']);
    await expect(postOutside('https://rooms.example.com/x', {}, { isLocalAllowed: false, resolve })).rejects.toThrow(
      AddressRefused,
    );
  });

  describe('that answers', () => {
    let server: Server;
    let url: string;
    let asked = 0;
    beforeAll(async () => {
      server = createServer((request, response) => {
        asked += 1;
        request.resume();
        if (request.url === '/moved') response.writeHead(302, { location: '/elsewhere' }).end();
        else if (request.url === '/long') response.end('x'.repeat(100_000));
        else response.end(JSON.stringify({ errcode: 0, host: request.headers.host }));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      url = `http://rooms.example.com:${(server.address() as AddressInfo).port}`;
    });
    afterAll(() => new Promise((resolve) => server.close(resolve)));
    const local = { isLocalAllowed: true, resolve: () => Promise.resolve(['127.0.0.1']) };

    it('is reached at the address that was resolved, under its name', async () => {
      const { status, answer } = await postOutside(`${url}/x`, {}, local);
      expect({ status, answer }).toMatchObject({
        status: 200,
        answer: { host: expect.stringContaining('rooms.example.com') as string },
      });
    });

    it('is not followed where it redirects', async () => {
      const before = asked;
      expect((await postOutside(`${url}/moved`, {}, local)).status).toBe(302);
      expect(asked).toBe(before + 1);
    });

    it('is cut where it answers too much', async () => {
      await expect(postOutside(`${url}/long`, {}, local)).rejects.toThrow('too long');
    });
  });
});

describe('a chat room', () => {
  it.each([
    ['wecom', { msgtype: 'text', text: { content: 'x' } }, { errcode: 0 }],
    ['dingtalk', { msgtype: 'text', text: { content: 'x' } }, { errcode: 0 }],
    ['feishu', { msg_type: 'text', content: { text: 'x' } }, { code: 0 }],
  ] as const)('of %s gets its own form, and has taken it only where it says so', (kind, body, answer) => {
    expect(chatBody(kind, 'x')).toEqual(body);
    expect([isTaken(kind, answer), isTaken(kind, { errcode: 93000, code: 19001 }), isTaken(kind, undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('quiet hours', () => {
  const night = { from: '22:00', to: '07:30' };
  const at = (time: string) => sendableFrom(new Date(`2027-03-01T${time}:00+08:00`), night).toISOString();

  it.each([
    ['21:59', '2027-03-01T13:59:00.000Z'],
    ['22:00', '2027-03-01T23:30:00.000Z'],
    ['03:00', '2027-02-28T23:30:00.000Z'],
    ['07:30', '2027-02-28T23:30:00.000Z'],
  ])('put what comes at %s off to %s', (time, until) => {
    expect(at(time)).toBe(until);
  });

  it('within a day end on that day, and empty ones put nothing off', () => {
    const noon = new Date('2027-03-01T12:30:00+08:00');
    expect(sendableFrom(noon, { from: '12:00', to: '14:00' }).toISOString()).toBe('2027-03-01T06:00:00.000Z');
    expect(sendableFrom(noon, undefined)).toBe(noon);
  });
});

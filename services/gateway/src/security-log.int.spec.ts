import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayUnderTest } from '../test/gateway-under-test.js';
import { Rates } from './admission/rates.js';

const planted = 'zhangsan-sick-leave';

describe('the security log of the gateway', () => {
  const lines: Record<string, unknown>[] = [];
  let unit: Server;
  let gateway: GatewayUnderTest;

  beforeAll(async () => {
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      if (String(text).includes('"log":"security"')) lines.push(JSON.parse(String(text)) as Record<string, unknown>);
      return true;
    });
    unit = createServer((_request, response) => response.writeHead(403).end('{}'));
    await new Promise<void>((resolve) => unit.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(unit.address() as AddressInfo).port}`;
    const clientRates = new Rates(1, () => 0);
    gateway = await GatewayUnderTest.start({ organisation: url }, {}, { clientRates });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await gateway.stop();
    await new Promise((resolve) => unit.close(resolve));
  });

  it('has a line for a bad token, a refusal of the unit and a flood, with address and ids and without what was sent', async () => {
    const correlation = randomUUID();
    const asked = `/api/organisation/v1/things/${planted}?q=${planted}`;
    const statuses = [
      (await fetch(gateway.url + asked)).status,
      (await fetch(gateway.url + asked, { headers: { authorization: `Bearer ${planted}` } })).status,
      (await gateway.get(asked, planted, { headers: { 'x-correlation-id': correlation } })).status,
      (await gateway.get(asked, planted, { headers: { 'x-correlation-id': planted } })).status,
    ];
    expect(statuses).toEqual([401, 401, 403, 429]);
    const route = '/api/organisation/v1/*';
    const subject = expect.stringMatching(/^[a-z0-9]{16}$/) as unknown;
    const made = expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown;
    const from = { log: 'security', service: 'gateway', route, address: '127.0.0.1', method: 'GET' };
    expect(lines).toMatchObject([
      { ...from, event: 'token-refused', code: 'token-missing', correlation: made },
      { ...from, event: 'token-refused', code: 'invalid-token', correlation: made },
      { ...from, event: 'access-refused', status: 403, subject, correlation },
      { ...from, event: 'too-many-requests', code: 'too-many-requests', subject },
    ]);
    expect(lines[2]?.['subject']).toBe(lines[3]?.['subject']);
    expect(lines.map((line) => JSON.stringify(line)).join()).not.toContain(planted);
  });
});

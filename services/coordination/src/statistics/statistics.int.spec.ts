import { jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { Desk, type Replica } from '../../test/desk.js';
import type { WrittenEvent } from '../../test/records.js';
import { content, invite } from './statistics.fixture.js';

jest.setTimeout(60_000);

interface Figures {
  readonly from: string | null;
  readonly to: string;
  readonly groupBy: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly total: Readonly<Record<string, unknown>>;
}
interface BadInput {
  readonly type: string;
  readonly errors: readonly { readonly path: string }[];
}

const time = '2026-01-02T00:00:00.000Z';
const inYear = { startsAt: '2026-03-02T00:00:00.000Z', endsAt: '2026-03-02T02:00:00.000Z' };

const written = (subject: string, sequence: number, event: WrittenEvent['event']): WrittenEvent => {
  return { source: 'organisation', subject, sequence, event, time };
};
const registered = (body: string, name: string): WrittenEvent =>
  written(`body/${body}`, 1, {
    type: 'body.registered',
    data: { body, name, kind: 'branch', unit: 'propaganda', members: 12 },
  });
const history: readonly WrittenEvent[] = [
  registered('LJ-A', '=HYPERLINK("http://x.example","点我")'),
  registered('LJ-B', '宣传部, "第一" 支部'),
  written('initiative/org-1', 1, {
    type: 'initiative.posted',
    data: { initiative: 'org-1', content: content({ ...inYear, invited: [invite('LJ-B')] }) },
  }),
  written('initiative/org-1', 2, { type: 'initiative.agreed', data: { initiative: 'org-1' } }),
  written('initiative/org-1', 3, { type: 'initiative.started', data: { initiative: 'org-1' } }),
  written('resource/org-hall', 1, {
    type: 'resource.offered',
    data: {
      resource: 'org-hall',
      description: {
        name: '@礼堂',
        kind: 'venue',
        sharing: 'exclusive',
        owner: 'LJ-A',
        unit: 'organisation',
        timeZone: 'Asia/Shanghai',
        holidays: 'open',
        approval: 'automatic',
      },
    },
  }),
  ...['r1', 'r2'].map((id, n) =>
    written('resource/org-hall', 2 + n, {
      type: 'reservation.refused',
      data: { reservation: `org-hall.${id}`, resource: 'org-hall', body: 'LJ-B', code: 'resource-unavailable' },
    }),
  ),
];

describe('the statistics over HTTP', () => {
  let desk: Desk;
  let replica: Replica;

  beforeAll(async () => {
    desk = await Desk.open();
    await desk.write(history);
    replica = await desk.start();
  });
  afterAll(() => desk.close());

  const year = 'from=2025-12-31T16:00:00Z&to=2026-12-31T16:00:00Z';
  const get = (path: string) => desk.get<Figures>(replica, `/v1/statistics/${path}`);
  const sheet = async (path: string) => {
    const response = await fetch(`${replica.url}/v1/statistics/${path}`, {
      headers: { authorization: `Bearer ${await desk.token()}` },
    });
    return { response, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()) };
  };

  it('say the period and the grouping that they are of', async () => {
    const { status, body } = await get(`coverage?from=2026-01-01T00:00:00%2B08:00&to=2026-12-31T16:00:00Z`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ from: '2025-12-31T16:00:00.000Z', to: '2026-12-31T16:00:00.000Z', groupBy: 'unit' });
    expect(body.total).toMatchObject({ bodies: 2, bodiesReached: 1, members: 24, membersReached: 12 });
  });

  it('are those of the calendar year of Shanghai where no period is given', async () => {
    const { body } = await get('participation');
    const local = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
    expect([body.from, body.to]).toEqual([`${local - 1}-12-31T16:00:00.000Z`, `${local}-12-31T16:00:00.000Z`]);
    expect((await get('sharing?from=2024-05-01T00:00:00Z')).body.to).toBe('2024-12-31T16:00:00.000Z');
    expect((await get('sharing?to=2024-12-31T16:00:00Z')).body.from).toBe('2023-12-31T16:00:00.000Z');
  });

  it('of what is overdue are as of now, whenever it was due, where no period is given', async () => {
    const before = Date.now();
    const { body } = await get('overdue?to=2999-01-01T00:00:00Z');
    expect(body.from).toBeNull();
    expect(Date.parse(body.to)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(body.to)).toBeLessThanOrEqual(Date.now());
    expect(body.total).toMatchObject({ invitations: 1, steps: 1, stages: 4, total: 6 });
  });

  it('show what was written a moment ago', async () => {
    const before = (await get(`coverage?${year}`)).body.total['bodies'];
    await desk.write([registered('LJ-C', '新支部')]);
    for (;;) {
      const { body } = await get(`coverage?${year}`);
      if (body.total['bodies'] === Number(before) + 1) break;
    }
  });

  it.each([
    ['coverage?from=yesterday', 'from'],
    ['coverage?to=2026-13-01T00:00:00Z', 'to'],
    ['coverage?from=2026-02-01T00:00:00Z&to=2026-02-01T00:00:00Z', 'to'],
    ['participation?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z', 'to'],
    ['sharing?from=2000-01-01T00:00:00Z&to=2026-01-01T00:00:00Z', 'to'],
    ['overdue?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z', 'to'],
    ['overdue?from=2999-02-01T00:00:00Z', 'from'],
    ['coverage?groupBy=resource', 'groupBy'],
    ['participation?groupBy=', 'groupBy'],
    ['overdue?groupBy=kind', 'groupBy'],
    ['sharing?groupBy=quarter', 'groupBy'],
    ['sharing?groupBy=unit&groupBy=resource', 'groupBy'],
    ['sharing?format=xlsx', 'format'],
    ['coverage?unit=organisation', 'unit'],
  ])('refuse %s with the name of what is wrong', async (path, wrong) => {
    const { status, body } = await desk.get<BadInput>(replica, `/v1/statistics/${path}`);
    expect({ status, type: body.type }).toEqual({ status: 400, type: 'urn:liandong:problem:validation-failed' });
    expect(body.errors.map((error) => error.path)).toContain(wrong);
  });

  it('leave as a sheet with the same rows, that spreadsheets read as it is', async () => {
    const { response, text } = await sheet(`coverage?${year}&groupBy=body&format=csv`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="coverage-by-body-20260101-20270101.csv"',
    );
    expect(text.startsWith('\uFEFFgroup,name,bodies,bodiesReached,')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
    const { body } = await get(`coverage?${year}&groupBy=body`);
    expect(rows.map(({ group, bodiesReached }) => [group, Number(bodiesReached)])).toEqual(
      body.rows.map(({ group, bodiesReached }) => [group, bodiesReached]),
    );
    expect(rows[1]?.['name']).toBe('宣传部, "第一" 支部');
  });

  it('leave no name in a sheet that would be a formula', async () => {
    const bodies: string[][] = parse((await sheet(`coverage?${year}&groupBy=body&format=csv`)).text);
    const resources: string[][] = parse((await sheet(`sharing?${year}&format=csv`)).text);
    const cells = [...bodies, ...resources].flat();
    expect(cells).toContain(`'=HYPERLINK("http://x.example","点我")`);
    expect(cells).toContain("'@礼堂");
    expect(cells.filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
  });

  it('of sharing count refusals by their code, in a sheet too', async () => {
    const { body } = await get(`sharing?${year}`);
    expect(body.rows[0]).toMatchObject({ resource: 'org-hall', refusals: { 'resource-unavailable': 2 } });
    expect(body.total).toMatchObject({ refusals: { 'resource-unavailable': 2 }, waiting: { served: 0 } });
    const [row]: Record<string, string>[] = parse((await sheet(`sharing?${year}&format=csv`)).text, {
      columns: true,
      bom: true,
    });
    expect(row).toMatchObject({ refusals: '2', refusalsByCode: 'resource-unavailable: 2' });
  });

  it('are described with what can be asked', async () => {
    const response = await fetch(`${replica.url}/v1/openapi.json`);
    const { paths } = (await response.json()) as {
      paths: Record<string, { get: { parameters: { name: string; in: string; schema: { enum?: string[] } }[] } }>;
    };
    const { parameters } = paths['/v1/statistics/overdue']?.get ?? { parameters: [] };
    expect(
      parameters
        .filter((one) => one.in === 'query')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['format', 'from', 'groupBy', 'to']);
    expect(parameters.find(({ name }) => name === 'groupBy')?.schema.enum).toEqual([
      'unit',
      'body',
      'quarter',
      'month',
    ]);
  });
});

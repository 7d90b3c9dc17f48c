import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { testIssuer, type TestIssuer } from '#testing';
import { RunningUnits, until } from '../running-units.fixture.js';
import { initiativeOf, planLineKey } from './plan-initiative.js';
import { csvOf, goodCells, planOf } from './plan.fixture.js';
import { planColumns } from './plan-sheet.js';

jest.setTimeout(60_000);

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const coordinator = { roles: ['coordinator'] };

interface Loaded {
  readonly status: number;
  readonly body: {
    readonly type?: string;
    readonly loaded: readonly { readonly line: number; readonly id: string }[];
    readonly rejected: readonly { readonly line: number; readonly column: string; readonly reason: string }[];
    readonly elsewhere: readonly { readonly line: number; readonly unit: string }[];
  };
}

describe('a plan sent to a unit', () => {
  let issuer: TestIssuer;
  let units: RunningUnits;

  beforeAll(async () => {
    issuer = await testIssuer();
    units = new RunningUnits(issuer);
    await Promise.all([units.start('organisation'), units.start('mass-organisations')]);
  });
  afterAll(async () => {
    await units.close();
    await issuer.stop();
  });

  const send = async (sheet: string | Uint8Array, query = '', claims: object = coordinator, type = 'text/csv') => {
    const token = await issuer.tokenFor({ sub: 'somebody', unit: 'organisation', body: 'LJ-GW', ...claims });
    const response = await fetch(`${await units.app('organisation').getUrl()}/v1/initiatives/import${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      body: Buffer.from(sheet as string),
    });
    return { status: response.status, body: (await response.json()) as Loaded['body'] } satisfies Loaded;
  };
  /** A line whose bodies stand in the register of this test. */
  const line = (title: string, cells: Partial<typeof goodCells> = {}) => ({
    活动名称: title,
    参加单位: 'LJ-TW;LJ-XC',
    ...cells,
  });
  const titled = async (title: string) =>
    (await units.caller('LJ-GW').get('organisation', `/initiatives?q=${encodeURIComponent(title)}`)).body.items;

  it('becomes posted initiatives of its own hosts; the other lines are named with their unit', async () => {
    const { status, body } = await send(csvOf(line('甲'), line('乙', { 牵头单位: 'LJ-TW', 参加单位: 'LJ-GW' })));
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { loaded: [{ line: 2 }], rejected: [], elsewhere: [{ line: 3, unit: 'mass-organisations' }] },
    });
    const { body: initiative } = await units.caller('LJ-GW').get('organisation', `/initiatives/${body.loaded[0]?.id}`);
    expect(initiative).toMatchObject({ title: '甲', status: 'posted', host: 'LJ-GW', places: 300, budgetFen: 600_000 });
    await until(
      () => units.caller('LJ-TW').get('mass-organisations', '/invitations?status=open'),
      ({ body: { items } }) => items.some(({ id }) => id === body.loaded[0]?.id),
    );
  });

  it('is not loaded at all while a line is bad, and without it when the rest is accepted', async () => {
    const sheet = csvOf(line('丙'), line('丁', { 参加单位: 'LJ-NOBODY', '经费（元）': '约三万' }));
    const refused = await send(sheet);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        loaded: [],
        rejected: [
          { line: 3, column: '参加单位', value: 'LJ-NOBODY', reason: 'no body of the register has this code' },
          { line: 3, column: '经费（元）', value: '约三万', reason: 'is not a number of yuan' },
        ],
      },
    });
    expect(await titled('丙')).toEqual([]);
    const accepted = await send(sheet, '?acceptRest=true');
    expect(accepted).toMatchObject({
      status: 200,
      body: { loaded: [{ line: 2 }], rejected: [{ line: 3 }, { line: 3 }] },
    });
  });

  it('is only looked at in a dry run', async () => {
    expect(await send(csvOf(line('戊')), '?dryRun=true')).toEqual({
      status: 200,
      body: { loaded: [], rejected: [], elsewhere: [], ready: [{ line: 2 }] },
    });
    expect(await titled('戊')).toEqual([]);
  });

  it('is loaded once, however often it comes, also corrected and also by POST /v1/initiatives with the line’s key', async () => {
    const first = await send(csvOf(line('己')));
    const again = await send(csvOf(line('庚'), line('己', { '经费（元）': '7000' })));
    expect(again.body.loaded[1]).toEqual({ line: 3, id: first.body.loaded[0]?.id });
    const { lines } = await planOf(csvOf(line('己')));
    const [planned] = lines;
    const posted = await units
      .caller('LJ-GW', { sub: 'somebody', ...coordinator })
      .post('organisation', '/initiatives', initiativeOf(planned!), { 'idempotency-key': planLineKey(planned!) });
    expect(posted).toMatchObject({ status: 201, body: { id: first.body.loaded[0]?.id } });
    expect(
      await until(
        () => titled('己'),
        (items) => items.length > 0,
      ),
    ).toHaveLength(1);
  });

  it('may be a workbook', async () => {
    const rows = [planColumns, planColumns.map((column) => ({ ...goodCells, ...line('辛') })[column])];
    const workbook = await writeXlsxFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
    expect(await send(workbook, '', coordinator, xlsx)).toMatchObject({ status: 200, body: { loaded: [{ line: 2 }] } });
  });

  it('is refused line by line where the caller may not act for the host', async () => {
    const { status, body } = await send(csvOf(line('壬'), line('癸', { 牵头单位: 'LJ-ZZ' })), '', {
      roles: ['department'],
    });
    expect({ status, rejected: body.rejected }).toEqual({
      status: 422,
      rejected: [{ line: 3, column: '牵头单位', value: 'LJ-ZZ', reason: 'you may not act for this body' }],
    });
  });

  it('is not looked at for somebody who acts for no body of the unit', async () => {
    const far = 'no sheet at all';
    const stranger = { unit: 'propaganda', body: 'LJ-XC', roles: ['department'] };
    expect(await send(far, '?dryRun=true', stranger)).toMatchObject({
      status: 403,
      body: { type: 'urn:liandong:problem:not-your-unit' },
    });
    const agency = { unit: 'propaganda', body: 'LJ-XC', roles: ['system'], bodies: ['LJ-XC'] };
    expect((await send(far, '?dryRun=true', agency)).status).toBe(403);
    expect((await send(far, '?dryRun=true', { ...agency, bodies: ['LJ-ZZ'] })).status).toBe(422);
  });

  it('is 413 over 1 MB, 415 as JSON, 403 for somebody who only reads, and one named fault when it is no sheet', async () => {
    expect((await send('x'.repeat(1_100_000))).status).toBe(413);
    expect((await send('{}', '', coordinator, 'application/json')).status).toBe(415);
    expect((await send(csvOf(line('子')), '', { roles: ['member'] })).status).toBe(403);
    expect(await send('hello')).toMatchObject({
      status: 422,
      body: { rejected: [{ line: 1, column: '', reason: 'there is no heading of an annual plan' }] },
    });
  });
});

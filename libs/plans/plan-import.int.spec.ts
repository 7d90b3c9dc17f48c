import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { TaskView } from '#tasks';
import type { PlanAnswer } from './http/plan-answer.view.js';
import { initiativeOf, planLineKey, type PlannedActivity } from './index.js';
import { planIn } from './plan.fixture.js';
import { RunningUnits } from './running-units.fixture.js';

jest.setTimeout(90_000);

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const heading = '序号,活动名称,类型,牵头单位,参加单位,时间,地点,名额,经费（元）,责任人岗位,备注';
const line = (title: string, changes: Readonly<Record<string, string>> = {}): string => {
  const good: Record<string, string> = {
    序号: '',
    活动名称: title,
    类型: 'activity',
    牵头单位: 'LJ-GW',
    参加单位: 'LJ-TW;LJ-XC',
    时间: '2027-02-22 14:00-16:30',
    地点: '一号厅',
    名额: '300',
    '经费（元）': '6000',
    责任人岗位: '书记',
    备注: '',
  };
  return heading
    .split(',')
    .map((column) => changes[column] ?? good[column])
    .join(',');
};
const csv = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode([heading, ...lines, ''].join('\n'));

describe('a plan sent to a unit', () => {
  const units = new RunningUnits();
  beforeAll(() => units.start('organisation', 'mass-organisations'));
  afterAll(() => units.close());

  const send = (sheet: Uint8Array, query = '', claims: object = {}, type = 'text/csv', headers: object = {}) =>
    units.ask<PlanAnswer & { readonly type?: string }>('organisation', 'POST', `/initiatives/import${query}`, {
      body: sheet,
      claims,
      headers: { 'content-type': type, ...headers },
    });
  const titled = async (title: string) =>
    (await units.ask<{ items: { id: string }[] }>('organisation', 'GET', `/initiatives?q=${encodeURIComponent(title)}`))
      .body.items;

  it('becomes posted initiatives of its own hosts; the other lines are named with their unit', async () => {
    const sheet = csv(line('甲'), line('乙', { 牵头单位: 'LJ-TW', 参加单位: 'LJ-GW' }));
    const { status, body } = await send(sheet);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        loaded: [{ line: 2, kind: 'initiative' }],
        rejected: [],
        elsewhere: [{ line: 3, unit: 'mass-organisations' }],
      },
    });
    const id = body.loaded[0]?.id;
    const { body: initiative } = await units.ask('organisation', 'GET', `/initiatives/${id}`);
    expect(initiative).toMatchObject({ title: '甲', status: 'posted', host: 'LJ-GW', places: 300, budgetFen: 600_000 });
    await units.until(
      () => units.ask<{ items: { id: string }[] }>('mass-organisations', 'GET', '/invitations?status=open&body=LJ-TW'),
      ({ body: { items } }) => items.some((item) => item.id === id),
    );
  });

  it('may become drafts', async () => {
    const { body } = await send(csv(line('草')), '?as=draft');
    expect(await units.ask('organisation', 'GET', `/initiatives/${body.loaded[0]?.id}`)).toMatchObject({
      body: { status: 'draft' },
    });
  });

  it('is not loaded at all while a line is bad, and without it when the rest is accepted', async () => {
    const sheet = csv(line('丙'), line('丁', { 参加单位: 'LJ-NOBODY', '经费（元）': '若干' }));
    expect(await send(sheet)).toMatchObject({
      status: 422,
      body: {
        loaded: [],
        rejected: [
          { line: 3, column: '参加单位', value: 'LJ-NOBODY', reason: 'no body of the register has this code' },
          { line: 3, column: '经费（元）', value: '若干', reason: 'is not a number of yuan' },
        ],
      },
    });
    expect(await titled('丙')).toEqual([]);
    expect(await send(sheet, '?acceptRest=true')).toMatchObject({
      status: 200,
      body: { loaded: [{ line: 2 }], rejected: [{ line: 3 }, { line: 3 }] },
    });
  });

  it('is only looked at in a dry run, which shows the words of each cell beside their reading', async () => {
    const { status, body } = await send(csv(line('戊')), '?dryRun=true');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        loaded: [],
        rejected: [],
        elsewhere: [],
        asked: [],
        ready: [{ line: 2, kind: 'initiative', title: '戊', host: 'LJ-GW' }],
      },
    });
    expect(body.read[0]?.cells).toContainEqual({
      column: '时间',
      words: '2027-02-22 14:00-16:30',
      reading: '2027-02-22T14:00/2027-02-22T16:30',
      sure: 'certain',
    });
    expect(await titled('戊')).toEqual([]);
  });

  it('is loaded once, however often it comes, also corrected and also by POST /v1/initiatives with the line’s key', async () => {
    const first = await send(csv(line('己')));
    const again = await send(csv(line('庚'), line('己', { '经费（元）': '7000' })));
    expect(again.body.loaded[1]).toEqual({ line: 3, kind: 'initiative', id: first.body.loaded[0]?.id });
    const [planned] = (await planIn(csv(line('己')))).lines as readonly PlannedActivity[];
    const posted = await units.ask<{ id: string }>('organisation', 'POST', '/initiatives', {
      body: initiativeOf(planned!),
      headers: { 'idempotency-key': planLineKey(planned!) },
    });
    expect(posted).toMatchObject({ status: 201, body: { id: first.body.loaded[0]?.id } });
  });

  it('asks what is doubtful once, takes the answers beside the sheet, and does not ask for the same words again', async () => {
    const sheet = csv(line('辛', { 类型: '', 参加单位: '团市委、市财政机关党委', 时间: '2027年“七一”前后' }));
    const refused = await send(sheet);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        loaded: [],
        asked: [
          { line: 2, column: '参加单位', words: '市财政机关党委', offer: 'LJ-CZJ', sure: 'ask' },
          { line: 2, column: '时间', offer: '2027-06-24..2027-07-07', sure: 'ask' },
        ],
      },
    });
    const form = new FormData();
    form.set('sheet', new Blob([sheet as BlobPart], { type: 'text/csv' }), 'plan.csv');
    form.set(
      'confirmed',
      JSON.stringify([
        { column: '参加单位', words: '市财政机关党委', reading: 'LJ-CZJ' },
        { column: '时间', words: '2027年“七一”前后', reading: '2027-06-28..2027-07-02' },
      ]),
    );
    const answered = await units.ask<PlanAnswer>('organisation', 'POST', '/initiatives/import', { body: form });
    expect(answered).toMatchObject({ status: 200, body: { loaded: [{ line: 2, kind: 'task' }], asked: [] } });
    const { body: task } = await units.ask<TaskView>('organisation', 'GET', `/tasks/${answered.body.loaded[0]?.id}`);
    expect(task).toMatchObject({
      title: '辛',
      lead: 'LJ-GW',
      cooperating: [{ body: 'LJ-TW' }, { body: 'LJ-CZJ', unit: 'organisation' }],
      due: { kind: 'window', from: '2027-06-28', to: '2027-07-02' },
      when: '2027年“七一”前后',
    });
    const next = await send(csv(line('壬', { 参加单位: '市财政机关党委' })));
    expect(next).toMatchObject({ status: 200, body: { loaded: [{ line: 2 }], asked: [] } });
    const other = await send(csv(line('癸', { 参加单位: '市财政机关党委' })), '', { sub: 'another' });
    expect(other).toMatchObject({ status: 422, body: { asked: [{ words: '市财政机关党委' }] } });
  });

  it('of an agency loads after one screen, and loading it again changes nothing', async () => {
    const sheet = readFileSync('deploy/local/data/task-table-1.xlsx');
    const first = await send(sheet, '?dryRun=true', {}, xlsx);
    expect(first.body.rejected).toEqual([]);
    expect(first.body.asked.every(({ sure }) => sure === 'usual')).toBe(true);
    const loaded = await send(sheet, '?confirmUsual=true', {}, xlsx);
    expect(loaded.body).toMatchObject({ asked: [], rejected: [] });
    expect(loaded.body.loaded.map(({ line: at, kind }) => [at, kind])).toEqual(
      [3, 4, 5, 7, 8].map((at) => [at, 'task']),
    );
    expect(loaded.body.elsewhere.map(({ line: at }) => at)).toEqual([6, 9, 10, 11, 12, 13, 14]);
    const again = await send(sheet, '?confirmUsual=true', {}, xlsx);
    expect(again.body.loaded).toEqual(loaded.body.loaded);
    const listed = await units.until(
      () => units.ask<{ items: TaskView[] }>('mass-organisations', 'GET', '/tasks?unit=organisation&body=LJ-DX'),
      ({ body: { items } }) => items.length === 2,
    );
    expect(listed.body.items.map(({ title }) => title).sort()).toEqual(['举办党务干部业务培训班', '党支部书记轮训']);
  });

  it('comes back as the same sheet with a column of reasons, which is passed over when it is sent again', async () => {
    const sheet = csv(line('子', { 时间: '2027年2月30日 9:00-10:00' }));
    const { status, body } = await units.ask<Uint8Array>('organisation', 'POST', '/initiatives/import?dryRun=true', {
      body: sheet,
      headers: { 'content-type': 'text/csv', accept: xlsx, 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' },
    });
    expect(status).toBe(422);
    const plan = await planIn(body);
    expect(plan.columns.at(-1)).toEqual({ heading: '原因', meaning: 'ignored', sure: 'certain' });
    expect(plan.asked).toEqual([]);
    expect(plan.faults).toMatchObject([{ line: 2, column: '时间' }]);
  });

  it('has a template, which is a plan', async () => {
    const { status, body } = await units.ask<Uint8Array>('organisation', 'GET', '/initiatives/import/template');
    expect(status).toBe(200);
    const plan = await planIn(body);
    expect(plan).toMatchObject({ faults: [], asked: [], lines: [{ line: 3, host: 'LJ-TW', kind: 'training' }] });
  });

  it('is refused line by line where the caller may not act for the host', async () => {
    const sheet = csv(line('丑'), line('寅', { 牵头单位: 'LJ-ZZ' }));
    const { status, body } = await send(sheet, '', { roles: ['department'] });
    expect({ status, rejected: body.rejected }).toEqual({
      status: 422,
      rejected: [{ line: 3, column: '牵头单位', value: 'LJ-ZZ', reason: 'you may not act for this body' }],
    });
  });

  it('is not looked at for somebody who acts for no body of the unit', async () => {
    const far = new TextEncoder().encode('no sheet at all');
    const stranger = { unit: 'propaganda', body: 'LJ-XC', roles: ['department'] };
    expect(await send(far, '?dryRun=true', stranger)).toMatchObject({
      status: 403,
      body: { type: 'urn:liandong:problem:not-your-unit' },
    });
    const agency = { unit: 'propaganda', body: 'LJ-XC', roles: ['system'], bodies: ['LJ-XC'] };
    expect((await send(far, '?dryRun=true', agency)).status).toBe(403);
    expect((await send(far, '?dryRun=true', { ...agency, bodies: ['LJ-ZZ'] })).status).toBe(422);
  });

  it('is 413 over 1 MB, 415 as JSON, 403 for somebody who only reads, 400 as a broken form, and one named fault when it is no sheet', async () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect((await send(bytes('x'.repeat(1_100_000)))).status).toBe(413);
    expect((await send(bytes('{}'), '', {}, 'application/json')).status).toBe(415);
    expect((await send(csv(line('卯')), '', { roles: ['member'] })).status).toBe(403);
    expect((await send(bytes('--x'), '', {}, 'multipart/form-data; boundary=y')).status).toBe(400);
    expect(await send(bytes('hello'))).toMatchObject({
      status: 422,
      body: { rejected: [{ line: 1, column: '', reason: 'there is no heading of an annual plan' }] },
    });
  });

  it('answers at most a hundred faults, and how many there are', async () => {
    const sheet = csv(...Array.from({ length: 150 }, (_, at) => line(`辰${at}`, { 参加单位: 'LJ-NOBODY' })));
    const { body } = await send(sheet);
    expect(body.rejected).toHaveLength(100);
    expect(body.rejectedInAll).toBe(150);
  });
});

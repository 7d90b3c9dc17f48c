import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from 'mongoose';
import { DATABASE } from '#event-store';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

const branch: TokenClaims = { sub: 'wang', unit: 'organisation', body: 'LJ-CZJ-1', roles: ['department'] };
const other: TokenClaims = { sub: 'li', unit: 'propaganda', body: 'LJ-XC', roles: ['department'] };
const on = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const problem = (code: string): string => `urn:liandong:problem:${code}`;

describe('meeting records', () => {
  let units: Units;
  const ask = <Body = { id: string; type: string }>(as: TokenClaims, method: string, path: string, body?: object) =>
    units.call<Body>((as.unit ?? 'organisation') as 'organisation', method, path, as, body);
  const numbers = (body: string, due: number, present: number, leave: number) => ({
    body,
    due,
    present,
    leave,
    absent: due - present - leave,
  });

  beforeAll(async () => {
    units = await Units.start('organisation', 'propaganda');
    await units.register('LJ-GW', 'organisation', { kind: 'working-committee' });
    await units.register('LJ-CZJ-1', 'organisation', { kind: 'branch', members: 19 });
    await units.register('LJ-XC', 'propaganda');
  });
  afterAll(() => units.close());

  it('count one meeting once for each of three duties and two bodies, and show each body its own numbers at its own unit', async () => {
    const record = {
      on,
      kinds: ['members-meeting', 'lecture', 'theme-day'],
      attendance: [numbers('LJ-CZJ-1', 19, 17, 2), numbers('LJ-XC', 12, 11, 0)],
      title: '主题党日',
    };
    const wrong = { ...record, attendance: [{ ...record.attendance[0], absent: 1 }] };
    expect(await ask(branch, 'POST', '/v1/meetings', wrong)).toMatchObject({
      status: 422,
      body: { type: problem('attendance-does-not-add-up'), due: 19 },
    });
    const { status, body } = await ask(branch, 'POST', '/v1/meetings', record);
    expect([status, body]).toMatchObject([201, { own: { present: 17 } }]);
    await eventually(async () => (await ask(other, 'GET', `/v1/meetings/${body.id}`)).status === 200);
    const listed = await ask<{ items: { id: string; own: object }[] }>(
      other,
      'GET',
      '/v1/meetings?body=LJ-XC&kind=lecture',
    );
    expect(listed.body.items).toMatchObject([{ id: body.id, own: { due: 12, present: 11, absent: 1 } }]);
    expect((await ask(other, 'POST', `/v1/meetings/${body.id}/withdraw`, { reason: '重复' })).status).toBe(421);
    const table = async (code: string) => {
      const path = `/v1/meetings/frequency?body=${code}&from=${on}&to=${on}`;
      const { items } = (
        await ask<{
          items: { kind: string; held: number; due: number; required?: number; rule?: { article?: string } }[];
        }>(other, 'GET', path)
      ).body;
      return items;
    };
    const own = await table('LJ-CZJ-1');
    expect(own.filter(({ held }) => held > 0).map(({ kind, held, due }) => [kind, held, due])).toEqual([
      ['members-meeting', 1, 19],
      ['lecture', 1, 19],
      ['theme-day', 1, 19],
    ]);
    expect(own.find(({ kind }) => kind === 'members-meeting')).toMatchObject({
      required: 1,
      rule: { article: 'ch. 4' },
    });
    expect(own.find(({ kind }) => kind === 'committee-meeting')).toMatchObject({
      held: 0,
      required: 1,
      state: 'under-way',
    });
    expect((await table('LJ-XC')).filter(({ held }) => held > 0).map(({ kind, due }) => [kind, due])).toEqual([
      ['members-meeting', 12],
      ['lecture', 12],
      ['theme-day', 12],
    ]);
  });

  it('give the year in one workbook', async () => {
    const { status, headers } = await ask(branch, 'GET', `/v1/meetings/workbook?body=LJ-CZJ-1&year=${on.slice(0, 4)}`);
    expect([status, headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
  });

  it('read a pasted roll on the spot and keep no name of it anywhere', async () => {
    const roll = await ask(branch, 'POST', '/v1/meetings/roll', { text: '1. 欧阳无名\n2. 司徒无痕 请假', due: 3 });
    expect(roll).toMatchObject({ status: 200, body: { due: 3, present: 1, leave: 1, absent: 1, isSure: true } });
    expect(roll.text).not.toMatch(/欧阳|司徒/);
    for (const unit of ['organisation', 'propaganda'] as const) {
      const { db } = units.provided<Connection>(unit, DATABASE);
      const collections = (await db?.collections()) ?? [];
      expect(collections.length).toBeGreaterThan(5);
      for (const collection of collections) {
        expect(JSON.stringify(await collection.find().toArray())).not.toMatch(/欧阳无名|司徒无痕/);
      }
    }
  });
});

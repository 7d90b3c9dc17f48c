import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { strToU8, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { hostOf } from './attendances.fixture.js';
import { Units } from './units.fixture.js';

const keeper = hostOf('LJ-GW');
const problem = (code: string) => `urn:liandong:problem:${code}`;
const types = (part: string, type: string) =>
  strToU8(
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
  );
const styles = strToU8('<w:styles><w:style w:styleId="form"/></w:styles>');

/** Twelve fields, one of them divided by its looks, one twice, two that nobody knows. */
const fields = [
  '组织名称',
  '组织代码',
  '上级组织',
  'members',
  '任期年数',
  '本届届满日期',
  '填表日期',
  '年度',
  '主题',
  '经办人',
];
const rows = fields.map((name) => `<w:p><w:r><w:t>${name}：{{${name}}}</w:t></w:r></w:p>`).join('');
const divided = '<w:p><w:r><w:t>{{联系</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>电话}}</w:t></w:r></w:p>';
const docx = zipSync({
  '[Content_Types].xml': types('word/document.xml', 'wordprocessingml.document'),
  'word/document.xml': strToU8(
    `<w:document xmlns:w="w"><w:body>${rows}${divided}<w:p><w:r><w:t>{{组织名称}}{{印章}}</w:t></w:r></w:p></w:body></w:document>`,
  ),
  'word/styles.xml': styles,
});
const xlsx = zipSync({
  '[Content_Types].xml': types('xl/workbook.xml', 'spreadsheetml.sheet'),
  'xl/workbook.xml': strToU8('<workbook/>'),
  'xl/sharedStrings.xml': strToU8('<sst><si><t>{{组织名称}}</t></si><si><t>共{{members}}人</t></si></sst>'),
  'xl/worksheets/sheet1.xml': strToU8(
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData></worksheet>',
  ),
});

/** Opened by other libraries than wrote it. */
const entriesOf = async (content: Uint8Array): Promise<ReadonlyMap<string, Buffer>> => {
  const zip: ZipFile = await fromBufferPromise(Buffer.from(content), { lazyEntries: true });
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    found.set(entry.fileName, Buffer.concat(chunks));
  }
  return found;
};
const textsOf = async (content: Uint8Array | undefined, part: string): Promise<readonly string[]> => {
  const xml = (await entriesOf(content ?? new Uint8Array())).get(part)?.toString('utf8') ?? '';
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p' || name === 'si') texts.push('');
  });
  parser.on('text', (text) => {
    if (texts.length > 0) texts[texts.length - 1] += text;
  });
  parser.write(xml).close();
  return texts;
};

describe('Prescribed forms', () => {
  let units: Units;
  let bodies: readonly Readonly<Record<string, string>>[];

  beforeAll(async () => {
    units = await Units.start('organisation');
    bodies = parse(await readFile('deploy/local/data/bodies.csv'), { columns: true, bom: true });
    for (const { code = '', name, kind, unit, affiliation, members, termStart, termYears } of bodies)
      await units.register(code, unit as 'organisation', {
        name,
        kind,
        relations: affiliation ? [{ type: 'affiliation', to: affiliation, source: 'bodies.csv' }] : [],
        ...(members && { members: Number(members) }),
        ...(termStart && { term: { startsOn: termStart, years: Number(termYears) } }),
      });
  }, 60_000);
  afterAll(() => units.close());

  const keep = async (content: Uint8Array, name: string): Promise<string> =>
    (await units.send<{ id: string }>('organisation', `/v1/files?name=${name}`, keeper, content)).body.id;
  const filled = async (form: string, content: object) =>
    entriesOf(await units.sendForBytes('organisation', `/v1/forms/${form}/fill`, keeper, content));
  const nameOf = (code: string | undefined) => bodies.find((body) => body['code'] === code)?.['name'];

  it('say which of their fields the register knows', async () => {
    const form = await units.call<{ fields: { name: string; isKnown: boolean }[] }>(
      'organisation',
      'GET',
      `/v1/forms/${await keep(docx, 'form.docx')}`,
      keeper,
    );
    expect(form.body.fields).toHaveLength(12);
    expect(form.body.fields.filter(({ isKnown }) => !isKnown).map(({ name }) => name)).toEqual([
      '主题',
      '经办人',
      '联系电话',
      '印章',
    ]);
  });

  it('of twelve fields are filled for all bodies in one step; what is known is not left blank, what is not is listed', async () => {
    expect(bodies).toHaveLength(39);
    const codes = bodies.map(({ code = '' }) => code);
    const content = { bodies: codes, values: { 主题: '年度报表' }, valuesOf: { 'LJ-GW': { 联系电话: '0571-1' } } };
    const zip = await filled(await keep(docx, 'form.docx'), content);
    expect(zip.size).toBe(40);
    const blanks = new Set<string>();
    for (const body of bodies) {
      const code = body['code'] ?? '';
      const file = zip.get(`${code} form.docx`);
      expect((await entriesOf(file ?? new Uint8Array())).get('word/styles.xml')?.equals(styles)).toBe(true);
      const texts = await textsOf(file, 'word/document.xml');
      const end = body['termStart'] && `${Number(body['termStart'].slice(0, 4)) + Number(body['termYears'])}年`;
      expect(texts.slice(0, 5)).toEqual([
        `组织名称：${body['name']}`,
        `组织代码：${code}`,
        `上级组织：${body['affiliation'] ? nameOf(body['affiliation']) : ''}`,
        `members：${body['members']}`,
        `任期年数：${body['termYears']}`,
      ]);
      expect(texts[5]?.startsWith(`本届届满日期：${end}`)).toBe(true);
      expect(texts[8]).toBe('主题：年度报表');
      expect(texts.slice(9)).toEqual(['经办人：', code === 'LJ-GW' ? '0571-1' : '', body['name']]);
      for (const [field, value] of [
        ['上级组织', body['affiliation']],
        ['members', body['members']],
        ['任期年数', body['termStart']],
        ['本届届满日期', body['termStart']],
        ['联系电话', code === 'LJ-GW'],
        ['经办人', ''],
        ['印章', ''],
      ] as const)
        if (!value) blanks.add(`${code},${field}`);
    }
    const listed: readonly { body: string; field: string }[] = parse(zip.get('blank.csv') ?? '', {
      columns: true,
      bom: true,
    });
    expect(new Set(listed.map(({ body, field }) => `${body},${field}`))).toEqual(blanks);
  });

  it('are filled as workbooks too, cell by cell', async () => {
    const zip = await filled(await keep(xlsx, 'form.xlsx'), { bodies: bodies.map(({ code }) => code) });
    for (const { code, name, members } of bodies)
      expect(await textsOf(zip.get(`${code} form.xlsx`), 'xl/sharedStrings.xml')).toEqual([name, `共${members}人`]);
  });

  it('that are none, or of which a body is unknown, are refused with nothing filled', async () => {
    const fill = async (form: string, content: object) => {
      const { status, body } = await units.call('organisation', 'POST', `/v1/forms/${form}/fill`, keeper, content);
      return [status, body['type']];
    };
    const text = await keep(new TextEncoder().encode('{{name}}'), 'a.txt');
    expect(await fill(text, { bodies: ['LJ-GW'] })).toEqual([422, problem('not-a-form')]);
    const form = await keep(docx, 'form.docx');
    expect(await fill(form, { bodies: ['LJ-GW', 'LJ-NONE'] })).toEqual([422, problem('unknown-body')]);
    for (const wrong of [
      { bodies: [] },
      { bodies: ['LJ-GW'], values: { a: 1 } },
      { bodies: ['LJ-GW'], valuesOf: { x: 'y' } },
    ])
      expect((await fill(form, wrong))[0]).toBe(400);
    expect((await fill('org-0000000000000000', { bodies: ['LJ-GW'] }))[0]).toBe(404);
  });
});

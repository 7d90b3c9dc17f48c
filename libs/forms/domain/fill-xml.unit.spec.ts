import { describe, expect, it } from '@jest/globals';
import { fieldsIn, filledXml, sheetText, wordText } from './fill-xml.js';

const run = (text: string, looks = ''): string => `<w:r>${looks}<w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
const textOf = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');

describe('A form', () => {
  it('has its tags filled, also where its looks divide one into pieces', () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const xml = paragraph(run('单位：{', bold), run('{na'), run('me}', bold), run('}，{{ code }}'));
    expect(fieldsIn(xml, wordText)).toEqual(['name', 'code']);
    const filled = filledXml(xml, wordText, { name: '市财政局机关党委', code: 'LJ-CZJ' });
    expect(textOf(filled)).toBe('单位：市财政局机关党委，LJ-CZJ');
    expect(filled.split(bold).length).toBe(xml.split(bold).length);
    expect(filled).toContain(`<w:r>${bold}<w:t xml:space="preserve">单位：市财政局机关党委</w:t></w:r>`);
  });

  it('is left blank where a field is unknown, and as it was where there is none', () => {
    const untouched = paragraph(run('没有字段 { } &amp;'));
    const xml = untouched + paragraph(run('甲{{无}}乙'));
    expect(filledXml(xml, wordText, { toString: 'x' })).toBe(
      untouched + paragraph('<w:r><w:t xml:space="preserve">甲乙</w:t></w:r>'),
    );
    expect(textOf(filledXml(paragraph(run('{{toString}}')), wordText, {}))).toBe('');
  });

  it('takes a value as text, whatever stands in it', () => {
    const value = '<w:br/>&"{{name}}\u0001';
    const filled = filledXml(paragraph(run('{{name}}')), wordText, { name: value });
    expect(filled).toContain('&lt;w:br/&gt;&amp;&quot;{{name}}');
    expect(filled).not.toContain('\u0001');
  });

  it('has no tag that reaches over the end of a paragraph or a cell', () => {
    const xml = paragraph(run('{{na')) + paragraph(run('me}}'));
    expect(fieldsIn(xml, wordText)).toEqual([]);
    expect(filledXml(xml, wordText, { name: 'x' })).toBe(xml);
    const cells = '<si><t>{{a}}</t></si><si><r><t>{{</t></r><r><t>b}}</t></r></si>';
    expect(fieldsIn(cells, sheetText)).toEqual(['a', 'b']);
  });
});

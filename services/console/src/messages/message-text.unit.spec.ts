import { describe, expect, it } from '@jest/globals';
import { messageText, type TextWords } from './message-text.ts';

const words: TextWords = {
  language: 'zh-CN',
  nameOf: (code) => ({ 'LJ-TW': '团市委', 'LJ-FL': '妇联' })[code] ?? code,
  instantText: () => '4月1日 08:00',
  dayText: () => '4月2日',
  codeText: (code) => (code === 'resource-unavailable' ? '该时段已被占用' : undefined),
};
const said = (text: string, params: Record<string, string>) =>
  messageText({ text: { 'zh-CN': text, en: '' }, params }, words);

describe('a message reads', () => {
  it('with names, the reader’s clocks, and refusals in words', () => {
    expect(
      said('LJ-TW申请使用“基金”，2027-04-01T00:00:00.000Z至2027-04-02，请审批', {
        body: 'LJ-TW',
        resource: '基金',
        from: '2027-04-01T00:00:00.000Z',
        on: '2027-04-02',
      }),
    ).toBe('团市委申请使用“基金”，4月1日 08:00至4月2日，请审批');
    expect(said('未批准（resource-unavailable）', { code: 'resource-unavailable' })).toBe('未批准（该时段已被占用）');
    expect(said('尚未答复：LJ-TW、LJ-FL', { bodies: 'LJ-TW、LJ-FL' })).toBe('尚未答复：团市委、妇联');
  });

  it('as it was written where nothing is known better', () => {
    expect(said('“大会”已商定', { title: '大会' })).toBe('“大会”已商定');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { LetterContent } from '#contracts';
import { given } from '#testing';
import { type LetterCommand, letterDecider } from './letter.decide.js';
import type { LetterEvent } from './letter.js';

const at = '2027-12-31T15:59:59.000Z'; // a second before the agency's new year
const content: LetterContent = {
  kind: 'request',
  body: 'LJ-XC',
  title: '关于举办展览的请示',
  to: [{ body: 'LJ-GW', unit: 'organisation' }],
  fields: [
    { name: 'reason', value: '为纪念…' },
    { name: 'proposal', value: '拟于…举办' },
  ],
};
const of = { letter: 'pro-1' };
const drafted: LetterEvent = { type: 'letter.drafted', data: { ...of, content, draftedAt: at } };
const signed: LetterEvent = {
  type: 'letter.signed',
  data: { ...of, year: 2027, signedOn: '2027-12-31', post: '部长', signedAt: at },
};
const numbered: LetterEvent = {
  type: 'letter.numbered',
  data: { ...of, number: 12, text: '〔2027〕12号', numberedAt: at },
};
const sent: LetterEvent = { type: 'letter.sent', data: { ...of, sentAt: at } };
const voided: LetterEvent = { type: 'letter.voided', data: { ...of, reason: '编号有误', voidedAt: at } };

const when = (command: LetterCommand, events: readonly LetterEvent[] = [drafted], now = at) =>
  given(letterDecider, events).when({ ...command, at: now });

describe('A letter', () => {
  it('is drafted once, to somebody, and revised while it is a draft', () => {
    expect(when({ type: 'draft-letter', id: 'pro-1', content }, []).events).toEqual([drafted]);
    expect(when({ type: 'draft-letter', id: 'pro-1', content }).events).toEqual([]);
    const nobody = { ...content, to: [] };
    expect(when({ type: 'draft-letter', id: 'pro-1', content: nobody }, []).refusal).toMatchObject({
      code: 'no-addressees',
    });
    expect(when({ type: 'revise-letter', content: { ...content, title: '另一题目' } }).events).toHaveLength(1);
    expect(when({ type: 'revise-letter', content }).events).toEqual([]);
    expect(when({ type: 'revise-letter', content }, [drafted, signed]).refusal).toMatchObject({
      code: 'letter-signed',
    });
  });

  it('is signed when its template has what it needs, in the year of the agency’s own day', () => {
    expect(when({ type: 'sign-letter', post: '部长' }).events).toEqual([signed]);
    const next = when({ type: 'sign-letter', post: '部长' }, [drafted], '2027-12-31T16:00:00.000Z').events;
    expect(next).toMatchObject([{ data: { year: 2028, signedOn: '2028-01-01' } }]);
    expect(when({ type: 'sign-letter', post: '部长' }, [drafted, signed]).events).toEqual([]);
    const bare: LetterEvent = { ...drafted, data: { ...of, content: { ...content, fields: [] }, draftedAt: at } };
    expect(when({ type: 'sign-letter', post: '部长' }, [bare]).refusal).toMatchObject({
      code: 'fields-missing',
      fields: { fields: ['reason', 'proposal'] },
    });
  });

  it('takes its number once, and goes out only with one', () => {
    const note: LetterCommand = { type: 'note-number', number: 12, text: '〔2027〕12号' };
    expect(when(note, [drafted, signed]).events).toEqual([numbered]);
    expect(when(note, [drafted, signed, numbered]).events).toEqual([]);
    expect(when({ type: 'send-letter' }, [drafted, signed]).refusal).toMatchObject({ code: 'letter-not-issued' });
    expect(when({ type: 'send-letter' }, [drafted, signed, numbered]).events).toEqual([sent]);
    expect(when({ type: 'send-letter' }, [drafted, signed, numbered, sent]).events).toEqual([]);
  });

  it('records receipt and answer of those it went to, once each', () => {
    const all = [drafted, signed, numbered, sent];
    const receipt: LetterCommand = { type: 'record-receipt', body: 'LJ-GW', receivedAt: at };
    const answer: LetterCommand = { type: 'record-answer', body: 'LJ-GW', by: 'org-2', answeredAt: at };
    for (const command of [receipt, answer]) {
      const { events = [] } = when(command, all);
      expect(events).toHaveLength(1);
      expect(when(command, [...all, ...events]).events).toEqual([]);
      expect(when({ ...command, body: 'LJ-XX' }, all).events).toEqual([]);
    }
  });

  it('is voided with its number, which it keeps, and never goes out then; a draft is discarded instead', () => {
    const empty: LetterCommand = { type: 'void-letter', reason: '编号有误' };
    expect(when(empty).refusal).toMatchObject({ code: 'letter-not-issued' });
    expect(when(empty, [drafted, signed, numbered]).events).toEqual([voided]);
    expect(when(empty, [drafted, signed, numbered, voided]).events).toEqual([]);
    expect(when({ type: 'send-letter' }, [drafted, signed, numbered, voided]).refusal).toMatchObject({
      code: 'letter-voided',
    });
    expect(when({ type: 'discard-letter' }).events).toHaveLength(1);
    expect(when({ type: 'discard-letter' }, [drafted, signed]).refusal).toMatchObject({ code: 'letter-signed' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { given } from '#testing';
import { type ItemFacts, type ReceiptCommand, receiptDecider, type ReceiptEvent } from './receipt.js';

const at = '2027-03-01T01:00:00.000Z';
const dueAt = '2027-03-31T16:00:00.000Z';
const of = { directive: 'pro-1', body: 'LJ-CZJ' };
const delivered: ReceiptEvent = {
  type: 'receipt.delivered',
  data: { ...of, deliveredAt: at, title: '通知', from: 'LJ-XC', wants: 'completion', owed: [{ item: 'whole', dueAt }] },
};
const acknowledged: ReceiptEvent = { type: 'receipt.acknowledged', data: { ...of, acknowledgedAt: at } };
const closed: ReceiptEvent = { type: 'receipt.closed', data: { ...of, closedAt: at } };
const facts: ItemFacts = { item: 'whole', isOwed: true, dueAt, round: 0, delaysAnswered: 0 };
const finish: ReceiptCommand = { type: 'finish', facts, text: '已落实' };
const ask: ReceiptCommand = { type: 'ask-delay', facts, to: '2027-04-10T16:00:00.000Z', reason: '材料未齐' };

const when = (command: ReceiptCommand, events: readonly ReceiptEvent[] = [delivered], now = at) =>
  given(receiptDecider, events).when({ ...command, at: now });

describe('A receipt', () => {
  it('is delivered once, and a body acknowledges what has arrived, once', () => {
    const { deliveredAt: _, ...told } = delivered.data;
    expect(when({ type: 'deliver', ...told }, []).events).toEqual([delivered]);
    expect(when({ type: 'deliver', ...told }).events).toEqual([]);
    expect(when({ type: 'acknowledge' }).events).toEqual([acknowledged]);
    expect(when({ type: 'acknowledge' }, [delivered, acknowledged]).events).toEqual([]);
    expect(when({ type: 'acknowledge' }, []).refusal).toMatchObject({ code: 'not-found' });
  });

  it('acknowledges by telling, which is heard once in each round', () => {
    const { events = [] } = when(finish);
    expect(events.map(({ type }) => type)).toEqual(['receipt.acknowledged', 'receipt.done']);
    expect(when(finish, [delivered, ...events]).events).toEqual([]);
    expect(when({ ...finish, facts: { ...facts, round: 1 } }, [delivered, ...events]).events).toMatchObject([
      { type: 'receipt.done', data: { round: 1 } },
    ]);
  });

  it('asks for a delay before the date, with a later one and a reason, one at a time', () => {
    const { events = [] } = when(ask);
    expect(events).toMatchObject([{ type: 'receipt.delay-asked', data: { to: '2027-04-10T16:00:00.000Z' } }]);
    expect(when(ask, [delivered, ...events]).events).toEqual([]);
    expect(when({ ...ask, to: '2027-05-01T00:00:00.000Z' }, [delivered, ...events]).refusal).toMatchObject({
      code: 'delay-pending',
    });
    const answered = { ...facts, delaysAnswered: 1 };
    expect(when({ ...ask, facts: answered }, [delivered, ...events]).events).toHaveLength(1);
    expect(when(ask, [delivered], dueAt).refusal).toMatchObject({ code: 'delay-after-due', fields: { dueAt } });
    expect(when({ ...ask, to: dueAt }).refusal).toMatchObject({ code: 'delay-not-after-due' });
  });

  it('tells nothing where nothing is wanted or owed, or once the sender has closed', () => {
    const plain = { ...delivered, data: { ...delivered.data, wants: 'nothing' } } as ReceiptEvent;
    for (const command of [finish, ask])
      expect(when(command, [plain]).refusal).toMatchObject({ code: 'no-answer-wanted' });
    expect(when({ ...finish, facts: { ...facts, isOwed: false } }).refusal).toMatchObject({ code: 'item-unknown' });
    for (const command of [finish, ask, { type: 'acknowledge' } as const])
      expect(when(command, [delivered, closed]).refusal).toMatchObject({ code: 'directive-closed' });
    expect(when({ ...finish, closedAt: at }).refusal).toMatchObject({ code: 'directive-closed' });
    expect(when({ type: 'note-closing' }).events).toEqual([closed]);
    expect(when({ type: 'note-closing' }, [delivered, closed]).events).toEqual([]);
  });
});

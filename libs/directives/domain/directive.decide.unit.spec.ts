import { describe, expect, it } from '@jest/globals';
import { given } from '#testing';
import { directiveDecider, type DirectiveCommand } from './directive.decide.js';
import type { DirectiveEvent } from './directive.js';
import { content, sent } from './directive.fixture.js';

const at = '2027-03-01T01:00:00.000Z';
const later = '2027-03-12T01:00:00.000Z';
const when = (command: DirectiveCommand, events: readonly DirectiveEvent[] = [sent], now = at) =>
  given(directiveDecider, events).when({ ...command, at: now });

const of = { directive: 'pro-1', body: 'LJ-CZJ' };
const send = (changes: object = {}, bodies: readonly string[] = ['LJ-CZJ', 'LJ-TJJ']): DirectiveCommand => ({
  type: 'send-directive',
  id: 'pro-1',
  content: { ...content, ...changes },
  addressees: bodies.map((body) => ({ body, unit: 'organisation' })),
});
const asked: DirectiveEvent = {
  type: 'directive.delay-asked',
  data: { ...of, item: 'whole', to: '2027-04-10T16:00:00.000Z', reason: '材料未齐', askedAt: at },
};
const done: DirectiveEvent = { type: 'directive.done', data: { ...of, round: 0, text: '已落实', doneAt: at } };
const closed: DirectiveEvent = { type: 'directive.closed', data: { directive: 'pro-1', closedAt: at } };

describe('A directive', () => {
  it('is sent once, to somebody, to nobody twice, and led by one whom it addresses', () => {
    expect(when(send(), []).events).toEqual([sent]);
    expect(when(send(), [sent]).events).toEqual([]);
    expect(when(send({}, []), []).refusal).toMatchObject({ code: 'no-addressees', kind: 'unprocessable' });
    expect(when(send({}, ['LJ-CZJ', 'LJ-CZJ']), []).refusal).toMatchObject({ code: 'body-twice' });
    expect(when(send({ lead: 'LJ-XX' }), []).refusal).toMatchObject({ code: 'lead-not-addressed' });
  });

  it('sets no date that has gone by, and none where it wants no answer', () => {
    const owed = [{ item: 'whole', dueAt: at }];
    expect(when(send({ owed }), []).refusal).toMatchObject({ code: 'due-in-the-past', fields: { dueAt: at } });
    expect(when(send({ wants: 'nothing' }), []).refusal).toMatchObject({ code: 'no-answer-wanted' });
    expect(when(send({ wants: 'nothing', owed: [] }), []).events).toHaveLength(1);
  });

  it('records what a body did once, also behind the closing, and nobody else', () => {
    for (const act of [done, { type: 'directive.acknowledged', data: { ...of, acknowledgedAt: at } }] as const) {
      const command: DirectiveCommand = { type: 'record-act', act };
      expect(when(command).events).toEqual([act]);
      expect(when(command, [sent, act]).events).toEqual([]);
      expect(when(command, [sent, closed]).events).toEqual([act]);
    }
    const stranger = { ...done, data: { ...done.data, body: 'LJ-XX' } };
    expect(when({ type: 'record-act', act: stranger }).refusal).toMatchObject({ code: 'not-addressed' });
    expect(when({ type: 'record-act', act: asked as never }, [sent, closed]).refusal).toMatchObject({
      code: 'directive-closed',
    });
  });

  it('grants a delay that was asked for by naming a later date, and keeps the old one', () => {
    const grant = (to: string): DirectiveCommand => ({ type: 'grant-delay', body: 'LJ-CZJ', item: 'whole', to });
    expect(when(grant('2027-04-10T16:00:00.000Z')).refusal).toMatchObject({ code: 'no-delay-asked' });
    expect(when(grant('2027-03-31T16:00:00.000Z'), [sent, asked]).refusal).toMatchObject({
      code: 'delay-not-after-due',
    });
    const { events = [] } = when(grant('2027-04-05T16:00:00.000Z'), [sent, asked], later);
    expect(events).toMatchObject([
      { data: { from: '2027-03-31T16:00:00.000Z', to: '2027-04-05T16:00:00.000Z', grantedAt: later } },
    ]);
    expect(when(grant('2027-04-05T16:00:00.000Z'), [sent, asked, ...events], later).events).toEqual([]);
    expect(when(grant('2027-04-06T16:00:00.000Z'), [sent, asked, ...events], later).refusal).toMatchObject({
      code: 'no-delay-asked',
    });
  });

  it('refuses a delay with a reason, once', () => {
    const refuse: DirectiveCommand = { type: 'refuse-delay', body: 'LJ-CZJ', item: 'whole', reason: '不同意' };
    const { events = [] } = when(refuse, [sent, asked]);
    expect(events).toHaveLength(1);
    expect(when(refuse, [sent, asked, ...events]).events).toEqual([]);
  });

  it('returns what is weak while it is not accepted, and accepts what was told', () => {
    const back: DirectiveCommand = { type: 'return-work', body: 'LJ-CZJ', item: 'whole', reason: '内容空泛' };
    const accept: DirectiveCommand = { type: 'accept-work', body: 'LJ-CZJ' };
    expect(when(back).refusal).toMatchObject({ code: 'nothing-told' });
    expect(when(accept).refusal).toMatchObject({ code: 'nothing-told' });
    const { events = [] } = when(back, [sent, done], later);
    expect(events).toMatchObject([{ data: { reason: '内容空泛', returnedAt: later } }]);
    expect(when(back, [sent, done, ...events], later).events).toEqual([]);
    expect(when(accept, [sent, done, ...events], later).refusal).toMatchObject({ code: 'nothing-told' });
    expect(when({ ...back, dueAt: at }, [sent, done], later).refusal).toMatchObject({
      code: 'due-in-the-past',
    });
    const accepted = when(accept, [sent, done], later).events ?? [];
    expect(when(back, [sent, done, ...accepted], later).refusal).toMatchObject({ code: 'work-accepted' });
    expect(when(accept, [sent, done, ...accepted], later).events).toEqual([]);
  });

  it('is closed once by its sender, and then judges nothing more', () => {
    const close: DirectiveCommand = { type: 'close-directive' };
    expect(when(close).events).toEqual([closed]);
    expect(when(close, [sent, closed]).events).toEqual([]);
    for (const command of [
      { type: 'accept-work', body: 'LJ-CZJ' },
      { type: 'return-work', body: 'LJ-CZJ', item: 'whole', reason: '再报' },
      { type: 'grant-delay', body: 'LJ-CZJ', item: 'whole', to: '2027-05-01T00:00:00.000Z' },
    ] as const)
      expect(when(command, [sent, done, closed]).refusal).toMatchObject({ code: 'directive-closed' });
  });
});

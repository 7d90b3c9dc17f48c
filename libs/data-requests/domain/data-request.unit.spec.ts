import { describe, expect, it } from '@jest/globals';
import type { DataRequestContent } from '#contracts';
import { given } from '#testing';
import {
  dataAnswerDecider,
  type DataAnswerEvent,
  type DataRequestCommand,
  dataRequestDecider,
  type GiveData,
} from './data-request.js';
import { facts } from './facts.js';

const at = '2027-03-01T01:00:00.000Z';
const content: DataRequestContent = {
  title: '阵地使用情况',
  from: 'LJ-XC',
  basis: '宣传工作条例第二十条',
  fields: [
    { name: 'members', label: '党员人数', fact: 'body.members' },
    { name: 'halls', label: '宣传栏数量' },
  ],
  rhythm: 'once',
  endsOn: '2027-12-31',
  rounds: [{ round: 1, dueAt: '2027-03-31T16:00:00.000Z' }],
};
const send = (changes: object = {}, bodies = ['LJ-CZJ']): DataRequestCommand => ({
  type: 'send-data-request',
  id: 'pro-1',
  content: { ...content, ...changes },
  addressees: bodies.map((body) => ({ body, unit: 'organisation' })),
});
const when = (command: DataRequestCommand) => given(dataRequestDecider, []).when({ ...command, at });

describe('A request for data', () => {
  it('names whom, basis, end and fields, or is refused with the rule', () => {
    expect(when(send()).events).toHaveLength(1);
    expect(when(send({}, [])).refusal).toMatchObject({ code: 'no-addressees' });
    expect(when(send({ basis: ' ' })).refusal).toMatchObject({
      code: 'basis-needed',
      fields: { source: '国办函〔2026〕12号' },
    });
    expect(when(send({ endsOn: '' })).refusal).toMatchObject({ code: 'end-needed' });
    expect(when(send({ fields: [] })).refusal).toMatchObject({ code: 'no-fields' });
    expect(when(send({ rounds: [{ round: 1, dueAt: at }] })).refusal).toMatchObject({ code: 'due-in-the-past' });
  });

  it('does not ask for anything that the system knows, in whatever words, and names the place', () => {
    for (const { label, words, key, place } of facts)
      for (const asked of [label, ...words, ` ${label}（ ）`])
        expect(when(send({ fields: [{ name: 'x', label: asked }] })).refusal).toMatchObject({
          code: 'already-known',
          fields: { known: [{ field: 'x', fact: key, place }] },
        });
    expect(when(send({ fields: [{ name: 'x', label: '任意', fact: 'body.salary' }] })).refusal).toMatchObject({
      code: 'fact-unknown',
    });
  });
});

describe('An answer', () => {
  const give: GiveData = {
    type: 'give-data',
    request: 'pro-1',
    body: 'LJ-CZJ',
    round: 1,
    fields: content.fields,
    rounds: content.rounds,
    known: { members: '42' },
    values: [{ name: 'halls', value: '3' }],
  };
  const answer = (changes: object = {}, events: readonly DataAnswerEvent[] = []) =>
    given(dataAnswerDecider, events).when({ ...give, ...changes, at });

  it('confirms what is filled in by saying nothing of it, and says what was changed or typed', () => {
    const { events = [] } = answer();
    expect(events[0]?.data.values).toEqual([
      { name: 'members', value: '42', origin: 'confirmed' },
      { name: 'halls', value: '3', origin: 'typed' },
    ]);
    expect(answer({}, events).events).toEqual([]);
    const changed = answer({ values: [...give.values, { name: 'members', value: '43' }] });
    expect(changed.events?.[0]?.data.values[0]).toEqual({ name: 'members', value: '43', origin: 'changed' });
  });

  it('answers all that is asked and nothing else, in a round that there is, until the request is closed', () => {
    expect(answer({ values: [] }).refusal).toMatchObject({ code: 'values-missing', fields: { fields: ['halls'] } });
    expect(answer({ values: [...give.values, { name: 'y', value: '1' }] }).refusal).toMatchObject({
      code: 'field-unknown',
    });
    expect(answer({ round: 2 }).refusal).toMatchObject({ code: 'round-unknown' });
    expect(answer({ closedAt: at }).refusal).toMatchObject({ code: 'data-request-closed' });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { DutyNoun, FormField } from './duty.ts';
import { contentOf, faultsOf } from './values.ts';

const field = (
  name: string,
  as: FormField<DutyNoun>['as'],
  rest: Partial<FormField<DutyNoun>> = {},
): FormField<DutyNoun> => ({ name, as, label: 'reason', ...rest });

const fields = [
  field('title', 'text', { isNeeded: true, maxLength: 5 }),
  field('amountFen', 'yuan'),
  field('steps', 'texts'),
  field('due.kind', 'choice'),
  field('due.on', 'day', { isNeeded: true, isAsked: (values) => values['due.kind'] === 'latest' }),
];

describe('what a form sends', () => {
  it('has no empty member, texts without blanks around them, yuan as fen, lines as a list, and what belongs together as one member', () => {
    const values = {
      title: ' 年会 ',
      amountFen: 12.345,
      steps: '一\n\n 二 ',
      'due.kind': 'latest',
      'due.on': '2027-03-08',
    };
    expect(contentOf(fields, values)).toEqual({
      title: '年会',
      amountFen: 1235,
      steps: ['一', '二'],
      due: { kind: 'latest', on: '2027-03-08' },
    });
    expect(contentOf(fields, { title: '  ', steps: '' })).toEqual({});
  });

  it('has each line of a list in which anything was filled in, and none where a line is incomplete', () => {
    const rows = field('turns', 'rows', {
      isNeeded: true,
      columns: [field('body', 'body', { isNeeded: true }), field('amountFen', 'yuan')],
    });
    expect(contentOf([rows], { turns: [{ body: 'LJ-XC', amountFen: 2 }, {}] })).toEqual({
      turns: [{ body: 'LJ-XC', amountFen: 200 }],
    });
    expect(faultsOf([rows], { turns: [{}] })).toEqual({ turns: 'needed' });
    expect(faultsOf([rows], { turns: [{ amountFen: 2 }] })).toEqual({ turns: 'incomplete' });
  });

  it('leaves out what is no longer asked for, though it was filled in', () => {
    expect(contentOf(fields, { 'due.kind': 'open', 'due.on': '2027-03-08' })).toEqual({ due: { kind: 'open' } });
  });

  it('is told by field what it lacks, before it goes out', () => {
    expect(faultsOf(fields, { 'due.kind': 'latest' })).toEqual({ title: 'needed', 'due.on': 'needed' });
    expect(faultsOf(fields, { title: '一二三四五六', 'due.kind': 'open' })).toEqual({ title: 'too-long' });
    expect(faultsOf(fields, { title: '年会', 'due.kind': 'open' })).toEqual({});
  });
});

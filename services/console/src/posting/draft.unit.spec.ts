import { describe, expect, it } from '@jest/globals';
import { emptyDraft, faultsOf, requestOf, wholeOf, type Draft } from './draft.ts';

const now = Date.parse('2027-03-01T00:00:00Z');
const draft: Draft = {
  ...emptyDraft('LJ-GW', 'Asia/Shanghai', 'key'),
  title: ' 联合学习 ',
  startsAt: '2027-03-08T09:00',
  endsAt: '2027-03-08T11:30',
};
const faults = (changes: Partial<Draft>, before?: Draft) => faultsOf({ ...draft, ...changes }, 'check', now, before);

describe('an initiative that is being typed', () => {
  it('can be posted when it has a title, a host and a time that ends after it starts', () => {
    expect(faults({})).toEqual({});
    expect(faults({ title: ' ' })).toEqual({ title: 'needed' });
    expect(faults({ startsAt: '' })).toEqual({ startsAt: 'needed' });
    expect(faults({ endsAt: '2027-03-08T09:00' })).toEqual({ endsAt: 'ends-before-start' });
    expect(faults({ endsAt: '' })).toEqual({ endsAt: 'needed' });
  });

  it('is not over yet, unless it was so before a revision', () => {
    const past = { startsAt: '2027-02-08T09:00', endsAt: '2027-02-08T11:30' };
    expect(faults(past)).toEqual({ endsAt: 'in-the-past' });
    expect(faults({ ...past, title: '新名称' }, { ...draft, ...past })).toEqual({});
  });

  it('has at most one accountable body', () => {
    const accountable = { body: 'LJ-XC', role: 'accountable', required: true } as const;
    expect(faults({ invited: [accountable] })).toEqual({});
    expect(faults({ invited: [accountable, { ...accountable, body: 'LJ-JW' }] })).toEqual({
      invited: 'two-accountable',
    });
  });

  it('is answered after now and before it begins, by no more bodies than are invited', () => {
    expect(faults({ respondBy: '2027-03-08T08:00' })).toEqual({});
    expect(faults({ respondBy: '2027-03-08T10:00' })).toEqual({ respondBy: 'respondByTooLate' });
    expect(faults({ respondBy: '2027-02-28T10:00' })).toEqual({ respondBy: 'respond-by-over' });
    expect(faults({ respondBy: '2027-02-28T10:00' }, { ...draft, respondBy: '2027-02-28T10:00' })).toEqual({});
    expect(faults({ quorum: 1 })).toEqual({ quorum: 'quorum-unreachable' });
  });

  it('is sent in instants and fen, without what nothing was typed into', () => {
    expect(requestOf({ ...draft, budgetYuan: 1200.5 })).toEqual({
      title: '联合学习',
      purpose: '',
      kind: 'activity',
      host: 'LJ-GW',
      startsAt: '2027-03-08T01:00:00.000Z',
      endsAt: '2027-03-08T03:30:00.000Z',
      timeZone: 'Asia/Shanghai',
      budgetFen: 120_050,
      invited: [],
      onSilence: 'ask',
    });
  });

  it('that was made before takes away what nothing stands in any more, and never changes its host', () => {
    const whole = wholeOf({ ...draft, place: '一号厅' });
    expect(whole).toMatchObject({ title: '联合学习', place: '一号厅', places: null, respondBy: null, quorum: null });
    expect(whole).not.toHaveProperty('host');
  });
});

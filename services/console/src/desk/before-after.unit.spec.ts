import { describe, expect, it } from '@jest/globals';
import type { FeedEvent } from '../live/event.ts';
import { changesOf } from './before-after.ts';

const event = (id: string, type: string, data: unknown, subject = 'resource/org-hall'): FeedEvent => ({
  id,
  source: '/liandong/organisation',
  type: `liandong.${type}.v1`,
  subject,
  time: '2027-03-01T00:00:00Z',
  sequence: 1,
  data,
});
const on = (day: string) => ({ from: `2027-03-${day}T01:00:00Z`, to: `2027-03-${day}T02:00:00Z` });
const booking = { reservation: 'r1', resource: 'org-hall', body: 'LJ-TW', purpose: '例会' };

describe('what an event has changed', () => {
  it('is of a booking that was moved its time before and after', () => {
    const changes = changesOf([
      event('1', 'reservation.confirmed', { ...booking, ...on('17') }),
      event('2', 'reservation.moved', { ...booking, ...on('18') }),
    ]);
    expect(changes.get('2')).toEqual([{ of: 'time', was: on('17'), is: on('18') }]);
    expect(changes.has('1')).toBe(false);
  });

  it('is of a series the dates that were moved or cancelled, not the first one', () => {
    const series = { ...booking, ...on('03'), occurrences: [on('03'), on('10'), on('17')] };
    const changes = changesOf([
      event('1', 'reservation.confirmed', series),
      event('2', 'reservation.moved', { ...series, occurrences: [on('03'), on('11'), on('17')] }),
      event('3', 'reservation.released', { ...booking, occurrences: [on('17')] }),
      event('4', 'reservation.released', booking),
    ]);
    expect(changes.get('2')).toEqual([{ of: 'time', was: on('10'), is: on('11') }]);
    expect(changes.get('3')).toEqual([{ of: 'time', was: on('17') }]);
    expect(changes.get('4')).toEqual([
      { of: 'time', was: on('03') },
      { of: 'time', was: on('11') },
    ]);
  });

  it('is of an initiative what it is called, where and when it is', () => {
    const content = {
      title: '党日',
      place: '一号厅',
      startsAt: '2027-03-17T01:00:00Z',
      endsAt: '2027-03-17T02:00:00Z',
    };
    const changes = changesOf([
      event('1', 'initiative.posted', { initiative: 'org-1', content }, 'initiative/org-1'),
      event(
        '2',
        'initiative.revised',
        { content: { ...content, title: '主题党日', place: undefined } },
        'initiative/org-1',
      ),
    ]);
    expect(changes.get('2')).toEqual([
      { of: 'title', was: '党日', is: '主题党日' },
      { of: 'place', was: '一号厅' },
    ]);
  });

  it('is nothing that is not known: what was before the first event', () => {
    const changes = changesOf([event('1', 'reservation.moved', { ...booking, ...on('18') })]);
    expect(changes.get('1')).toEqual([]);
  });
});

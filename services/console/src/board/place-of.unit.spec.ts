import { describe, expect, it } from '@jest/globals';
import type { BoardItem } from '../api/board.ts';
import { placeOf } from './place-of.ts';

const item: BoardItem = {
  id: 'x',
  kind: 'open-invitation',
  subject: 'participation/org-1/LJ-XC',
  unit: 'propaganda',
  body: 'LJ-XC',
  since: '2027-03-01T00:00:00.000Z',
  isOverdue: false,
};

describe('where something on the board is settled', () => {
  it('is the initiative for what its host or its invited bodies owe', () => {
    expect(placeOf({ ...item, initiative: 'org-1' })).toBe('/initiatives/org-1?for=LJ-XC');
    expect(placeOf({ ...item, kind: 'missing-stage', initiative: 'org-1' })).toBe('/initiatives/org-1');
    expect(placeOf({ ...item, kind: 'broken-bundle', initiative: 'org-1', resource: 'pro-2' })).toBe(
      '/initiatives/org-1',
    );
  });

  it('is the clearances, at the one that waits, for what discipline owes', () => {
    const waiting = { ...item, kind: 'pending-clearance', initiative: 'org-1', resource: 'pro-2' } as const;
    expect(placeOf({ ...waiting, reservation: 'pro-2.r' })).toBe('/clearances/pro-2.r');
  });

  it('is the resource on that day with the reservation open for what its owner or its booker owes', () => {
    const displaced = { ...item, kind: 'displaced', initiative: 'org-1', resource: 'pro-2' } as const;
    expect(placeOf({ ...displaced, reservation: 'pro-2.r', from: '2027-03-08T01:00:00.000Z' })).toBe(
      '/resources/pro-2?on=2027-03-08T01%3A00%3A00.000Z&reservation=pro-2.r',
    );
  });
});

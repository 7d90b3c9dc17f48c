import { describe, expect, it } from '@jest/globals';
import type { Body } from '../api/bodies.ts';
import { linksOn } from './links.ts';

const body: Body = {
  code: 'LJ-CZJ',
  name: '财政局机关党委',
  kind: 'agency-party-committee',
  unit: 'organisation',
  relations: [
    { type: 'affiliation', to: 'LJ-GW', source: 'register' },
    { type: 'joint-building', to: 'LJ-XC', since: '2027-01-01', until: '2027-07-01', source: 'agreement' },
  ],
};
const on = (day: string) => linksOn([body], day, ['affiliation', 'joint-building']).map(({ to }) => to);

describe('the relations of bodies on a day', () => {
  it('hold from their first day on, until the first day on which they no longer do', () => {
    expect(on('2026-12-31')).toEqual(['LJ-GW']);
    expect(on('2027-01-01')).toEqual(['LJ-GW', 'LJ-XC']);
    expect(on('2027-06-30')).toEqual(['LJ-GW', 'LJ-XC']);
    expect(on('2027-07-01')).toEqual(['LJ-GW']);
  });

  it('are of the types that were asked for', () => {
    expect(linksOn([body], '2027-02-01', ['guidance'])).toEqual([]);
  });
});

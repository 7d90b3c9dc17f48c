import type { ResourceDescription } from '#contracts';
import { competingRequests, type Claim } from './competing-requests.js';

const hall: ResourceDescription = {
  name: '一号厅',
  kind: 'venue',
  sharing: 'exclusive',
  owner: 'LJ-GW',
  unit: 'organisation',
  timeZone: 'Asia/Shanghai',
  holidays: 'open',
  approval: 'owner',
};
const date = (day: number) => ({
  from: new Date(Date.UTC(2027, 0, 1 + day, 1)).toISOString(),
  to: new Date(Date.UTC(2027, 0, 1 + day, 3)).toISOString(),
});
const request = (number: number, days: readonly number[]): Claim => ({
  id: `r${String(number).padStart(4, '0')}`,
  since: '2026-12-01T00:00:00.000Z',
  dates: days.map(date),
  quantity: 1,
  amountFen: 0,
});
const idsOf = (requests: readonly Claim[]): readonly (readonly string[])[] =>
  competingRequests(hall, requests, []).map((group) => group.map(({ id }) => id));

describe('requests that compete', () => {
  it('are in one group over others that they do not meet themselves, and apart from those that nobody of it meets', () => {
    const requests = [
      request(1, [0]),
      request(2, [0, 5]),
      request(3, [5]),
      request(4, [9]),
      request(5, [9]),
      request(6, [20]),
    ];
    expect(idsOf(requests)).toEqual([
      ['r0001', 'r0002', 'r0003'],
      ['r0004', 'r0005'],
    ]);
  });

  it('are found among very many dates, as of a hundred and fifty long series', () => {
    const everyDay = Array.from({ length: 500 }, (_, day) => day);
    const series = Array.from({ length: 150 }, (_, number) => request(number, everyDay));
    expect(idsOf(series).map(({ length }) => length)).toEqual([150]);
  });

  it('are found among very many that want one time', () => {
    const wishes = Array.from({ length: 3_000 }, (_, number) => request(number, [0]));
    expect(idsOf(wishes).map(({ length }) => length)).toEqual([3_000]);
  });
});

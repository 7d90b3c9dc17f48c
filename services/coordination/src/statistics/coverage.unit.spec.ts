import { describe, expect, it } from '@jest/globals';
import { coverage } from './coverage.js';
import { happening, invite, ms, period } from './statistics.fixture.js';

const year = period('2027-01-01', '2028-01-01');
const yearsEnd = year.to;

describe('coverage', () => {
  it('reaches the host and those that accepted of what was started', () => {
    const { view, body, initiative } = happening();
    body('LJ-A', { members: 10 });
    body('LJ-B', { members: 30, unit: 'propaganda' });
    body('LJ-C', { members: 60 });
    initiative('org-1', { invited: [invite('LJ-B'), invite('LJ-C')] }, ['LJ-B'], 'agreed', 'started');
    const { rows, total } = coverage(view, year, 'unit', yearsEnd);
    expect(total).toMatchObject({ bodies: 3, bodiesReached: 2, bodiesRate: 2 / 3, members: 100, membersRate: 0.4 });
    expect(rows.find(({ group }) => group === 'organisation')).toMatchObject({ bodies: 2, bodiesReached: 1 });
    expect(rows.find(({ group }) => group === 'propaganda')).toMatchObject({ membersReached: 30, initiatives: 1 });
    expect(rows.find(({ group }) => group === 'discipline')).not.toHaveProperty('bodiesRate');
  });

  it('plans what is agreed and reaches nobody by it', () => {
    const { view, body, initiative } = happening();
    body('LJ-A');
    initiative('org-1', {}, [], 'agreed');
    expect(coverage(view, year, 'unit', yearsEnd).total).toMatchObject({ bodiesReached: 0, bodiesPlanned: 1 });
  });

  it('counts nothing that was withdrawn', () => {
    const { view, body, initiative } = happening();
    body('LJ-A');
    initiative('org-1', {}, [], 'agreed', 'started', 'withdrawn');
    expect(coverage(view, year, 'unit', yearsEnd).total).toMatchObject({ bodiesReached: 0, bodiesPlanned: 0 });
  });

  it('reaches nobody by a date that is still ahead', () => {
    const { view, body, initiative } = happening();
    body('LJ-A');
    initiative('org-1', {}, [], 'agreed', 'started');
    const reachedAt = (now: string): number => coverage(view, year, 'unit', ms(now)).total.bodiesReached;
    expect(reachedAt('2027-02-10T01:00:00.000Z')).toBe(0);
    expect(reachedAt('2027-02-10T01:00:00.001Z')).toBe(1);
  });

  it('counts a body once, however often it was reached', () => {
    const { view, body, initiative } = happening();
    body('LJ-A', { members: 7 });
    for (const id of ['org-1', 'org-2']) initiative(id, {}, [], 'agreed', 'started');
    expect(coverage(view, year, 'unit', yearsEnd).total).toMatchObject({ membersReached: 7, initiatives: 2 });
  });

  it('takes the register as it is at the end of the period', () => {
    const { view, body, event, initiative } = happening();
    body('LJ-A', { members: 5 });
    body('LJ-B', {}, '2027-03-31T16:00:00.000Z');
    initiative('org-1', {}, [], 'agreed', 'started');
    body('LJ-A', { members: 9, unit: 'propaganda' }, '2027-05-01T00:00:00.000Z');
    event('body/LJ-A', { type: 'body.dissolved', data: { body: 'LJ-A', reason: '' } }, '2027-09-01T00:00:00.000Z');
    const quarters = coverage(view, year, 'quarter', yearsEnd).rows;
    expect(quarters.slice(0, 4)).toMatchObject([
      { group: '2027-Q1', bodies: 1, members: 5, bodiesReached: 1 },
      { group: '2027-Q2', bodies: 2, members: 9, bodiesReached: 0 },
      { group: '2027-Q3', bodies: 1, members: 0 },
      { group: '2027-Q4', bodies: 1 },
    ]);
    expect(coverage(view, period('2027-01-01', '2027-06-01'), 'unit', yearsEnd).rows).toContainEqual(
      expect.objectContaining({ group: 'propaganda', bodiesReached: 1, membersReached: 9 }),
    );
    expect(coverage(view, year, 'unit', yearsEnd).total).toMatchObject({ bodies: 1, bodiesReached: 0 });
  });

  it('counts an initiative in every quarter in which one of its dates lies, and in no other', () => {
    const { view, body, initiative } = happening();
    body('LJ-A');
    const date = (startsAt: string, endsAt: string) => ({
      startsAt: `${startsAt}:00.000Z`,
      endsAt: `${endsAt}:00.000Z`,
    });
    const occurrences = [date('2027-03-31T15:00', '2027-03-31T16:00'), date('2027-07-01T00:00', '2027-07-01T01:00')];
    const whole = date('2027-03-31T15:00', '2027-07-01T01:00');
    initiative('org-1', { ...whole, occurrences }, [], 'agreed', 'started');
    const reached = coverage(view, year, 'quarter', yearsEnd).rows.map(({ bodiesReached }) => bodiesReached);
    expect(reached).toEqual([1, 0, 1, 0]);
    expect(coverage(view, year, 'month', yearsEnd).rows[2]).toMatchObject({ group: '2027-03', bodiesReached: 1 });
  });

  it('tells the kinds of initiatives apart and names the bodies', () => {
    const { view, body, initiative } = happening();
    body('LJ-A', { name: '机关党委' });
    initiative('org-1', { kind: 'training' }, [], 'agreed', 'started');
    const kinds = coverage(view, year, 'kind', yearsEnd).rows;
    expect(kinds.filter(({ bodiesReached }) => bodiesReached > 0).map(({ group }) => group)).toEqual(['training']);
    expect(coverage(view, year, 'body', yearsEnd).rows).toMatchObject([{ group: 'LJ-A', name: '机关党委' }]);
  });

  it('listens to nobody who speaks in a stream of another thing', () => {
    const { view, body, event } = happening();
    body('LJ-A');
    event('initiative/org-1', { type: 'body.dissolved', data: { body: 'LJ-A', reason: '' } });
    expect(coverage(view, year, 'unit', yearsEnd).total.bodies).toBe(1);
  });
});

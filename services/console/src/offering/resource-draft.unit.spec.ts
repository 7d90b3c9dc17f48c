import { describe, expect, it } from '@jest/globals';
import type { Resource } from '../api/resources.ts';
import { changesOf, descriptionOf, draftOf, emptyResource, isComplete } from './resource-draft.ts';

const hall: Resource = {
  id: 'org-1',
  status: 'offered',
  name: '一号厅',
  kind: 'venue',
  sharing: 'exclusive',
  capacity: 120,
  owner: 'LJ-GW',
  unit: 'organisation',
  timeZone: 'Asia/Shanghai',
  equipment: ['投影'],
  openingHours: [{ days: ['MO'], from: '08:00', to: '18:00' }],
  minSeconds: 1800,
  approval: 'owner',
  allowed: { units: ['propaganda'], relations: ['affiliation'] },
};

describe('a resource as it is described', () => {
  it('is complete with a name, an owner, hours that end after they begin, and as many places as its sharing needs', () => {
    const empty = emptyResource('LJ-GW', 'Asia/Shanghai');
    expect(isComplete(empty)).toBe(false);
    expect(isComplete({ ...empty, name: '厅' })).toBe(true);
    expect(isComplete({ ...empty, name: '厅', sharing: 'capacity' })).toBe(false);
    expect(isComplete({ ...empty, name: '厅', hours: [{ days: ['MO'], from: '18:00', to: '08:00' }] })).toBe(false);
  });

  it('is offered in seconds and fen, and says nothing of what was left empty', () => {
    const fund = {
      ...emptyResource('LJ-GW', 'Asia/Shanghai'),
      name: '活动经费',
      kind: 'fund',
      sharing: 'budget',
    } as const;
    expect(descriptionOf({ ...fund, budgetYuan: 1000.5, leadHours: 2, hours: [] })).toEqual({
      name: '活动经费',
      kind: 'fund',
      sharing: 'budget',
      owner: 'LJ-GW',
      timeZone: 'Asia/Shanghai',
      holidays: 'open',
      approval: 'owner',
      budgetFen: 100_050,
      leadSeconds: 7200,
    });
  });

  it('changes nothing where nothing was changed, and only what was', () => {
    const draft = draftOf(hall);
    expect(changesOf(draft, hall)).toEqual({});
    expect(changesOf({ ...draft, name: '大厅', equipment: [], shortestMinutes: null }, hall)).toEqual({
      name: '大厅',
      equipment: null,
      minSeconds: null,
    });
  });

  it('keeps who may use it by relation when the units change', () => {
    expect(changesOf({ ...draftOf(hall), units: [] }, hall)).toEqual({ allowed: { relations: ['affiliation'] } });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Person } from '../session/person.ts';
import { decides } from './decides.ts';

const open = { status: 'open', body: 'LJ-ZZ', level: 1 } as const;
const department: Person = { name: 'wang', unit: 'discipline', body: 'LJ-JW', roles: ['department'] };
const supervisor: Person = { ...department, roles: ['supervisor'] };

describe('a clearance waits for the word', () => {
  it('of discipline’s departments and supervisors while it is open', () => {
    expect([decides(department, open), decides(supervisor, open)]).toEqual([true, true]);
    expect(decides({ ...department, unit: 'organisation' }, open)).toBe(false);
    expect(decides({ ...department, roles: ['secretary'] }, open)).toBe(false);
    expect(decides(department, { ...open, status: 'granted' })).toBe(false);
  });

  it('of supervisors alone once it has gone up, and of nobody whose body asked', () => {
    expect([decides(department, { ...open, level: 2 }), decides(supervisor, { ...open, level: 2 })]).toEqual([
      false,
      true,
    ]);
    expect(decides(supervisor, { ...open, body: 'LJ-JW' })).toBe(false);
  });
});

import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { isUnit, type Unit } from '#kernel';
import { type Role, systemScopes, type SystemScope } from '#http';

/** What an access token says of its holder beside the name. */
export interface PersonClaims {
  readonly unit: Unit;
  readonly body: string;
  readonly roles: readonly Role[];
  /** For a system: the bodies it acts for. */
  readonly bodies?: readonly string[];
  /** For a system: what it may be given. Not a claim of its own, but the token's scope. */
  readonly scopes?: readonly SystemScope[];
}

/** Everybody who can sign in locally, by name; no persons, but the parts that people play. */
export type DemoPeople = ReadonlyMap<string, PersonClaims>;

const department = ['department', 'resource-owner'] as const;

const named: Readonly<Record<string, PersonClaims>> = {
  coordinator: { unit: 'organisation', body: 'LJ-GW', roles: ['coordinator'] },
  auditor: { unit: 'discipline', body: 'LJ-JW', roles: ['auditor'] },
  discipline: { unit: 'discipline', body: 'LJ-JW', roles: [...department, 'supervisor'] },
  organisation: { unit: 'organisation', body: 'LJ-ZZ', roles: department },
  propaganda: { unit: 'propaganda', body: 'LJ-XC', roles: department },
  union: { unit: 'mass-organisations', body: 'LJ-ZGH', roles: department },
  youth: { unit: 'mass-organisations', body: 'LJ-TW', roles: department },
  women: { unit: 'mass-organisations', body: 'LJ-FL', roles: department },
  committee: { unit: 'organisation', body: 'LJ-GW', roles: ['department', 'secretary', 'resource-owner'] },
  secretary: { unit: 'organisation', body: 'LJ-CZJ', roles: ['department', 'secretary', 'resource-owner'] },
  deputy: { unit: 'organisation', body: 'LJ-GW', roles: ['secretary'] },
  rules: { unit: 'organisation', body: 'LJ-GW', roles: ['rules'] },
  operator: { unit: 'organisation', body: 'LJ-GW', roles: ['operator'] },
  member: { unit: 'mass-organisations', body: 'LJ-CZJ-GH', roles: ['member'] },
  agency: { unit: 'organisation', body: 'LJ-TJJ', roles: ['system'], bodies: ['LJ-TJJ'], scopes: systemScopes },
};

/** The named ones, and for each body of the register its department under the body's code. `sheet` is the text of bodies.csv. */
export const demoPeople = (sheet: string): DemoPeople => {
  const rows = parse<Record<string, string>>(sheet, { columns: true, bom: true, skip_empty_lines: true });
  const ofBodies = rows.map(({ code = '', unit }): [string, PersonClaims] => {
    if (code === '' || !isUnit(unit)) throw new Error(`the row ${code} names no unit`);
    return [code, { unit, body: code, roles: department }];
  });
  return new Map([...Object.entries(named), ...ofBodies]);
};

/** Error: with the file's name and what is wrong with it. */
export const readDemoPeople = async (file: string): Promise<DemoPeople> => {
  try {
    return demoPeople(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`the register of bodies ${file} cannot be read: ${(error as Error).message}`);
  }
};

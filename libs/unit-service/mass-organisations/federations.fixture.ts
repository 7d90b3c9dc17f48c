import type { TokenClaims } from '#testing';
import type { Units } from '../units.fixture.js';

/** Three federations at the mass organisations' unit, each with a body below it, and a Party committee that guides the lower ones. */
export const bodiesOfFederations = {
  'LJ-ZGH': { kind: 'trade-union' },
  'LJ-TW': { kind: 'youth-league' },
  'LJ-FL': { kind: 'womens-federation' },
  'LJ-CZJ-GH': { kind: 'trade-union', above: 'LJ-ZGH' },
  'LJ-JYJ-GH': { kind: 'trade-union', above: 'LJ-ZGH' },
  'LJ-JYJ-TW': { kind: 'youth-league', above: 'LJ-TW' },
  'LJ-WJW-FW': { kind: 'womens-federation', above: 'LJ-FL' },
  /** A department of the union’s. */
  'LJ-ZGH-BG': { kind: 'department', above: 'LJ-ZGH' },
} as const;
export type FederatedBody = keyof typeof bodiesOfFederations;

export const registerFederations = async (units: Units): Promise<void> => {
  for (const [code, body] of Object.entries(bodiesOfFederations)) {
    const relations = 'above' in body ? [{ type: 'affiliation', to: body.above, source: 'a test' }] : [];
    await units.register(code, 'mass-organisations', { kind: body.kind, relations });
  }
  await units.register('LJ-GW', 'organisation', { kind: 'working-committee' });
  await units.register('LJ-CZJ', 'organisation', {
    kind: 'agency-party-committee',
    relations: [{ type: 'affiliation', to: 'LJ-GW', source: 'a test' }],
  });
};

/** Somebody of a body of the unit. */
export const of = (body: string, sub: string, ...roles: readonly string[]): TokenClaims => ({
  sub,
  unit: 'mass-organisations',
  body,
  roles: roles.length > 0 ? roles : ['member'],
});
export const clerkOf = (body: string): TokenClaims => of(body, `clerk of ${body}`, 'department', 'resource-owner');
export const coordinator: TokenClaims = {
  sub: 'coordinator',
  unit: 'organisation',
  body: 'LJ-GW',
  roles: ['coordinator'],
};

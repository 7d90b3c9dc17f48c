import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, hour, type UnitApp, World } from './unit-app.fixture.js';

const owner: TokenClaims = { sub: 'committee', unit: 'organisation', body: 'LJ-GW' };
const propaganda: TokenClaims = { sub: 'propaganda', unit: 'propaganda', body: 'LJ-XC', roles: ['department'] };

const hall = {
  name: '市直机关会议中心一号厅',
  kind: 'venue',
  sharing: 'exclusive',
  capacity: 420,
  timeZone: 'Asia/Shanghai',
  district: '城中',
  equipment: ['投影', '直播'],
  openingHours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '08:00', to: '18:00' }],
  approval: 'automatic',
};

interface Resource {
  readonly id: string;
  readonly version: number;
}
interface Reservation {
  readonly id: string;
  readonly status: string;
  readonly version: number;
}

describe('A shared resource', () => {
  let world: World;
  let organisation: UnitApp;
  let propagandaUnit: UnitApp;

  beforeAll(async () => {
    world = await World.open();
    organisation = await world.start('organisation');
    propagandaUnit = await world.start('propaganda');
  }, 60_000);
  afterAll(() => world.close(), 60_000);

  const offer = async (changes: object = {}, as = owner, at = organisation): Promise<string> => {
    const { status, body } = await at.post<Resource>('/v1/resources', { ...hall, ...changes }, as);
    expect([status, body]).toEqual([201, expect.objectContaining({ version: 1 })]);
    return body.id;
  };

  it('is offered, booked by another unit’s body, refused while it is taken, and seen in the other unit', async () => {
    const id = await offer();
    const wish = { from: hour(0), to: hour(2), purpose: '读书会' };
    const booked = await organisation.post<Reservation>(`/v1/resources/${id}/reservations`, wish, propaganda);
    expect(booked).toMatchObject({
      status: 201,
      body: { status: 'confirmed', from: hour(0), to: hour(2), version: 2 },
    });
    expect(booked.headers.get('location')).toBe(`/v1/reservations/${booked.body.id}`);
    expect(booked.headers.get('etag')).toBe('"2"');

    const refused = await organisation.post<{ suggestions: object[] }>(`/v1/resources/${id}/reservations`, wish, owner);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        type: 'urn:liandong:problem:resource-unavailable',
        conflicts: [{ from: hour(0), to: hour(2), reservation: booked.body.id }],
      },
    });
    expect(refused.body.suggestions.length).toBeGreaterThanOrEqual(3);

    const seen = await eventually(async () => {
      const { body } = await propagandaUnit.get<{ reservations: Reservation[] }>(
        `/v1/resources/${id}/calendar?from=${hour(-1)}&to=${hour(5)}`,
      );
      return body.reservations?.length > 0 && body.reservations;
    });
    expect(seen).toMatchObject([{ id: booked.body.id, body: 'LJ-XC', purpose: '读书会', status: 'confirmed' }]);
  });
});

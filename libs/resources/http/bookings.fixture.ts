import type { TokenClaims } from '#testing';
import { eventually, hour, registered, type Answered, type UnitApp, World } from '../unit-app.fixture.js';

export const owner: TokenClaims = { sub: 'committee', unit: 'organisation', body: 'LJ-GW' };
export const booker: TokenClaims = { sub: 'propaganda', unit: 'propaganda', body: 'LJ-XC', roles: ['department'] };
export const coordinator: TokenClaims = { sub: 'lin', unit: 'organisation', body: 'LJ-ZZ', roles: ['coordinator'] };
export const agency: TokenClaims = {
  sub: 'agency',
  unit: 'organisation',
  body: 'LJ-TJJ',
  roles: ['system'],
  bodies: ['LJ-TJJ'],
};

export interface Reservation {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly from: string;
  readonly to: string;
  readonly occurrences?: readonly { readonly from: string; readonly to: string }[];
  readonly skipped?: readonly { readonly from: string; readonly reason: string }[];
}

export interface Refusal {
  readonly type: string;
  readonly suggestions?: readonly {
    readonly kind: string;
    readonly resource: string;
    readonly from: string;
    readonly to: string;
  }[];
}

export const problem = (code: string): string => `urn:liandong:problem:${code}`;

/** Two units with three bodies registered, and what people do there with halls. */
export class BookingDesk {
  private constructor(
    readonly world: World,
    readonly organisation: UnitApp,
    readonly propaganda: UnitApp,
  ) {}

  static async open(): Promise<BookingDesk> {
    const world = await World.open();
    const [organisation, propaganda] = await Promise.all([world.start('organisation'), world.start('propaganda')]);
    for (const body of ['LJ-GW', 'LJ-XC', 'LJ-CZJ']) {
      await organisation.say(`body/${body}`, registered(body, body === 'LJ-XC' ? 'propaganda' : 'organisation'));
    }
    for (const unit of [organisation, propaganda]) {
      for (const body of ['LJ-GW', 'LJ-XC', 'LJ-CZJ']) {
        await eventually(async () => (await unit.bodyKnownHere(body)) !== undefined);
      }
    }
    return new BookingDesk(world, organisation, propaganda);
  }

  /** Offers a hall, open at all times to all, and gives its id. */
  async offer(changes: object = {}, at = this.organisation, as = owner): Promise<string> {
    const hall = { name: '厅', kind: 'venue', sharing: 'exclusive', timeZone: 'Asia/Shanghai', approval: 'automatic' };
    const { status, body } = await at.post<{ id: string }>('/v1/resources', { ...hall, ...changes }, as);
    if (status !== 201) throw new Error(`not offered: ${JSON.stringify(body)}`);
    return body.id;
  }

  /** Asks for the first hour of the day, but for what is said otherwise. */
  book<Body = Reservation>(resource: string, wish: object = {}, as = booker, headers = {}): Promise<Answered<Body>> {
    return this.organisation.call<Body>('POST', `/v1/resources/${resource}/reservations`, {
      as,
      headers,
      body: { from: hour(0), to: hour(1), purpose: '会议', ...wish },
    });
  }

  async booked(resource: string, wish: object = {}, as = booker): Promise<Reservation> {
    const { status, body } = await this.book(resource, wish, as);
    if (status !== 201) throw new Error(`not booked: ${JSON.stringify(body)}`);
    return body;
  }

  step<Body = Reservation>(id: string, name: string, body?: object, as = booker): Promise<Answered<Body>> {
    return this.organisation.post<Body>(`/v1/reservations/${id}/${name}`, body, as);
  }
}

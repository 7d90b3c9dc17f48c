import { setImmediate as yielded } from 'node:timers/promises';
import { happening, period, type Happening } from './statistics.fixture.js';
import { oncePerState } from './once-per-state.js';
import { sharing } from './sharing.js';

const year = period('2027-01-01', '2028-01-01');

/** So many reservations of an hour, one after another, spread over halls. */
const booked = (reservations: number, halls: number): Happening => {
  const happened = happening();
  happened.body('LJ-A');
  for (let n = 0; n < halls; n++) {
    const resource = `org-hall${n}`;
    const description = {
      name: resource,
      kind: 'venue',
      sharing: 'exclusive',
      owner: 'LJ-A',
      unit: 'organisation',
      timeZone: 'Asia/Shanghai',
      holidays: 'open',
      approval: 'automatic',
    } as const;
    happened.event(`resource/${resource}`, { type: 'resource.offered', data: { resource, description } });
  }
  for (let n = 0; n < reservations; n++) book(happened, n, `org-hall${n % halls}`, Math.floor(n / halls));
  return happened;
};

const book = ({ event }: Happening, n: number, resource: string, slot: number): void => {
  const from = year.from + (slot % 8_000) * 3_600_000;
  const [begin, end] = [from, from + 3_600_000].map((at) => new Date(at).toISOString()) as [string, string];
  const data = {
    reservation: `${resource}.r${n}`,
    resource,
    body: 'LJ-A',
    from: begin,
    to: end,
    quantity: 1,
    purpose: '',
  };
  event(`resource/${resource}`, { type: 'reservation.confirmed', data });
};

describe('sharing over very many reservations', () => {
  it.each([
    ['in a hundred halls', 100],
    ['in one hall', 1],
  ])('lets others work many times in between, %s', async (_, halls) => {
    const { view } = booked(20_000, halls);
    let isDone = false;
    let turns = 0;
    const others = async (): Promise<void> => {
      for (; !isDone; turns++) await yielded();
    };
    const counting = sharing(view, year, 'resource').finally(() => (isDone = true));
    const [figures] = await Promise.all([counting, others()]);
    expect(turns).toBeGreaterThanOrEqual(20);
    expect(figures.total.bookings).toBe(20_000);
  });

  it('counts a resource at one instant, though events come in between', async () => {
    const happened = booked(5_000, 1);
    const counting = sharing(happened.view, year, 'resource');
    await yielded();
    for (let n = 0; n < 100; n++) {
      const data = { reservation: `org-hall0.r${n + 4_000}`, resource: 'org-hall0', body: 'LJ-A' };
      happened.event('resource/org-hall0', { type: 'reservation.released', data });
      book(happened, 5_000 + n, 'org-hall0', 5_000 + n);
    }
    expect((await counting).total.bookings).toBe(5_000);
    expect((await sharing(happened.view, year, 'resource')).total).toMatchObject({ bookings: 5_000, usedHours: 5_000 });
    expect(happened.view.sharing.during(year).resources).toEqual((await sharing(happened.view, year, 'resource')).rows);
  });
});

describe('figures that several ask for at once', () => {
  it('are computed once as long as nothing has changed, and anew when something has', async () => {
    let computed = 0;
    const view = { version: 1 };
    const ask = oncePerState<number>();
    const compute = async (): Promise<number> => {
      await yielded();
      return ++computed;
    };
    expect(await Promise.all([ask(view, 'a', compute), ask(view, 'a', compute)])).toEqual([1, 1]);
    expect(await ask(view, 'a', compute)).toBe(2);
    const before = ask(view, 'a', compute);
    view.version = 2;
    expect(await Promise.all([before, ask(view, 'a', compute), ask(view, 'b', compute)])).toEqual([3, 4, 5]);
  });

  it('fail for all who asked, and are computed anew after that', async () => {
    const view = { version: 1 };
    const ask = oncePerState<number>();
    const fails = () => Promise.reject(new Error('no'));
    const both = await Promise.allSettled([ask(view, 'a', fails), ask(view, 'a', fails)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await ask(view, 'a', () => Promise.resolve(1))).toBe(1);
  });
});

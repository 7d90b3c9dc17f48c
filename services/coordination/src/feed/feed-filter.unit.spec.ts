import type { Problem } from '#http';
import { accepts, filterOf, type Query } from './feed-filter.js';
import type { StructuredEvent } from './structured-event.js';

const event = (over: Partial<StructuredEvent> = {}): StructuredEvent => ({
  specversion: '1.0',
  id: 'e1',
  source: '/liandong/propaganda',
  type: 'liandong.reservation.held.v1',
  subject: 'resource/pro-hall',
  time: '2027-03-01T08:00:00.000Z',
  sequence: 3,
  data: {
    reservation: 'pro-hall.r1',
    resource: 'pro-hall',
    body: 'LJ-GW',
    initiative: 'org-i1',
    purpose: 'Spring Lecture',
  },
  ...over,
});
const shows = (query: Query, shown: StructuredEvent = event()): boolean => {
  const filter = filterOf(query, []);
  return filter === undefined || accepts(filter, shown);
};

describe('the filter of the feed', () => {
  it('hides nothing when nothing is asked', () => {
    expect(filterOf({}, [])).toBeUndefined();
  });

  it.each<[string, Query, boolean]>([
    ['the unit that published it', { unit: 'propaganda' }, true],
    ['one of several units', { unit: 'organisation,propaganda' }, true],
    ['another unit', { unit: 'organisation' }, false],
    ['its type without prefix and version', { type: 'reservation.held' }, true],
    ['its whole type', { type: 'liandong.reservation.held.v1' }, true],
    ['the noun of its type', { type: 'reservation.*' }, true],
    ['another type', { type: ['initiative.posted', 'reservation.released'] }, false],
    ['its subject', { subject: 'resource/pro-hall' }, true],
    ['the start of its subject', { subject: 'resource/*' }, true],
    ['another subject', { subject: 'resource/pro' }, false],
    ['a body that it names', { body: 'LJ-GW' }, true],
    ['another body', { body: 'LJ-XC' }, false],
    ['the initiative that it names', { initiative: 'org-i1' }, true],
    ['another initiative', { initiative: 'org-i2' }, false],
    ['the resource that it names', { resource: 'pro-hall' }, true],
    ['a text in its payload in any case', { q: 'spring lec' }, true],
    ['a text that is nowhere', { q: 'autumn' }, false],
    ['an instant at which it was decided', { from: '2027-03-01T08:00:00Z' }, true],
    ['an end at which it was decided: half-open', { to: '2027-03-01T08:00:00Z' }, false],
    ['an instant in another offset', { from: '2027-03-01T16:00:00.001+08:00' }, false],
    ['two conditions of which one fails', { unit: 'propaganda', body: 'LJ-XC' }, false],
  ])('asked for %s', (_what, query, isShown) => {
    expect(shows(query)).toBe(isShown);
  });

  it('finds a body among those invited to an initiative, its host, and who was acted for', () => {
    const posted = event({
      subject: 'initiative/org-i1',
      onbehalfof: 'LJ-TJJ',
      data: { initiative: 'org-i1', content: { host: 'LJ-ZZ', invited: [{ body: 'LJ-TW' }] } },
    });
    for (const body of ['LJ-ZZ', 'LJ-TW', 'LJ-TJJ']) expect(shows({ body }, posted)).toBe(true);
    expect(shows({ body: 'LJ-FL' }, posted)).toBe(false);
  });

  it('finds a bundle by any resource of its lines', () => {
    const bundle = event({
      data: { bundle: 'b', initiative: 'org-i1', lines: [{ resource: 'dis-a' }, { resource: 'mas-b' }] },
    });
    expect(shows({ resource: 'mas-b' }, bundle)).toBe(true);
    expect(shows({ resource: 'mas-c' }, bundle)).toBe(false);
  });

  it('names every parameter that it cannot understand', () => {
    const query = { unit: 'kitchen', from: 'yesterday', colour: 'red', q: 'x'.repeat(201), body: 'b,'.repeat(51) };
    try {
      filterOf(query, []);
      throw new Error('it was understood');
    } catch (error) {
      const { status, fields } = error as Problem;
      expect(status).toBe(400);
      const { errors } = fields as { errors: { path: string }[] };
      expect(errors.map(({ path }) => path).sort()).toEqual(['body', 'colour', 'from', 'q', 'unit']);
    }
  });
});

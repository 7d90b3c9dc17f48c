import type { Problem } from '#http';
import { accepts, filterOf, type Query } from './feed-filter.js';
import type { StructuredEvent } from '../feed-store/structured-event.js';

const event = (over: Partial<StructuredEvent> = {}): StructuredEvent => ({
  specversion: '1.0',
  id: 'e1',
  source: '/liandong/propaganda',
  type: 'liandong.reservation.held.v2',
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
const problemOf = (query: Query): Problem | undefined => {
  try {
    filterOf(query, []);
    return undefined;
  } catch (error) {
    return error as Problem;
  }
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
    ['its whole type', { type: 'liandong.reservation.held.v2' }, true],
    ['its type in whatever version', { type: 'liandong.reservation.held.v1' }, true],
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
      type: 'liandong.initiative.posted.v1',
      subject: 'initiative/org-i1',
      onbehalfof: 'LJ-TJJ',
      data: { initiative: 'org-i1', content: { host: 'LJ-ZZ', invited: [{ body: 'LJ-TW' }] } },
    });
    for (const body of ['LJ-ZZ', 'LJ-TW', 'LJ-TJJ']) expect(shows({ body }, posted)).toBe(true);
    expect(shows({ body: 'LJ-FL' }, posted)).toBe(false);
  });

  it('finds a bundle by any resource of its lines', () => {
    const bundle = event({
      type: 'liandong.bundle.confirmed.v1',
      data: { bundle: 'b', initiative: 'org-i1', lines: [{ resource: 'dis-a' }, { resource: 'mas-b' }] },
    });
    expect(shows({ resource: 'mas-b' }, bundle)).toBe(true);
    expect(shows({ resource: 'mas-c' }, bundle)).toBe(false);
  });

  it.each([
    ['has an hour that no day has', '2027-03-08T24:00:00Z'],
    ['has an offset that no clock has', '2027-03-08T01:30:00+24:00'],
    ['is on a day that does not exist', '2027-02-30T01:30:00Z'],
    ['leaves the years of RFC 3339 in UTC', '9999-12-31T23:30:00-12:00'],
    ['has more digits than any other request takes', '2027-03-08T01:30:00.1234567891Z'],
    ['is empty', ''],
    ['is given twice', ['2027-03-08T01:30:00Z', '2027-03-09T01:30:00Z']],
    ['is a list', '2027-03-08T01:30:00Z,2027-03-09T01:30:00Z'],
  ])('refuses an instant that %s, as every other request does, and names the field', (_, given) => {
    for (const path of ['from', 'to']) {
      expect(problemOf({ [path]: given })).toMatchObject({ status: 400, fields: { errors: [{ path }] } });
    }
  });

  it('names every parameter that it cannot understand', () => {
    const query = { unit: 'kitchen', from: 'yesterday', colour: 'red', q: 'x'.repeat(201), body: 'b,'.repeat(51) };
    const { status, fields } = problemOf(query) ?? {};
    expect(status).toBe(400);
    const { errors } = fields as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path).sort()).toEqual(['body', 'colour', 'from', 'q', 'unit']);
  });
});
